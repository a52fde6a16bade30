"""Mailboxes: where the offices of a body read their mail; the secretariat enters and closes them."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from article71.actions import mailboxes as actions
from article71.actions.mailboxes import NewMailbox
from article71.errors import BadInput, NotThere
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.bodies import Body
from article71.register.mailboxes import Mailbox
from article71.web.fields import Day
from article71.web.viewers import permitted


class MailboxForm(forms.Form):
    """An office's address, what it is called, and since when it is in use."""

    address = forms.EmailField(
        label=gettext_lazy("E-mail address"), help_text=gettext_lazy("Of an office, not of a person.")
    )
    office = forms.CharField(label=gettext_lazy("Office"), max_length=200, required=False)
    first = forms.DateField(label=gettext_lazy("In use from"), widget=Day(), required=False)

    def mailbox(self) -> NewMailbox:
        """The mailbox, once the form is valid."""
        given = self.cleaned_data
        valid = Period(given["first"], None) if given["first"] else None
        return NewMailbox(given["address"], given["office"], valid)


def mailboxes(request: HttpRequest, number: int) -> HttpResponse:
    """The mailboxes of a body, and the form for one more, or its entry. NotThere for a body one may not know of."""
    who = permitted(request, "mailboxes.add")
    body = _body(number, who)
    if request.method != "POST":
        return _page(request, body, MailboxForm())
    form = MailboxForm(request.POST)
    if form.is_valid() and _entered(body, form, who):
        messages.success(request, _("The mailbox is entered."))
        return HttpResponseRedirect(reverse("mailboxes", args=[number]))
    return _page(request, body, form)


@require_POST
def mailbox_close(request: HttpRequest, number: int) -> HttpResponse:
    """Send nothing there any more. NotThere when there is no such mailbox, or one may not see it."""
    who = permitted(request, "mailboxes.close")
    found = Mailbox.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such mailbox", str(number))
    actions.close(found, request.POST.get("reason", ""), by=who)
    messages.success(request, _("Nothing is sent to %(address)s any more.") % {"address": found.address})
    return HttpResponseRedirect(reverse("mailboxes", args=[found.body_id]))


def _body(number: int, who: Account) -> Body:
    found = Body.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such body", str(number))
    return found


def _entered(body: Body, form: MailboxForm, who: Account) -> bool:
    try:
        actions.add(body, form.mailbox(), by=who)
    except BadInput as error:
        form.add_error("address", error.trouble)
        return False
    return True


def _page(request: HttpRequest, body: Body, form: MailboxForm) -> HttpResponse:
    rows = body.mailboxes.all()
    using = set(Mailbox.objects.in_use(timezone.localdate()).filter(body=body).values_list("pk", flat=True))
    about = {"body": body, "rows": rows, "using": using, "form": form}
    return render(request, "web/mailboxes.html", about, status=400 if form.errors else 200)
