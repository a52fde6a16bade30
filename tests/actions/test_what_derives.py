"""What derives from several records is never seen by more people than see each of them, whatever people do next."""

from collections.abc import Callable

import pytest

from article71.actions import acts, documents, duties, markings
from article71.actions.documents import Upload
from article71.errors import BadInput, NotThere
from article71.register import filters
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind
from article71.register.filters import Asked
from article71.register.markings import Compartment
from article71.register.mentions import Mention
from article71.register.settling import settle
from article71.register.topics import Topic
from tests.exercise import claim, duty, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
Papers = tuple[Document, Document]

OPEN = finding(section="2")
CLOSED = finding("COSI endorsed the plan in silence.", 0, "2", object="the exercise plan on theft of cargo bicycles")


@pytest.fixture
def papers(handed: Handed, anna: Account) -> Papers:
    """A public paper and a LIMITE one, each with an act and the duty that follows."""
    first = documents.ingest(handed(reading(OPEN, duties=(duty(OPEN),))), by=anna).document
    owed = duty(CLOSED, what="report in silence", owners=("Europol",))
    more = reading(CLOSED, reference="ST 222/31", marking="LIMITE", duties=(owed,))
    return first, documents.ingest(handed(more, b"limite"), by=anna).document


def told(paper: Document) -> Mention:
    """The one telling of a paper, as it is now."""
    return paper.mentions.get()


def joined(papers: Papers, by: Account) -> Act:
    """The closed paper's act joined to the open one's."""
    return acts.join(told(papers[1]).act, told(papers[0]).act, by=by)


def duties_seen(viewer: Account | None) -> set[str]:
    return {owed.what for owed in filters.duties(Asked(), viewer)}


def test_joined_acts_and_their_duties_are_for_those_who_see_every_telling(papers: Papers, anna: Account) -> None:
    joined(papers, anna)
    assert not Act.objects.visible_to(None).exists()
    assert duties_seen(None) == set()
    assert duties_seen(anna) == {"report on cargo bicycles", "report in silence"}


def test_split_gives_each_act_its_own_duty_back(papers: Papers, anna: Account) -> None:
    joined(papers, anna)
    made = acts.split(told(papers[1]), by=anna)
    assert [owed.what for owed in made.duties.all()] == ["report in silence"]
    assert [owed.what for owed in told(papers[0]).act.duties.all()] == ["report on cargo bicycles"]
    assert duties_seen(None) == {"report on cargo bicycles"}


def test_a_duty_stays_while_its_paper_still_tells_the_act(handed: Handed, anna: Account) -> None:
    again = finding("COSI endorsed it again.", 300, "2.1")
    paper = documents.ingest(handed(reading(OPEN, again, duties=(duty(OPEN),))), by=anna).document
    first, second = paper.mentions.order_by("start")
    acts.join(second.act, first.act, by=anna)
    second.refresh_from_db()
    assert not acts.split(second, by=anna).duties.exists()
    assert first.act.duties.count() == 1


def test_a_duty_entered_on_a_limite_paper_follows_its_telling_too(papers: Papers, anna: Account) -> None:
    owed = duties.Owed(("Europol",), "draw a map in silence", DutyKind.UNDATED)
    duties.record(owed, [told(papers[1]).act], by=anna)
    joined(papers, anna)
    acts.split(told(papers[1]), by=anna)
    assert duties_seen(None) == {"report on cargo bicycles"}
    assert "draw a map in silence" in duties_seen(anna)


def test_a_rejected_limite_telling_opens_the_act_and_not_the_duty_told_with_it(papers: Papers, anna: Account) -> None:
    into = joined(papers, anna)
    acts.reject(told(papers[1]), by=anna)
    assert Act.objects.visible_to(None).get() == into
    assert duties_seen(None) == {"report on cargo bicycles"}


def test_that_an_act_was_joined_is_for_those_who_see_what_it_became(papers: Papers, anna: Account) -> None:
    acts.join(told(papers[0]).act, told(papers[1]).act, by=anna)
    asked = Asked(state=ActState.JOINED)
    assert not filters.acts(asked, None).exists()
    assert filters.acts(asked, anna).count() == 1


def test_a_joined_act_is_closed_when_its_paper_is(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(OPEN)), by=anna).document
    other = documents.ingest(handed(reading(CLOSED, reference="ST 222/31"), b"other"), by=anna).document
    acts.join(told(paper).act, told(other).act, by=anna)
    assert filters.acts(Asked(state=ActState.JOINED), None).count() == 1
    documents.ingest(handed(reading(OPEN, marking="LIMITE"), b"in another format"), by=anna)
    assert not filters.acts(Asked(state=ActState.JOINED), None).exists()


