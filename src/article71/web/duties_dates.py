"""When duties last changed: with the acts they follow from, and by what was entered on them."""

from collections.abc import Sequence

from article71.register import changes
from article71.register.accounts import Account
from article71.register.changes import Changed
from article71.register.duties import Duty


def changes_of_duties(duties: Sequence[Duty], viewer: Account | None) -> dict[int, Changed]:
    """The changes of duties by their numbers; their acts are those that the viewer may see."""
    acts = {duty.pk: [act.pk for act in duty.acts.all()] for duty in duties}
    of_acts = changes.of_mentions({pk for pks in acts.values() for pk in pks}, viewer)
    found = changes.of_records("duty", acts)
    for duty, founding in acts.items():
        for changed in (of_acts[pk] for pk in founding if pk in of_acts):
            found[duty] = changes.together(changed, found.get(duty))
    return found
