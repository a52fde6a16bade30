"""Papers handed in by other programs."""

from ninja.files import UploadedFile
from pydantic import BaseModel, Field

from article71.actions.documents import Upload, ingest
from article71.documents.limits import LIMITS, mebibytes
from article71.errors import TooLarge, shown
from article71.register.accounts import Account


class Taken(BaseModel):
    """What became of a file."""

    document: int = Field(description="The number of the document it belongs to.")
    how: str = Field(description="What became of it, in words: taken in, known already, another file of a known paper.")
    found: dict[str, int] = Field(description="How many acts, duties and so on were found in it.")


def take_in(file: UploadedFile, by: Account) -> Taken:
    """Take the file in. Refused with the reason, and nothing of it kept; TooLarge before it is read at all."""
    name = shown(file.name or "file")
    if (file.size or 0) > LIMITS.file_bytes:
        raise TooLarge(f"it is over the limit of {mebibytes(LIMITS.file_bytes)}", name)
    taken = ingest(Upload(name, file.read()), by=by)
    return Taken(document=taken.document.pk, how=taken.how, found=dict(taken.counts))
