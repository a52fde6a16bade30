"""Names that wait, in the browser: listed with what hangs on them, and decided on by forms."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client

from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body, BodyName
from article71.register.events import Event
from article71.register.namings import Naming
from article71.register.unresolved import Unresolved, unresolved
from tests.web.secrets import LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
OFFICE, BOARD = "plain office", "plain board"


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.fixture
def anna(kept: Secrets) -> Client:
    browser = Client()
    browser.force_login(kept.accounts[Role.SECRETARIAT])
    return browser


def words(answer: HttpResponse) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def address(text: str) -> str:
    return f"/names/{Unresolved(text).key}/"


def test_names_wait_with_what_hangs_on_them(anna: Client) -> None:
    told = words(anna.get("/names/"))
    assert "10 names wait" in told
    assert f'href="{address(OFFICE)}">{OFFICE}</a> <span class="names-line__counts">1 duty' in told
    assert f"{BOARD}</a>" in told


def test_a_name_is_shown_where_it_stands_and_with_the_bodies_it_may_mean(kept: Secrets, anna: Client) -> None:
    kept.public.text = "The plain board met.\n\nAll left."
    kept.public.names = [{"text": BOARD, "places": [{"section": "1", "page": None, "span": [4, 15]}]}]
    kept.public.save()
    BodyName.objects.create(body=Body.objects.create(short="PB", kind="office", shipped=True), text="The Plain Board")
    told = words(anna.get(address(BOARD)))
    assert "The <mark>plain board</mark> met." in told
    assert "All left" not in told
    assert "PB – The Plain Board" in told


def test_that_a_narrow_papers_words_were_shown_is_noted(kept: Secrets, anna: Client) -> None:
    anna.get(address(f"{LIMITE_CANARY} board"))
    assert Event.objects.filter(action="documents.look", record=str(kept.limite.pk)).exists()


def test_it_is_said_when_not_everybody_may_see_a_name(anna: Client) -> None:
    warning = "Once it is a body's name"
    assert warning.replace("'", "&#x27;") in words(anna.get(address(f"{LIMITE_CANARY} board"))).replace("'", "&#x27;")
    assert "Once it is a body" not in words(anna.get(address(BOARD)))


def test_a_name_is_mapped_and_taken_back(anna: Client) -> None:
    Body.objects.create(short="PO", kind="office", shipped=True)
    told = words(anna.post(f"{address(OFFICE)}map/", {"other": "po"}, follow=True))
    assert "plain office now means PO." in told
    assert "means PO" in told
    anna.post(f"/names/decided/{Naming.objects.get(text=OFFICE).pk}/undo/")
    assert OFFICE in {each.text for each in unresolved(Account.objects.get(username="secretariat"))}


def test_a_body_that_is_not_there_is_told(anna: Client) -> None:
    answer = anna.post(f"{address(OFFICE)}map/", {"other": "Nobody"})
    assert (answer.status_code, "choose the body it means" in words(answer)) == (400, True)


def test_a_body_is_added_with_its_days(anna: Client) -> None:
    given = {"short": "Plain Office", "kind": "office", "valid": "2020/2024", "source": "the minutes"}
    anna.post(f"{address(OFFICE)}make/", given)
    body = Body.objects.get(short="Plain Office")
    assert (str(body.valid.first), str(body.valid.last)) == ("2020-01-01", "2024-12-31")  # type: ignore[union-attr]
    assert Act.objects.visible_to(None).get(duties__isnull=False).duties.get().owners == ("Plain Office",)


def test_a_name_is_left_with_a_reason(anna: Client) -> None:
    assert anna.post(f"{address(OFFICE)}leave/", {"reason": ""}).status_code == 400
    assert "left as it stands – too vague" in words(
        anna.post(f"{address(OFFICE)}leave/", {"reason": "too vague"}, follow=True)
    )


def test_a_name_that_nobody_may_see_answers_like_one_that_is_not_there(anna: Client) -> None:
    answers = [anna.get(address(text)).status_code for text in ("canaryoperation board", "no such name")]
    assert answers == [404, 404]
    hidden = Naming.objects.get(text="canaryoperation office")
    assert anna.post(f"/names/decided/{hidden.pk}/undo/").status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARIAT])
def test_nobody_else_decides(kept: Secrets, role: Role) -> None:
    other = Client()
    other.force_login(kept.accounts[role])
    assert other.get("/names/").status_code == 403
    assert other.post(f"{address(OFFICE)}leave/", {"reason": "why not"}).status_code == 403
