"""The inbox of evidence: the secretariat alone sees what is offered, decides, and merges what is one duty."""

import pytest
from django.test import Client

from article71 import periods
from article71.actions import duties
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.register.accounts import Account, Role
from article71.register.duties import Duty, DutyKind
from article71.register.evidence import Evidence, EvidenceState
from article71.register.twins import Twin
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
WHAT = ("put forward a roadmap for the locks of bicycles", "present a roadmap of measures for locks of bicycles")


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def offered(anna: Account) -> Evidence:
    for by, what, day in (("COSI", WHAT[0], 3), ("Council", WHAT[1], 5)):
        told = claim(actors=(by,), type=ActType.INVITED, verb="invited", object=what, date=periods.day(2031, 3, day))
        act = record(Entry(told, source="minutes"), by=anna, on=DAY)
        duties.record(Owed(("Commission",), what, DutyKind.UNDATED), [act], by=anna, on=DAY)
    told = claim(
        actors=("Commission",),
        type=ActType.PRESENTED,
        verb="presented",
        object="its roadmap on locks of bicycles",
        date=periods.day(2031, 6, 2),
    )
    record(Entry(told, source="minutes"), by=anna, on=DAY)
    return Evidence.objects.order_by("duty")[0]


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def test_the_secretariat_sees_what_is_offered_with_its_reason_and_decides_there(
    offered: Evidence, anna: Account
) -> None:
    client = signed_in(anna)
    told = client.get("/evidence/").content.decode()
    assert "2 pieces of evidence offered" in told
    assert "words of the duty" in told
    given = {f"accept-{offered.pk}-extent": "interim", "seen": offered.stamp, "back": "evidence"}
    assert client.post(f"/evidence/{offered.pk}/accept/", given)["Location"] == "/evidence/"
    offered.refresh_from_db()
    assert (offered.state, offered.extent) == (EvidenceState.ACCEPTED, "interim")
    assert "1 piece of evidence offered" in client.get("/evidence/").content.decode()


@pytest.mark.usefixtures("offered")
def test_two_invitations_are_one_duty_with_two_sources_at_a_click(anna: Account) -> None:
    client = signed_in(anna)
    twin = Twin.objects.create(duty=Duty.objects.all()[1], other=Duty.objects.all()[0], reasons=["like words"])
    assert "May be one duty" in client.get("/evidence/").content.decode()
    answer = client.post(f"/twins/{twin.pk}/merge/")
    assert answer["Location"] == f"/duties/{twin.other_id}/"
    told = client.get(f"/duties/{twin.duty_id}/", follow=True).content.decode()
    assert told.count("site-act__type") == 2
    assert "Merged into it" in told
    assert client.post(f"/duties/{twin.duty_id}/unmerge/").status_code == 302
    assert Duty.objects.standing().count() == 2


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.PRESIDENCY])
def test_nobody_else_sees_what_is_only_offered(role: Role | None) -> None:
    client = signed_in(Account.objects.create(username="x", role=role)) if role else Client()
    assert client.get("/evidence/").status_code == 403
    assert "roadmap on locks" not in client.get(f"/duties/{Duty.objects.all()[0].pk}/").content.decode()


@pytest.mark.usefixtures("offered")
def test_a_duty_is_split_by_a_form_and_superseded_by_its_number(anna: Account) -> None:
    client, (one, other) = signed_in(anna), Duty.objects.order_by("pk")
    page = f"/duties/{one.pk}/split/"
    assert client.get(page).status_code == 200
    assert client.post(page, {"what_1": "count locks"}).status_code == 400
    given = {"what_1": "count locks", "what_2": "sell locks", "owners_2": "COSI, Council"}
    assert client.post(page, given).status_code == 302
    assert Duty.objects.get(what="sell locks").owners == ("COSI", "Council")
    given = {"duties": str(one.pk), "reason": "asked anew"}
    assert client.post(f"/duties/{other.pk}/supersede/", given).status_code == 302
    assert "duty-progress--superseded" in client.get(f"/duties/{other.pk}/").content.decode()
    assert client.post(f"/duties/{other.pk}/merge/", {"duties": "soon"}).status_code == 400


@pytest.mark.usefixtures("offered")
def test_the_inbox_takes_few_queries(anna: Account, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client = signed_in(anna)
    with django_assert_max_num_queries(20):
        client.get("/evidence/")
