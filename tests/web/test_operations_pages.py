"""Operations and overlaps on their pages: the two owners' path from draft to answer, the form, the table, the lists."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from article71.actions import operations as actions
from article71.exports.dump.operations import OPERATIONS
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide
from tests.actions.operations import ISLE, LAND, UNIT, VALE, account, bodies

pytestmark = [pytest.mark.store, pytest.mark.django_db]
GIVEN = {
    "reference": "JCO-1",
    "kind": "JCO",
    "title": "Exercise Lark",
    "lead": LAND,
    "participants": ISLE,
    "unit": UNIT,
    "office": "Exercise desk of Land",
    "first": "2031-03-03",
    "last": "2031-03-09",
    "aims": ["cocaine"],
    "outline": "POLYGON((4 50, 6 50, 6 52, 4 52, 4 50))",
}
OTHER = GIVEN | {
    "reference": "JAD-9",
    "title": "Exercise Wren",
    "lead": VALE,
    "participants": "",
    "unit": "",
    "office": "Exercise desk of Vale",
    "outline": "POLYGON((5 51, 7 51, 7 53, 5 53, 5 51))",
}


@pytest.fixture
def known() -> dict[str, Body]:
    return bodies()


@pytest.fixture
def land(known: dict[str, Body]) -> Client:
    return browser(account(known[LAND], name="land"))


@pytest.fixture
def vale(known: dict[str, Body]) -> Client:
    return browser(account(known[VALE], name="vale"))


def browser(who: Account) -> Client:
    found = Client()
    found.force_login(who)
    return found


def registered(at: Client, given: dict[str, Any]) -> str:
    """The page of an operation, entered in the form and registered."""
    page = at.post("/operations/new/", given)["Location"]
    step(at, page, "register")
    return page


def step(at: Client, page: str, name: str) -> str:
    """What is said when the step is taken from its page."""
    answer = at.post(f"{page}steps/{name}/", {"seen": seen(at, page)}, follow=True)
    return str(answer.content.decode())


def seen(at: Client, page: str) -> str:
    """What the page's form says it showed."""
    found = re.search(r'name="seen" value="(\w+)"', at.get(page).content.decode())
    assert found
    return found[1]


def overlap_of(page: str) -> str:
    side = OverlapSide.objects.get(operation=int(page.split("/")[-2]))
    return f"/overlaps/{side.overlap_id}/"


def say(at: Client, page: str, what: str, of: str, **given: str) -> str:
    """Do something to the overlap for the operation of this page."""
    given |= {"operation": of.split("/")[-2], "seen": seen(at, page)}
    return str(at.post(f"{page}{what}/", given, follow=True).content.decode())


def test_two_owners_go_from_draft_to_a_joint_answer(land: Client, vale: Client) -> None:
    mine, theirs = registered(land, GIVEN), registered(vale, OTHER)
    assert "acknowledge its overlaps first: 1 not seen" in step(land, mine, "confirm")
    page = overlap_of(mine)
    told = land.get(page).content.decode()
    assert "Exercise desk of Vale" in told
    for secret in ("Wren", "JAD-9", VALE, "cocaine"):
        assert secret not in told.replace("Exercise desk of Vale", "")
    assert "acknowledged" in say(land, page, "acknowledge", mine)
    say(vale, page, "release", theirs, part="all", reach="side")
    assert "Exercise Wren" in land.get(page).content.decode()
    say(land, page, "acknowledge", mine)  # what was shown makes it another hit
    say(land, page, "answer", mine, answer="joint", words="one operation of both")
    assert "one operation of both" in vale.get(page).content.decode()
    assert "is confirmed" in step(land, mine, "confirm")


def test_a_hidden_operation_and_overlap_answer_like_absent_ones(
    known: dict[str, Body], land: Client, vale: Client
) -> None:
    mine = registered(land, GIVEN)
    registered(vale, OTHER)
    assert vale.get(mine).status_code == 404
    isle = browser(account(known[ISLE], name="isle"))
    assert isle.get(mine).status_code == 200
    assert isle.get(overlap_of(mine)).status_code == 404
    assert "Exercise Wren" not in land.get("/operations/").content.decode()


def test_who_looked_at_an_earlier_version_takes_no_step(land: Client) -> None:
    page = land.post("/operations/new/", GIVEN)["Location"]
    before = seen(land, page)
    land.post(f"{page}change/", GIVEN | {"title": "Exercise Gull", "seen": before, "reason": "a better name"})
    answer = land.post(f"{page}steps/register/", {"seen": before})
    assert answer.status_code == 409 or b"another version" in answer.content
    assert Operation.objects.get().state == "draft"
    assert "Exercise Lark" in land.get(page).content.decode()  # among earlier versions


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"first": "2031-03-09", "last": "2031-03-03"}, "cannot end with"),
        ({"outline": "POLYGON((0 89, 1 89, 1 90, 0 90, 0 89))"}, "touch a pole"),
        ({"outline": "here"}, "neither WKT nor GeoJSON"),
        ({"aims": ["rockets"]}, "Select a valid choice"),
        ({"participants": "Nowhere"}, "no body of this name"),
    ],
)
def test_what_cannot_be_used_stands_at_its_field(land: Client, wrong: dict[str, Any], said: str) -> None:
    answer = land.post("/operations/new/", GIVEN | wrong)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not Operation.objects.exists()


