"""The legislative files and the mandates that the report of one period names."""

from django.conf import settings

from article71 import periods
from article71.actions import legislation_tables, mandates
from article71.actions.legislation_tables import TakenIn
from article71.actions.mandates import Mandated
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.legislation_sheet import told
from article71.sheets.incoming import Incoming, Row
from article71.vocabulary import profile

_FILE = "legislation"


def enter(acts: dict[str, Act], *, by: Account) -> TakenIn:
    """Enter them as people would: the files from a table, the mandates by hand; `acts` are the facts by their ids.

    They are entered today, each line of a state of play with its own day.
    """
    table = profile.table(profile.folder(settings.PROFILE) / "demo", _FILE)
    rows = [Row(number, {key: value.strip() for key, value in each.items()}) for number, each in _numbered(table)]
    names = tuple(dict.fromkeys(name for row in rows for name in row.cells))
    whole = tuple(Row(row.number, {**dict.fromkeys(names, ""), **row.cells}) for row in rows)
    for each in table["mandate"]:
        _mandate(each, acts, by)
    return legislation_tables.take_in(told(Incoming(names, whole)), by=by)


def _numbered(table: profile.Row) -> list[tuple[int, dict[str, str]]]:
    return list(enumerate(table["file"], 1))


def _mandate(row: dict[str, str], acts: dict[str, Act], by: Account) -> None:
    mandated = Mandated(
        Body.objects.get(short=row["body"]),
        row["title"],
        periods.parse(row["term"]),
        before=row["before"],
        source=row["source"],
        act=acts.get(row.get("fact", "")),
    )
    mandates.record(mandated, by=by)
