"""Everything read at one moment, while others go on writing."""

import pytest
from django.db import connection, transaction

from article71.register.snapshots import snapshot
from article71.register.topics import Topic

pytestmark = [pytest.mark.store]


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_ends_and_writing_goes_on() -> None:
    Topic.objects.create(key="locks", title="Locks")
    with snapshot():
        assert Topic.objects.count() == 1
    with transaction.atomic():
        Topic.objects.create(key="bolts", title="Bolts")
    assert Topic.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_ends_when_reading_breaks_off() -> None:
    with pytest.raises(KeyboardInterrupt), snapshot():
        Topic.objects.count()
        raise KeyboardInterrupt
    Topic.objects.create(key="locks", title="Locks")
    assert not connection.in_atomic_block
    assert Topic.objects.count() == 1


@pytest.mark.django_db
def test_within_a_transaction_it_is_what_that_sees() -> None:
    Topic.objects.create(key="locks", title="Locks")
    with snapshot():
        assert Topic.objects.count() == 1
