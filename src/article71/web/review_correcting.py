"""Putting a proposal right: the form, and what it says."""

from functools import partial

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from article71.actions import acts
from article71.register.accounts import Account
from article71.register.claims import Claim
from article71.register.mentions import Mention
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.web.correcting import CorrectionForm
from article71.web.deciding import BAD_REQUEST, Decision, decided
from article71.web.queue import answer, panes_of, reviewer, telling
from article71.web.review_asked import wanted
from article71.web.verbs import verbs_of


@login_required
def correct(request: HttpRequest, number: int) -> HttpResponse:
    """Every part of what was read, to be put right; who corrects confirms."""
    who = reviewer(request)
    mention = telling(number, who)
    bodies = names_of_bodies(who)
    given = request.POST if request.method == "POST" else None
    form = CorrectionForm(mention, shorts_of_names(bodies) if given else {}, given)
    about = {"form": form, "bodies": bodies, "verbs": verbs_of(settings.PROFILE)}
    if request.method != "POST":
        return answer(request, panes_of(mention, who, wanted(request)) | about)
    if not form.is_valid():
        kept = about | {"seen": request.POST.get("seen", "")}
        return answer(request, panes_of(mention, who, wanted(request)) | kept, BAD_REQUEST)
    claim, reason = form.claim(), form.cleaned_data["reason"]
    do = partial(_correct, claim=claim, reason=reason)
    return decided(request, number, Decision(do, _("Corrected."), _("correct it"), claim, about))


def _correct(mention: Mention, who: Account, claim: Claim, reason: str) -> None:
    acts.correct(mention, claim, by=who, reason=reason)
