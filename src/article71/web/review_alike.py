"""Several proposals at once, where they are alike: looked through in a list, then confirmed with an event each."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from article71.actions import acts
from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.mentions import Mention
from article71.register.waiting import Alike, alike
from article71.web.deciding import BAD_REQUEST, CONFLICT, done
from article71.web.lines import line_of
from article71.web.proposals import LONG, seen
from article71.web.queue import answer, panes_of, reviewer, telling
from article71.web.review_asked import wanted
from article71.web.tellings import note_looks

MOST = 50  # what one can look through before confirming it
WAYS: dict[str, Promise] = {
    Alike.PAPER: _("this rule in this paper"),
    Alike.FORM: _("this form of sentence"),
    Alike.CONFIDENCE: _("this rule, as sure"),
}


@dataclass(frozen=True, slots=True)
class Like:
    """One of several alike: in words, and what a form carries of it."""

    mention: Mention
    line: str
    token: str


@login_required
def confirm_alike(request: HttpRequest, number: int) -> HttpResponse:
    """The proposals like this one, to be looked through; those ticked are confirmed, or none when one was changed."""
    who = reviewer(request)
    mention = telling(number, who)
    if request.method != "POST":
        return _list(request, mention, who)
    try:
        ticked = _ticked(request, who)
        acts.confirm_alike(ticked, by=who)
    except ChangedMeanwhile:
        trouble = _("Somebody has changed one of them meanwhile. Nothing was confirmed; this is how they stand now.")
        return _list(request, mention, who, trouble, CONFLICT)
    except BadInput as error:
        return _list(request, mention, who, str(error), BAD_REQUEST)
    said = ngettext("%(count)d proposal confirmed.", "%(count)d proposals confirmed.", len(ticked))
    return done(request, telling(number, who), said % {"count": len(ticked)})


def _ticked(request: HttpRequest, who: Account) -> list[Mention]:
    """The proposals that were ticked, as they were seen. BadInput for none, ChangedMeanwhile when one differs now."""
    stamps = dict(each.partition(".")[::2] for each in request.POST.getlist("each"))
    numbers = [int(number) for number in stamps if number.isascii() and number.isdecimal() and len(number) <= 18]
    if not numbers or len(numbers) > MOST:
        raise BadInput(str(_("tick what you confirm")))
    found = seen(who).in_bulk(numbers)
    if any(number not in found or found[number].stamp != stamps[str(number)] for number in numbers):
        raise ChangedMeanwhile("somebody has changed one of them since you looked")
    return [found[number] for number in numbers]


def _list(
    request: HttpRequest, mention: Mention, who: Account, trouble: str | Promise = "", status: int = 200
) -> HttpResponse:
    how = request.GET.get("by", Alike.PAPER.value)
    found = list(alike(mention, how, who).select_related("document__marking").defer(*LONG)[: MOST + 1])
    note_looks(found[:MOST], who)
    likes = [Like(each, line_of(each.claim), f"{each.pk}.{each.stamp}") for each in found[:MOST]]
    about = {"alike": likes, "more": len(found) > MOST, "ways": WAYS.items(), "by": how, "trouble": trouble}
    return answer(request, panes_of(mention, who, wanted(request)) | about, status)