def test_a_table_comes_in_whole_or_not_at_all(land: Client) -> None:
    land.post("/operations/new/", GIVEN)
    table = land.get("/operations.csv").content.decode("utf-8-sig")
    again = table.replace("JCO-1", "JCO-2") + table.splitlines()[1].replace("JCO-1", "JCO-3").replace(LAND, "Nowhere")
    refused = land.post("/operations/import/", {"file": SimpleUploadedFile("t.csv", again.encode())})
    assert refused.status_code == 400
    assert "JCO-3: " in refused.content.decode()
    assert Operation.objects.count() == 1
    land.post("/operations/import/", {"file": SimpleUploadedFile("t.csv", table.replace("JCO-1", "JCO-2").encode())})
    assert sorted(map(str, Operation.objects.all())) == ["JCO-1: Exercise Lark", "JCO-2: Exercise Lark"]


def test_filters_find_operations_by_what_they_say(land: Client) -> None:
    land.post("/operations/new/", GIVEN)
    for question, number in (
        ("?aim=drugs", 1),
        ("?aim=environment", None),
        ("?period=2031-03", 1),
        ("?period=2031-04", 0),
        (f"?body={ISLE}", 1),
        ("?state=confirmed", 0),
        ("?text=lark", 1),
        ("?sort=colour", None),
    ):
        answer = land.get(f"/operations/{question}")
        assert answer.status_code == (400 if number is None else 200), question
        assert number is None or f"{number} operation" in answer.content.decode(), question


def test_overlaps_are_listed_by_what_is_left_to_do(land: Client, vale: Client) -> None:
    mine = registered(land, GIVEN)
    registered(vale, OTHER)
    assert "1 overlap" in land.get("/overlaps/?state=unseen").content.decode()
    say(land, overlap_of(mine), "mute", mine, until="2026-12-24", reason="known since last year")
    assert "0 overlaps" in land.get("/overlaps/?state=unseen").content.decode()
    assert "collision" in land.get("/overlaps.csv").content.decode()
    assert "Exercise Wren" not in land.get("/overlaps.json").content.decode()


def test_a_published_operation_is_everybodys(land: Client) -> None:
    page = registered(land, GIVEN)
    assert Client().get(page).status_code == 404
    land.post(f"{page}publish/", {"seen": seen(land, page), "reason": "announced"})
    assert "Exercise Lark" in Client().get(page).content.decode()


def test_who_is_of_no_body_plans_nothing(known: dict[str, Body]) -> None:
    nobody = browser(account(None, Role.SECRETARIAT))
    assert "/operations/new/" not in nobody.get("/operations/").content.decode()
    assert nobody.post("/operations/new/", GIVEN).status_code in (400, 403)
    assert not actions.Operation.objects.exists()


def test_a_draft_is_checked_and_the_answer_names_no_operation(land: Client, vale: Client) -> None:
    registered(vale, OTHER)
    page = land.post("/operations/new/", GIVEN)["Location"]
    told = land.post(f"{page}check/", {"seen": seen(land, page)}).content.decode()
    assert "1 overlap" in told
    assert "Exercise desk of Vale" in told
    assert "Wren" not in told
    assert "It was asked what the draft would meet" in land.get(page).content.decode()


@pytest.mark.usefixtures("known")
def test_the_plan_of_an_operation_and_of_all_is_handed_out_to_those_who_see_them(land: Client, vale: Client) -> None:
    number = _number(registered(land, GIVEN))
    for address in (f"/operations/{number}/plan.html", "/operations/plan.html?period=2031"):
        said = land.get(address).content.decode()
        assert "Exercise Lark" in said
        assert "cocaine" in said.casefold()
    assert vale.get(f"/operations/{number}/plan.html").status_code == 404
    assert "Exercise Lark" not in vale.get("/operations/plan.html").content.decode()
    assert land.get(f"/operations/{number}/plan.txt").status_code == 404


@pytest.mark.usefixtures("known")
def test_the_map_has_the_shapes_of_what_one_sees_and_no_other(land: Client, vale: Client) -> None:
    number = _number(registered(land, GIVEN))
    (shape,) = land.get("/operations/map.json").json()["features"]
    assert shape["properties"]["number"] == str(number)
    assert shape["geometry"]["type"] == "Polygon"
    assert vale.get("/operations/map.json").json()["features"] == []


def _number(page: str) -> int:
    return int(page.split("/")[-2])


@pytest.mark.usefixtures("known")
def test_the_map_of_an_overlap_shows_the_other_area_once_it_is_released(land: Client, vale: Client) -> None:
    mine, theirs = registered(land, GIVEN), registered(vale, OTHER)
    page = overlap_of(mine)
    assert _kinds(land, page) == ["own", "overlap"]
    say(vale, page, "release", theirs, part="area", reach="side")
    assert _kinds(land, page) == ["own", "other", "overlap"]
    assert _kinds(Client(), page, status=404) == []


def _kinds(at: Client, page: str, status: int = 200) -> list[str]:
    answer = at.get(f"{page}map.json")
    assert answer.status_code == status
    return [each["properties"]["kind"] for each in answer.json()["features"]] if status == 200 else []


def test_windows_are_a_calendar_for_who_may_see_the_operations(land: Client, vale: Client) -> None:
    registered(land, GIVEN)
    told = land.get("/operations.ics").content.decode()
    assert "SUMMARY:JCO-1: Exercise Lark" in told
    assert "DTSTART;VALUE=DATE:20310303" in told
    assert "Lark" not in vale.get("/operations.ics").content.decode()


def test_the_dump_has_what_was_published_and_nothing_else(land: Client) -> None:
    page = registered(land, GIVEN)
    assert not OPERATIONS.rows().exists()
    land.post(f"{page}publish/", {"seen": seen(land, page), "reason": "announced"})
    told = {field.name: field.value(OPERATIONS.rows().get()) for field in OPERATIONS.fields}
    assert (told["lead"], told["aims"], told["participants"]) == (LAND, ["cocaine"], [ISLE])
