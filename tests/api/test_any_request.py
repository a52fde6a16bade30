"""Whatever the description of the API allows, and much that it does not, is answered as it promises."""

import pytest
import schemathesis
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis import Case

from article71.actions.tokens import issue
from article71.api.rates import Limit
from article71.register.accounts import Role
from article71.register.tokens import Scope
from article71.register.topics import Topic
from article71.site.wsgi import application
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]

TOPICS = ("locks", "bolts")
_DAYS = st.dates().map(lambda day: day.isoformat())
_YEARS = st.integers(1, 8999).map("{:04}".format)
_PARTS = _YEARS | _DAYS | st.builds("{}-{}".format, _YEARS, st.sampled_from(["01", "12", "Q1", "Q4", "H1", "H2"]))
schemathesis.openapi.format("period", st.just("") | _PARTS | st.builds("../{}".format, _PARTS))
schemathesis.openapi.format("topic", st.sampled_from(["", *TOPICS]))

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
# A fifth of what other properties are tried on: each case is a request.
thorough = settings(
    max_examples=max(10, settings().max_examples // 5),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
    deadline=None,
)


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> str:
    """A token with every scope of somebody in the presidency, in a register with secrets."""
    monkeypatch.setattr(Limit, "allow_request", lambda limit, request: True)
    kept = secrets()
    for key in TOPICS:
        Topic.objects.create(key=key, title=key.title())
    return issue("any", [Scope.READ], timezone.localdate(), by=kept.accounts[Role.PRESIDENCY]).key


@schema.parametrize()
@thorough
def test_the_public_is_answered_as_promised(case: Case, token: str) -> None:
    told = case.call_and_validate().text
    assert LIMITE_CANARY not in told
    assert COMPARTMENT_CANARY not in told


@schema.parametrize()
@thorough
def test_a_token_is_answered_as_promised(case: Case, token: str) -> None:
    told = case.call_and_validate(headers={"Authorization": f"Bearer {token}"}).text
    assert COMPARTMENT_CANARY not in told
