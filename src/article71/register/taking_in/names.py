"""Unknown names: those of a paper become what its latest reading found."""

from article71.register.documents import Document
from article71.register.unknown_names import UnknownName


def take_in_names(document: Document) -> None:
    """The names in the document that its reading, which `fill` has put there, did not know."""
    document.unknown_names.all().delete()
    texts = dict.fromkeys(name["text"][:300] for name in document.names)
    UnknownName.objects.bulk_create(
        UnknownName(document=document, marking=document.marking, text=text) for text in texts
    )
