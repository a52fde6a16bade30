"""A text with elements laid over its characters, as HTML: what overlaps without nesting is cut so that it nests."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Laid:
    """An element over characters `start` to `end` (not included); `again` opens its further parts where it is cut."""

    start: int
    end: int
    opening: SafeString
    again: SafeString
    closing: SafeString


@dataclass(frozen=True, slots=True)
class Set:
    """Something set at a character, between those before it and those from it on."""

    at: int
    what: SafeString


def html(text: str, laid: Iterable[Laid] = (), set_: Iterable[Set] = ()) -> SafeString:
    """The text escaped, with these elements over it and these things in it; what reaches out of the text is cut off."""
    inside = [each for each in laid if max(each.start, 0) < min(each.end, len(text))]
    # The longest first, so that what begins at one character nests without being cut.
    waiting = sorted(inside, key=lambda each: (max(each.start, 0), -each.end))
    points = sorted(set_, key=lambda each: each.at)
    stops = sorted({0, len(text), *(min(max(at, 0), len(text)) for at in _stops(inside, points))})
    parts: list[str] = []
    open_: list[Laid] = []
    for stop, next_ in zip(stops, [*stops[1:], len(text)], strict=True):
        parts += _closed(open_, stop, len(text))
        parts += [each.what for each in points if min(max(each.at, 0), len(text)) == stop]
        while waiting and max(waiting[0].start, 0) == stop:
            open_.append(waiting.pop(0))
            parts.append(open_[-1].opening)
        parts.append(escape(text[stop:next_]))
    return mark_safe("".join(parts))  # noqa: S308 -- every part is escaped here or safe by its type


def _stops(laid: list[Laid], points: list[Set]) -> Iterable[int]:
    for each in laid:
        yield from (each.start, each.end)
    for point in points:
        yield point.at


def _closed(open_: list[Laid], stop: int, length: int) -> list[SafeString]:
    """The tags that end what ends here, and open again what had to be closed with it."""
    ending = [each for each in open_ if min(each.end, length) <= stop]
    if not ending:
        return []
    first = open_.index(ending[0])
    cut = open_[first:]
    stay = [each for each in cut if each not in ending]
    open_[first:] = stay
    return [each.closing for each in reversed(cut)] + [each.again for each in stay]
