"""The chain of a duty, from what the register ties together: citations, sources, evidence, acts on the same thing.

Both ways: acts that its sources rest on, and the duties of which these acts are evidence; acts that endorse or approve
what came, and the duties that follow from these.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from article71.followup.chains import Link, Stage, stage_of
from article71.followup.policy import table
from article71.register.acts import Act, ActQuerySet
from article71.register.citing import cited_by
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.evidence import Evidence
from article71.register.matching import stems
from article71.vocabulary.act_types import ActType

MOST = 3
"""Policy: of what a duty rests on, and of who endorsed or approved, so many acts are shown; each leads on to more."""
_LOOKED_AT = 200
_GROUNDS = (ActType.ADOPTED, ActType.CONCLUDED, ActType.APPROVED, ActType.ENDORSED, ActType.AGREED)
_AFTERWARDS = (ActType.ENDORSED, ActType.APPROVED, ActType.ADOPTED)


@dataclass
class Chain:
    """The links of a chain, and its ties from one key to another; `acts` are told in words by whoever shows it."""

    links: list[Link] = field(default_factory=list)
    ties: list[tuple[str, str]] = field(default_factory=list)
    acts: dict[str, Act] = field(default_factory=dict)

    def add_act(self, act: Act, stage: Stage, *ties: tuple[str, str]) -> str:
        """An act at its stage, with its ties."""
        key = f"act {act.pk}"
        self.links.append(Link(key, stage, str(act), act.effective))
        self.ties.extend(ties)
        self.acts[key] = act
        return key


def chain_of(duty: Duty, seen: frozenset[int]) -> Chain:
    """The chain of a duty, as far as it may be seen by whoever is cleared for the markings of these numbers."""
    chain, own = Chain(), f"duty {duty.pk}"
    words = ": ".join(filter(None, (", ".join(duty.owners), duty.what)))
    chain.links.append(Link(own, Stage.OWED, words, duty.since))
    founding = list(_acts(seen).filter(duties=duty))
    for act in founding:
        chain.add_act(act, Stage.ASKED, (f"act {act.pk}", own))
    _grounds(chain, founding, seen)
    _earlier_duties(chain, founding, seen)
    shown = _evidence(chain, duty, seen)
    _afterwards(chain, duty, [*shown, *founding], seen)
    _later_duties(chain, seen, duty)
    return chain


def _acts(seen: frozenset[int]) -> ActQuerySet:
    return Act.objects.standing().filter(marking__in=seen).with_names()


def _grounds(chain: Chain, founding: Sequence[Act], seen: frozenset[int]) -> None:
    """Acts that adopt or conclude, and cite the paper that a founding act cites or are told by it."""
    cited = cited_by([act.pk for act in founding])
    ids = frozenset[str]().union(*cited.values())
    topics = {act.topic_id for act in founding if act.topic_id}
    earlier = _acts(seen).filter(type__in=[each.value for each in _GROUNDS]).exclude(pk__in=[a.pk for a in founding])
    same = list(earlier.filter(topic__in=topics).order_by("-effective")[:_LOOKED_AT]) if ids else []
    of_same = cited_by([act.pk for act in same])
    papers = Document.objects.filter(reference__in=ids, marking__in=seen).values("pk")
    told = list(earlier.filter(mentions__document__in=papers).distinct()[:MOST]) if ids else []
    found = [*told, *(act for act in same if of_same.get(act.pk, frozenset()) & ids)]
    for act in found[:MOST]:
        if any(act.effective and each.effective and act.effective <= each.effective for each in founding):
            ties = [(f"act {act.pk}", f"act {each.pk}") for each in founding]
            chain.add_act(act, Stage.GROUND, *ties)


def _earlier_duties(chain: Chain, founding: Sequence[Act], seen: frozenset[int]) -> None:
    """Duties of which a founding act is evidence: what was asked before it came to this."""
    rows = Evidence.objects.seen_with(seen).counting().filter(act__in=[act.pk for act in founding])
    for each in rows.select_related("duty")[:MOST]:
        chain.links.append(Link(f"duty {each.duty_id}", Stage.GROUND, each.duty.what, each.duty.since))
        chain.ties.append((f"duty {each.duty_id}", f"act {each.act_id}"))


def _evidence(chain: Chain, duty: Duty, seen: frozenset[int]) -> list[Act]:
    """What shows delivery; acts among it are returned, since others may be on the same thing."""
    held = list(Evidence.objects.seen_with(seen).counting().filter(duty=duty).with_things())
    acts = _acts(seen).in_bulk([each.act_id for each in held if each.act_id])
    own = f"duty {duty.pk}"
    for each in held:
        if each.act_id in acts:
            act = acts[each.act_id]
            chain.add_act(act, stage_of(act.type), (own, f"act {act.pk}"))
        else:
            key = _key(each)
            chain.links.append(Link(key, Stage.SHOWN, str(each), each.day))
            chain.ties.append((own, key))
    return list(acts.values())


def _key(evidence: Evidence) -> str:
    if evidence.document_id:
        return f"document {evidence.document_id}"
    return f"meeting {evidence.meeting_id}" if evidence.meeting_id else f"evidence {evidence.pk}"


def _afterwards(chain: Chain, duty: Duty, about: Sequence[Act], seen: frozenset[int]) -> None:
    """Acts that endorse or approve, later than the duty, what is told in words like those of the duty or what came."""
    topics = {act.topic_id for act in about if act.topic_id}
    later = _acts(seen).filter(
        type__in=[each.value for each in _AFTERWARDS], topic__in=topics, effective__gt=duty.since
    )
    wanted = [stems(duty.what), *(stems(act.object) for act in about)]
    known = set(chain.acts)
    near = [act for act in later.order_by("effective")[:_LOOKED_AT] if f"act {act.pk}" not in known]
    before = [link.key for link in chain.links if link.stage is Stage.SHOWN] or [f"duty {duty.pk}"]
    for act in [each for each in near if _like(stems(each.object), wanted)][:MOST]:
        ties = [(key, f"act {act.pk}") for key in before]
        chain.add_act(act, stage_of(act.type), *ties)


def _like(words: frozenset[str], wanted: Iterable[frozenset[str]]) -> bool:
    policy = table()["chains"]
    return any(
        len(words & each) >= int(policy["fewest_words"])
        and len(words & each) >= float(policy["share_of_words"]) * min(len(words), len(each))
        for each in wanted
    )


def _later_duties(chain: Chain, seen: frozenset[int], duty: Duty) -> None:
    """Duties that follow from what came, or from what was endorsed or approved."""
    came = {key: chain.acts[key].pk for key in _came(chain)}
    rows = Duty.acts.through.objects.filter(act__in=came.values(), duty__marking__in=seen).exclude(duty=duty)
    duties = Duty.objects.standing().in_bulk(list(rows.values_list("duty", flat=True)[:MOST]))
    for act, number in rows.values_list("act", "duty"):
        if number in duties:
            later = duties[number]
            chain.links.append(Link(f"duty {number}", Stage.APPROVED, later.what, later.since))
            chain.ties.append((f"act {act}", f"duty {number}"))


def _came(chain: Chain) -> Iterator[str]:
    return (link.key for link in chain.links if link.stage > Stage.OWED and link.key in chain.acts)
