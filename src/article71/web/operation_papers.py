"""The plan of an operation, and that of all the operations asked for, as papers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from article71.register import filters
from article71.register.overlaps import OverlapSide
from article71.register.vocabulary import of_register
from article71.reports.operation_papers.plan import plan
from article71.reports.operation_papers.year import plan_of_operations
from article71.reports.sentences import dates
from article71.vocabulary import profile
from article71.web.asking import asked
from article71.web.operation import seen
from article71.web.papers_out import handed_out
from article71.web.viewers import viewer


def operation_paper(request: HttpRequest, number: int, form: str) -> HttpResponse:
    """The plan of an operation. NotThere when there is none, the viewer may not see it, or it has no such form."""
    who, day = viewer(request), timezone.localdate()
    found = seen(number, who)
    assert found.version is not None  # noqa: S101 (an operation is saved with its first version)
    sides = OverlapSide.objects.visible_to(who).standing().filter(operation=found)
    paper = plan(found.version, sides.order_by("answer_by", "pk"), day, of_register(profile.load(settings.PROFILE)))
    return handed_out(paper, f"plan-{number}", form)


def operations_paper(request: HttpRequest, form: str) -> HttpResponse:
    """All the operations asked for, the first in time first. NotThere when it has no such form."""
    question = asked(request)
    rows = list(filters.operations_in_order(filters.operations(question, viewer(request)), "next"))
    when = f"in {dates.in_words(question.period)}" if question.period else ""
    words = of_register(profile.load(settings.PROFILE))
    return handed_out(plan_of_operations(rows, when, timezone.localdate(), words), "operations", form)
