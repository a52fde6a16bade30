"""The register on the command line: a paper in, lists out, decisions made, the chain verified."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from article71 import periods
from article71.actions.acts import Entry, record
from article71.cli.root import app
from article71.errors import Article71Error, AuditBroken, BadInput, BadPeriod, NotAllowed, NotThere
from article71.exports.tables import formal, plain
from article71.register import audit, heads
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.chain import Head
from article71.register.documents import Document
from article71.register.markings import Level, Marking
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]

PAPER = """The exercise committee

On 3 March 2031, COSI endorsed the exercise plan against the theft of cargo bicycles.

COSI took note of the annual count of bicycle locks. The Council adopted conclusions on bicycle locks.
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    place = tmp_path / "paper.txt"
    place.write_text(PAPER)
    return place


def run(*arguments: str) -> Result:
    """The command line, in this process; trouble a person can put right is raised as it is."""
    result = CliRunner().invoke(app, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def rows(*arguments: str) -> list[dict[str, Any]]:
    """A list, as a program gets it."""
    return json.loads(run(*arguments, "--format", "json").stdout)  # type: ignore[no-any-return]


def test_a_paper_goes_in_and_its_acts_come_out(paper: Path) -> None:
    told = run("ingest", str(paper))
    assert "paper.txt: taken in" in told.stdout
    found = rows("acts", "--body", "COSI", "--type", "endorsed")
    assert [(act["actors"], act["state"], act["date"]["from"]) for act in found] == [
        (["COSI"], "proposed", "2031-03-03")
    ]
    assert len(rows("documents")) == 1


def test_a_fresh_register_is_kept_under_an_account_of_its_own(paper: Path) -> None:
    run("ingest", str(paper))
    assert [row["account"] for row in rows("account", "list")] == ["register"]


def test_a_bad_file_has_one_line_and_the_others_are_taken_in(paper: Path) -> None:
    empty = paper.with_name("empty.txt")
    empty.touch()
    result = run("ingest", str(empty), str(paper))
    assert result.exit_code == 2
    assert [line.startswith(str(empty)) for line in result.stderr.splitlines()] == [True]
    assert Document.objects.count() == 1


def test_the_same_file_twice_is_one_paper(paper: Path) -> None:
    run("ingest", str(paper))
    assert "known already" in run("ingest", str(paper)).stdout
    assert "same" in run("reread").stdout
    assert len(rows("documents")) == 1


@pytest.fixture
def act() -> Act:
    return record(Entry(claim(), source="minutes"), by=secretariat())


def test_decisions_are_made_by_number(paper: Path) -> None:
    run("ingest", str(paper))
    first, second, third = Act.objects.order_by("pk")
    run("confirm", str(first.pk), "--reason", "as in the minutes")
    run("reject", f"M{second.mentions.get().pk}")
    run("correct", str(third.pk), "--type", "approved", "--verb", "approved", "--date", "2031-04", "--actor", "CLASI")
    assert [row["state"] for row in rows("acts")] == ["confirmed", "confirmed"]
    assert [row["act"] for row in rows("acts", "--state", "rejected")] == [second.pk]
    third.refresh_from_db()
    assert (third.type, third.actors, periods.iso(third.date)) == ("approved", ("CLASI",), "2031-04")
    assert "hold" in run("audit", "verify").stdout


def test_acts_are_joined_and_split(act: Act) -> None:
    other = record(Entry(claim(object="another plan"), source="minutes"), by=Account.objects.get())
    run("join", str(act.pk), str(other.pk), "--as", "anna")
    told = rows("acts", str(act.pk))
    assert len(told) == 2
    made = run("split", told[1]["mention"], "--as", "anna").stdout
    assert "another plan" in made


def test_one_telling_is_named_where_an_act_has_several(act: Act) -> None:
    other = record(Entry(claim(object="another plan"), source="minutes"), by=Account.objects.get())
    run("join", str(act.pk), str(other.pk), "--as", "anna")
    with pytest.raises(BadInput, match="told 2 times"):
        run("correct", str(act.pk), "--verb", "welcomed", "--as", "anna")


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (("confirm", "999"), NotThere),
        (("confirm", "M999"), NotThere),
        (("confirm", "everything"), NotThere),
        (("reread", "ST 999/31"), NotThere),
        (("acts", "--as", "nobody"), NotThere),
        (("acts", "--period", "last week"), BadPeriod),
        (("acts", "--as-at", "2031-01/.."), BadInput),
    ],
)
@pytest.mark.usefixtures("act")
def test_what_cannot_be_done_is_one_clear_error(arguments: tuple[str, ...], trouble: type[Article71Error]) -> None:
    Account.objects.create(username="register", role="secretariat")
    with pytest.raises(trouble):
        run(*arguments)


