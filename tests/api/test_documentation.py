"""The page for other programs tells everything that the description tells, and nothing that is not so."""

import re

import pytest
from django.test import Client

from article71.api.operations import Description
from article71.api.version1 import api

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def described() -> Description:
    return Description(Client().get("/api/v1/openapi.json").json(), "https://register.example")


def test_every_operation_stands_on_the_page() -> None:
    told = Client().get("/programs/").content.decode()
    for path, ways in api.get_openapi_schema()["paths"].items():
        for way in ways:
            assert f"{way.upper()} {path}<" in told, (way, path)


def test_every_form_that_an_operation_gives_or_takes_is_told(described: Description) -> None:
    forms = {form.name for form in described.forms()}
    operations = [each for found in described.nouns().values() for each in found]
    assert {each.gives.removeprefix("page of ") for each in operations if each.gives} <= forms
    assert {"Correction", "Reason", "Days", "Place", "Problem"} <= forms
    assert not {form for form in forms if form.startswith("Page_")}


def test_the_page_names_the_scope_that_a_change_needs(described: Description) -> None:
    needed = {each.name: each.token for found in described.nouns().values() for each in found}
    assert (needed["acts"], needed["upload"], needed["confirm"]) == ("", "ingest", "review")


def test_examples_of_reading_are_answered(described: Description) -> None:
    for operation in (each for found in described.nouns().values() for each in found if each.way == "GET"):
        asked = re.search(r"https://register\.example([^']+)", operation.example)
        assert asked is not None
        assert Client().get(asked[1]).status_code in (200, 404), operation.example


def test_the_page_loads_nothing_from_outside_and_bears_no_style_of_its_own() -> None:
    answer = Client().get("/programs/")
    told = answer.content.decode()
    assert not re.findall(r'(?:src|href)="https?://', told)
    assert " style=" not in told
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_kinds_of_values_are_told_in_words(described: Description) -> None:
    act = {each.name: each.kind for form in described.forms() if form.name == "Act" for each in form.fields}
    assert act["number"] == "whole number"
    assert act["actors"] == "list of text"
    assert act["date"] == "Days or null"
    assert act["side"] == "one of monitoring, advice, decision"
