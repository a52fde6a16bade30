"""What each figure has to reach; a figure without a target is told for information."""

import operator
from collections.abc import Callable

_Compare = Callable[[float, float], bool]
_SIGNS: dict[str, _Compare] = {"<": operator.lt, ">=": operator.ge, "<=": operator.le}

TARGETS: dict[str, tuple[str, float]] = {
    "24-page PDF, in process": ("<", 0.5),
    "24-page PDF, whole process": ("<", 1.5),
    "24-page PDF, peak memory": ("<", 400),
    "folder of PDFs, departure from linear": ("<=", 10),
    "acts by type, F1 in the worst format": (">=", 0.93),
    "acts by type and actor, F1 in the worst format": (">=", 0.90),
    "acts wholly, F1 in the worst format": (">=", 0.85),
    "notes with text, in the worst format": (">=", 100),
    "headings, in the worst format": (">=", 100),
    "references, F1 in the worst format": (">=", 1),
    "scan for references": (">=", 1.5),
    "citations-dev: the right act": (">=", 97),
    "search, median": ("<", 200),
    "search, 95th percentile": ("<", 200),
    "24-page report, whole process": ("<", 2),
    "overlaps among 1,000,000": ("<", 25),
    "overlaps among 1,000,000, peak memory with the areas": ("<", 2048),
    "times faster than geopandas among 50,000": (">=", 100),
    "times faster than postgis among 50,000": (">=", 20),
    "times faster than postgis among 200,000": (">=", 20),
    "overlaps: one against 1,000,000, 99th percentile": ("<", 5),
    "committee-actions-dev: an act of a fitting type": (">=", 85),
}

# Of every page, whatever it is called.
_PAGES: dict[str, tuple[str, float]] = {
    "median": ("<=", 200),
    "95th percentile": ("<=", 200),
    "queries at most": ("<=", 15),
}


def verdict(name: str, figure: float) -> str:
    """The target in words, and whether the figure reaches it; empty where there is none."""
    if name.endswith("pairs missed or too many"):
        return f"<= 0 {'yes' if figure == 0 else 'NO'}"
    found = _PAGES.get(name.rpartition(", ")[2]) if name.startswith("page ") else TARGETS.get(name)
    if found is None:
        return ""
    sign, target = found
    return f"{sign} {target:g} {'yes' if _SIGNS[sign](figure, target) else 'NO'}"
