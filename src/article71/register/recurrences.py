"""Recurrences: an ISO 8601 duration, as read ("P2Y"), becomes a rule of RFC 5545 that calendars understand."""

import re

from article71.errors import BadInput

_UNITS = {"YEARLY": "year", "MONTHLY": "month", "WEEKLY": "week", "DAILY": "day"}
_DURATION = re.compile(r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?")


def rule(duration: str) -> str:
    """The RFC 5545 rule of a duration: "P2Y" gives "FREQ=YEARLY;INTERVAL=2"; nothing gives nothing.

    Years with months count as months, weeks with days as days. BadInput for anything else, such as hours or a mixture
    of months and days, which no rule can tell.
    """
    if not duration:
        return ""
    found = _DURATION.fullmatch(duration)
    years, months, weeks, days = (int(part or 0) for part in found.groups()) if found else (0, 0, 0, 0)
    long, short = 12 * years + months, 7 * weeks + days
    if bool(long) == bool(short):
        raise BadInput(f"{duration!r} is no duration that a recurrence can have")
    if long:
        return _rule("YEARLY", years) if not months else _rule("MONTHLY", long)
    return _rule("WEEKLY", weeks) if not days else _rule("DAILY", short)


def duration(rule_: str) -> str:
    """The duration of a rule, the reverse of `rule`: "FREQ=YEARLY;INTERVAL=2" gives "P2Y"; nothing gives nothing."""
    parts = dict(part.split("=", 1) for part in rule_.split(";") if part)
    return f"P{parts.get('INTERVAL', '1')}{parts['FREQ'][0]}" if parts else ""


def _rule(frequency: str, interval: int) -> str:
    return f"FREQ={frequency}" if interval == 1 else f"FREQ={frequency};INTERVAL={interval}"


def in_words(rule_: str) -> str:
    """A rule in words: "FREQ=YEARLY;INTERVAL=2" is "every 2 years"; nothing for nothing."""
    parts = dict(part.split("=", 1) for part in rule_.split(";") if part)
    if not parts:
        return ""
    unit, count = _UNITS[parts["FREQ"]], parts.get("INTERVAL", "1")
    return f"every {unit}" if count == "1" else f"every {count} {unit}s"
