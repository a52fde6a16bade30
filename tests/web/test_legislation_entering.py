"""The secretariat enters legislative files by hand and from a table, and hands the overview out as a paper."""

from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client
from typer.testing import CliRunner

from article71.actions.accounts import FIRST
from article71.cli.root import app
from article71.documents.opening import read_bytes
from article71.documents.tree import Table
from article71.register.accounts import Account, Role
from article71.register.developments import Development
from article71.register.legislative_files import LegislativeFile
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
FILE = {
    "handling": "outside",
    "title": "Regulation on the marking of cargo bicycles",
    "procedure": "2024/0071 (COD)",
    "application": "2027-01-01 | frames\n2028-01-01 | wheels",
    "delegated": "Paint",
    "level": "0",
}
LINE = {"day": "2024-09-02", "stage": "adopted", "words": "The act was signed", "source": "the OJ", "level": "0"}


@pytest.fixture
def anna() -> Client:
    browser = Client()
    browser.force_login(secretariat(FIRST))
    return browser


def only() -> LegislativeFile:
    return LegislativeFile.objects.get()


def test_a_file_is_entered_changed_and_told_of(anna: Client) -> None:
    anna.post("/legislation/new/", FILE)
    file = only()
    assert file.procedure == "2024/0071(COD)"
    assert [each.part for each in file.effect_days.all()] == ["frames", "wheels"]
    form = anna.get(f"/legislation/{file.pk}/change/").content.decode()
    assert "2027-01-01 | frames" in form
    anna.post(f"/legislation/{file.pk}/change/", FILE | {"short": "Bicycle Marking", "seen": file.stamp})
    assert only().short == "Bicycle Marking"
    anna.post(f"/legislation/{file.pk}/tell/", LINE)
    told = anna.get(f"/legislation/{file.pk}/").content.decode()
    assert "The act was signed" in told
    anna.post(f"/legislation/lines/{Development.objects.get().pk}/take-back/", {"reason": "another file"})
    assert "The act was signed" not in anna.get(f"/legislation/{file.pk}/").content.decode().partition("History")[0]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"procedure": "seventy-one"}, "procedure"),
        ({"application": "soon"}, "is no date"),
        ({"title": ""}, "required"),
        ({"amends": "the treaty"}, "no reference"),
    ],
)
def test_a_form_says_what_cannot_be_used(anna: Client, changed: dict[str, str], said: str) -> None:
    answer = anna.post("/legislation/new/", FILE | changed)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert not LegislativeFile.objects.exists()


def test_a_number_that_is_another_files_is_told(anna: Client) -> None:
    anna.post("/legislation/new/", FILE)
    assert "known already" in anna.post("/legislation/new/", FILE).content.decode()


def test_files_are_tied_and_parted_by_one_button(anna: Client) -> None:
    anna.post("/legislation/new/", FILE)
    anna.post("/legislation/new/", {"handling": "within", "title": "Directive on locks", "level": "0"})
    one, other = LegislativeFile.objects.order_by("pk")
    for tied in (True, False):
        anna.post(f"/legislation/{one.pk}/relate/", {"other": other.pk})
        assert one.related.exists() is tied
    assert anna.post(f"/legislation/{one.pk}/relate/", {"other": "x"}).status_code == 400


def table(text: str) -> BytesIO:
    file = BytesIO(text.encode())
    file.name = "files.csv"
    return file


def test_a_table_comes_in_or_every_fault_is_shown(anna: Client) -> None:
    wrong = anna.post("/legislation/import/", {"table": table("list,title\nbeside,A\nwithin,\n")})
    assert wrong.status_code == 400
    assert "2 cells cannot be used" in wrong.content.decode()
    assert "row 3, title" in wrong.content.decode()
    right = anna.post("/legislation/import/", {"table": table("list,title\nwithin,A\n")}, follow=True)
    assert "1 files entered" in right.content.decode()


def test_who_may_not_enter_is_offered_nothing(anna: Client) -> None:
    anna.post("/legislation/new/", FILE)
    browser = Client()
    browser.force_login(Account.objects.create(username="d", role=Role.DELEGATE))
    for page in ("/legislation/", f"/legislation/{only().pk}/"):
        told = browser.get(page).content.decode()
        assert "Enter a file" not in told
        assert "Add to the state" not in told
    assert browser.get("/legislation/import/").status_code == 403


def tables(anna: Client, form: str) -> list[str]:
    """The tables of the overview as a paper, read back."""
    anna.post("/legislation/new/", FILE)
    anna.post(f"/legislation/{only().pk}/tell/", LINE)
    back = read_bytes(Client().get(f"/legislation.paper.{form}").content, f"overview.{form}")
    return [" ".join(block.text.split()) for block in back.body if isinstance(block, Table)]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_the_overview_is_a_paper_with_its_two_lists_as_tables(anna: Client, form: str) -> None:
    told = " ".join(tables(anna, form))
    for words in ("2 September 2024: The act was signed", "1 January 2027: applies (frames)", "Delegated act: Paint"):
        assert words in told


def test_the_overview_as_pdf_has_tables_too_and_no_other_form_is_known(anna: Client) -> None:
    assert tables(anna, "pdf")
    assert Client().get("/legislation.paper.exe").status_code == 404


def test_the_command_prints_writes_and_takes_in(anna: Client, tmp_path: Path) -> None:
    files = tmp_path / "files.csv"
    files.write_text("list,title,procedure\nwithin,Directive on locks,2024/0072(COD)\n")
    told = CliRunner().invoke(app, ["overview", "--take-in", str(files)])
    assert told.output.strip() == "1 entered, 0 changed, 0 as they were"
    assert "Directive on locks" in CliRunner().invoke(app, ["overview", "--format", "csv"]).output
    out = tmp_path / "overview.xlsx"
    paper = tmp_path / "overview.docx"
    CliRunner().invoke(app, ["overview", "--out", str(out), "--out", str(paper)])
    assert out.read_bytes().startswith(b"PK")
    assert paper.read_bytes().startswith(b"PK")
