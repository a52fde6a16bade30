"""Who reads a feed: who is signed in, whose token is sent along, or the public."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from article71.register.accounts import Account
from article71.register.credentials import key_in
from article71.register.tokens import Scope, account_of
from article71.web.viewers import viewer

Feed = Callable[[HttpRequest, Account | None], HttpResponse]
CHALLENGE = "sign-in"


def with_reader(feed: Feed) -> Callable[[HttpRequest], HttpResponse]:
    """The feed for whoever asks. A token that does not work is refused by 401, never taken for the public.

    A key never stands in an address, which servers note: programs send it in `Authorization`. Those that send it only
    when they are asked to are asked by `?sign-in=1`.
    """

    @wraps(feed)
    def answered(request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        who = account_of(key_in(header), Scope.READ, timezone.localdate()) if header else viewer(request)
        if who is None and (header or CHALLENGE in request.GET):
            return HttpResponse(status=401, headers={"WWW-Authenticate": 'Basic realm="article71"'})
        answer = feed(request, who)
        patch_vary_headers(answer, ["Authorization", "Cookie"])
        answer["Cache-Control"] = "private, no-cache" if who else "public, no-cache"
        return answer

    return answered
