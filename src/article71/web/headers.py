"""What every answer tells a browser to leave alone, and from which address a request came."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

# Nothing here needs them; a script that got in would find them closed.
_CLOSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS = ", ".join(f"{each}=()" for each in _CLOSED)


class HeadersMiddleware:
    """Sets what the security middleware of Django leaves to others, also where the API answers instead of the pages."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with its headers."""
        answer = self.answer(request)
        answer.headers.setdefault("X-Frame-Options", "DENY")
        answer.headers.setdefault("Permissions-Policy", PERMISSIONS)
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            # On a shared machine the next person's "back" would show it again after signing out.
            answer.headers.setdefault("Cache-Control", "private, no-store")
        return answer


class ProxyMiddleware:
    """Behind proxies of one's own, who asks is whom the first of them saw; what came before may be made up."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to a request whose REMOTE_ADDR is that of who asks."""
        told = request.headers.get("X-Forwarded-For", "").split(",")
        if 0 < settings.PROXIES <= len(told) and told[-settings.PROXIES].strip():
            request.META["REMOTE_ADDR"] = told[-settings.PROXIES].strip()
        return self.answer(request)
