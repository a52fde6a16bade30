"""Measure and print every figure: python -m bench [NAME...], by `make bench`.

Each module beside this one has `measure(corpus)`, which gives rows of what was measured, the figure and its unit. With
ARTICLE71_CORPUS the real papers are measured, without it the demo's exercise papers.
"""

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from rich.console import Console
from rich.table import Table

import bench
from bench.machine import describe
from bench.targets import verdict

Row = tuple[str, float, str]


def corpus() -> Path | None:
    """Where the real papers lie, if they are here."""
    named = os.environ.get("ARTICLE71_CORPUS")
    return Path(named).resolve() if named else None


def rows(names: list[str], papers: Path | None) -> Iterator[Row]:
    """Every figure of the modules named, or of all; each row as soon as it is measured."""
    found = [each.name for each in iter_modules(bench.__path__) if not each.name.startswith("_")]
    for name in found:
        measure = getattr(import_module(f"bench.{name}"), "measure", None)
        if measure and (not names or name in names):
            yield from measure(papers)


def main(names: list[str]) -> None:
    """Print the machine, then a table of figures with their targets."""
    papers = corpus()
    table = Table("measured", "figure", "unit", "target", title=describe(), title_justify="left")
    for name, figure, unit in rows(names, papers):
        table.add_row(name, f"{figure:,.3g}" if figure < 1000 else f"{figure:,.0f}", unit, verdict(name, figure))
        print(f"{name}: {figure:.4g} {unit}", file=sys.stderr)
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print(table)
    if not papers:
        console.print("ARTICLE71_CORPUS is not set: the demo's exercise papers were measured, not the real ones.")


if __name__ == "__main__":
    main(sys.argv[1:])
