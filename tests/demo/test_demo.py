"""The demonstration: what it enters, what it leaves open, what it tells, and that it touches nothing else."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from article71 import periods
from article71.actions import accounts, acts, documents, duties, evidence
from article71.actions import profile as profiles
from article71.actions.duties import merge
from article71.cli.demo import exercise_register, facts, facts_register, made_up, picture
from article71.cli.demo.hashing import FewRounds
from article71.cli.demo.reading_back import Agreement, agreement, key
from article71.documents.tree import Cover
from article71.followup.progress import Extent
from article71.register import audit, filters
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.claims import Claim
from article71.register.duties import DutyKind
from article71.register.evidence import Evidence
from article71.register.filters import Asked
from article71.register.followed import Followed
from article71.register.mentions import Mention, MentionState
from article71.register.twins import Twin
from article71.register.vocabulary import of_register
from article71.reports.gathering import gather
from article71.vocabulary.act_types import ActType
from article71.vocabulary.profile import load

README = Path(__file__).parents[2] / "README.md"
TOOK_NOTE = key(ActType.TOOK_NOTE, ("COSI",), periods.parse("2024-11"))
WELCOMED = key(ActType.WELCOMED, ("COSI",), None)


def test_an_act_found_once_is_kept_once() -> None:
    assert agreement([TOOK_NOTE, TOOK_NOTE, WELCOMED], [TOOK_NOTE]) == Agreement(3, 1, 1, 0)


def test_a_summary_may_tell_an_act_again() -> None:
    assert agreement([TOOK_NOTE], [TOOK_NOTE, TOOK_NOTE]) == Agreement(1, 1, 2, 0)


def test_another_day_is_another_act() -> None:
    other = key(ActType.TOOK_NOTE, ("COSI",), periods.parse("2024-10"))
    assert agreement([TOOK_NOTE], [other]) == Agreement(1, 0, 1, 1)


@pytest.fixture
def me(db: None, settings: Any, tmp_path: Path) -> Account:
    """An account in a register of its own that knows the committee's words."""
    settings.HOME = tmp_path
    account = accounts.first()
    profiles.load(load(), by=account)
    return account


@pytest.fixture
def entered(me: Account) -> Account:
    facts_register.enter(facts.load(), by=me)
    return me


@pytest.mark.store
def test_the_readme_shows_what_the_demo_prints(entered: Account) -> None:
    shown = README.read_text(encoding="utf-8").split("Owed as of")[1].split("The report to parliaments")[0]
    told = picture.of_register(entered, facts.load().day).split("Owed as of")[1]
    assert shown.strip() == told.strip()


@pytest.mark.store
def test_every_fact_becomes_a_confirmed_act_with_its_section(entered: Account) -> None:
    assert Act.objects.standing().count() == len(facts.load().facts)
    assert set(Mention.objects.values_list("state", "document__reference")) == {("confirmed", "ST 6543/25")}
    assert not Mention.objects.filter(section="").exists()
    assert audit.verify() is None


@pytest.mark.store
def test_the_report_may_tell_every_fact_and_cites_what_the_paper_cites(entered: Account) -> None:
    told = gather(facts.load().period, entered, of_register(load())).acts
    assert len(told) == len(facts.load().facts)
    guidelines = next(act for act in told if act.date == periods.parse("2024-12-12").worded("12 December 2024"))
    assert [cited.words for cited in guidelines.references] == ["16343/24"]


@pytest.mark.store
def test_what_is_owed_lies_ahead_recurs_waits_or_goes_on(entered: Account) -> None:
    became = Followed.seen_by(entered, date(2025, 2, 27))
    sorted_ = picture.sorted_out(filters.duties(Asked(), entered), became)
    owners = {state: [duty.owners[0] for duty in chosen] for state, chosen in sorted_.items()}
    assert owners["due"] == ["Commission", "Commission", "Commission", "CEPOL"]
    assert owners["recurring"] == ["Europol"]
    assert owners["waiting"] == ["LEWP (Police)", "Europol", "Innovation Hub"]
    assert owners["silent"] == []
    assert sum(map(len, owners.values())) == len(facts.load().duties)


