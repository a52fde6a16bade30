"""What search looks through: for each record its stems in order, one row a record, one table a noun.

Both columns are written as `| a b | c d |`: passages between bars, so that no phrase runs from one into the next, and a
whole passage can be asked for. `heading` are the names and titles a record goes by, `text` the rest of its words.
What finds stems fast hangs on these tables in the store itself (`stores.py`) and follows them by itself.
"""

from collections.abc import Iterable

from django.db import models

from article71.register.search.words import stems

BAR = "|"


class Stems(models.Model):
    """The stems of one record."""

    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def passages(self) -> list[tuple[str, ...]]:
        """The stems of each passage of the text, in order."""
        return [tuple(each.split()) for each in self.text.split(BAR)[1:-1]]


class ActStems(Stems):
    """What was done, to what, and the names of the parties."""

    record = models.OneToOneField("register.Act", models.CASCADE, primary_key=True, related_name="stems")


class DocumentStems(Stems):
    """A paper's reference, subject and title; its paragraphs and notes."""

    record = models.OneToOneField("register.Document", models.CASCADE, primary_key=True, related_name="stems")


class DutyStems(Stems):
    """What is owed, by when, and the names of its owners."""

    record = models.OneToOneField("register.Duty", models.CASCADE, primary_key=True, related_name="stems")


class MeetingStems(Stems):
    """What a meeting is called and who meets; where, and the items that are for no fewer people than itself."""

    record = models.OneToOneField("register.Meeting", models.CASCADE, primary_key=True, related_name="stems")


class BodyStems(Stems):
    """A body's names."""

    record = models.OneToOneField("register.Body", models.CASCADE, primary_key=True, related_name="stems")


class LegislativeFileStems(Stems):
    """A file's title and the numbers it goes by; what it means, who leads it, what its act is called."""

    record = models.OneToOneField("register.LegislativeFile", models.CASCADE, primary_key=True, related_name="stems")


def written(passages: Iterable[str]) -> str:
    """Passages as one column holds them; empty where there is none."""
    parts = [" ".join(stems(each)) for each in passages]
    return f"{BAR} {f' {BAR} '.join(parts)} {BAR}" if parts else ""
