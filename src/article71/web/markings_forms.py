"""What the secretariat can decide on a record's marking, each with its form and the action it leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.actions import markings, meetings, public_versions
from article71.actions.markings import Narrow
from article71.errors import BadInput
from article71.references.find import parse
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.markings import Compartment
from article71.register.meetings import Meeting
from article71.register.remarking import Remarkable
from article71.web.fields import Checkboxes, Day
from article71.web.offering_compartments import offer_compartments

_AGAIN = _("Look at it again by")


class _Publish(forms.Form):
    reason = forms.CharField(label=_("Reason"), help_text=_("For example: asked for under the rules on access."))


class _Review(forms.Form):
    review_by = forms.DateField(label=_AGAIN, widget=Day())
    reason = forms.CharField(label=_("Why it stays as it is"))


class _Narrow(forms.Form):
    compartments = forms.ModelMultipleChoiceField(
        Compartment.objects.none(), label=_("Compartments"), widget=Checkboxes(), required=False
    )
    review_by = forms.DateField(
        label=_AGAIN, widget=Day(), required=False, help_text=_("In a year, where no day is given.")
    )
    reason = forms.CharField(label=_("Reason"))


class _InPart(forms.Form):
    version = forms.CharField(
        label=_("Reference of the public version"), help_text=_("For example ST 9999/26 EXT 1; it must be public here.")
    )
    reason = forms.CharField(label=_("Reason"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be decided: its name in the address, in words, what it does, its form and its action."""

    name: str
    title: str | Promise
    effect: str | Promise
    form: type[forms.Form]
    act: Callable[[Any, dict[str, Any], Account], Any]


_PUBLISH = Choice(
    "publish",
    _("Make it public"),
    _("The paper and what it alone tells become public. What another LIMITE paper tells too stays LIMITE."),
    _Publish,
    lambda paper, given, by: markings.publish(paper, reason=given["reason"], by=by),
)
_REVIEW = Choice(
    "review",
    _("Leave it as it is"),
    _("Somebody has looked at the marking again, and it stays."),
    _Review,
    lambda paper, given, by: markings.review(paper, given["review_by"], reason=given["reason"], by=by),
)
_IN_PART = Choice(
    "in-part",
    _("Only parts of it are public: link that version"),
    _("The paper stays as it is. Who may see it is led to the other; who may not sees the other alone."),
    _InPart,
    lambda paper, given, by: public_versions.link(paper, _named(given["version"], by), reason=given["reason"], by=by),
)
_NARROW = Choice(
    "narrow",
    _("Make it narrower, or change its compartments"),
    _("The paper becomes LIMITE, and only bodies in every compartment ticked see it, with everything it tells."),
    _Narrow,
    lambda paper, given, by: markings.narrow(
        paper, Narrow(tuple(given.get("compartments", ())), given["review_by"]), reason=given["reason"], by=by
    ),
)


_OPEN = replace(_PUBLISH, effect=_("It becomes public. What somebody marked by itself on it stays as it is."))
_OPEN_MEETING = replace(
    _PUBLISH,
    effect=_("Its items and what was recorded on them become public. Positions keep their marking."),
    act=lambda meeting, given, by: meetings.publish(meeting, reason=given["reason"], by=by),
)
_CLOSE = replace(
    _NARROW,
    effect=_(
        "It becomes LIMITE, and only bodies in every compartment ticked see it, with everything that hangs on it."
    ),
)


def choices(record: Remarkable) -> tuple[Choice, ...]:
    """What can be decided on the record as it is marked now."""
    if isinstance(record, Document):
        return (_NARROW,) if record.marking.is_open else (_PUBLISH, _IN_PART, _REVIEW, _NARROW)
    publish = _OPEN_MEETING if isinstance(record, Meeting) else _OPEN
    return (_CLOSE,) if record.marking.is_open else (publish, _REVIEW, _CLOSE)


def _named(reference: str, by: Account) -> Document:
    """The paper of this reference in any writing, where the account may see it; BadInput otherwise."""
    found = Document.objects.visible_to(by).filter(reference=parse(reference.strip()).id).first()
    if found is None:
        raise BadInput("the register has no such paper: take it in first", reference)
    return found


def form_of(choice: Choice, record: Remarkable, who: Account, data: QueryDict | None = None) -> forms.Form:
    """The form of a choice: empty, or as it was sent. Compartments are those that `who` is in."""
    lies_in = list(record.marking.compartments.all())
    form = choice.form(data, prefix=choice.name, initial={"compartments": lies_in})
    if "compartments" in form.fields:
        offer_compartments(form, who, lies_in)
    return form
