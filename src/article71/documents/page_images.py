"""A page of a PDF as a picture, made in the same guarded process as every other reading of a file.

Making it costs time in proportion to its pixels, so that they are bounded whatever the page says of its size.
"""

import io
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2

from article71.documents.guard import guarded
from article71.documents.limits import LIMITS, Limits
from article71.documents.readers.pdf import opened
from article71.errors import NotADocument, NotThere

MOST_PIXELS = 8_000_000
"""An A4 page 2,000 pixels wide has 5.7 million."""

_QUALITY = 80


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as WebP, with its size in pixels."""

    data: bytes
    width: int
    height: int


def page_image(data: bytes, page: int, width: int, limits: Limits = LIMITS) -> PageImage:
    """Page `page` (1 is the first) of a PDF, `width` pixels wide or less where it would be too large.

    NotThere when the PDF has no such page; Refused when it cannot be read or takes too long.
    """
    return guarded(partial(_image, page=page, width=width), data, f"page {page}", limits)


def _image(data: bytes, page: int, width: int) -> PageImage:
    pdf = opened(data)
    try:
        picture = _drawn(page_of(pdf, page), width)
    except pypdfium2.PdfiumError as error:
        raise NotADocument("this page is damaged and cannot be shown") from error
    finally:
        pdf.close()
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=_QUALITY)
    return PageImage(file.getvalue(), picture.width, picture.height)


def page_of(pdf: Any, page: int) -> Any:
    """Page `page` of an open PDF; NotThere when it has none such."""
    if not 1 <= page <= len(pdf):
        raise NotThere("the paper has no such page", str(page))
    return pdf[page - 1]


def _drawn(page: Any, width: int) -> Any:
    across, down = (max(side, 1.0) for side in page.get_size())
    scale = min(width / across, (MOST_PIXELS / (across * down)) ** 0.5)
    return page.render(scale=scale).to_pil().convert("RGB")
