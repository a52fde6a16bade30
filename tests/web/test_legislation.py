"""The legislative overview: the two lists, where each file stands as at a day, and the page of one file."""

import datetime

import pytest
from django.test import Client

from article71 import periods
from article71.actions import legislation
from article71.register.developments import EffectDay, EffectKind
from article71.register.documents import Document
from article71.register.legislation_facts import Effect, FileFacts, Happened
from article71.register.legislative_files import Handling, LegislativeFile, Stage
from article71.register.markings import Level
from article71.register.references import Reference
from tests.exercise import DAY, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ADOPTED = datetime.date(2024, 9, 2)


def happened(day: datetime.date, words: str, stage: Stage, level: Level = Level.PUBLIC) -> Happened:
    return Happened(periods.between(day, day), words, "the Official Journal", stage, level)


@pytest.fixture
def _files() -> None:
    anna = secretariat()
    effects = (
        Effect(EffectKind.IN_FORCE, periods.day(2024, 9, 22)),
        Effect(EffectKind.APPLICATION, periods.day(2027, 1, 1), "frames"),
    )
    bicycles = FileFacts(
        "Regulation on the marking of cargo bicycles",
        Handling.OUTSIDE,
        "Bicycle Marking",
        procedure="2024/0071(COD)",
        act="Regulation (EU) 2024/900",
        act_celex="32024R0900",
        configuration="Competitiveness",
        implication="Stolen bicycles can be traced.",
        effects=effects,
        developments=(
            happened(datetime.date(2024, 2, 4), "the proposal came", Stage.PROPOSED),
            happened(ADOPTED, "the act was signed", Stage.ADOPTED),
        ),
    )
    locks = FileFacts(
        "Directive on locks",
        Handling.WITHIN,
        developments=(happened(datetime.date(2024, 3, 1), "the Council agreed its position", Stage.NEGOTIATED),),
    )
    for facts in (bicycles, locks):
        legislation.record(facts, by=anna)


def page(question: str = "") -> str:
    return Client().get(f"/legislation/{question}").content.decode()


def first_file() -> LegislativeFile:
    return LegislativeFile.objects.get(short="Bicycle Marking")


@pytest.mark.usefixtures("_files")
def test_the_two_lists_stand_under_their_headings() -> None:
    told = page()
    assert told.index("Outside justice and home affairs") < told.index("Bicycle Marking")
    assert told.index("Within justice and home affairs") < told.index("Directive on locks")
    assert "Outside justice" not in page("?type=within").partition('class="acts-found"')[2]


@pytest.mark.usefixtures("_files")
def test_a_file_stands_where_it_stood_as_at_the_day() -> None:
    assert "in negotiation" in page("?as-at=2024-03-31")
    early = page("?as-at=2024-03-31&type=outside")
    assert "the proposal came" in early
    assert "frames" not in early
    assert "Regulation (EU) 2024/900" not in early
    late = page("?as-at=2024-09-22&type=outside")
    assert "being implemented" in late
    assert "frames" in late
    assert "Bicycle Marking" not in page("?as-at=2024-02-03")


@pytest.mark.usefixtures("_files")
def test_stages_lists_words_and_days_narrow_the_overview() -> None:
    assert "Directive on locks" not in page("?state=adopted&as-at=2024-09-03")
    assert "Bicycle Marking" in page("?state=adopted&as-at=2024-09-03")
    assert "Bicycle Marking" in page("?text=traced")
    assert "Bicycle Marking" in page("?period=2027-01")
    assert "Bicycle Marking" not in page("?period=2026")
    assert "1 file" in page("?body=Competitiveness")
    for wrong in ("?state=lost", "?type=beside", "?sort=colour"):
        assert Client().get(f"/legislation/{wrong}").status_code == 400


@pytest.mark.usefixtures("_files")
def test_what_a_paper_cites_attaches_itself_to_its_file() -> None:
    paper = Document.objects.create(reference="ST 7/31", title="On bicycles", registered=DAY, marking=public())
    whole = {"document": paper, "marking": public(), "scheme": "act", "start": 0, "end": 4}
    Reference.objects.create(canonical="32024R0900#art_3", **whole)
    told = Client().get(f"/legislation/{first_file().pk}/").content.decode()
    assert "ST 7/31" in told
    assert "Bicycle Marking" in page("?document=7/31")
    assert "Directive on locks" not in page("?document=7/31")
    assert "Bicycle Marking" in Client().get(f"/documents/{paper.pk}/").content.decode()


@pytest.mark.usefixtures("_files")
def test_a_paper_whose_cover_names_the_procedure_is_on_the_file() -> None:
    Document.objects.create(
        reference="ST 8/31", registered=DAY, marking=public(), interinstitutional=["2024/0071 (COD)"]
    )
    assert "ST 8/31" in Client().get(f"/legislation/{first_file().pk}/").content.decode()
    assert "Bicycle Marking" in page("?document=8/31")


@pytest.mark.usefixtures("_files")
def test_the_page_of_a_file_tells_its_days_and_where_it_is_published() -> None:
    told = Client().get(f"/legislation/{first_file().pk}/").content.decode()
    assert "CELEX:32024R0900" in told
    assert "1 Jan 2027" in told
    assert told.index("the act was signed") < told.index("the proposal came")


@pytest.mark.usefixtures("_files")
def test_a_line_for_fewer_people_is_shown_to_them_alone() -> None:
    anna = secretariat("berta")
    secret = happened(datetime.date(2024, 10, 1), "two delegations waver", Stage.NEGOTIATED, Level.LIMITE)
    legislation.tell(LegislativeFile.objects.get(handling="within"), secret, by=anna)
    assert "waver" not in page()
    browser = Client()
    browser.force_login(anna)
    assert "waver" in browser.get("/legislation/").content.decode()


@pytest.mark.usefixtures("_files")
def test_the_pages_take_few_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for address in ("/legislation/", "/legislation/?sort=next", f"/legislation/{first_file().pk}/"):
        with django_assert_max_num_queries(15):
            assert Client().get(address).status_code == 200


@pytest.mark.usefixtures("_files")
def test_the_overview_is_handed_out_as_a_table() -> None:
    told = Client().get("/legislation.csv").content.decode()
    assert "2027-01-01 | frames" in told
    assert "2024-09-02 | adopted | the act was signed | the Official Journal" in told


@pytest.mark.usefixtures("_files")
def test_the_days_on_which_acts_take_effect_stand_in_a_calendar() -> None:
    told = Client().get("/legislation.ics?type=outside").content.decode().replace("\r\n ", "")
    assert "SUMMARY:Bicycle Marking: applies frames" in told
    assert "DTSTART;VALUE=DATE:20270101" in told
    assert "Bicycle" not in Client().get("/legislation.ics?type=within").content.decode()


@pytest.mark.usefixtures("_files")
def test_alerts_ask_which_days_come() -> None:
    first = datetime.date(2026, 12, 2)
    ahead = EffectDay.objects.visible_to(None).between(first, first + datetime.timedelta(days=31))
    assert [str(each) for each in ahead] == ["applies frames"]
    assert not EffectDay.objects.visible_to(None).between(first, first + datetime.timedelta(days=30)).exists()


@pytest.mark.usefixtures("_files")
def test_search_finds_a_file_by_its_words_and_its_number() -> None:
    for asked in ("cargo bicycles", "traced", "2024/0071(COD)"):
        told = Client().get("/search/", {"q": asked, "kind": "legislative_file"}).content.decode()
        assert f'href="/legislation/{first_file().pk}/"' in told, asked
    assert "Bicycle" not in Client().get("/search/?q=hyperspace").content.decode()
