"""What templates say often: an icon, the address of a file that pages load, a period in words."""

from datetime import date

from django import template
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from article71 import periods
from article71.periods import Period
from article71.references.celex import address
from article71.references.find import parse
from article71.register.operation_titles import aim_titles, place_titles
from article71.web.days import days, when
from article71.web.due import due
from article71.web.observations_filters import KINDS
from article71.web.operation_words import degrees_east, degrees_north, overlap_class
from article71.web.progress_words import in_words, offer_reason

register = template.Library()
register.filter("days", days)
register.filter("when", when)
register.filter("due", due)
for _each in (aim_titles, degrees_east, degrees_north, overlap_class, place_titles):
    register.filter(_each.__name__, _each)
register.filter("in_words", in_words)
register.filter("offer_reason", offer_reason)
_ICON = '<svg class="ecl-icon ecl-icon--{} {}" focusable="false" aria-hidden="true"><use href="{}#{}"></use></svg>'


@register.simple_tag
def icon(name: str, size: str = "s", classes: str = "") -> SafeString:
    """A picture of the component library, beside words that say the same: screen readers pass it over."""
    return format_html(_ICON, size, classes, static("vendor/ecl/icons.svg"), name)


@register.filter
def reference_address(id_: str) -> str:
    """The public page of an official paper or act by its canonical id."""
    reference = parse(id_)
    return reference.uri or address(reference.celex)


@register.filter
def weekday(day: date) -> str:
    """The day of the week, short, in the reader's language."""
    return date_format(day, "D")


@register.filter
def month_name(day: date) -> str:
    """The name of the day's month in the reader's language."""
    return date_format(day, "F")


@register.filter
def words(period: Period | None) -> str:
    """A period by its own wording, or else its days."""
    return (period.text or periods.iso(period)) if period else ""


@register.filter
def question_kind(kind: str) -> str:
    """What an observation is about, in words; a kind that people made up has its own."""
    return str(KINDS.get(kind, kind))


@register.filter
def spaced(name: str) -> str:
    """A name of several words, such as working-party, as people write it."""
    return name.replace("-", " ")
