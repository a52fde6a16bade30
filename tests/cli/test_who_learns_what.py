"""Whoever may not see a thing cannot learn by any command that it is there: every command, every role."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from article71.cli.commands import COMMANDS
from article71.cli.root import app
from article71.errors import Article71Error
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.mentions import Mention
from tests.cli.hidden_world import HIDDEN, PUBLIC, Viewers, acts_of, close_things, mingle, opened

pytestmark = [pytest.mark.store, pytest.mark.django_db]

_LISTS = ("acts", "duties", "documents", "observations")
_FOLLOW_UP = ("outstanding", "meetings", "agenda", "overview", "handover", "overlaps")
_STATES = ("proposed", "confirmed", "rejected", "withdrawn", "joined")
_FILTERS = (
    (),
    ("--text", "canary"),
    *(("--text", word) for word in HIDDEN),
    *(("--body", f"{word.title()} Bicycle Office") for word in HIDDEN),
    ("--body", "COSI", "--period", "2031"),
    ("--as-at", "2040-01"),
    ("--type", "NOTE"),
)
_REPORT = ("report", "--from", "2031-01", "--to", "2031-12")

OPEN: dict[str, list[tuple[str, ...]]] = {
    "overlaps": [("--register",), ("--register", "--format", "json")],
    "read": [],
    "score": [],
    "demo": [],
    "manage": [],
    "backup": [],
    "restore": [],
    "move": [],
    "upgrade": [],
    "serve": [],
    "work": [],
    "audit": [("verify",), ("head",)],
    "account": [("list",)],
    "ingest": [],
    "reread": [()],
    **{name: [(), ("--format", "csv"), *((*asked, "--format", "json") for asked in _FILTERS)] for name in _LISTS},
    "remind": [("--dry-run",)],
    "workbook": [],
    "outstanding": [(), ("--format", "json")],
    "meetings": [(), ("--format", "json")],
    "agenda": [("--body", "COSI")],
    "overview": [(), ("--format", "json")],
    "handover": [("2031-H1",)],
    "search": [("canary",), *((word, "--format", "json") for word in HIDDEN), ("bicycles OR map", "--format", "csv")],
    "index": [],
    "report": [],
    "dump": [],
    "confirm": [],
    "reject": [],
    "correct": [],
    "join": [],
    "split": [],
}
"""What can be asked without naming a record. Commands that keep nothing, or serve who runs the machine, ask nothing."""

BY_NAME: dict[str, list[tuple[str, ...]]] = {
    "acts": [("{act}",)],
    "reread": [("{paper}",), ("{reference}",)],
    "confirm": [("{act}",), ("{telling}",)],
    "reject": [("{act}",), ("{telling}",)],
    "correct": [("{act}", "--verb", "saw"), ("{telling}", "--verb", "saw")],
    "join": [("{act}", "{open}"), ("{open}", "{act}")],
    "split": [("{telling}",), ("{act}",)],
}
"""What can be asked about one record by its name."""


@dataclass(frozen=True, slots=True)
class Answer:
    """All that a command gives away: what it says, its trouble, its status and the files it writes."""

    said: str
    status: int
    written: tuple[bytes, ...] = ()

    def tells(self, word: str) -> bool:
        """Whether the word is in it in any writing."""
        return word in self.said.lower() or any(word.encode() in data.lower() for data in self.written)


def ask(viewer: str, *arguments: str) -> Answer:
    """What the command answers this account; the empty name is the public."""
    result = CliRunner().invoke(app, [*arguments, *(("--as", viewer) if viewer else ())])
    trouble = result.exception
    if trouble and not isinstance(trouble, (SystemExit, Article71Error)):
        raise trouble
    return Answer(f"{result.output}\n{trouble if isinstance(trouble, Article71Error) else ''}", result.exit_code)


def report(viewer: str, folder: Path) -> Answer:
    """The report in its open formats with its trace, of everything the viewer may read."""
    places = [folder / f"report.{form}" for form in ("md", "html", "xml")]
    told = ask(viewer, *_REPORT, "--trace", *(f"--out={place}" for place in places))
    files = sorted(folder.glob("report*"))
    data = tuple(place.read_bytes() for place in files)
    for place in files:
        place.unlink()
    return Answer(told.said, told.status, data)


def everything(viewer: str, folder: Path) -> Iterator[tuple[tuple[str, ...], Answer]]:
    """Each question that names no record, with its answer; the audit trail counts what it does not show."""
    for name in (*_LISTS, *_FOLLOW_UP, "search", "account"):
        for arguments in OPEN[name]:
            # The list of accounts is asked by nobody in particular.
            yield (name, *arguments), ask("" if name == "account" else viewer, name, *arguments)
    for state in _STATES:
        yield ("acts", "--state", state), ask(viewer, "acts", "--state", state, "--format", "json")
    yield _REPORT, report(viewer, folder)


@pytest.fixture
def known() -> Viewers:
    return opened()


def test_every_command_stands_in_these_tests() -> None:
    assert {entry.name for entry in COMMANDS} == OPEN.keys()
    silent = {name for name, asked in OPEN.items() if not asked} - BY_NAME.keys()
    # Papers taken in and reports are asked for below, pages and dumps by the tests of pages and exports.
    keeping = {"backup", "restore", "move", "upgrade", "index", "workbook"}
    assert silent == {"read", "score", "demo", "manage", "serve", "work", "ingest", "report", "dump"} | keeping


def test_what_comes_in_unseen_changes_no_answer(known: Viewers, tmp_path: Path) -> None:
    shut_out = [name for name, may_read in known.may_read.items() if may_read == {PUBLIC}]
    before = {name: dict(everything(name, tmp_path)) for name in shut_out}
    close_things(known)
    assert {name: dict(everything(name, tmp_path)) for name in shut_out} == before


def test_no_answer_holds_a_word_that_its_reader_may_not_read(known: Viewers, tmp_path: Path) -> None:
    close_things(known)
    mingle(known)
    for name, may_read in known.may_read.items():
        answers = dict(everything(name, tmp_path))
        told = {word for word in (PUBLIC, *HIDDEN) for answer in answers.values() if answer.tells(word)}
        assert told == may_read, name


def test_lists_name_and_count_only_acts_that_their_reader_may_see(known: Viewers) -> None:
    close_things(known)
    mingle(known)
    for name in known.may_read:
        seen = set(Act.objects.visible_to(Account.objects.filter(username=name).first()).values_list("pk", flat=True))
        assert {act for row in rows(name, "duties") for act in row["acts"]} <= seen
        assert {act for row in rows(name, "acts") for act in row["may be"]} <= seen
        listed = {row["act"] for row in rows(name, "acts")}
        told = Mention.objects.standing().filter(act__in=listed).values_list("document", "act").distinct()
        counts = Counter(document for document, _ in told)
        assert {row["document"]: row["acts"] for row in rows(name, "documents") if row["acts"]} == counts


def rows(viewer: str, name: str) -> list[dict[str, Any]]:
    """A list, as a program gets it."""
    as_ = ("--as", viewer) if viewer else ()
    told = CliRunner().invoke(app, [name, "--format", "json", *as_]).stdout
    return json.loads(told)  # type: ignore[no-any-return]


_ABSENT = {"act": "990", "telling": "M990", "paper": "990", "reference": "ST 990/31"}


def _names(word: str) -> dict[str, str]:
    document = Document.objects.get(subject__contains=word)
    act = acts_of(word)[0]
    names = {"act": act.pk, "telling": f"M{Mention.objects.filter(act=act)[0].pk}", "paper": document.pk}
    return {**{name: str(value) for name, value in names.items()}, "reference": document.reference}


def _answer(viewer: str, asked: tuple[str, ...], names: dict[str, str]) -> Answer:
    """The answer with the record's own name taken out."""
    answer = ask(viewer, *(part.format(**names) for part in asked))
    named = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for key, name in names.items() if key != "open")
    return Answer(re.sub(named, "it", answer.said), answer.status)


@pytest.mark.parametrize("word", HIDDEN)
def test_a_hidden_record_answers_like_an_absent_one(known: Viewers, word: str) -> None:
    close_things(known)
    open_ = {"open": str(acts_of(PUBLIC)[0].pk)}
    for viewer in (name for name, may_read in known.may_read.items() if word not in may_read):
        for asked in ((name, *each) for name, all_ in BY_NAME.items() for each in all_):
            hidden, absent = (_answer(viewer, asked, names | open_) for names in (_names(word), _ABSENT))
            assert hidden == absent, (viewer, asked)
            assert hidden.status
