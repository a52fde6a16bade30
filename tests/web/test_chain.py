"""The chain of a duty leads both ways: to what it rests on, and to what came of it and who approved that."""

import pytest
from django.test import Client

from article71 import periods
from article71.actions import duties, evidence
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.followup.progress import Extent
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.chains import chain_of
from article71.register.duties import Duty, DutyKind
from article71.register.markings import Level, Marking
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
CITED = ("ST 500/31",)


@pytest.fixture
def anna() -> Account:
    return secretariat()


def told(anna: Account, actor: str, type_: ActType, what: str, month: int, *cites: str) -> Act:
    said = claim(
        actors=(actor,), type=type_, verb=type_.value, object=what, topic="locks", date=periods.month(2031, month)
    )
    return record(Entry(said, source="minutes", footnotes=cites), by=anna, on=DAY)


@pytest.fixture
def chain(anna: Account) -> dict[str, Act | Duty]:
    """Conclusions, a tasking that rests on them, the product of a working party, its endorsement, its approval."""
    Topic.objects.create(key="locks", title="Locks")
    grounds = told(anna, "Council", ActType.ADOPTED, "conclusions on the locks of bicycles", 1, *CITED)
    told(anna, "Council", ActType.ADOPTED, "conclusions on paint", 1, "ST 600/31")
    asked = told(anna, "COSI", ActType.TASKED, "to draw up a handbook on bicycle locks", 2, *CITED)
    owed = duties.record(
        Owed(("Lock Forum",), "draw up a handbook on bicycle locks", DutyKind.UNDATED), [asked], by=anna, on=DAY
    )
    product = told(anna, "Lock Forum", ActType.PREPARED, "the handbook on bicycle locks", 4)
    evidence.show(owed, Proof(Extent.FINAL, act=product), by=anna)
    endorsed = told(anna, "COSI", ActType.ENDORSED, "the handbook on bicycle locks", 5)
    approved = told(anna, "Council", ActType.APPROVED, "the handbook on bicycle locks", 6)
    told(anna, "COSI", ActType.ENDORSED, "a calendar of meetings", 5)
    return {
        "grounds": grounds,
        "asked": asked,
        "owed": owed,
        "product": product,
        "endorsed": endorsed,
        "approved": approved,
    }


def test_it_leads_from_the_conclusions_over_the_product_to_the_approval(chain: dict[str, Act | Duty]) -> None:
    found = chain_of(chain["owed"], Marking.objects.seen_by(None))  # type: ignore[arg-type]
    keys = {name: f"{'duty' if name == 'owed' else 'act'} {row.pk}" for name, row in chain.items()}
    assert {link.key for link in found.links} == set(keys.values())
    steps = [("grounds", "asked"), ("asked", "owed"), ("owed", "product"), ("product", "endorsed")]
    assert {(keys[one], keys[other]) for one, other in steps} <= set(found.ties)


def test_the_picture_and_its_list_lead_to_each_record(chain: dict[str, Act | Duty]) -> None:
    owed = chain["owed"]
    page = Client().get(f"/duties/{owed.pk}/chain/").content.decode()
    for name, row in chain.items():
        noun = "duties" if name == "owed" else "acts"
        assert page.count(f'href="/{noun}/{row.pk}/"') >= 2
    part = Client().get(f"/duties/{owed.pk}/chain/", headers={"HX-Request": "true"}).content.decode()
    assert "<svg" in part
    assert "<html" not in part
    product = Client().get(f"/acts/{chain['product'].pk}/").content.decode()
    assert "What it shows the delivery of" in product
    assert f'href="/duties/{owed.pk}/"' in product


def test_what_one_may_not_see_is_no_link_of_it(chain: dict[str, Act | Duty]) -> None:
    Act.objects.filter(pk=chain["endorsed"].pk).update(marking=Marking.objects.of(Level.LIMITE))
    page = Client().get(f"/duties/{chain['owed'].pk}/chain/").content.decode()
    assert f"/acts/{chain['endorsed'].pk}/" not in page
    assert f"/acts/{chain['approved'].pk}/" in page


def test_the_chain_takes_few_queries(chain: dict[str, Act | Duty], django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(35):
        Client().get(f"/duties/{chain['owed'].pk}/chain/")
