"""The chain of a duty as a small picture, and as a list for whoever does not look at pictures."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.followup.chains import HEIGHT, WIDTH, Drawn, Link, Placed, Stage, drawn
from article71.register.chains import Chain, chain_of
from article71.web.duty import seen
from article71.web.lines import lines
from article71.web.viewers import sight

STAGES: dict[Stage, str | Promise] = {
    Stage.GROUND: _("What it rests on"),
    Stage.ASKED: _("Asked"),
    Stage.OWED: _("Owed"),
    Stage.SHOWN: _("Delivered"),
    Stage.ENDORSED: _("Endorsed"),
    Stage.APPROVED: _("Approved, and what follows"),
}
_PAGES = ("act", "duty", "document", "meeting")


@dataclass(frozen=True, slots=True)
class Shown:
    """A link where it stands, the heading of its stage, and the page that it leads to, if any."""

    placed: Placed
    stage: str | Promise
    address: str


def duty_chain(request: HttpRequest, number: int) -> HttpResponse:
    """The chain of a duty: a part of its page, or a page of its own. NotThere when the viewer may not see it."""
    seen_now = sight(request)
    found = seen(number, seen_now.viewer)
    chain = chain_of(found, seen_now.seen)
    picture = drawn(_told(chain), chain.ties)
    about = {
        "duty": found,
        "picture": picture,
        "links": [Shown(each, STAGES[each.link.stage], _address(each.link)) for each in picture.links],
        "columns": _columns(picture),
        "size": {"width": WIDTH, "height": HEIGHT, "box": f"0 -26 {picture.width} {picture.height + 28}"},
    }
    part = request.headers.get("HX-Request") == "true"
    return render(request, "web/parts/duty_chain.html" if part else "web/duty_chain.html", about)


def _told(chain: Chain) -> list[Link]:
    """The links with their acts in the words of lists."""
    said = dict(zip(chain.acts, lines(list(chain.acts.values())), strict=True))
    return [Link(each.key, each.stage, said.get(each.key, each.words), each.day) for each in chain.links]


def _columns(picture: Drawn) -> list[tuple[int, str | Promise]]:
    """Where each column begins, and the heading above it."""
    return sorted({each.x: STAGES[each.link.stage] for each in picture.links}.items())


def _address(link: Link) -> str:
    page, _, number = link.key.partition(" ")
    return reverse(page, args=[int(number)]) if page in _PAGES else ""
