"""Following: ask to be told of a thing, see what one follows, and stop it, signed in or by the link of a message."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from article71.actions import follows as actions
from article71.actions.outbox import hand_over, sends_mail
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.follows import GOOD_FOR, Follow
from article71.register.targets import Shown, Target, shown
from article71.reports.letters.confirming import asking
from article71.reports.letters.mail import written
from article71.web.asked_often import Limit
from article71.web.viewers import viewer

LIMIT = Limit(
    "follow", 20, 3600, gettext_lazy("From here it was asked very often to follow something: try again later.")
)


class AddressForm(forms.Form):
    """Where somebody without an account wants to be told."""

    address = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("It is used for this alone, and forgotten when you stop."),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One follow as its reader sees it: what it is called and its page, both empty for what may not be seen here."""

    follow: Follow
    title: str
    address: str


def follow(request: HttpRequest) -> HttpResponse:
    """How a thing can be followed: by mail, or by a feed. NotThere for what one may not see."""
    who, target = viewer(request), target_of(request)
    about = shown(target, who)
    if request.method != "POST":
        return _page(request, target, about, AddressForm())
    if who:
        actions.begin(target, by=who)
        messages.success(request, _("You follow it: news comes by mail, once a day at the most."))
        return HttpResponseRedirect(about.address)
    form = AddressForm(request.POST)
    if form.is_valid():
        return _asked(request, target, form)
    return _page(request, target, about, form)


def target_of(request: HttpRequest) -> Target:
    """What the address names: a kind and a name; a search in the order in which it is kept."""
    return Target.named(request.GET.get("kind", ""), request.GET.get("target", ""))


def _page(request: HttpRequest, target: Target, about: Shown, form: AddressForm) -> HttpResponse:
    who = viewer(request)
    query = urlencode({"kind": target.kind, "target": target.name})
    told = {
        "title": about.title,
        "page": about.address,
        "form": form,
        "sends": sends_mail(),
        "feed": request.build_absolute_uri(f"{reverse('follow_feed')}?{query}"),
        "here": f"{reverse('follow')}?{query}",
        "followed": who is not None and Follow.objects.of(who).filter(kind=target.kind, target=target.name).exists(),
    }
    return render(request, "web/follow.html", told, status=400 if form.errors else 200)


def _asked(request: HttpRequest, target: Target, form: AddressForm) -> HttpResponse:
    """The same page whether the address follows it already or not: who follows what is told to nobody else."""
    LIMIT.count(request)
    try:
        made = actions.ask(target, form.cleaned_data["address"], by=None)
    except BadInput as error:
        form.add_error("address", error.trouble)
        return _page(request, target, shown(target, None), form)
    trouble = hand_over(written(asking(made, shown(target, None).title))) if made else ""
    return render(request, "web/follow_asked.html", {"days": GOOD_FOR.days, "trouble": trouble})


@login_required
def follows(request: HttpRequest) -> HttpResponse:
    """What whoever is signed in follows."""
    who = viewer(request)
    rows = _rows(Follow.objects.of(who), who) if who else []
    return render(request, "web/follows.html", {"rows": rows, "link": ""})


@never_cache
@csrf_exempt
def followed(request: HttpRequest, link: str) -> HttpResponse:
    """What the reader of a message follows, by the link in it; and stop one of them, or all.

    No form of ours has to be shown first: mail programs call it by themselves (RFC 8058), and whoever has the link may.
    """
    found = _of_link(link)
    own = Follow.objects.together_with(found)
    if request.method == "POST":
        one = request.POST.get("follow", "")
        for each in own.filter(pk=one) if one.isdecimal() else own:
            actions.stop(each, by=viewer(request))
        if "List-Unsubscribe" in request.POST:  # a mail program, which looks at no page
            return HttpResponse(_("Nothing more is sent."), content_type="text/plain; charset=utf-8")
        messages.success(request, _("Nothing more is sent for it."))
        return _onwards(request, link, own)
    return render(request, "web/follows.html", {"rows": _rows(own, viewer(request)), "link": link, "told": found})


def _onwards(request: HttpRequest, link: str, own: Iterable[Follow]) -> HttpResponse:
    if viewer(request):
        return HttpResponseRedirect(reverse("follows"))
    remaining = Follow.objects.filter(pk__in=[each.pk for each in own], ended=None).first()
    return HttpResponseRedirect(reverse("followed", args=[remaining.link]) if remaining else reverse("start"))


def _of_link(link: str) -> Follow:
    found = Follow.objects.of_link(link)
    if found is None:
        raise NotThere("this link leads nowhere any more: what it stood for was stopped")
    return found


@never_cache
def follow_confirm(request: HttpRequest, link: str) -> HttpResponse:
    """The reader of an address says that it is theirs, by a button: a program that opens links does not."""
    found = _of_link(link)
    if request.method == "POST":
        actions.confirm(found, by=viewer(request))
        messages.success(request, _("You follow it: news comes by mail, once a day at the most."))
        return HttpResponseRedirect(reverse("followed", args=[link]))
    title = _rows([found], viewer(request))[0].title
    return render(request, "web/follow_confirm.html", {"title": title, "confirmed": found.confirmed})


def _rows(found: Iterable[Follow], who: Account | None) -> list[Row]:
    return [_row(each, who) for each in found]


def _row(follow: Follow, who: Account | None) -> Row:
    try:
        about = shown(Target(follow.kind, follow.target), who)
    except (NotThere, BadInput):
        return Row(follow, "", "")
    return Row(follow, about.title, about.address)
