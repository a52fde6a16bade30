"""`article71 agenda`: the agenda of a meeting, with what the register has to say to it."""

import json
from dataclasses import asdict, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings
from django.utils import timezone

from article71.cli import store
from article71.cli.options import As, last_day
from article71.cli.papers_out import format_of, save_paper
from article71.documents.places import plain_text
from article71.errors import NotThere
from article71.exports.tables import formal
from article71.register.accounts import Account
from article71.register.meetings import Meeting
from article71.reports.annotating.draft import draft, occasion_of
from article71.reports.annotating.line import AgendaLine
from article71.reports.meeting_papers.agenda import agenda as plain_agenda
from article71.reports.meeting_papers.agenda import annotated
from article71.reports.meeting_papers.told import ToldMeeting, told_meeting


class Printed(StrEnum):
    """What is printed."""

    TEXT = "text"
    JSON = "json"


def agenda(
    number: Annotated[int, typer.Argument(help="The meeting's number; without it, the body's next meeting.")] = 0,
    *,
    body: Annotated[str, typer.Option(help="Whose next meeting it is.")] = "COSI",
    plain: Annotated[bool, typer.Option("--plain", help="The agenda alone, as it goes out.")] = False,
    form: Annotated[Printed, typer.Option("--format", help="What to print.")] = Printed.TEXT,
    out: Annotated[list[Path] | None, typer.Option(help="A file to write instead; may be repeated.")] = None,
    on: Annotated[str, typer.Option("--on", help="As the register stood on this day; today if not given.")] = "",
    as_: As = "",
) -> None:
    """Print the annotated agenda of a meeting, or write it: .docx, .pdf, .html.

    Lines that people accepted stand with their items. What the register has to say beyond them is drafted anew, marked
    as proposed, and not kept: that is done on the meeting's page. What was dropped does not come back.
    """
    paths = out or []
    for path in paths:
        format_of(path)
    viewer = store.viewer(as_)
    meeting = _meeting(number, body, viewer)
    day = last_day(on) or timezone.localdate()
    lines = [] if plain else _new(meeting, draft(occasion_of(meeting, viewer, day)))
    told = told_meeting(meeting, viewer, lines)
    paper = plain_agenda(told, settings.PROFILE) if plain else annotated(told, settings.PROFILE)
    for path in paths:
        save_paper(paper, path)
    if not paths:
        typer.echo(_as_json(told) if form == Printed.JSON else f"{paper.cover.subject}\n\n{plain_text(paper)}")


def _meeting(number: int, body: str, viewer: Account | None) -> Meeting:
    rows = Meeting.objects.visible_to(viewer).select_related("body", "marking")
    if number:
        found = rows.filter(pk=number).first()
    else:
        coming = rows.standing().filter(days_after__gt=timezone.localdate(), body__short=body)
        found = coming.order_by("days_first", "pk").first()
    if found is None:
        raise NotThere("there is no such meeting", str(number or f"the next one of {body}"))
    return found


def _new(meeting: Meeting, lines: list[AgendaLine]) -> list[AgendaLine]:
    """Those that were neither kept nor dropped before."""
    known = set(meeting.annotations.values_list("kind", "noun", "record"))
    return [each for each in lines if (each.kind, each.noun, each.record) not in known]


def _as_json(told: ToldMeeting) -> str:
    items = [asdict(replace(item, outcomes=())) for item in told.items]
    for row, item in zip(items, told.items, strict=True):
        row["outcomes"] = [int(act.id) for act in item.outcomes]
        row["papers"] = [{"reference": reference, "issued": issued} for reference, issued in item.papers]
    start = f"{told.start:%H:%M}" if told.start else ""
    rows = asdict(replace(told, items=(), days=None, start=None))
    return json.dumps(rows | {"days": formal(told.days), "start": start, "items": items}, ensure_ascii=False, indent=1)
