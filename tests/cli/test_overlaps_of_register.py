"""`article71 overlaps --register`: each account is told of the overlaps that its body may know of, and no more."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from article71.cli.root import app
from tests.actions.operations import LAND, VALE, account, bodies, registered

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def _met() -> None:
    known = bodies()
    aims = ("cocaine",)  # of the profile that commands know
    registered(account(known[LAND], name="land"), aims=aims)
    vale = account(known[VALE], name="vale")
    registered(
        vale, reference="JAD-9", title="Exercise Wren", aims=aims, lead=VALE, participants=(), coordination_unit=""
    )


def asked(name: str, *words: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(app, ["overlaps", "--register", "--format", "json", "--as", name, *words])
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.output)
    return found


@pytest.mark.usefixtures("_met")
def test_each_owner_is_told_of_its_own_side() -> None:
    for name in ("land", "vale"):
        (side,) = asked(name)
        assert side["class"] == "collision"
    assert "Wren" not in str(asked("land"))
    assert "JAD-9" not in str(asked("land"))


@pytest.mark.usefixtures("_met")
def test_the_state_is_asked_for_as_on_the_page() -> None:
    assert len(asked("land", "--state", "unseen")) == 1
    assert asked("land", "--state", "answered") == []


def test_without_a_register_the_command_wants_a_file() -> None:
    result = CliRunner().invoke(app, ["overlaps"])
    assert result.exit_code == 2
