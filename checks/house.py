"""Measure a source tree against the rules of the house: python -m checks.house FOLDER...

Prints the figures, then every place that breaks a rule, and exits with 1 when one does. The limits stand in `limits.py`
beside this file, what each rule asks in `rules.py`; CONTRIBUTING.md tells the reasons.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from checks.limits import MEDIAN_FILE_LINES, MEDIAN_FUNCTION_LINES
from checks.rules import FILE_RULES, FUNCTION_RULES, functions, length
from checks.source import Source


def sources(folders: list[str]) -> list[Source]:
    """Every Python file under the folders, parsed; generated migrations are nobody's writing and left out."""
    paths = [path for folder in folders for path in sorted(Path(folder).rglob("*.py"))]
    return [Source.load(path) for path in paths if "migrations" not in path.parts]


def breaks(source: Source) -> Iterator[str]:
    """Each place of one file that breaks a rule, as `path:line trouble`."""
    for file_rule in FILE_RULES:
        yield from (f"{source.path} {trouble}" for trouble in file_rule(source))
    for function in functions(source.tree):
        place = f"{source.path}:{function.lineno} {function.name}"
        yield from (f"{place} {trouble}" for rule in FUNCTION_RULES for trouble in rule(function))


def figures(measured: list[Source]) -> tuple[list[str], list[str]]:
    """Lines that tell the size of it all, and those medians that are over their limit."""
    files = [source.lines for source in measured]
    lengths = [length(function) for source in measured for function in functions(source.tree)] or [0]
    told = [
        f"{len(files)} files, {sum(files)} lines; median {median(files):g}, longest {max(files)}",
        f"{len(lengths)} functions; median {median(lengths):g} lines, longest {max(lengths)}",
    ]
    medians = (("file", median(files), MEDIAN_FILE_LINES), ("function", median(lengths), MEDIAN_FUNCTION_LINES))
    return told, [f"the median {what} has {size:g} lines" for what, size, limit in medians if size >= limit]


def main(folders: list[str]) -> int:
    """Print the measure of these folders; 1 when a rule is broken."""
    measured = sources(folders)
    if not measured:
        sys.exit(f"house: no Python files under {', '.join(folders)}")
    told, faults = figures(measured)
    faults += [fault for source in measured for fault in breaks(source)]
    print(*told, *faults, f"{len(faults)} breaks of the rules of the house", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["src"]))
