"""What people found in one paper, loaded from its gold files, and a whole reading scored by it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from article71.errors import BadInput
from article71.reading.scoring.acts import GoldAct, score_acts
from article71.reading.scoring.citations import score_citations
from article71.reading.scoring.headings import score_headings
from article71.reading.scoring.notes import score_notes

Form = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """The rows of one paper's gold files."""

    acts: tuple[GoldAct, ...]
    notes: tuple[Form, ...]
    references: tuple[Form, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The numbers of the sections that rows stand in."""
        return tuple(row.section for row in self.acts) + tuple(row["section"] for row in self.notes)


def load(folder: Path, reference: str) -> Gold:
    """The gold of the paper with this canonical id; BadInput when the folder has none or a row breaks the form."""
    name = _name(folder, reference)
    try:
        acts = tuple(GoldAct(**row) for row in _rows(folder / f"{name}.acts.jsonl"))
        return Gold(acts, _rows(folder / f"{name}.footnotes.jsonl"), _rows(folder / f"{name}.references.jsonl"))
    except (OSError, ValueError, TypeError) as error:
        raise BadInput(f"is no gold file: {error}", f"{folder}/{name}") from error


def score(gold: Gold, reading: Form) -> Iterator[str]:
    """The lines that tell how a reading in its public form agrees with the gold: acts, notes, references, headings."""
    yield from score_acts(gold.acts, reading["acts"]).lines()
    yield from score_notes(gold.notes, reading["footnotes"]).lines()
    yield from score_citations(gold.references, reading["references"]).lines()
    yield from score_headings(gold.sections, reading["sections"]).lines()


def _name(folder: Path, reference: str) -> str:
    """Files are named by the paper's number; the usual ST may be left out: "6543-25", "cm-3630-26"."""
    whole = reference.replace("/", "-").replace(" ", "-").lower()
    for name in (whole, whole.removeprefix("st-")):
        if (folder / f"{name}.acts.jsonl").is_file():
            return name
    raise BadInput(f"holds no gold for {reference or 'a paper without a reference'}", str(folder))


def _rows(path: Path) -> tuple[Form, ...]:
    with path.open(encoding="utf-8") as lines:
        return tuple(json.loads(each) for each in lines if each.strip())
