"""The document's own row: its cover, its plain text, its sections, notes and unknown names."""

from typing import Any

from article71.documents.places import plain_text
from article71.documents.tree import Cover
from article71.reading.findings import Place, Reading
from article71.register.documents import Document

_AS_PRINTED = (
    "reference",
    "kind",
    "subtitle",
    "place",
    "date",
    "language",
    "subject",
    "title",
    "sender",
    "to",
    "received",
    "commission_document",
)
_LISTS = ("previous", "interinstitutional", "subject_codes")


def cover_columns(cover: Cover) -> dict[str, Any]:
    """A cover's fields as columns of a document."""
    return (
        {name: getattr(cover, name) for name in _AS_PRINTED}
        | {name: list(getattr(cover, name)) for name in _LISTS}
        | {"printed_marking": cover.marking}
    )


def fill(document: Document, reading: Reading) -> None:
    """The columns that follow from the file, set anew by every reading: no person decides on them."""
    for name, value in cover_columns(reading.document.cover).items():
        setattr(document, name, value)
    document.text = plain_text(reading.document)
    document.sections = [
        {"number": heading.bare_number, "title": heading.title, "level": heading.level, "page": page}
        for heading, page in reading.sections
    ]
    document.footnotes = [
        {"number": note.number, "text": note.text, "section": note.section, "sentence": note.sentence}
        for note in reading.footnotes
    ]
    document.names = [
        {"text": name.text, "places": [place_row(each) for each in name.places]} for name in reading.names
    ]


def place_row(place: Place) -> dict[str, Any]:
    """A place as JSON."""
    return {"section": place.section, "page": place.page, "span": [place.start, place.end]}
