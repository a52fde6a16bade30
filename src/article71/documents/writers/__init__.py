"""The document tree written out: one file a format, one table of them.

    write(document, "pdf")  ->  bytes

The same document gives the same bytes, today and on another machine: no clock, no chance, no font of the system.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from article71.documents.tree import Document
from article71.documents.writers import docx, html, md, pdf, text, xml
from article71.errors import BadInput

FORMATS: Mapping[str, Callable[[Document], bytes]] = MappingProxyType(
    {
        "pdf": pdf.write,
        "docx": docx.write,
        "html": html.write,
        "xml": xml.write,
        "md": md.write,
        "txt": text.write,
    }
)
"""What writes each format, by the ending of its files."""


def write(document: Document, format: str) -> bytes:
    """The document as a file of this format: pdf, docx, html, xml (Akoma Ntoso 3.0), md or txt.

    BadInput when article71 does not write the format.
    """
    if format not in FORMATS:
        raise BadInput(f"{format!r} is no format article71 writes: {', '.join(FORMATS)}")
    return FORMATS[format](document)
