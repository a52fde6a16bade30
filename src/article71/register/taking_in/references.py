"""References: those that a reading finds are added, those it finds no more are marked gone."""

from article71.reading.findings import Citation
from article71.register.documents import Document
from article71.register.references import Reference

_Key = tuple[str, str, int, int, str]


def take_in_references(document: Document, found: tuple[Citation, ...]) -> None:
    """The document's references become those of this reading; what people entered stays."""
    stored = {_key_of_row(row): row for row in document.references.filter(entered_by=None)}
    current = {_key(citation): citation for citation in found}
    _mark(document, {row.pk for key, row in stored.items() if key not in current})
    Reference.objects.bulk_create(_row(document, citation) for key, citation in current.items() if key not in stored)


def _mark(document: Document, gone: set[int]) -> None:
    document.references.filter(pk__in=gone).update(gone=True)
    document.references.exclude(pk__in=gone).update(gone=False)


def _key(citation: Citation) -> _Key:
    return citation.id, citation.text, citation.place.start, citation.place.end, citation.footnote


def _key_of_row(row: Reference) -> _Key:
    return row.canonical, row.text, row.start, row.end, row.footnote


def _row(document: Document, citation: Citation) -> Reference:
    place = citation.place
    return Reference(
        document=document,
        marking=document.marking,
        text=citation.text,
        scheme=citation.scheme,
        canonical=citation.id[:300],
        celex=citation.celex,
        uri=citation.uri,
        section=place.section,
        page=place.page,
        start=place.start,
        end=place.end,
        footnote=citation.footnote,
    )
