"""Outcomes: the acts that items of agendas had as their result, as far as a viewer may see both telling and act."""

from collections.abc import Iterable

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.mentions import Mention


def outcomes_of(items: Iterable[int], viewer: Account | None) -> dict[int, list[tuple[Mention, Act]]]:
    """The standing outcomes of these items by the item's number, as they were recorded."""
    seen = Mention.objects.visible_to(viewer).standing().filter(item__in=list(items))
    mentions = list(seen.filter(act__in=Act.objects.visible_to(viewer)).order_by("pk"))
    acts = Act.objects.with_names().in_bulk({each.act_id for each in mentions}) if mentions else {}
    found: dict[int, list[tuple[Mention, Act]]] = {}
    for each in mentions:
        if each.item_id:
            found.setdefault(each.item_id, []).append((each, acts[each.act_id]))
    return found
