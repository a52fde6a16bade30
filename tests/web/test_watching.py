"""What who runs the register is told: whether it can serve, and a log that repeats nothing of what was asked."""

import json
import logging
from unittest.mock import patch

import pytest
from django.db import DatabaseError
from django.test import Client

from article71.web.logs import Lines
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def test_a_register_that_can_serve_says_so() -> None:
    answer = Client().get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("fault", "said"),
    [({"side_effect": DatabaseError("secret host")}, "cannot be reached"), ({"return_value": 2}, "article71 upgrade")],
)
def test_one_that_cannot_says_why_and_nothing_else(fault: dict[str, object], said: str) -> None:
    with patch("article71.web.health.waiting", **fault):
        answer = Client().get("/health")
    assert answer.status_code == 503
    assert said in answer.json()["status"]
    assert "secret" not in answer.content.decode()


def logged(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(Lines().format(record)) for record in caplog.records]


def test_a_request_is_one_line_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "article71.requests")
    browser, anna = Client(), secretariat()
    browser.force_login(anna)
    answer = browser.get("/acts/?text=canary")
    (line,) = logged(caplog)
    assert (line["page"], line["status"], line["account"]) == ("acts", 200, anna.pk)
    assert line["request"] == answer["X-Request-ID"]
    assert "canary" not in json.dumps(line)
    assert anna.username not in json.dumps(line)


def test_of_an_error_the_place_is_logged_and_not_its_text(caplog: pytest.LogCaptureFixture) -> None:
    browser = Client(raise_request_exception=False)
    with patch("article71.web.acts.asked", side_effect=RuntimeError("canary")):
        assert browser.get("/acts/").status_code == 500
    lines = logged(caplog)
    assert any(line.get("error") == "RuntimeError" and "article71/web/acts.py" in str(line["places"]) for line in lines)
    assert "canary" not in json.dumps(lines)
