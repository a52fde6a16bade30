"""The start page and its desks; bodies, topics and presidencies; silence; who may know of a body."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from article71 import periods
from article71.actions import acts, duties, statements
from article71.register import filters
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.duties import DutyKind
from article71.register.filters import Asked, Due
from article71.register.markings import Compartment, Level, Marking
from article71.register.meetings import Meeting
from article71.register.presidencies import Presidency, own_or_current
from article71.register.topics import Topic
from article71.register.visits import APART, Visit, visit
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
FORUM = "Lock Forum"


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def tasked(anna: Account) -> Act:
    """The forum was tasked to map all locks, under the topic of locks."""
    Topic.objects.create(key="locks", title="Locks")
    Body.objects.create(short=FORUM, kind="network")
    told = claim(addressees=(FORUM,), type=ActType.TASKED, verb="tasked", object="map all locks", topic="locks")
    act = acts.record(acts.Entry(told, source="minutes"), by=anna, on=DAY)
    owed = duties.Owed((FORUM,), "map all locks", DutyKind.UNDATED, None, "")
    duties.record(owed, [act], by=anna, on=DAY)
    return act


def signed_in(role: Role, body: str = "") -> Client:
    browser = Client()
    account = Account.objects.create(
        username=f"of {role}", role=role, body=Body.objects.filter(short=body).first() if body else None
    )
    browser.force_login(account)
    return browser


def page(browser: Client, address: str = "/") -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.usefixtures("tasked")
def test_the_public_is_told_what_was_done_and_no_desk() -> None:
    told = page(Client())
    assert "Lock Forum to map all locks" in told
    assert "desk-card" not in told


@pytest.mark.usefixtures("tasked")
def test_an_agency_is_told_what_is_asked_of_it_and_another_is_not() -> None:
    Body.objects.create(short="Key Agency", kind="agency")
    assert "What is asked of Lock Forum" in page(signed_in(Role.AGENCY, FORUM))
    asked = Client()
    asked.force_login(
        Account.objects.create(username="key", role=Role.AGENCY, body=Body.objects.get(short="Key Agency"))
    )
    told = page(asked)
    assert "What is asked of Key Agency" in told
    assert '<span class="desk-card__number">0</span> <span class="desk-card__what">duties</span>' in told


@pytest.mark.usefixtures("tasked")
@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_start_page_of_few_questions(role: Role, django_assert_max_num_queries: object) -> None:
    browser = signed_in(role, FORUM)
    page(browser)  # what hangs on the whole register is kept from one page to the next
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        page(browser)


def silent(day: datetime.date) -> set[str]:
    return {each.what for each in filters.duties(Asked(due=Due.SILENT, as_at=day), None)}


def test_a_duty_is_silent_until_an_owner_is_heard_of_on_its_topic(tasked: Act, anna: Account) -> None:
    asked = datetime.date(2032, 1, 10)
    assert silent(asked) == {"map all locks"}

    def heard(topic: str, actor: str, day: datetime.date) -> bool:
        told = claim(
            actors=(actor,),
            type=ActType.PRESENTED,
            verb="presented",
            topic=topic,
            date=periods.day(day.year, day.month, day.day),
        )
        acts.record(acts.Entry(told, source="minutes"), by=anna, on=day)
        return not silent(asked)

    Topic.objects.create(key="keys", title="Keys")
    assert not heard("keys", FORUM, datetime.date(2032, 1, 1))
    assert not heard("locks", "COSI", datetime.date(2032, 1, 2))
    assert not heard("locks", FORUM, datetime.date(2030, 1, 3))
    assert heard("locks", FORUM, datetime.date(2032, 1, 4))
    assert silent(datetime.date(2032, 1, 3)) == {"map all locks"}


def test_what_goes_on_is_silent_after_half_a_year_and_what_recurs_never(tasked: Act, anna: Account) -> None:
    for what, kind, recurrence in (("watch", DutyKind.CONTINUOUS, ""), ("report", DutyKind.RECURRING, "P2Y")):
        duties.record(duties.Owed((FORUM,), what, kind, None, recurrence), [tasked], by=anna, on=DAY)
    assert silent(DAY) == set()
    assert silent(datetime.date(2032, 1, 10)) == {"map all locks", "watch"}


def test_evidence_or_a_word_of_the_owner_breaks_the_silence(tasked: Act, anna: Account) -> None:
    duty = tasked.duties.get()
    statements.acknowledge(duty, by=anna, on=datetime.date(2032, 1, 5))
    assert silent(datetime.date(2032, 1, 10)) == set()
    assert silent(datetime.date(2032, 1, 4)) == {"map all locks"}


def test_a_formal_meeting_that_goes_by_makes_silence_worth_asking_about(tasked: Act) -> None:
    asked = DAY + datetime.timedelta(days=60)
    assert silent(asked - datetime.timedelta(1)) == set()
    committee = Body.objects.get_or_create(short="COSI", kind="committee")[0]
    for apart in (20, 40):
        meeting = Meeting(body=committee, words="COSI", kind="formal", marking=public())
        day = DAY + datetime.timedelta(days=apart)
        meeting.days = periods.between(day, day)
        meeting.save()
    assert silent(asked) == {"map all locks"}


def test_parliament_is_told_what_is_new_since_its_last_visit() -> None:
    browser = signed_in(Role.PARLIAMENT)
    assert "from your next visit on" in page(browser)
    assert "from your next visit on" in page(browser)
    Visit.objects.update(last=timezone.now() - 2 * APART)
    assert "New since your visit" in page(browser)


def test_a_visit_goes_on_until_somebody_has_been_away() -> None:
    parliament = Account.objects.create(username="parliament", role=Role.PARLIAMENT)
    first = datetime.datetime(2031, 3, 3, 9, tzinfo=datetime.UTC)
    assert visit(parliament, first) is None
    assert visit(parliament, first + APART) is None
    parliament.refresh_from_db()
    again = first + 3 * APART
    assert visit(parliament, again) == first + APART
    assert visit(parliament, again + APART / 2) == first + APART


def test_a_body_that_was_added_is_known_to_those_who_see_what_names_it(tasked: Act) -> None:
    forum = Body.objects.get(short=FORUM)
    anonymous, auditor = Client(), signed_in(Role.AUDITOR)
    assert "Lock Forum to map all locks" in page(anonymous, f"/bodies/{forum.pk}/")
    limite = Marking.objects.of(Level.LIMITE)
    Act.objects.update(marking=limite)
    tasked.duties.update(marking=limite)
    assert anonymous.get(f"/bodies/{forum.pk}/").status_code == 404
    assert FORUM not in page(anonymous, "/bodies/")
    assert FORUM in page(auditor, "/bodies/")
    closed = Marking.objects.of(Level.LIMITE, [Compartment.objects.create(name="closed")])
    Act.objects.update(marking=closed)
    tasked.duties.update(marking=closed)
    assert auditor.get(f"/bodies/{forum.pk}/").status_code == 404


def test_a_presidency_shows_its_neighbours_and_trio() -> None:
    for number, country in enumerate(("Freedonia", "Sylvania", "Ruritania")):
        first = datetime.date(2031 + number // 2, 1 if number % 2 == 0 else 7, 1)
        after = datetime.date(2031 + (number + 1) // 2, 7 if number % 2 == 0 else 1, 1)
        Presidency.objects.create(
            country=country, adjective=f"{country}n", semester_first=first, semester_after=after, trio="9"
        )
    told = page(Client(), "/presidencies/2031-H2/")
    assert "Sylvanian Presidency, 2031-H2" in told
    assert all(f"/presidencies/{semester}/" in told for semester in ("2031-H1", "2032-H1"))
    assert Client().get("/presidencies/1999-H1/").status_code == 404
    day = datetime.date(2031, 2, 1)
    assert str(own_or_current("Ruritania", day)) == "Ruritania 2032-H1"
    assert str(own_or_current("Freedonia", datetime.date(2033, 1, 1))) == "Freedonia 2031-H1"
    assert str(own_or_current("nowhere", day)) == "Freedonia 2031-H1"
