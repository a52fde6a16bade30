"""Papers that the register writes, as files to take away."""

from collections.abc import Mapping

from django.http import HttpResponse

from article71.documents.tree import Document
from article71.documents.writers import write
from article71.errors import NotThere

PAPERS: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
"""The forms in which papers are handed out, and what each is to a browser."""


def handed_out(paper: Document, name: str, form: str) -> HttpResponse:
    """The paper as a file of this name and form. NotThere when papers are not handed out in this form."""
    if form not in PAPERS:
        raise NotThere("papers are not handed out in this form", form)
    answer = HttpResponse(write(paper, form), content_type=PAPERS[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
