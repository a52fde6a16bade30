"""Acts: each finding becomes a mention of an act; what an earlier reading told is compared and never changed."""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from article71.reading.findings import Act as Finding
from article71.register.acts import Act
from article71.register.claims import from_row, of_finding, renamed, to_row
from article71.register.differences import Stored, difference
from article71.register.documents import Document
from article71.register.mentions import Mention, MentionState
from article71.register.namings import meanings
from article71.register.settling import settle
from article71.register.taking_in.known_acts import place, sums_up


@dataclass(frozen=True, slots=True)
class Taking:
    """One paper being taken in on a day, by somebody who sees these markings: the acts it touched, and how many
    findings were the same, new, changed, gone, matched by themselves or offered."""

    document: Document
    day: datetime.date
    seen: frozenset[int]
    counts: Counter[str] = field(default_factory=Counter)
    touched: dict[int, Act] = field(default_factory=dict)

    def count(self, mention: Mention, what: str) -> None:
        """What happened to a telling, whose act must settle anew."""
        self.counts[what] += 1
        self.touched[mention.act_id] = mention.act


def take_in_acts(taking: Taking, found: tuple[Finding, ...]) -> None:
    """Propose the findings that the paper's mentions do not hold yet, and what differs from those they hold."""
    stored = {each.pk: each for each in _read_mentions(taking.document)}
    differs = difference(_as_read(list(stored.values())), found)
    for same, finding in differs.same:
        _move(taking, stored[same.mention], finding)
    for changed, finding in differs.changed:
        _propose_instead(taking, stored[changed.mention], finding)
    for gone in differs.gone:
        _withdraw(taking, stored[gone.mention])
    # Chapters first: a summary's telling then finds the act of its chapter already there.
    for finding in sorted(differs.new, key=lambda each: sums_up(taking.document, each.telling.place.section)):
        _propose(taking, finding)
    for act in taking.touched.values():
        settle(act, taking.day)
    taking.counts["same"] += len(differs.same)


def _read_mentions(document: Document) -> list[Mention]:
    """What readings told of it, in reading order, without what they have withdrawn."""
    read = document.mentions.filter(entered_by=None).exclude(state=MentionState.WITHDRAWN)
    return list(read.select_related("act").order_by("start", "pk"))


def _as_read(mentions: list[Mention]) -> list[Stored]:
    """What was read, with the names that have got a meaning since: a name learnt is no difference."""
    learnt = meanings()
    return [
        Stored(each.pk, each.finding, renamed(from_row(each.read), learnt), each.sentence, each.replaces_id)
        for each in mentions
    ]


def _place_columns(document: Document, finding: Finding) -> dict[str, Any]:
    where = finding.telling.place
    return {
        "section": where.section,
        "page": where.page,
        "start": where.start,
        "end": where.end,
        "sums_up": sums_up(document, where.section),
        "footnotes": list(finding.telling.footnotes),
    }


def _new(taking: Taking, finding: Finding) -> Mention:
    return Mention(
        document=taking.document,
        marking=taking.document.marking,
        finding=finding.id,
        sentence=finding.telling.sentence,
        rule=finding.telling.rule,
        rule_version=finding.telling.rule_version,
        confidence=finding.telling.confidence,
        read=to_row(of_finding(finding)),
        entered_on=taking.day,
        **_place_columns(taking.document, finding),
    )


def _move(taking: Taking, mention: Mention, finding: Finding) -> None:
    """The same telling: its place follows the text that it counts characters in."""
    for name, value in _place_columns(taking.document, finding).items():
        setattr(mention, name, value)
    mention.finding = finding.id  # which counts the actors' names: a name learnt changes it
    mention.gone = False
    mention.save()


def _propose(taking: Taking, finding: Finding) -> None:
    mention = _new(taking, finding)
    how = place(mention, taking.seen)
    mention.save()
    # At once, so that the paper's next telling of the same act finds it.
    settle(mention.act)
    taking.counts["new"] += 1
    if how:
        taking.counts[how.value] += 1


def _propose_instead(taking: Taking, old: Mention, finding: Finding) -> None:
    """Read differently: proposed beside the old telling, which stays if a person has decided on it."""
    new = _new(taking, finding)
    new.act, new.replaces = old.act, old
    new.save()
    if old.state == MentionState.PROPOSED:
        old.state = MentionState.WITHDRAWN
        old.save()
    taking.count(new, "changed")


def _withdraw(taking: Taking, old: Mention) -> None:
    """Found no more: a proposal is withdrawn; one that a person confirmed stays, marked for another look."""
    if old.gone:
        return
    if old.state == MentionState.PROPOSED:
        old.state = MentionState.WITHDRAWN
    old.gone = True
    old.save()
    taking.count(old, "gone")
