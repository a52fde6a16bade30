"""Operations as a calendar for other programs: the windows of those asked for that its reader may see."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from article71.exports import icalendar
from article71.exports.icalendar import Occasion
from article71.periods import Period
from article71.register import filters
from article71.register.accounts import Account
from article71.register.operations import Operation, OperationState
from article71.web.asking import asked
from article71.web.calendars import MOST, PAST_DAYS
from article71.web.feeds import authority
from article71.web.reading_programs import with_reader

_UNSETTLED = (OperationState.DRAFT, OperationState.REGISTERED)


@with_reader
def operations(request: HttpRequest, who: Account | None) -> HttpResponse:
    """When the operations asked for take place: those that are not cancelled, from a year back on."""
    since = timezone.localdate() - timedelta(days=PAST_DAYS)
    found = filters.operations(asked(request), who).filter(version__window_after__gt=since)
    rows = filters.operations_in_order(found.exclude(state=OperationState.CANCELLED), "next")[:MOST]
    title = f"article71: {_('Operations')}"
    written = icalendar.write(title, f"operations@{authority()}", [_planned(request, each) for each in rows])
    return HttpResponse(written, content_type=icalendar.CONTENT_TYPE)


def _planned(request: HttpRequest, operation: Operation) -> Occasion:
    version = operation.version
    return Occasion(
        uid=f"operation-{operation.pk}@{authority()}",
        title=str(operation),
        days=(version.window if version else None) or Period(None, None),
        changed=operation.entered,
        times=version.number - 1 if version else 0,
        words="; ".join((operation.lead.short, operation.state)),
        kind=version.kind if version else "",
        settled=operation.state not in _UNSETTLED,
        open=operation.marking.is_open,
        address=request.build_absolute_uri(reverse("operation", args=[operation.pk])),
    )
