"""`article71 duties`: who owes what, by when or how often, and what has become of it."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer
from django.utils import timezone

from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.duties import duty_columns
from article71.followup.progress import Progress
from article71.register import filters
from article71.register.filters import DUTY_DUES, OUTSTANDING, Known
from article71.register.followed import Followed


@dataclass(frozen=True)
class Became:
    """What has become of the duties that are asked for."""

    progress: Annotated[str, typer.Option(help=f"{', '.join(Progress)}; {OUTSTANDING} for all but closed ones.")] = ""
    due: Annotated[str, typer.Option(help=f"How it lies to the day: {', '.join(DUTY_DUES)}.")] = ""


@with_groups
def duties(filters_: Filters, which: Became, form: Format = Form.TABLE, as_: As = "") -> None:
    """List duties, the first due first, with what has become of each by today, or by the day of `--as-at`.

    `--type` asks for their kind: dated, recurring, continuous or undated; `--period` for when they fall due.
    """
    who = store.viewer(as_)
    asked = filters_.asked()
    became = Followed.seen_by(who, asked.as_at or timezone.localdate())
    wanted = replace(asked, progress=which.progress, due=which.due, known=Known(followed=became))
    found = filters.duties_in_order(filters.duties(wanted, who), "due")
    show(duty_columns(became), found, form)
