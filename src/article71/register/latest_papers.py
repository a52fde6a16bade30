"""The latest papers on something: which they are hangs on all that papers tell, so it is kept until a change."""

from article71.register import filters
from article71.register.documents import Document, DocumentQuerySet
from article71.register.filters import Asked
from article71.register.sights import Sight, until_changed


def latest_papers(asked: Asked, sight: Sight, most: int) -> DocumentQuerySet:
    """Of the documents asked for the latest, so many at the most; without their texts."""
    numbers = _latest(asked, sight, most)
    rows = Document.objects.visible_to(sight.viewer).filter(pk__in=numbers)
    return filters.documents_in_order(rows, "newest").defer("text", "footnotes")


@until_changed
def _latest(asked: Asked, sight: Sight, most: int) -> tuple[int, ...]:
    found = filters.documents_in_order(filters.documents(asked, sight.viewer), "newest")
    return tuple(found.values_list("pk", flat=True)[:most])
