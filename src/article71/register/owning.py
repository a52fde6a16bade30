"""Whose duty a duty is: the bodies that owe it, and the names under which papers ask something of many at once."""

from django.db.models import Q, QuerySet

from article71.register.accounts import Account, Role
from article71.register.duties import Duty, Owner

DELEGATIONS = "Delegations"
"""Every Member State is one of the delegations that a paper asks something of."""
PRESIDENCY = "Presidency"
"""Whoever is in the chair."""


def owing_names(account: Account) -> list[str]:
    """The names of owners that mean this account's body; its own first."""
    names = [account.body.short] if account.body else []
    if account.role == Role.DELEGATE:
        names.append(DELEGATIONS)
    if account.role == Role.PRESIDENCY:
        names.append(PRESIDENCY)
    return names


def owes(account: Account, duty: Duty) -> bool:
    """Whether the account speaks for a body that owes the duty."""
    return bool(set(owing_names(account)) & set(duty.owners))


def owed_by(account: Account) -> QuerySet[Owner, int]:
    """The numbers of the duties that `owes` says yes to."""
    names = owing_names(account)
    return Owner.objects.filter(Q(body__short__in=names) | Q(body=None, words__in=names)).values_list("duty", flat=True)
