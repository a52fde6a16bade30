"""What a form may send: looked at before a byte of it is kept."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

from article71.documents.limits import LIMITS


class FilesTooLarge(RequestDataTooBig):
    """The files of a form are larger together than the limit."""


class Bounded(FileUploadHandler):
    """Turns away what is over the limit of all files together; whether each is too large is seen when it is there."""

    def handle_raw_input(self, input_data: Any, META: Any, content_length: int, *more: Any) -> None:  # noqa: N803
        """FilesTooLarge, before anything is read, when there is too much of it."""
        if content_length > LIMITS.bytes_at_once:
            raise FilesTooLarge

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Passed on to those who keep it."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Others have the file."""
