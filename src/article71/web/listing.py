"""What every list has: its pages, its address, and its files."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from article71.errors import NotThere
from article71.exports.forms import FORMS
from article71.exports.tables import Column
from article71.web.asking import Address

PER_PAGE = 25


def listed(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any]) -> dict[str, Any]:
    """What a list's template needs: the page asked for, the last one where there are fewer, and its address."""
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {"page": page, "numbers": list(numbers), "address": Address(request.GET)}


def download(name: str, form: str, columns: Sequence[Column[Any]], rows: Iterable[Any]) -> HttpResponse:
    """All the rows as a file of this form; NotThere when there is no such form."""
    kind = FORMS.get(form)
    if kind is None:
        raise NotThere("lists are not handed out in this form", form)
    answer = HttpResponse(kind.write(columns, rows), content_type=kind.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
