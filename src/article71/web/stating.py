"""How a duty stands, in somebody's words: said, and lifted again."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import statements
from article71.errors import NotThere
from article71.followup.progress import Progress
from article71.register.statements import Statement
from article71.web.duty import decides, page, seen
from article71.web.duty_forms import OWNERS_WORDS, SECRETARIATS_WORDS, WordForm
from article71.web.viewers import account_of


@login_required
@require_POST
def statement_new(request: HttpRequest, number: int) -> HttpResponse:
    """Whoever owes the duty says how it stands; the secretariat may set another progress than the reckoned one."""
    who = account_of(request)
    found = seen(number, who)
    form = WordForm(SECRETARIATS_WORDS if decides(who) else OWNERS_WORDS, request.POST)
    if not form.is_valid():
        return page(request, found, form)
    statements.say(found, Progress(form.cleaned_data["progress"]), form.cleaned_data["reason"], by=who)
    messages.success(request, _("It is written down."))
    return HttpResponseRedirect(reverse("duty", args=[number]))


@login_required
@require_POST
def statement_lift(request: HttpRequest, number: int) -> HttpResponse:
    """The word counts no more. NotThere when there is none that the account may see."""
    who = account_of(request)
    found = Statement.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such statement", str(number))
    statements.lift(found, by=who, reason=request.POST.get("reason", ""))
    messages.success(request, _("It counts no more."))
    return HttpResponseRedirect(reverse("duty", args=[found.duty_id]))
