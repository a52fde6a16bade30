"""References: how fast a text is scanned for them, and how often a title's act is the right one."""

import csv
import time
from pathlib import Path

from article71.references.find import find
from article71.references.titles import titular

Row = tuple[str, float, str]

_EXERCISE = (
    "The Council examined the draft conclusions set out in 11420/1/25 REV 1 + ADD 1 and recalled Article 71 TFEU. "
    "Regulation (EU) 2031/17 of the European Parliament and of the Council of 3 May 2031 amending Regulations (EC) "
    "No 1/2003 and (EU) No 182/2011 and repealing Directive 95/46/EC (OJ L, 2031/17, 12.5.2031) applies, as does "
    "COM(2030) 12 final. Delegations exchanged views on the state of play and on the steps that follow next year, "
    "and asked the Presidency to report back once the working party has finished its examination of the file.\n\n"
)
_CHARACTERS = 400_000


def measure(corpus: Path | None) -> list[Row]:
    """Characters a second on one core, on running text and on mere citations; right acts of the labelled titles."""
    if corpus is None:
        return [("scan for references", _speed(_EXERCISE), "million characters a second")]
    report = (corpus / "documents" / "6543-25.txt").read_text(encoding="utf-8")
    labelled = corpus / "data" / "citations-dev.tsv"
    return [
        ("scan for references", _speed(report), "million characters a second"),
        ("scan of citations alone", _speed(labelled.read_text(encoding="utf-8")), "million characters a second"),
        ("citations-dev: the right act", _right(labelled), "% of rows"),
    ]


def _speed(text: str) -> float:
    repeated = text * (1 + _CHARACTERS // len(text))
    start = time.process_time()
    find(repeated)
    return len(repeated) / (time.process_time() - start) / 1e6


def _right(labelled: Path) -> float:
    with labelled.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    right = [row for row in rows if row["celex"] == _act(f"{row['reference_segment']} ({row['oj']})")]
    return 100 * len(right) / len(rows)


def _act(segment: str) -> str:
    titles = titular(find(segment), segment)
    return titles[-1].act.reference.celex if titles else ""
