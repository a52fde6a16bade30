"""The original files of papers: handed out to be kept, never shown, since whoever wrote them may mean harm."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from article71.actions.documents import look
from article71.documents.readers import looks_like_pdf
from article71.errors import NotThere
from article71.register import files
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.web.document import seen
from article71.web.viewers import viewer

_PDF, _BYTES = "application/pdf", "application/octet-stream"


def document_file(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """One file of a document, as an attachment whatever it holds. NotThere when there is none one may see."""
    who = viewer(request)
    paper = seen(number, who)
    file = paper.files.filter(position=position).first()
    if file is None:
        raise NotThere("the paper has no such file", str(position))
    data = files.fetch(file.sha256)
    noted(paper, who)
    # Never as what it may be: a browser that takes a page of HTML for one would run what is in it.
    answer = HttpResponse(data, content_type=_PDF if looks_like_pdf(data) else _BYTES)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    answer["ETag"] = f'"{file.sha256}"'
    return kept_private(answer)


def kept_private(answer: HttpResponse) -> HttpResponse:
    """The answer for this viewer alone, asked for anew each time, and harmless if it is opened by itself."""
    answer["Cache-Control"] = "private, no-cache"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


def noted(paper: Document, who: Account | None) -> None:
    """Words of the paper are shown to this viewer."""
    if who:
        look(paper, by=who)
