"""What the demonstration drafts from the facts: an agenda and a handover, which tell nothing else."""

from pathlib import Path
from typing import Any

import pytest

from article71.actions import accounts
from article71.actions import profile as profiles
from article71.cli.demo import facts, facts_register, following
from article71.documents.opening import open_document
from article71.documents.places import plain_text
from article71.register.accounts import Account
from article71.register.meetings import Meeting
from article71.vocabulary.profile import load

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def me(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Account:
    """An account in a register that holds the facts, in a folder of its own."""
    settings.HOME = tmp_path
    monkeypatch.chdir(tmp_path)
    account = accounts.first()
    profiles.load(load(), by=account)
    facts_register.enter(facts.load(), by=account)
    return account


def test_the_agenda_names_what_is_due_by_then_what_is_expected_and_what_was_settled(me: Account) -> None:
    told = following.agenda(facts.load().day, by=me)
    assert Meeting.objects.get().title == "exercise meeting"
    for words in ("roadmap for access to data", "Expected product", "Concluded at the support group", "ST 6543/25"):
        assert words in told
    assert "evaluate the Firearms Directive" not in told  # by the end of the year


def test_the_handover_is_written_and_names_who_hands_over_to_whom(me: Account) -> None:
    told = following.handover(facts.load().day, by=me)
    assert "leaves to the Polish Presidency" in told
    assert "Hungarian Presidency" in plain_text(open_document(Path("demo/handover.docx")))
    assert {path.suffix for path in Path("demo").glob("handover.*")} == {".pdf", ".docx"}
