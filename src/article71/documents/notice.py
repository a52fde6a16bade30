"""A notice of meeting: the body that meets, when and where, and the agenda with its papers."""

from collections.abc import Sequence

from article71.documents.tree import Cover, Meeting


def read_meeting(cover: Cover, lines: Sequence[str]) -> Meeting | None:
    """The meeting that a notice with this cover and these lines calls; None when the paper is no notice."""
    if "NOTICE OF MEETING" not in f"{cover.kind} {cover.subtitle}".upper():
        return None
    return Meeting(cover.subject.removeprefix("Meeting of the "))
