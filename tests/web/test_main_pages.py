"""The main pages ask the store a fixed, small number of questions, whoever looks."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from article71.register.accounts import Account, Role
from article71.register.acts import Act, Party
from article71.register.bodies import Body
from article71.register.topics import Topic
from bench.targets import verdict
from tests.web.secrets import Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
_SIGNED_IN = [role for role in Role if role != Role.ADMINISTRATOR]


@pytest.fixture
def kept() -> Secrets:
    return secrets()


def asked(account: Account, address: str) -> int:
    """How many queries the answer takes, once what is noted but once a day is noted."""
    browser = Client()
    browser.force_login(account)
    for _ in range(2):
        cache.clear()
        with CaptureQueriesContext(connection) as found:
            answer = browser.get(address)
        assert answer.status_code == 200
    return len(found)


@pytest.mark.parametrize("role", _SIGNED_IN)
def test_the_main_pages_take_few_queries(kept: Secrets, role: Role) -> None:
    Topic.objects.create(key="locks", title="Locks")
    Act.objects.update(topic=Topic.objects.get(key="locks"))
    cosi = Body.objects.create(short="COSI", kind="committee", shipped=True)
    Party.objects.filter(words="COSI").update(body=cosi)
    Account.objects.filter(body=None).update(body=cosi)
    addresses = [
        *(reverse(name) for name in ("start", "acts", "documents", "duties")),
        *([reverse("review")] if role == Role.SECRETARIAT else []),
        reverse("act", args=[Act.objects.visible_to(None).standing().latest("pk").pk]),
        reverse("document", args=[kept.public.pk]),
        reverse("body", args=[cosi.pk]),
        reverse("topic", args=["locks"]),
        f"{reverse('search')}?q=endorsed",
    ]
    numbers = {address: asked(kept.accounts[role], address) for address in addresses}
    assert not [told for told in numbers.items() if "NO" in verdict("page, queries at most", told[1])], numbers
