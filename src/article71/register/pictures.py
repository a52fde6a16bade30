"""Pages of papers as pictures, kept once drawn: by the hash of their file they can never show anything else."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings

from article71.documents.page_images import page_image
from article71.documents.page_words import Box, word_boxes
from article71.documents.readers import looks_like_pdf
from article71.register import files
from article71.register.documents import File
from article71.register.whole_files import write_whole

WIDTHS = (800, 1200, 1800)
"""In pixels: few, so that nobody fills the disk by asking for one after the other."""

_HEAD = 1024


def first_pdf(of: Iterable[File]) -> File | None:
    """The first of a paper's files that is a PDF by its content; None when none is."""
    having_pages = (file for file in of if file.pages)
    return next((file for file in having_pages if looks_like_pdf(files.begins(file.sha256, _HEAD))), None)


def picture(file: File, page: int, width: int) -> bytes:
    """A page of a PDF as WebP, as many pixels wide as one of `WIDTHS`. Raises as `page_image` and `fetch` do."""
    place = _place(file, page, width)
    if place.is_file():
        return place.read_bytes()
    drawn = page_image(files.fetch(file.sha256), page, width).data
    write_whole(place, drawn)
    return drawn


def boxes(file: File, page: int, words: str) -> tuple[Box, ...]:
    """Where these words stand on a page of a PDF. Raises as `word_boxes` and `fetch` do."""
    return word_boxes(files.fetch(file.sha256), page, words)


def _place(file: File, page: int, width: int) -> Path:
    folder = Path(settings.HOME) / "cache" / "pages" / file.sha256[:2]
    return folder / f"{file.sha256}-{page}-{width}.webp"