def test_a_public_telling_of_an_act_one_may_not_see_cannot_be_decided_on(papers: Papers, anna: Account) -> None:
    joined(papers, anna)
    reader = Account.objects.create(username="cleo", role=Role.PARLIAMENT)
    for decide in (acts.confirm, acts.reject, acts.split):
        with pytest.raises(NotThere):
            decide(told(papers[0]), by=reader)
    assert acts.confirm(told(papers[0]), by=anna).state == ActState.CONFIRMED


@pytest.fixture
def insider() -> Account:
    """Somebody of the secretariat whose body takes part in an operation."""
    party = Body.objects.create(short="Europol", kind="agency")
    Compartment.objects.create(name="an operation", operation=True).bodies.add(party)
    return Account.objects.create(username="dora", role=Role.SECRETARIAT, body=party)


def of_operation(file: Upload) -> Upload:
    return Upload(file.name, file.data, tuple(Compartment.objects.all()))


def test_nobody_is_offered_or_told_of_an_act_of_an_operation_they_are_no_party_to(
    handed: Handed, anna: Account, insider: Account
) -> None:
    documents.ingest(of_operation(handed(reading(OPEN))), by=insider)
    outcome = documents.ingest(handed(reading(CLOSED, reference="ST 222/31"), b"other"), by=anna)
    assert outcome.counts["offered"] == 0
    assert told(outcome.document).offered is None


def test_a_party_to_the_operation_is_offered_it(handed: Handed, insider: Account) -> None:
    documents.ingest(of_operation(handed(reading(OPEN))), by=insider)
    outcome = documents.ingest(handed(reading(CLOSED, reference="ST 222/31"), b"other"), by=insider)
    assert outcome.counts["offered"] == 1


def test_a_machine_never_puts_a_public_telling_into_an_act_that_is_limite(
    papers: Papers, handed: Handed, anna: Account
) -> None:
    into = joined(papers, anna)
    revised = documents.ingest(handed(reading(OPEN, reference="ST 111/1/31 REV 1"), b"rev"), by=anna).document
    assert (told(revised).offered, told(revised).act == into) == (into, False)
    assert Act.objects.visible_to(None).get() == told(revised).act


def test_the_only_telling_one_sees_cannot_be_split_from_those_one_does_not_see(
    handed: Handed, anna: Account, insider: Account
) -> None:
    seen = documents.ingest(handed(reading(OPEN)), by=anna).document
    hidden = documents.ingest(
        of_operation(handed(reading(CLOSED, reference="ST 222/31"), b"other")), by=insider
    ).document
    joined((seen, hidden), insider)
    acts.reject(told(hidden), by=insider)
    with pytest.raises(BadInput, match="no other"):
        acts.split(told(seen), by=anna)
    assert acts.split(told(seen), by=insider).object == OPEN.object


def test_a_duty_that_a_rejected_limite_act_founded_too_names_it_to_nobody_else(papers: Papers, anna: Account) -> None:
    topic = Topic.objects.create(key="silence", title="Silence")
    sources = [told(paper).act for paper in papers]
    acts.correct(told(papers[1]), claim(topic="silence"), by=anna)
    duties.record(duties.Owed(("Europol",), "draw a map", DutyKind.UNDATED), sources, by=anna)
    assert "draw a map" not in duties_seen(None)
    acts.reject(told(papers[1]), by=anna)
    owed = filters.duties(Asked(text="draw a map"), None).get()
    assert list(owed.acts.all()) == sources[:1]
    assert not filters.duties(Asked(topic=topic.key, text="draw a map"), None).exists()
    assert filters.duties(Asked(topic=topic.key, text="draw a map"), anna).exists()


def test_a_marking_is_followed_as_if_everything_were_settled_anew(papers: Papers, anna: Account) -> None:
    act = joined(papers, anna)
    duties.record(duties.Owed(("Europol",), "draw a map", DutyKind.UNDATED), [told(papers[1]).act], by=anna)
    bench = Compartment.objects.create(name="Bench")
    markings.narrow(papers[1], markings.Narrow((bench,)), reason="a test", by=anna)
    assert everything_marked() == everything_settled_anew()
    papers[1].refresh_from_db()
    markings.publish(papers[1], reason="a test", by=anna)
    assert everything_marked() == everything_settled_anew()
    assert Act.objects.visible_to(None).filter(pk=act.pk).exists()


def everything_settled_anew() -> list[tuple[str, str]]:
    for each in Act.objects.order_by("pk"):
        settle(each)
    return everything_marked()


def everything_marked() -> list[tuple[str, str]]:
    marked = [*Act.objects.order_by("pk"), *Duty.objects.order_by("pk")]
    return [(str(each), each.marking.words) for each in marked]