def test_who_may_not_is_told_so(act: Act) -> None:
    Account.objects.create(username="ben", role="delegate")
    act.mentions.update(state="proposed")
    with pytest.raises(NotAllowed):
        run("confirm", str(act.pk), "--as", "ben")


def test_every_form_of_a_list_says_the_same(act: Act) -> None:
    assert claim().object[:20] in run("acts").stdout.replace("\n", " ")
    head, line = run("acts", "--format", "csv").stdout.splitlines()
    assert dict(zip(head.split(","), line.split(","), strict=True))["object"] == claim().object
    assert rows("acts")[0]["object"] == claim().object


def test_square_brackets_are_words() -> None:
    record(Entry(claim(object="the [bold]plan[/x]"), source="minutes"), by=secretariat())
    assert "[bold]plan[/x]" in run("acts").stdout


def test_accounts_are_opened(act: Act) -> None:
    run("account", "add", "ben", "--role", "delegate", "--body", "Council", "--as", "anna")
    assert rows("account", "list")[-1] == {"account": "ben", "role": "delegate", "body": "Council", "open": "yes"}


def test_the_account_may_be_named_by_the_environment(act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    act.mentions.update(state="proposed")
    monkeypatch.setenv("ARTICLE71_ACCOUNT", "anna")
    assert "confirmed" in run("confirm", str(act.pk)).stdout


def test_a_broken_chain_is_named(act: Act) -> None:
    last = run("audit", "head").stdout.split()
    heads.note(audit.folder_of_heads(), DAY, Head(int(last[0]) + 1, "0" * 64))
    with pytest.raises(AuditBroken, match=f"event {int(last[0]) + 1} is cut off"):
        run("audit", "verify")


def test_values_in_words_and_in_json() -> None:
    told = periods.until(periods.quarter(2031, 2)).worded("by Q2 2031")
    assert formal([told]) == [{"from": None, "to": "2031-06-30", "text": "by Q2 2031"}]
    assert plain(("COSI", "CLASI")) == "COSI; CLASI"
    assert plain(periods.day(2031, 3, 3)) == "2031-03-03"
    assert plain(None) == ""


def test_an_offered_act_that_one_may_not_see_is_not_named(act: Act) -> None:
    secret = record(Entry(claim(object="another plan"), source="minutes"), by=Account.objects.get())
    Act.objects.filter(pk=secret.pk).update(marking=Marking.objects.of(Level.LIMITE))
    act.mentions.update(offered=secret)
    Account.objects.create(username="cleo", role="parliament")
    assert rows("acts", str(act.pk), "--as", "anna")[0]["offered"] == secret.pk
    assert rows("acts", str(act.pk), "--as", "cleo")[0]["offered"] is None
    assert {row["act"]: row["may be"] for row in rows("acts", "--as", "anna")} == {act.pk: [secret.pk], secret.pk: []}
    assert [row["may be"] for row in rows("acts", "--as", "cleo")] == [[]]


def test_a_correction_that_corrects_nothing_is_told(act: Act) -> None:
    with pytest.raises(BadInput, match="say what is right"):
        run("correct", str(act.pk), "--as", "anna")


def test_a_topic_that_is_none_is_told(act: Act) -> None:
    with pytest.raises(NotThere, match="there is no such topic"):
        run("correct", str(act.pk), "--topic", "no-such-topic", "--as", "anna")


def test_a_correction_given_empty_takes_away_what_was_read(act: Act) -> None:
    run("correct", str(act.pk), "--date", "2031-04", "--as", "anna")
    run("correct", str(act.pk), "--date", "", "--as", "anna")
    act.refresh_from_db()
    assert act.date is None


def test_an_act_that_was_joined_leads_to_the_one_that_has_its_tellings(act: Act) -> None:
    other = record(Entry(claim(object="another plan"), source="minutes"), by=Account.objects.get())
    run("join", str(act.pk), str(other.pk), "--as", "anna")
    told = run("acts", str(other.pk), "--format", "json")
    assert f"joined to act {act.pk}" in told.stderr
    assert len(json.loads(told.stdout)) == 2


@pytest.mark.parametrize("option", ["--period", "--as-at"])
def test_a_date_that_is_none_is_told_with_its_option(option: str) -> None:
    with pytest.raises(BadPeriod, match=f"{option}: 'soon' is no date"):
        run("acts", option, "soon")


def test_a_list_without_rows_says_so(act: Act) -> None:
    told = run("acts", "--text", "nothing like it")
    assert (told.stdout, told.stderr.strip()) == ("", "nothing found")
