"""One proposal as its reviewer sees it: what it says, where, by which rule, and what the register knows beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from article71.reading.rules import ACT_RULES
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionQuerySet
from article71.register.topics import Topic
from article71.register.waiting import Confidence, Kind, confidence_of
from article71.web.comparing import Part, parts, side_by_side
from article71.web.lines import lines
from article71.web.passages import Passage, heading_of, passage

_SAYS = {rule.name: rule.says for rule in ACT_RULES}


@dataclass(frozen=True, slots=True)
class Other:
    """Another act or telling that a proposal is held against: its sentence, its tellings, what differs."""

    act: Act
    line: str
    tellings: list[Mention]
    parts: list[Part]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A telling that waits, and everything that helps to decide on it.

    `known` is the act it is offered to as a further mention, `earlier` what an earlier reading told in its place,
    `fellows` the act's other tellings.
    """

    mention: Mention
    paper: Document
    line: str
    kind: Kind
    passage: Passage
    heading: str
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
    return found.select_related("document", "act", "replaces")


def proposal(mention: Mention, who: Account | None) -> Proposal:
    """The proposal of a telling that was fetched by `seen`."""
    paper = mention.document or Document()
    topics = dict(Topic.objects.values_list("key", "title"))
    acts = Act.objects.visible_to(who).with_names().in_bulk([mention.act_id, mention.offered_id or 0])
    said = dict(zip(acts, lines(list(acts.values())), strict=True))
    tellings = _tellings(list(acts), mention, who)
    known = acts.get(mention.offered_id or 0)
    return Proposal(
        mention=mention,
        paper=paper,
        line=said[mention.act_id],
        kind=_kind(mention, known),
        passage=passage(mention, paper),
        heading=heading_of(mention, paper),
        notes=_notes(mention, paper),
        parts=parts(mention.claim, topics),
        rule=_SAYS.get(mention.rule, ""),
        confidence=confidence_of(mention.confidence),
        known=_other(known, said, tellings, mention, topics) if known else None,
        earlier=side_by_side(mention.claim, mention.replaces.claim, topics) if mention.replaces else [],
        fellows=[each for each in tellings if each.act_id == mention.act_id],
    )


def _kind(mention: Mention, known: Act | None) -> Kind:
    if mention.gone:
        return Kind.GONE
    if mention.replaces_id:
        return Kind.DIFFERENT
    return Kind.FURTHER if known else Kind.NEW


def _tellings(acts: list[int], mention: Mention, who: Account | None) -> list[Mention]:
    """The other tellings of these acts that still stand."""
    standing = Mention.objects.visible_to(who).standing().filter(act__in=acts).exclude(pk=mention.pk)
    return list(standing.select_related("document").defer("document__text", "document__footnotes"))


def _other(
    act: Act, said: Mapping[int, str], tellings: list[Mention], mention: Mention, topics: Mapping[str, str]
) -> Other:
    of_act = [each for each in tellings if each.act_id == act.pk]
    compared = side_by_side(mention.claim, of_act[0].claim, topics) if of_act else []
    return Other(act, said[act.pk], of_act, compared)


def _notes(mention: Mention, paper: Document) -> list[tuple[str, str]]:
    texts = {note["number"]: note["text"] for note in paper.footnotes}
    return [(number, texts.get(number, "")) for number in mention.footnotes]
