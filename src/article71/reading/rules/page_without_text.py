"""Pages of a file that hold no text, most likely scans: what stands on them was not read."""

from collections.abc import Iterator

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation, Place


def _find(examined: Examined) -> Iterator[Observation]:
    pages = examined.document.source.pages_without_text
    if pages:
        named = ", ".join(map(str, pages))
        word = "Page" if len(pages) == 1 else "Pages"
        text = f"{word} {named} of the file without text: what stands there was not read. Is there a version with text?"
        yield Observation("page-without-text", text, tuple(Place(0, 0, page=page) for page in pages))


PAGE_WITHOUT_TEXT = ObservationRule("page-without-text", version=1, find=_find)
