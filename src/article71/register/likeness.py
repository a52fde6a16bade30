"""Other acts on the same thing: the same topic and a like object, by the policy that tells one act from two."""

from rapidfuzz import fuzz, process

from article71.register.accounts import Account
from article71.register.acts import Act, ActQuerySet, PartyRole
from article71.register.matching import LIKE, likeness

MOST = 5
LIKE_ENOUGH_TO_LOOK = 50.0
_COMPARED = 1_000  # the latest of a topic: more would take longer than the rest of the page
_CLOSER = 30  # of these the stems are compared, which takes far longer than letters do


def like(act: Act, viewer: Account | None) -> list[int]:
    """The numbers of the acts most like this one that the viewer may see, closest first.

    None for an act without topic or object.
    """
    if not act.topic_id or not act.object:
        return []
    return _closest(act, Act.objects.visible_to(viewer).filter(topic=act.topic_id), LIKE)


def likely_same(act: Act, actor: str, viewer: Account | None) -> list[int]:
    """The numbers of the acts that may be the same one, closest first: of its type, by this first actor, like object.

    Less like than what taking in offers, since a person looks. None for an act without object or actor.
    """
    if not act.object or not actor:
        return []
    by_the_same = Act.objects.visible_to(viewer).filter(
        type=act.type, parties__role=PartyRole.ACTOR, parties__position=0, parties__words=actor[:300]
    )
    return _closest(act, by_the_same, LIKE_ENOUGH_TO_LOOK)


def _closest(act: Act, among: ActQuerySet, least: float) -> list[int]:
    near = among.standing().exclude(pk=act.pk)
    objects = dict(near.order_by("-effective", "-pk").values_list("pk", "object")[:_COMPARED])
    close = process.extract(act.object, objects, scorer=fuzz.token_set_ratio, limit=_CLOSER, score_cutoff=least / 2)
    weighed = sorted(((likeness(act.object, words), pk) for words, _, pk in close), reverse=True)
    return [pk for alike, pk in weighed if alike >= least][:MOST]
