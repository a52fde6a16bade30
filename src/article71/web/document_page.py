"""A page of a paper as it is printed, with the words that tell an act lit where they stand."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response

from article71.documents.page_words import Box
from article71.errors import BadInput, NotThere
from article71.register import pictures
from article71.register.accounts import Account
from article71.register.documents import Document, File
from article71.register.mentions import Mention
from article71.register.related import told
from article71.web.document import seen
from article71.web.document_files import kept_private, noted
from article71.web.viewers import viewer

USUAL_WIDTH = 1200


@dataclass(frozen=True, slots=True)
class Lit:
    """A mention and where its words stand on the page shown."""

    mention: Mention
    boxes: tuple[Box, ...]


def document_page(request: HttpRequest, number: int, page: int) -> HttpResponse:
    """A page of a document as a picture. NotThere when there is none one may see, or it is no PDF."""
    who = viewer(request)
    paper = seen(number, who)
    file = _pdf(paper, page)
    width = _width(request)
    lit = _lit(request, paper, file, page, who)
    noted(paper, who)
    asked = {"width": width if "width" in request.GET else None, "mention": lit.mention.pk if lit else None}
    about = {
        "paper": paper,
        "number": page,
        "pages": file.pages,
        "before": _address(number, page - 1, asked) if page > 1 else "",
        "after": _address(number, page + 1, asked) if page < (file.pages or 0) else "",
        "picture": reverse("document_page_picture", args=[number, page, width]),
        "fixed": asked["width"],
        "widths": [(each, _address(number, page, asked | {"width": each}), each == asked["width"]) for each in _WIDTHS],
        "lit": lit,
        "acts": told(who).filter(document=paper, page=page).order_by("start"),
    }
    return render(request, "web/document_page.html", about)


def document_page_picture(request: HttpRequest, number: int, page: int, width: int) -> HttpResponse:
    """The picture itself, as WebP of one of the widths there are. NotThere as for the page."""
    who = viewer(request)
    paper = seen(number, who)
    file = _pdf(paper, page)
    if width not in pictures.WIDTHS:
        raise NotThere("pages are not drawn in this width", str(width))
    noted(paper, who)
    etag = f'"{file.sha256}-{page}-{width}"'
    known = get_conditional_response(request, etag=etag)
    answer = known or HttpResponse(pictures.picture(file, page, width), content_type="image/webp")
    answer["ETag"] = etag
    return kept_private(answer)


_WIDTHS = (None, *pictures.WIDTHS)


def _pdf(paper: Document, page: int) -> File:
    file = pictures.first_pdf(paper.files.all())
    if file is None or not 1 <= page <= (file.pages or 0):
        raise NotThere("the paper has no such page", str(page))
    return file


def _width(request: HttpRequest) -> int:
    given = request.GET.get("width", "")
    if given and given not in map(str, pictures.WIDTHS):
        raise BadInput(f"is no width: it is one of {', '.join(map(str, pictures.WIDTHS))}", given)
    return int(given) if given else USUAL_WIDTH


def _lit(request: HttpRequest, paper: Document, file: File, page: int, who: Account | None) -> Lit | None:
    """The mention asked for; NotThere when the paper has none such that the viewer may see."""
    given = request.GET.get("mention", "")
    if not given:
        return None
    found = told(who).filter(document=paper, pk=given).first() if given.isdecimal() and len(given) < 19 else None
    if found is None:
        raise NotThere("the paper has no such mention", given)
    words = found.sentence if found.start is None else paper.text[found.start : found.end]
    return Lit(found, pictures.boxes(file, page, words))


def _address(number: int, page: int, asked: dict[str, Any]) -> str:
    pairs = "&".join(f"{name}={value}" for name, value in asked.items() if value)
    return reverse("document_page", args=[number, page]) + (f"?{pairs}" if pairs else "")
