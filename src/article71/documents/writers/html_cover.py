"""The cover of an HTML page, in the order a reader's voice should take it."""

from article71.documents.writers.elements import Element
from article71.documents.writers.hypertext import lines, tag
from article71.documents.writers.printed import PrintedCover


def cover_header(cover: PrintedCover) -> Element:
    """The cover as a header: groups of lines, the kind, the table of fields, the title."""
    files = ("Interinstitutional File:", *cover.interinstitutional) if cover.interinstitutional else ()
    groups = (
        ("aside", (cover.place_and_date, cover.original)),
        ("aside", cover.number),
        ("file", files),
        ("aside marking", (cover.marking,)),
        ("aside", cover.codes),
        ("kind notice" if cover.notice else "kind", (cover.kind,)),
        ("subtitle", (cover.subtitle,)),
    )
    made = [tag("p", *lines(texts), class_=name) for name, texts in groups if any(texts)]
    if cover.fields:
        made.append(_fields(cover.fields))
    if cover.format:
        made.append(tag("p", cover.format, class_="format"))
    if cover.title:
        made.append(tag("h1", cover.title))
    return tag("header", *made, class_="cover")


def _fields(fields: tuple[tuple[str, str], ...]) -> Element:
    rows = (tag("tr", tag("th", name, scope="row"), tag("td", value)) for name, value in fields)
    return tag("table", tag("tbody", *rows), class_="fields")
