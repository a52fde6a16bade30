"""Operations and overlaps by program: the same actions, refusals and silence as on the pages."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from article71.actions.tokens import issue
from article71.register.accounts import Account
from article71.register.tokens import Scope
from tests.actions.operations import LAND, VALE, account, bodies

pytestmark = [pytest.mark.store, pytest.mark.django_db]
SCOPES = [Scope.READ, Scope.PLAN]
TOLD = {
    "reference": "JCO-1",
    "kind": "JCO",
    "title": "Exercise Lark",
    "lead": LAND,
    "aims": ["cocaine"],
    "outline": "POLYGON((4 50, 6 50, 6 52, 4 52, 4 50))",
    "first": "2031-03-03",
    "last": "2031-03-09",
    "office": "Exercise desk of Land",
}
OTHER = TOLD | {"reference": "JAD-9", "title": "Exercise Wren", "lead": VALE, "office": "Exercise desk of Vale"}


class Program:
    """A program with a key of an account."""

    def __init__(self, who: Account) -> None:
        key = issue("any", SCOPES, timezone.localdate(), by=who).key
        self.client = Client(headers={"Authorization": f"Bearer {key}"})

    def get(self, address: str) -> Any:
        return self.client.get(f"/api/v1/{address}").json()

    def post(self, address: str, told: object, status: int = 200) -> Any:
        answer = self.client.post(f"/api/v1/{address}", json.dumps(told), content_type="application/json")
        assert answer.status_code == status, answer.content
        return answer.json()

    def registered(self, told: dict[str, Any]) -> dict[str, Any]:
        made = self.post("operations", told, 201)
        found: dict[str, Any] = self.post(
            f"operations/{made['number']}/step", {"step": "register", "seen": made["identity"]}
        )
        return found


@pytest.fixture
def programs() -> list[Program]:
    known = bodies()
    return [Program(account(known[short])) for short in (LAND, VALE)]


def test_programs_plan_check_acknowledge_and_confirm(programs: list[Program]) -> None:
    land, vale = programs
    vale.registered(OTHER)
    draft = land.post("operations", TOLD, 201)
    (met,) = land.post(f"operations/{draft['number']}/check", {})["met"]
    assert (met["class"], met["office"]) == ("collision", "Exercise desk of Vale")
    step = f"operations/{draft['number']}/step"
    land.post(step, {"step": "register", "seen": draft["identity"]})
    refused = land.post(step, {"step": "confirm", "seen": draft["identity"]}, 422)
    assert "1 not seen" in str(refused)
    (side,) = land.get("overlaps")["items"]
    assert "Wren" not in str(side)
    land.post(f"overlaps/{side['number']}/acknowledge", {"key": "0" * 64}, 412)
    land.post(f"overlaps/{side['number']}/acknowledge", {"key": side["key"]})
    assert land.post(step, {"step": "confirm", "seen": draft["identity"]})["state"] == "confirmed"


def test_what_one_may_not_see_is_not_there(programs: list[Program]) -> None:
    land, vale = programs
    made = land.registered(TOLD)
    vale.registered(OTHER)
    assert [each["reference"] for each in vale.get("operations")["items"]] == ["JAD-9"]
    assert vale.get(f"operations/{made['number']}")["status"] == 404
    (side,) = land.get("overlaps")["items"]
    assert vale.get(f"overlaps/{side['number']}")["status"] == 404
    assert Client().get("/api/v1/overlaps").json()["items"] == []


def test_every_field_that_cannot_be_used_is_told_at_once(programs: list[Program]) -> None:
    wrong = TOLD | {"aims": ["rockets"], "first": "soon", "kind": "raid"}
    said = str(programs[0].post("operations", wrong, 422))
    for trouble in ("rockets", "soon", "no such kind"):
        assert trouble in said
