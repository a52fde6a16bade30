"""Who an operation is of: the body that leads it, those that take part, and the unit that coordinates it."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Q, QuerySet

from article71.errors import BadInput
from article71.overlaps.operation import Operation as Planned
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.operations import Operation


@dataclass(frozen=True, slots=True)
class Parties:
    """The bodies of an operation; without a coordination unit of its own, the lead coordinates it itself."""

    lead: Body
    participants: tuple[Body, ...]
    unit: Body | None

    @classmethod
    def of(cls, told: Planned, by: Account) -> Self:
        """The bodies that are named. BadInput names all that the account cannot know."""
        names = tuple(filter(None, (told.lead, *told.participants, told.coordination_unit)))
        known = {body.short: body for body in nameable(by).filter(short__in=names)}
        unknown = [name for name in dict.fromkeys(names) if name not in known]
        if unknown:
            raise BadInput("the register knows no body of this name", ", ".join(unknown))
        if not told.lead:
            raise BadInput("an operation needs the body that leads it", told.reference)
        others = (known[name] for name in dict.fromkeys(told.participants) if name != told.lead)
        return cls(known[told.lead], tuple(others), known.get(told.coordination_unit))

    @property
    def all(self) -> frozenset[Body]:
        """Every one of them."""
        return frozenset(filter(None, (self.lead, *self.participants, self.unit)))

    def led_by(self, account: Account) -> bool:
        """Whether the account speaks for the lead: as its body, or as a secretariat that is a party."""
        of_secretariat = account.role == Role.SECRETARIAT and account.body in self.all
        return account.body == self.lead or of_secretariat


def nameable(account: Account) -> QuerySet[Body]:
    """The bodies that the account can name as parties: those it may see, its own, and those it is in a group with."""
    with_it = Body.objects.filter(Q(pk=account.body_id) | Q(compartments__in=account.compartments()))
    seen = Body.objects.visible_to(account)
    return Body.objects.filter(Q(pk__in=seen.values("pk")) | Q(pk__in=with_it.values("pk")))


def speaks_for(account: Account, operation: Operation) -> bool:
    """Whether the account speaks for the lead of an operation: as its body, or as a secretariat that is a party."""
    if account.body_id is None:
        return False
    if account.body_id == operation.lead_id:
        return True
    return account.role == Role.SECRETARIAT and operation.compartment.bodies.filter(pk=account.body_id).exists()


def coordinates(account: Account, operation: Operation) -> bool:
    """Whether the account is of the unit that coordinates the operation."""
    unit = operation.version.unit_id if operation.version else None
    return account.body_id is not None and account.body_id == unit
