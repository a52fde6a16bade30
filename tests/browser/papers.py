"""An exercise paper as a PDF, of which a reviewer has a dozen proposals to decide on."""

import datetime

from article71.documents.tree import Cover, Document, Heading, Paragraph
from article71.documents.writers import write

REFERENCE = "ST 19777/31"
_THINGS = (
    "bicycle locks", "parcel lockers", "night trains", "ferry tickets", "cargo scooters", "rental cars",
    "fuel cards", "road signs", "street lamps", "copper cables", "garden tools", "fire doors",
)  # fmt: skip


def paper() -> bytes:
    """A dozen sentences, each of which tells one act."""
    warning = Paragraph("EXERCISE – not a real paper. Everything said here is made up.")
    told = [Paragraph(f"On 3 March 2031, COSI endorsed the exercise plan on the theft of {each}.") for each in _THINGS]
    cover = Cover(
        reference=REFERENCE,
        kind="NOTE",
        date=datetime.date(2031, 3, 10),
        subject="EXERCISE – plans against theft",
        marking="LIMITE",
    )
    return write(Document(cover, (warning, Heading("Plans", "1"), *told)), "pdf")
