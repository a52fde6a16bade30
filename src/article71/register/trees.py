"""Trees: what was read of each paper, kept so that a page shows it without reading the file again."""

from django.db import models

from article71.documents import tree
from article71.documents.plain_tree import from_plain
from article71.documents.tree_json import from_json, to_json
from article71.register.documents import Document


class Tree(models.Model):
    """The document tree of a paper as it was last read, in a row of its own: lists of papers never need it."""

    document = models.OneToOneField(Document, primary_key=True, on_delete=models.CASCADE, related_name="tree")
    body = models.JSONField()

    def __str__(self) -> str:
        return f"tree of {self.document_id}"


def keep(document: Document, found: tree.Document) -> None:
    """Keep what was read of the paper, in place of what was read before."""
    Tree.objects.update_or_create(document=document, defaults={"body": to_json(found)})


def kept(document: Document) -> tree.Document:
    """What was read of the paper; its plain text under its headings where no tree was kept, as of one read long ago.

    Either way its plain text is the document's, so that places count alike.
    """
    row: Tree | None = getattr(document, "tree", None)  # a paper without one has no such attribute
    if row:
        return from_json(row.body)
    headings = (tree.Heading(each["title"], each["number"], each["level"]) for each in document.sections)
    return from_plain(document.text, headings)
