"""One proposal as its reviewer sees it: what it says, where, by which rule, and what the register knows beside it."""

from dataclasses import dataclass

from django.conf import settings

from article71.reading.rules import ACT_RULES
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.claims import Claim, agree
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionQuerySet, MentionState
from article71.register.pictures import first_pdf
from article71.register.settling import weight
from article71.register.waiting import Confidence, Kind, confidence_of
from article71.vocabulary import profile
from article71.web.comparing import Part, parts, side_by_side
from article71.web.lines import line_of
from article71.web.passages import Passage, heading_of, passage
from article71.web.seen import act_token

WITH = ("document__marking", "act", "replaces")  # what a proposal needs of its neighbours

LONG = ("document__text", "document__sections", "document__footnotes", "document__names")

_SAYS = {rule.name: rule.says for rule in ACT_RULES}


@dataclass(frozen=True, slots=True)
class Other:
    """Another act that a proposal is held against: its sentence, its tellings, what differs, what a form carries."""

    act: Act
    line: str
    tellings: list[Mention]
    parts: list[Part]
    token: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A telling that waits, and everything that helps to decide on it.

    `pictured` says that its page can be seen as it is printed; `known` is the act it is offered to as a further
    mention, `earlier` what an earlier reading told in its place, `fellows` the act's other tellings.
    """

    mention: Mention
    paper: Document
    line: str
    kind: Kind
    passage: Passage
    heading: str
    pictured: bool
    notes: list[tuple[str, str]]
    parts: list[Part]
    rule: str
    confidence: Confidence
    known: Other | None
    earlier: list[Part]
    fellows: list[Mention]


def seen(who: Account | None) -> MentionQuerySet:
    """The tellings this viewer may see, each with its paper and its act, which both must be seen too."""
    found = Mention.objects.visible_to(who).filter(act__marking__in=Marking.objects.cleared_for(who))
    return found.select_related(*WITH)


def proposal(mention: Mention, who: Account | None) -> Proposal:
    """The proposal of a telling that was fetched by `seen`."""
    paper = mention.document or Document()
    topics = titles()
    tellings = _tellings(mention, who)
    known = Act.objects.visible_to(who).filter(pk=mention.offered_id).first() if mention.offered_id else None
    return Proposal(
        mention=mention,
        paper=paper,
        line=line_of(mention.claim),
        kind=_kind(mention, known),
        passage=passage(mention, paper),
        heading=heading_of(mention, paper),
        pictured=_is_pictured(mention, paper),
        notes=_notes(mention, paper),
        parts=parts(mention.claim, topics),
        rule=_SAYS.get(mention.rule, ""),
        confidence=confidence_of(mention.confidence),
        known=_other(known, tellings, mention) if known else None,
        earlier=side_by_side(mention.claim, mention.replaces.claim, topics) if mention.replaces else [],
        fellows=[each for each in tellings if each.act_id == mention.act_id],
    )


def _is_pictured(mention: Mention, paper: Document) -> bool:
    """Whether its page can be seen as it is printed, with its words lit: not once it is found no more, or rejected."""
    lit = mention.page and not mention.gone and mention.state in (MentionState.PROPOSED, MentionState.CONFIRMED)
    return bool(lit) and first_pdf(paper.files.all()) is not None


def titles() -> dict[str, str]:
    """The topics' titles by key, as the profile has them."""
    return {topic.key: topic.title for topic in profile.load(settings.PROFILE).topics}


def _kind(mention: Mention, known: Act | None) -> Kind:
    if mention.gone:
        return Kind.GONE
    if mention.replaces_id:
        return Kind.DIFFERENT
    return Kind.FURTHER if known else Kind.NEW


def _tellings(mention: Mention, who: Account | None) -> list[Mention]:
    """What else tells its act, or the act that it is offered, and still stands."""
    acts = (mention.act_id, mention.offered_id or 0)
    standing = Mention.objects.visible_to(who).standing().filter(act__in=acts).exclude(pk=mention.pk)
    return list(standing.select_related("document__marking").defer(*LONG))


def _other(act: Act, tellings: list[Mention], mention: Mention) -> Other:
    of_act = [each for each in tellings if each.act_id == act.pk]
    compared = side_by_side(mention.claim, of_act[0].claim, titles()) if of_act else []
    return Other(act, told(act, of_act), of_act, compared, act_token(act))


def told(act: Act, tellings: list[Mention]) -> str:
    """An act in the words of what tells it; without any that may be seen, its verb and object."""
    return line_of(of(tellings)) if tellings else f"{act.verb} {act.object}"


def of(tellings: list[Mention]) -> Claim:
    """What tellings agree on, the weightiest first."""
    return agree([each.claim for each in sorted(tellings, key=weight)])


def _notes(mention: Mention, paper: Document) -> list[tuple[str, str]]:
    texts = {note["number"]: note["text"] for note in paper.footnotes}
    return [(number, texts.get(number, "")) for number in mention.footnotes]
