"""Two actions at once never take the same number of the chain."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import override_settings

from article71.register import audit
from article71.register.accounts import Account
from article71.register.audit import Change
from article71.register.events import Event
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db(transaction=True)]

WRITERS, EACH = 4, 8


def test_writers_at_once_make_one_chain(tmp_path: Path) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("a store in memory has one connection; tests/cli/test_at_once.py has several on a file")
    account = secretariat()
    with override_settings(HOME=tmp_path), ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda _: _write(account), range(WRITERS)))
    assert list(Event.objects.order_by("number").values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 1))
    assert audit.verify() is None


def _write(account: Account) -> None:
    try:
        for step in range(EACH):
            with transaction.atomic():
                Account.objects.count()  # a read before the write is what makes SQLite's other modes fail
                audit.write(Change("exercise", account, after={"step": step}), by=account)
    finally:
        connection.close()
