"""What an address asks for: `?body=COSI&type=endorsed&period=2024` as one value, for pages and programs."""

from collections.abc import Mapping, Sequence

from article71 import periods
from article71.errors import BadInput
from article71.register.filters import Asked

PARAMETERS = (
    "body",
    "addressee",
    "type",
    "side",
    "period",
    "within",
    "due",
    "progress",
    "presidency",
    "topic",
    "state",
    "document",
    "text",
    "as-at",
    "marking",
    "aim",
)
SEVERAL = "type"
LONGEST = 500
"""Characters of one value: every word of a text costs the store a condition, and it takes a thousand at the most."""


def asked(given: Mapping[str, Sequence[str]]) -> Asked:
    """What these values ask for, of several of one name the last; BadPeriod or BadInput for what cannot be asked."""
    last = {name: _plain(name, values[-1]) for name, values in given.items() if values and name in PARAMETERS}
    period, within, as_at = (last.get(name, "") for name in ("period", "within", "as-at"))
    return Asked(
        body=last.get("body", ""),
        addressee=last.get("addressee", ""),
        types=tuple(filter(None, given.get(SEVERAL, ()))),
        side=last.get("side", ""),
        period=periods.parse(period) if period else None,
        presidency=last.get("presidency", ""),
        topic=last.get("topic", ""),
        state=last.get("state", ""),
        document=last.get("document", ""),
        text=last.get("text", ""),
        as_at=periods.parse(as_at).last if as_at else None,
        due=last.get("due", ""),
        progress=last.get("progress", ""),
        within=periods.parse(within) if within else None,
        marking=last.get("marking", ""),
        aim=last.get("aim", ""),
    )


def _plain(name: str, value: str) -> str:
    if len(value) > LONGEST:
        raise BadInput(f"is longer than {LONGEST} characters", name)
    # No store finds it, and one of the two breaks off at it.
    if "\0" in value:
        raise BadInput("holds a character that no text has", name)
    return value.strip()
