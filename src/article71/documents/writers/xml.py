"""Akoma Ntoso 3.0 (OASIS LegalDocML): the paper's meta data, its cover, its sections as a real hierarchy."""

import re
from collections.abc import Iterator

from lxml import etree

from article71.documents.tree import Cover, Document
from article71.documents.writers.akn import DEFAULT, akn
from article71.documents.writers.elements import Element
from article71.documents.writers.flow import set_out
from article71.documents.writers.printed import LANGUAGE, PrintedCover, heading_of, printed
from article71.documents.writers.xml_body import body_elements
from article71.documents.writers.xml_cover import cover_lines

_NO_DATE = "0001-01-01"
"""The schema asks for a date; this one, named "unknown", cannot be taken for a real one."""

_LANGUAGE_CODE = {"en": "eng"}
"""ISO 639-2 alpha-3, as the naming convention asks for."""


def write(document: Document) -> bytes:
    """The paper as UTF-8 XML, valid against the schema of Akoma Ntoso 3.0."""
    paper = set_out(document)
    cover = printed(paper)
    front = [akn("coverPage", *cover_lines(cover))] if cover != PrintedCover() else []
    body = list(body_elements(paper.body)) or [akn("p")]
    name = _slug(paper.cover.kind) or "paper"
    doc = akn("doc", _meta(paper), *front, akn("mainBody", *body), name=name)
    root = akn("akomaNtoso", doc)
    etree.cleanup_namespaces(root, top_nsmap=DEFAULT)
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return made + b"\n"


def _meta(paper: Document) -> Element:
    author = akn("TLCOrganization", eId="author", href="/akn/ontology/organization/author", showAs=_author(paper.cover))
    source = akn("TLCOrganization", eId="source", href="/akn/ontology/organization/article71", showAs="article71")
    return akn(
        "meta",
        akn("identification", *_levels(paper), source="#source"),
        akn("references", author, source, source="#source"),
    )


def _author(cover: Cover) -> str:
    return cover.sender or "unknown"


def _levels(paper: Document) -> Iterator[Element]:
    """The paper as a work, as its English wording and as this file."""
    cover = paper.cover
    day = cover.date.isoformat() if cover.date else _NO_DATE
    work = f"/akn/eu/doc/{day}/{_slug(cover.reference) or 'paper'}"
    wording = f"{work}/{_LANGUAGE_CODE[LANGUAGE]}@{day}"
    number = [akn("FRBRnumber", value=cover.reference)] if cover.reference else []
    name = akn("FRBRname", value=heading_of(paper))
    yield akn("FRBRWork", *_told(work, cover), akn("FRBRcountry", value="eu"), *number, name)
    yield akn("FRBRExpression", *_told(wording, cover), akn("FRBRlanguage", language=_LANGUAGE_CODE[LANGUAGE]))
    yield akn("FRBRManifestation", *_told(f"{wording}.xml", cover), akn("FRBRformat", value="application/akn+xml"))


def _told(uri: str, cover: Cover) -> tuple[Element, ...]:
    """What every level says of itself."""
    day = cover.date.isoformat() if cover.date else _NO_DATE
    return (
        akn("FRBRthis", value=f"{uri}/!main"),
        akn("FRBRuri", value=uri),
        akn("FRBRdate", date=day, name="document" if cover.date else "unknown"),
        akn("FRBRauthor", href="#author"),
    )


def _slug(text: str) -> str:
    """The text as a part of an address: letters and figures, hyphens between."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-").lower()
