"""The settings of the register: where its data lies, which store holds it, how its pages are served.

| variable | meaning | without it |
| --- | --- | --- |
| `ARTICLE71_HOME` | the folder of everything that is kept | `var` here |
| `DATABASE_URL` | another store than the SQLite file in it, such as `postgresql://user@host/name` | SQLite |
| `ARTICLE71_PROFILE` | the committee's words | `cosi` |
| `ARTICLE71_HOSTS` | the names the pages are served under, with commas; then over HTTPS alone | this machine alone |
| `ARTICLE71_LOG` | `INFO` logs every request, `ERROR` failures alone | `WARNING` |
| `ARTICLE71_PROXIES` | how many proxies of yours stand before it, so that who asks is known | 1 with hosts, else 0 |
| `ARTICLE71_OIDC_ISSUER` | the address of the organisation's sign-in service (OpenID Connect) | passwords alone |
| `ARTICLE71_OIDC_CLIENT_ID` | what that service calls the register | |
| `ARTICLE71_OIDC_CLIENT_SECRET` | by which the service knows the register | |
| `ARTICLE71_OIDC_NAME` | what the sign-in page calls the service | `your organisation` |
| `ARTICLE71_MAIL` | where mail is handed over, such as `smtp+tls://user:password@host:587` | no mail is sent |
| `ARTICLE71_MAIL_FROM` | who it is from | `register@` and the first of the hosts |
| `ARTICLE71_ADDRESS` | where the pages are served, for links in mail | the first of the hosts, else this machine |
| `ARTICLE71_SECRET_KEY` | signs sessions | the file `secret.key` in the home folder |
"""

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.core.management.utils import get_random_secret_key

from article71.documents.limits import LIMITS
from article71.errors import BadInput
from article71.register.mail_server import server_at
from article71.register.stores import connection_to
from article71.web import limits
from article71.web.service_settings import origin, service

HOME = Path(os.environ.get("ARTICLE71_HOME", "var")).resolve()
PROFILE = os.environ.get("ARTICLE71_PROFILE", "cosi")
SECRET_KEY_FILE = HOME / "secret.key"


def _secret_key() -> str:
    """The installation's; without one a key of this process alone, enough for a command that signs nothing."""
    given = os.environ.get("ARTICLE71_SECRET_KEY")
    if not given and SECRET_KEY_FILE.is_file():
        given = SECRET_KEY_FILE.read_text(encoding="ascii").strip()
    return given or get_random_secret_key()


SECRET_KEY = _secret_key()

_NAMED_HOSTS = tuple(filter(None, os.environ.get("ARTICLE71_HOSTS", "").split(",")))
_TOLD_PROXIES = os.environ.get("ARTICLE71_PROXIES", "") or ("1" if _NAMED_HOSTS else "0")
if not _TOLD_PROXIES.isdecimal():
    raise BadInput("it must be a number such as 1", "ARTICLE71_PROXIES")
PROXIES = int(_TOLD_PROXIES)
ALLOWED_HOSTS = [*_NAMED_HOSTS, "localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "article71.register",
    "article71.web",  # before allauth, whose templates it takes the place of
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django_tasks",
    "django_tasks_db",
    "article71.api",
    "django.forms",  # behind the pages: theirs are the templates of its fields
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
MIDDLEWARE = [
    "article71.web.logs.RequestsMiddleware",
    "article71.web.headers.ProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "article71.web.headers.HeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "article71.api.answers.AnswersMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "article71.web.troubles.TroublesMiddleware",
]
AUTH_USER_MODEL = "register.Account"
ROOT_URLCONF = "article71.site.urls"
WSGI_APPLICATION = "article71.site.wsgi.application"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "article71.web.frame.frame",
            ],
            "builtins": ["article71.web.templatetags.page"],
        },
    }
]

# Words and days
USE_TZ = True
TIME_ZONE = "Europe/Brussels"
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True

# One line of JSON for each request and error. Django's own lines of requests would hold addresses and their words.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "article71.web.logs.Lines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "loggers": {
        "article71.requests": {"handlers": ["stderr"], "level": os.environ.get("ARTICLE71_LOG", "WARNING").upper()},
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}

# Files that pages load.
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# Mail, and the address that its links begin with
_MAIL = server_at(os.environ.get("ARTICLE71_MAIL", ""), "ARTICLE71_MAIL")
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _MAIL.tls, _MAIL.ssl
EMAIL_TIMEOUT = 30
ADDRESS = os.environ.get("ARTICLE71_ADDRESS", "").rstrip("/")
ADDRESS = ADDRESS or (f"https://{_NAMED_HOSTS[0]}" if _NAMED_HOSTS else "http://127.0.0.1:7100")
DEFAULT_FROM_EMAIL = os.environ.get("ARTICLE71_MAIL_FROM", "") or f"register@{ALLOWED_HOSTS[0]}"

# The organisation's sign-in service
_ISSUER = os.environ.get("ARTICLE71_OIDC_ISSUER", "").rstrip("/")
_CLIENT = os.environ.get("ARTICLE71_OIDC_CLIENT_ID", "")
if _ISSUER and not _CLIENT:
    raise BadInput("say what the sign-in service calls the register", "ARTICLE71_OIDC_CLIENT_ID")

# Nothing from outside, no script or style within a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *origin(_ISSUER)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
CSRF_FAILURE_VIEW = "article71.web.troubles.forged"
CSRF_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = limits.LARGEST_FORM
DATA_UPLOAD_MAX_NUMBER_FIELDS = limits.MOST_FIELDS
DATA_UPLOAD_MAX_NUMBER_FILES = LIMITS.files_at_once
FILE_UPLOAD_HANDLERS = [
    "article71.web.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
if _NAMED_HOSTS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True

# Signing in
SESSION_ENGINE = "article71.register.sessions"
SESSION_COOKIE_AGE = limits.SIGNED_IN_HOURS * 3600
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": limits.REMEMBERED_COUNTS},
    }
}
SIGN_IN_SERVICE = os.environ.get("ARTICLE71_OIDC_NAME", "your organisation") if _ISSUER else ""
SOCIALACCOUNT_PROVIDERS = service(_ISSUER, _CLIENT, os.environ.get("ARTICLE71_OIDC_CLIENT_SECRET", ""), SIGN_IN_SERVICE)
SOCIALACCOUNT_ADAPTER = "article71.web.sign_in_service.ServiceAdapter"
AUTHENTICATION_BACKENDS = ["article71.web.signing_in.Accounts"]
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_ADAPTER = "article71.web.signing_in.Adapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True  # nobody is asked: limits say how long
ACCOUNT_RATE_LIMITS = limits.SIGN_IN_RATES
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_LOGOUT_REDIRECT_URL = "start"
_PASSWORDS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_PASSWORDS}.MinimumLengthValidator", "OPTIONS": {"min_length": limits.SHORTEST_PASSWORD}},
    {"NAME": f"{_PASSWORDS}.CommonPasswordValidator"},
    {"NAME": f"{_PASSWORDS}.UserAttributeSimilarityValidator"},
]

DATABASES = {
    "default": connection_to(os.environ.get("DATABASE_URL") or f"sqlite:///{HOME / 'register.sqlite3'}", "DATABASE_URL")
}
