"""Tellings and duties move from one act to another, and back: what moved is told, so that it can be undone."""

from collections.abc import Mapping
from typing import Any

from article71.register.acts import Act, ActState
from article71.register.mentions import Mention
from article71.register.settling import settle, settle_duty


def pour(act: Act, into: Act) -> dict[str, list[int]]:
    """Everything that hangs on the first becomes the other's, and it is joined to it. Says by number what moved.

    `mentions` and `offers` moved; `lapsed` were offered the act that they tell now; `duties` moved, `shared` had both;
    `evidence` moved.
    """
    mentions = list(act.mentions.values_list("pk", flat=True))
    act.mentions.update(act=into)
    offers = list(Mention.objects.filter(offered=act).values_list("pk", flat=True))
    Mention.objects.filter(pk__in=offers).update(offered=into)
    lapsed = list(into.mentions.filter(offered=into).values_list("pk", flat=True))
    into.mentions.filter(pk__in=lapsed).update(offered=None)
    evidence = list(act.evidence.values_list("pk", flat=True))
    act.evidence.update(act=into)
    shared = set(into.duties.values_list("pk", flat=True))
    duties = list(act.duties.values_list("pk", flat=True))
    act.duties.clear()
    into.duties.add(*duties)
    act.state, act.joined_to = ActState.JOINED, into
    act.save()
    moved = [duty for duty in duties if duty not in shared]
    both = [duty for duty in duties if duty in shared]
    return {
        "mentions": mentions,
        "offers": offers,
        "lapsed": lapsed,
        "duties": moved,
        "shared": both,
        "evidence": evidence,
    }


def pour_back(act: Act, into: Act, moved: Mapping[str, Any]) -> None:
    """The reverse of `pour`: what moved goes back, and the act stands by itself again."""
    Mention.objects.filter(pk__in=moved["lapsed"], act=into).update(offered=into)
    Mention.objects.filter(pk__in=moved["offers"], offered=into).update(offered=act)
    Mention.objects.filter(pk__in=moved["mentions"]).update(act=act)
    into.evidence.filter(pk__in=moved.get("evidence", ())).update(act=act)
    into.duties.remove(*moved["duties"])
    act.duties.add(*moved["duties"], *moved["shared"])
    act.joined_to = None
    act.save()
    settle(act)


def take_along(mention: Mention, left: Act) -> list[int]:
    """The duties of the mention's paper follow it, unless another mention in that paper still tells the act it left."""
    if mention.document is None or left.mentions.filter(document=mention.document).exists():
        return []
    duties = list(left.duties.filter(document=mention.document))
    for duty in duties:
        duty.acts.remove(left)
        duty.acts.add(mention.act)
        settle_duty(duty)
    return [duty.pk for duty in duties]
