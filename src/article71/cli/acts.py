"""`article71 acts`: acts by filter, or one act with every place that tells it."""

from typing import Annotated

import typer
from django.db.models import Prefetch

from article71.actions import documents
from article71.cli import named, store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.errors import NotThere
from article71.exports.acts import ACTS
from article71.exports.tables import Column
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.mentions import Mention

_ACTS: tuple[Column[Act], ...] = (*ACTS, Column("may be", lambda act: [each.offered_id for each in act.mentions.all()]))
MENTIONS: tuple[Column[Mention], ...] = (
    Column("mention", lambda each: f"M{each.pk}"),
    Column("state", lambda each: each.state),
    Column("document", lambda each: str(each.document or "")),
    Column("section", lambda each: each.section),
    Column("page", lambda each: each.page),
    Column("rule", lambda each: f"{each.rule} {each.rule_version}" if each.rule else "entered by a person"),
    Column("confidence", lambda each: each.confidence),
    Column("sentence", lambda each: each.sentence),
    Column("verb", lambda each: each.claim.verb, table=False),
    Column("object", lambda each: each.claim.object, table=False),
    Column("gone", lambda each: "no longer found" if each.gone else ""),
    Column("offered", lambda each: each.offered.pk if each.offered else None),
)


def _note(viewer: Account | None, papers: set[Document]) -> None:
    """What tells an act is the papers' own words; the public, which has no account, sees only open papers."""
    if viewer:
        for paper in sorted(papers, key=lambda each: each.pk):
            documents.look(paper, by=viewer)


@with_groups
def acts(
    filters_: Filters,
    act: Annotated[str, typer.Argument(help="One act's number: every place that tells it.")] = "",
    form: Format = Form.TABLE,
    as_: As = "",
) -> None:
    """List acts, or the tellings of one act.

    "May be" names a known act that this one may tell again: `join` makes them one, `confirm` keeps them apart. Rejected
    acts, and those joined to another, are listed only with `--state`. The tellings of an act are words of its papers:
    who has a LIMITE one shown has an event of that day.
    """
    viewer = store.viewer(as_)
    seen = Act.objects.visible_to(viewer).standing()  # an offered act that the viewer may not see is not named either
    if act:
        told = _told(named.act(act, viewer), viewer).mentions.visible_to(viewer).select_related("document")
        _note(viewer, {mention.document for mention in told if mention.document})
        show(MENTIONS, told.prefetch_related(Prefetch("offered", seen)), form)
    else:
        offering = Mention.objects.visible_to(viewer).standing().filter(offered__in=seen)
        found = filters.acts(filters_.asked(), viewer)
        show(_ACTS, found.prefetch_related(Prefetch("mentions", offering)), form)


def _told(act: Act, viewer: Account | None) -> Act:
    """The act that has the tellings: itself, or the one it was joined to. NotThere when that may not be seen."""
    if act.joined_to is None:
        return act
    into = Act.objects.visible_to(viewer).filter(pk=act.joined_to.pk).first()
    if into is None:
        raise NotThere("there is no such act", str(act.pk))
    typer.echo(f"act {act.pk} was joined to act {into.pk}, which has its tellings", err=True)
    return _told(into, viewer)
