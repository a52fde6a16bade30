"""Mandates for a meeting: those that end, and that nothing follows."""

from collections.abc import Iterator

from article71.register.annotations import AnnotationKind
from article71.register.mandates import Mandate, MandateQuerySet
from article71.reports.annotating.line import AgendaLine, Found, Occasion, address


def ending(occasion: Occasion) -> Found:
    """Mandates that lapse in the half-year after the meeting, with what must happen before."""
    lapsing = Mandate.objects.lapsing(occasion.day, occasion.viewer)
    return Found(_lines(lapsing), lapsing, address("mandates"))


def _lines(lapsing: MandateQuerySet) -> Iterator[AgendaLine]:
    for each in lapsing.select_related("body", "marking", "act").order_by("term_after", "pk"):
        last = each.term.last if each.term else None
        ends = f"Ends on {last:%-d %B %Y}" if last else "Ends"
        reason = f"{ends}; before that: {each.before}" if each.before else ends
        text = f"{each.body.short}: {each.title}"
        source = each.source or f"mandate {each.pk}"
        yield AgendaLine(AnnotationKind.ENDING, text, reason, source, "mandate", str(each.pk), (each.marking,))
