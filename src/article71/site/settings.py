"""The settings of the register: where its data lies and which store holds it.

`ARTICLE71_HOME` is the folder of everything that is kept (default `var`); `DATABASE_URL` selects another store than the
SQLite file in it, such as `postgresql://user@host/name`.
"""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.management.utils import get_random_secret_key

HOME = Path(os.environ.get("ARTICLE71_HOME", "var")).resolve()
PROFILE = os.environ.get("ARTICLE71_PROFILE", "cosi")

# Signs nothing that outlives the process: an installation that serves pages gives its own.
SECRET_KEY = os.environ.get("ARTICLE71_SECRET_KEY") or get_random_secret_key()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "article71.register",
]
AUTH_USER_MODEL = "register.Account"
ROOT_URLCONF = "article71.site.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Europe/Brussels"
LANGUAGE_CODE = "en"

# A transaction that reads first and writes later would fail under a second writer: IMMEDIATE makes it wait its turn.
# synchronous=FULL: a power cut that undid the last commits would leave heads noted outside that accuse somebody of it.
_SQLITE: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}


def _store() -> dict[str, Any]:
    found: dict[str, Any] = dict(
        dj_database_url.config(default=f"sqlite:///{HOME / 'register.sqlite3'}", conn_max_age=60)
    )
    if found["ENGINE"] == "django.db.backends.sqlite3":
        found["OPTIONS"] = _SQLITE
    return found


DATABASES = {"default": _store()}
