"""A program that asks the API, as the public or with a token."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from article71.actions.tokens import issue
from article71.register.accounts import Account
from article71.register.tokens import Scope

Program = Callable[..., Client]


@pytest.fixture
def program() -> Program:
    """Makes a program of this account, whose token has these scopes; of nobody, one without a token."""

    def made(account: Account | None = None, *scopes: Scope) -> Client:
        if account is None:
            return Client()
        key = issue("exercise", scopes or [Scope.READ], timezone.localdate(), by=account).key
        return Client(headers={"Authorization": f"Bearer {key}"})

    return made
