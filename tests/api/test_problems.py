"""Trouble is told as a problem, in one sentence, whatever made it."""

import pytest
from django.test import Client

from article71.api import rates

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/api/v1/acts/987654321", 404, "there is no such act"),
        ("/api/v1/acts/one", 404, "nothing at this address"),
        ("/api/v1/nothing", 404, "nothing at this address"),
        ("/api/v1/", 404, "nothing at this address"),
        ("/api/", 404, "nothing at this address"),
        ("/api/v1/acts?perod=2024", 422, "there is no such parameter"),
        ("/api/v1/acts?period=2024-13", 422, "no month 2024-13"),
        ("/api/v1/acts?limit=0", 422, "query.limit"),
        ("/api/v1/acts?state=lost", 422, "query.state"),
        ("/api/v1/acts?cursor=zz", 422, "query.cursor"),
        ("/api/v1/acts?topic=none", 422, "there is no such topic"),
        ("/api/v1/acts?text=%00", 422, "query.text"),
        ("/api/v1/acts/0", 422, "path.number"),
        (f"/api/v1/acts/{'9' * 40}", 422, "path.number"),
    ],
)
def test_each_trouble_is_a_problem(address: str, status: int, told: str) -> None:
    answer = Client().get(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert problem["status"] == status
    assert told in problem["detail"]


def test_a_token_that_does_not_work_is_refused_not_taken_for_the_public() -> None:
    for words in ("Bearer nonsense", "Basic YTpi", "Bearer", "Bearer \u00e9"):
        answer = Client().get("/api/v1/acts", headers={"Authorization": words})
        assert answer.status_code == 401, words
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert answer.json()["status"] == 401


def test_an_address_that_is_not_asked_so_names_the_ways_it_is() -> None:
    answer = Client().delete("/api/v1/acts")
    assert answer.status_code == 405
    assert "GET" in answer["Allow"]
    assert answer.json()["title"] == "Method Not Allowed"


def test_whoever_asks_too_often_is_told_how_long_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "PUBLIC", 2)
    answers = [Client().get("/api/v1/topics", REMOTE_ADDR="192.0.2.7") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    assert Client().get("/api/v1/topics", REMOTE_ADDR="192.0.2.8").status_code == 200


def test_pages_keep_their_own_way_of_telling_trouble() -> None:
    assert "<html" in Client().get("/acts/987654321/").content.decode()
