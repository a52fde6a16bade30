"""The commands of article71, in one table: what each is for, where it lies, whether it needs the store."""

from dataclasses import dataclass, replace
from typing import Self

_PAPERS = "Papers"
_REGISTER = "The register"
_OPERATIONS = "Operations"
_REVIEW = "Review"
_UPKEEP = "Upkeep"


@dataclass(frozen=True, slots=True)
class Entry:
    """One command. Its file in `cli/` is called as it is, and holds a function of that name or a group called `app`.

    Where the same may be asked of a file and of the register, `registered` names the file that answers `--register`.
    """

    name: str
    panel: str
    help: str
    store: bool = True
    registered: str = ""
    file: str = ""

    @property
    def module(self) -> str:
        """The module that is loaded when the command is called."""
        return f"article71.cli.{self.file or self.name}"

    @property
    def of_register(self) -> Self:
        """The same command, asked of the register."""
        return replace(self, store=True, file=self.registered)


REGISTER = "--register"
"""Asks a command that else looks at a file for what the register holds."""

COMMANDS = (
    Entry("read", _PAPERS, "Read papers and print what they say; nothing is kept.", store=False),
    Entry("score", _PAPERS, "Score a reading against what people found in the same paper.", store=False),
    Entry("ingest", _PAPERS, "Take papers into the register, their findings as proposals."),
    Entry("reread", _PAPERS, "Read stored papers with the present rules and propose the difference."),
    Entry("acts", _REGISTER, "List acts: who did what, when; or one act with every place that tells it."),
    Entry("duties", _REGISTER, "List duties: who owes what, by when or how often."),
    Entry("documents", _REGISTER, "List the papers of the register."),
    Entry("observations", _REGISTER, "List what does not add up in the papers, as questions."),
    Entry("search", _REGISTER, "Search acts, papers, duties, meetings and bodies by their words."),
    Entry("serve", _REGISTER, "Serve the register as pages, in the browser."),
    Entry("work", _REGISTER, "Work off what waits in the background: files handed in are read."),
    Entry("remind", _REGISTER, "Send reminders of what is due or overdue, one message a day to each recipient."),
    Entry("workbook", _REGISTER, "Take duties, meetings and mandates in from a workbook, or write the empty one."),
    Entry("report", _REGISTER, "Write the report to parliaments from the register's acts of a period."),
    Entry("meetings", _REGISTER, "List meetings: who meets, when, and how far the agenda has come."),
    Entry("agenda", _REGISTER, "Print or write a meeting's agenda, annotated from the register or plain."),
    Entry("overview", _REGISTER, "Print, write or take in the legislative overview."),
    Entry("outstanding", _REGISTER, "Print or write what is owed and not closed as at a day, each explained."),
    Entry("handover", _REGISTER, "Write what a presidency or trio hands to the next."),
    Entry("dump", _REGISTER, "Write the public register as files that describe themselves."),
    Entry(
        "overlaps",
        _OPERATIONS,
        "Find where planned operations of a file, or of the register, collide, and why.",
        store=False,
        registered="overlaps_of_register",
    ),
    Entry("confirm", _REVIEW, "Confirm acts as read."),
    Entry("reject", _REVIEW, "Reject what was read: it tells no act."),
    Entry("correct", _REVIEW, "Put right what was read."),
    Entry("join", _REVIEW, "Make two acts one: the same thing told twice."),
    Entry("split", _REVIEW, "Make a telling an act of its own."),
    Entry("account", _UPKEEP, "Open accounts, let people sign in, and list them."),
    Entry("audit", _UPKEEP, "Verify the chain of events, or print its head."),
    Entry("backup", _UPKEEP, "Write all rows and papers of the register to one file."),
    Entry("restore", _UPKEEP, "Fill an empty register from a backup."),
    Entry("move", _UPKEEP, "Take the register to another store, SQLite or PostgreSQL."),
    Entry("upgrade", _UPKEEP, "Bring a register that an earlier version made to this one."),
    Entry("index", _UPKEEP, "Make the index of search anew."),
    Entry(
        "demo",
        _UPKEEP,
        "Build and show registers: facts on a real report, and exercise papers, which open in the browser.",
        store=False,
    ),
    Entry("manage", _UPKEEP, "Run one of Django's own commands."),
)
