"""Other committees' labelled actions: how many give an act of a fitting type, by the test's own table of classes."""

from pathlib import Path

from tests.reading.test_reading_real_papers import FITTING, actions, types_of

Row = tuple[str, float, str]


def measure(corpus: Path | None) -> list[Row]:
    """Nothing without the real papers: nobody else has labelled actions."""
    if corpus is None:
        return []
    rows = actions(corpus)
    fitting = sum(bool(types_of(row) & FITTING[row["act_type"]]) for row in rows)
    return [
        ("committee-actions-dev: rows read", len(rows), "rows"),
        ("committee-actions-dev: an act of a fitting type", 100 * fitting / len(rows), "%"),
    ]