@pytest.mark.store
def test_the_report_on_lawful_businesses_is_offered_for_the_conclusions_on_mapping(entered: Account) -> None:
    offer = Evidence.objects.visible_to(entered).get()
    assert offer.duty.what == "map the most threatening criminal networks again"
    assert [act.actors for act in offer.duty.acts.all()] == [("Council",)]
    assert offer.act and offer.act.date == periods.parse("2024-11").worded("November 2024")
    assert offer.reasons == ["same owner", "words of the duty", "in line with"]


@pytest.mark.store
def test_the_roadmap_asked_for_twice_is_offered_as_one_duty_with_two_sources(entered: Account) -> None:
    twin = Twin.objects.visible_to(entered).get()
    into = merge(twin.duty, twin.other, by=entered)
    assert [act.actors for act in into.acts.order_by("pk")] == [("COSI",), ("Council",)]
    assert into.due and into.due.last == date(2025, 6, 30)


@pytest.mark.store
def test_a_duty_without_a_word_is_silent_by_the_policy_until_its_owner_speaks(me: Account) -> None:
    paper = documents.record(Cover(reference="ST 99900/26", date=date(2026, 1, 7)), by=me)
    asked = acts.record(acts.Entry(_claim(("COSI",), ActType.TASKED, "to count buoys", "2026-01-05"), paper), by=me)
    owed = duties.Owed(("Europol",), "count buoys in harbours", DutyKind.DATED, periods.parse("2026-02"))
    duty = duties.record(owed, [asked], by=me)

    def states(day: date) -> list[str]:
        became = Followed.seen_by(me, day)
        return [state for state, chosen in picture.sorted_out([duty], became).items() if chosen]

    assert states(date(2026, 2, 28)) == ["due"]
    assert states(date(2026, 3, 1)) == ["overdue"]
    assert states(date(2026, 4, 6)) == ["silent"]
    evidence.show(duty, evidence.Proof(Extent.INTERIM, document=paper, day=date(2026, 4, 7)), by=me)
    assert states(date(2026, 4, 7)) == ["overdue"]


def _claim(actors: tuple[str, ...], type_: ActType, what: str, day: str) -> Claim:
    return Claim(actors, type_, type_.value, what, date=periods.parse(day))


@pytest.mark.store
def test_ten_findings_stay_open(me: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    exercise_register.show(made_up.passwords())
    open_ = Mention.objects.filter(state=MentionState.PROPOSED)
    assert open_.count() == exercise_register.LEFT_OPEN
    assert Mention.objects.filter(state=MentionState.CONFIRMED).count() > exercise_register.LEFT_OPEN


def test_there_is_a_password_for_every_role() -> None:
    given = made_up.passwords()
    assert sorted(given) == sorted(Role)
    assert len(set(given.values())) == len(given)


def test_the_server_takes_the_demonstrations_passwords_and_keeps_them_as_any_other() -> None:
    given, usual = made_up.passwords()["agency"], PBKDF2PasswordHasher()
    kept = FewRounds().encode(given, usual.salt())
    assert usual.verify(given, kept)
    assert not usual.verify(f"{given}.", kept)
    assert usual.must_update(kept)


def test_the_command_shows_both_registers_and_leaves_ones_own_alone(tmp_path: Path) -> None:
    own = tmp_path / "own"
    environment = {**os.environ, "ARTICLE71_HOME": str(own), "DATABASE_URL": f"sqlite:///{own / 'own.sqlite3'}"}
    command = [sys.executable, "-c", "from article71.cli.root import main; main()", "demo"]
    shown = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    assert not own.exists()
    written = {path.name for path in (tmp_path / "demo").iterdir()}
    assert {"report.pdf", "report.docx", "report.html", "report.xml", "report.md", "papers", "registers"} <= written
    assert len(list((tmp_path / "demo" / "papers").iterdir())) == 13
    for words in (
        "acts found again by type, actor and date",
        "recurring",
        "silent",
        "are left open for you to confirm",
    ):
        assert words in shown
