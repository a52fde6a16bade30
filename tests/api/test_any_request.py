"""Whatever the description of the API allows, and much that it does not, is answered as it promises."""

import pytest
import schemathesis
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.config import SchemathesisConfig

from article71.actions.tokens import issue
from article71.api.rates import Limit
from article71.register.accounts import Role
from article71.register.mentions import Mention
from article71.register.tokens import Scope
from article71.register.topics import Topic
from article71.site.wsgi import application
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, secrets

# The application ends each request as a server does: on PostgreSQL that ends the connection with the test's rows.
_ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="a request closes the connection of the test")
pytestmark = [pytest.mark.store, pytest.mark.django_db, _ON_SQLITE]

TOPICS = ("locks", "bolts")
_DAYS = st.dates().map(lambda day: day.isoformat())
_YEARS = st.integers(1, 8999).map("{:04}".format)
_PARTS = _YEARS | _DAYS | st.builds("{}-{}".format, _YEARS, st.sampled_from(["01", "12", "Q1", "Q4", "H1", "H2"]))
schemathesis.openapi.format("period", st.just("") | _PARTS | st.builds("../{}".format, _PARTS))
schemathesis.openapi.format("topic", st.sampled_from(["", *TOPICS]))

# Well formed, and yet not to be done: a version that has passed, days in the wrong order, a file that is no paper.
_BEYOND_THE_FORM = ["2xx", "3xx", "401", "403", "404", "409", "412", "422"]
_CHANGES = (
    *("confirm", "reject", "correct", "upload", "deliver", "withdraw"),
    *("state", "lift", "follow", "stop", "enter", "close"),
    *("draft", "change", "take_step", "check", "acknowledge", "answer"),
)
_CONFIG = {
    "operations": [
        {
            "include-operation-id": name,
            "checks": {"positive_data_acceptance": {"expected-statuses": _BEYOND_THE_FORM}},
        }
        for name in _CHANGES
    ]
}
schema = schemathesis.openapi.from_wsgi(
    "/api/v1/openapi.json", application, config=SchemathesisConfig.from_dict(_CONFIG)
)
# A tenth of what other properties are tried on: each case is a request, and there are many addresses.
thorough = settings(
    max_examples=max(10, settings().max_examples // 10),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
    deadline=None,
)


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[Role, str]:
    """Tokens for everything their owners may do, in a register with secrets in which nobody asks too often."""
    monkeypatch.setattr(Limit, "allow_request", lambda limit, request: True)
    kept = secrets()
    for key in TOPICS:
        Topic.objects.create(key=key, title=key.title())
    day, scopes = timezone.localdate(), {Role.PRESIDENCY: [Scope.READ], Role.SECRETARIAT: list(Scope)}
    return {role: issue("any", held, day, by=kept.accounts[role]).key for role, held in scopes.items()}


def near(case: Case) -> Case:
    """The same case on a number that some record bears, for most numbers."""
    number = case.path_parameters.get("number")
    if isinstance(number, int) and number > 0 and number % 4:
        known = sorted(Mention.objects.values_list("pk", flat=True))
        case.path_parameters["number"] = known[number % len(known)]
    return case


# That the public changes nothing is tested address by address: each is refused before its words are read.
@schema.include(method="GET").parametrize()
@thorough
def test_the_public_is_answered_as_promised(case: Case, keys: dict[Role, str]) -> None:
    told = near(case).call_and_validate().text
    assert LIMITE_CANARY not in told
    assert COMPARTMENT_CANARY not in told


@schema.include(method="GET").parametrize()
@thorough
def test_who_reads_is_answered_as_promised(case: Case, keys: dict[Role, str]) -> None:
    told = near(case).call_and_validate(headers={"Authorization": f"Bearer {keys[Role.PRESIDENCY]}"}).text
    assert COMPARTMENT_CANARY not in told


@schema.include(method="POST").parametrize()
@thorough
def test_who_changes_is_answered_as_promised(case: Case, keys: dict[Role, str]) -> None:
    near(case).call_and_validate(headers={"Authorization": f"Bearer {keys[Role.SECRETARIAT]}"})
