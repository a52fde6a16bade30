"""The secretariat takes the empty workbook, hands a filled one in, and is told every fault with its cell."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.meetings import Meeting
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
MEETING = ["COSI", "formal", "2031-03-03", "10:00", None, None, None, "PUBLIC"]


@pytest.fixture
def anna() -> Client:
    Body.objects.create(short="COSI", kind="committee", shipped=True)
    browser = Client()
    browser.force_login(secretariat())
    return browser


def handed_in(browser: Client, row: list[str | None]) -> str:
    book = load_workbook(BytesIO(browser.get("/workbook/template.xlsx").content))
    book["Meetings"].append(row)
    data = BytesIO()
    book.save(data)
    answer = browser.post("/workbook/", {"file": SimpleUploadedFile("ours.xlsx", data.getvalue())}, follow=True)
    return answer.content.decode()


def test_a_filled_workbook_is_taken_in(anna: Client) -> None:
    assert "Entered: 0 duties, 1 meetings, 0 mandates" in handed_in(anna, MEETING)
    assert Meeting.objects.get().name == "COSI"


def test_faults_stand_with_their_cells(anna: Client) -> None:
    told = handed_in(anna, ["COSI", "secret", "soon", *MEETING[3:]])
    assert "2 cells cannot be used: nothing was taken in" in told
    assert "Meetings, row 2, kind: is none of" in told
    assert not Meeting.objects.exists()


def test_what_is_no_workbook_is_told_beside_the_field(anna: Client) -> None:
    answer = anna.post("/workbook/", {"file": SimpleUploadedFile("ours.xlsx", b"no workbook")})
    assert answer.status_code == 400
    assert "no workbook that can be read" in answer.content.decode()


@pytest.mark.parametrize("role", [None, Role.PRESIDENCY, Role.PARLIAMENT])
def test_nobody_else_takes_in(role: Role | None) -> None:
    browser = Client()
    if role:
        browser.force_login(Account.objects.create(username="other", role=role))
    assert browser.get("/workbook/").status_code == 403
    assert browser.get("/workbook/template.xlsx").status_code == 403
