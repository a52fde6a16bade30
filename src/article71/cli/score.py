"""`article71 score`: how well a reading agrees with what people found in the same paper."""

import json
from pathlib import Path
from typing import Annotated

import typer

from article71.errors import BadInput
from article71.reading.scoring import gold


def score(
    gold_folder: Annotated[Path, typer.Argument(help="The folder of gold files, three a paper.")],
    reading: Annotated[Path, typer.Argument(help="What `article71 read FILE --format json` printed.")],
) -> None:
    """Score a reading's acts, notes, references and headings against gold files.

    Every difference has its line; the last lines are the scores. The gold is chosen by the paper's own reference, so
    that one folder may hold that of several papers.
    """
    try:
        form = json.loads(reading.read_text(encoding="utf-8"))
        reference = form["document"]["reference"]
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", str(reading)) from error
    except (ValueError, TypeError, KeyError) as error:
        raise BadInput(
            "is no reading of one paper: `article71 read FILE --format json` prints one", str(reading)
        ) from error
    for line in gold.score(gold.load(gold_folder, reference), form):
        typer.echo(line)
