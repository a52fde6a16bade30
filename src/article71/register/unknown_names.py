"""Unknown names: what looks like the name of a body in a paper, and the vocabulary does not know."""

from typing import Any

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet


class UnknownName(Marked):
    """A name in one paper, so that names can be counted and asked for; their places stand in the paper's `names`."""

    document = models.ForeignKey("register.Document", on_delete=models.CASCADE, related_name="unknown_names")
    text = models.CharField(max_length=300, db_index=True)

    objects = MarkedQuerySet["UnknownName"].as_manager()

    class Meta:
        ordering = ("text", "document")

    def __str__(self) -> str:
        return self.text

    @property
    def places(self) -> list[dict[str, Any]]:
        """Where it stands: [{section, page, span}], spans counting in the paper's plain text."""
        return [place for name in self.document.names if name["text"][:300] == self.text for place in name["places"]]
