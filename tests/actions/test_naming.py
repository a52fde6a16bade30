"""Names the vocabulary does not know: what people say they mean is followed by what was found, and can be undone."""

from dataclasses import replace

import pytest

from article71.actions import bodies, documents, names
from article71.actions.bodies import NewBody
from article71.actions.documents import Upload
from article71.errors import BadInput, NotAllowed, NotThere
from article71.periods import ALWAYS
from article71.reading.findings import Place, Reading, UnknownName
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body, BodyName
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.markings import Compartment
from article71.register.mentions import MentionState
from article71.register.namings import Naming
from article71.register.unresolved import Unresolved, unresolved
from article71.register.vocabulary import of_register
from article71.vocabulary.model import Vocabulary
from tests.actions.conftest import Handed
from tests.exercise import duty, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
BOARD = "European Clearing Board"


def told(name: str = BOARD, **more: object) -> Reading:
    """A paper in which somebody unknown endorsed a plan and owes a report on it."""
    act = finding(f"The {BOARD} endorsed the plan for bolts.", actors=(name,), object="the plan for bolts")
    owed = replace(duty(act), owners=(name,))
    unknown = (UnknownName(BOARD, (Place(4, 4 + len(BOARD), "1"),)),) if name == BOARD else ()
    return reading(act, duties=(owed,), names=unknown, **more)  # type: ignore[arg-type]


@pytest.fixture
def upload(handed: Handed, anna: Account) -> Upload:
    """The paper, taken in."""
    made = handed(told())
    documents.ingest(made, by=anna)
    return made


@pytest.fixture
def board() -> Body:
    return Body.objects.create(short="ECB2", kind="office")


def test_a_name_waits_with_what_hangs_on_it(upload: Upload, anna: Account) -> None:
    assert unresolved(anna) == [Unresolved(BOARD, papers=1, acts=1, duties=1)]


def test_what_was_found_follows_the_meaning(upload: Upload, anna: Account, board: Body) -> None:
    names.map(BOARD, board, by=anna)
    assert Act.objects.get().actors == ("ECB2",)
    assert Duty.objects.get().owners == ("ECB2",)
    assert unresolved(anna) == []
    assert Event.objects.order_by("-number").first().action == "names.map"  # type: ignore[union-attr]
    assert audit.verify() is None


def test_a_name_learnt_is_known_to_the_next_reading(upload: Upload, anna: Account, board: Body) -> None:
    names.map(BOARD, board, by=anna)
    (known,) = [body for body in of_register(Vocabulary("exercise", "COSI")).bodies if body.short == "ECB2"]
    assert BOARD in [name.text for name in known.names]


def test_a_name_learnt_is_no_difference_to_a_later_reading(
    upload: Upload, handed: Handed, anna: Account, board: Body
) -> None:
    names.map(BOARD, board, by=anna)
    handed(told("ECB2"))
    outcome = documents.reread(Act.objects.get().mentions.get().document, by=anna)  # type: ignore[arg-type]
    assert outcome.counts == {"same": 1}
    assert Act.objects.get().actors == ("ECB2",)
    assert Duty.objects.standing().get().owners == ("ECB2",)
    assert Act.objects.get().mentions.get().state == MentionState.PROPOSED


def test_a_telling_by_the_name_is_matched_with_one_by_the_body(
    upload: Upload, handed: Handed, anna: Account, board: Body
) -> None:
    names.map(BOARD, board, by=anna)
    other = documents.ingest(handed(told("ECB2", reference="ST 112/31"), b"another paper"), by=anna)
    assert other.counts["offered"] == 1


def test_undone_everything_is_as_before(upload: Upload, anna: Account, board: Body) -> None:
    names.undo(names.map(BOARD, board, by=anna), by=anna)
    assert Act.objects.get().actors == Duty.objects.get().owners == (BOARD,)
    assert unresolved(anna) == [Unresolved(BOARD, 1, 1, 1)]
    assert not BodyName.objects.filter(text=BOARD).exists()
    assert not Naming.objects.exists()


def test_a_body_is_made_for_a_name_and_goes_with_it(upload: Upload, anna: Account) -> None:
    naming = names.make(BOARD, NewBody(BOARD, "office"), by=anna)
    body = Body.objects.get()
    assert (body.shipped, Act.objects.get().parties.get().body) == (False, body)
    names.undo(naming, by=anna)
    assert not Body.objects.exists()
    assert Act.objects.get().parties.get().body is None


def test_a_body_that_others_use_by_now_is_not_taken_away(upload: Upload, anna: Account) -> None:
    naming = names.make(BOARD, NewBody("ECB2", "office"), by=anna)
    Account.objects.create(username="board", role=Role.AGENCY, body=Body.objects.get())
    with pytest.raises(BadInput, match="used by other records"):
        names.undo(naming, by=anna)
    assert Act.objects.get().actors == ("ECB2",)


def test_a_name_that_is_left_waits_no_more_and_keeps_its_words(upload: Upload, anna: Account) -> None:
    with pytest.raises(BadInput, match="say why"):
        names.leave(BOARD, " ", by=anna)
    left = names.leave(BOARD, "a passing gathering", by=anna)
    assert unresolved(anna) == []
    assert Act.objects.get().actors == (BOARD,)
    names.undo(left, by=anna)
    assert [each.text for each in unresolved(anna)] == [BOARD]


@pytest.mark.parametrize(
    ("new", "trouble"),
    [
        (NewBody("  ", "office"), "a body needs a name"),
        (NewBody("New Board", "circle"), "there is no such kind"),
        (NewBody("ecb2", "office"), "there is a body of this name already"),
    ],
)
def test_a_body_needs_a_name_of_its_own_and_a_known_kind(
    upload: Upload, anna: Account, board: Body, new: NewBody, trouble: str
) -> None:
    with pytest.raises(BadInput, match=trouble):
        names.make(BOARD, new, by=anna)


def test_a_name_means_one_body(upload: Upload, anna: Account, board: Body) -> None:
    BodyName.objects.create(body=Body.objects.create(short="Other", kind="office"), text=BOARD)
    with pytest.raises(BadInput, match="is a way of writing Other already"):
        names.map(BOARD, board, by=anna)


def test_a_name_that_one_may_not_see_is_not_there(handed: Handed, anna: Account, board: Body) -> None:
    closed = Compartment.objects.create(name="Operation Bolt", operation=True)
    outcome = documents.ingest(handed(told()), by=anna)
    outcome.document.marking.compartments.add(closed)
    assert unresolved(anna) == []
    with pytest.raises(NotThere):
        names.map(BOARD, board, by=anna)


def test_only_the_secretariat_decides(upload: Upload, board: Body) -> None:
    auditor = Account.objects.create(username="aud", role=Role.AUDITOR)
    with pytest.raises(NotAllowed):
        names.map(BOARD, board, by=auditor)


def test_parts_entered_by_hand_follow_a_body_added_later(upload: Upload, anna: Account) -> None:
    bodies.add(NewBody(BOARD, "office", ALWAYS), by=anna)
    assert Act.objects.get().parties.get().body == Body.objects.get()
