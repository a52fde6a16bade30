"""Why two operations meet, in one plain sentence: aim, area and time, told from their meeting alone."""

from article71.overlaps.meeting import AimsMeet, AreasMeet, Closeness, Meeting, TimesMeet
from article71.periods import Period
from article71.vocabulary.aims import Aims


def why(found: Meeting, aims: Aims) -> str:
    """One sentence, such as: Both aim at cocaine, their areas touch, and they share 1 day (3 March 2031)."""
    return f"{_aim(found.aims, aims)}, {_area(found.areas)}, and {_time(found)}."


def _aim(found: AimsMeet, aims: Aims) -> str:
    if found.closeness is Closeness.NONE:
        general = [aims.aim(key).title for key in found.general]
        only = f"Both have only the very general aim {' and '.join(general)}"
        return only if general else "They have no aim in common"
    one, other = aims.aim(found.one).title, aims.aim(found.other).title
    if found.closeness is Closeness.SAME:
        return f"Both aim at {one}"
    if found.closeness is Closeness.RELATED:
        return f"The aims {one} and {other} bear on each other"
    inner, outer = (one, other) if found.other in aims.holding[found.one] else (other, one)
    return f"The aim {inner} lies within {outer}"


def _area(found: AreasMeet) -> str:
    if not found.meet:
        return f"{_km(found.km)} lie between their areas"
    if found.share == 0:
        return "their areas touch"
    if found.share > 0.995:
        return "one area covers the other"
    return f"their areas share {_percent(found.share)} of the smaller one"


def _km(km: float) -> str:
    if km == float("inf"):
        return "unknown distances"
    return "less than 1 km" if km < 1 else f"{km:,.0f} km"


def _percent(share: float) -> str:
    return "less than 1 %" if share < 0.005 else f"{share:.0%}".replace("%", " %")


def _time(found: Meeting) -> str:
    if found.times.meet:
        return f"they share {_days(found.times)}"
    if found.prepared.meet:
        return f"they share {_days(found.prepared)} with their days of preparation"
    gap = found.times.gap
    if gap == 0:
        return "one begins on the day after the other ends"
    return f"{gap} {'day lies' if gap == 1 else 'days lie'} between their windows"


def _days(found: TimesMeet) -> str:
    count = found.days
    return f"{count} {'day' if count == 1 else 'days'} ({spelled(found.common)})" if found.common else ""


def spelled(period: Period) -> str:
    """Days as they are spoken: 3 March 2031, 3 to 7 March 2031, 28 February to 3 March 2031."""
    first, last = period.first, period.last
    if first is None or last is None:
        return "days without an end"
    end = f"{last.day} {last:%B %Y}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {first:%B %Y} to {end}"
    return f"{first.day} to {end}" if first.month == last.month else f"{first.day} {first:%B} to {end}"
