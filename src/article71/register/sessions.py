"""Sessions: a browser in which somebody is signed in, known by account so that it can be ended from elsewhere.

This is the session engine of the pages. A session's key is what its browser shows to be let in, so pages name a session
by its `mark`, from which the key cannot be told.
"""

import hashlib
from typing import Any, ClassVar, Self

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as StoreOfDjango
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models

BROWSER, BEGUN = "browser", "begun"  # what signing in notes in a session: its browser's words for itself, and when


class Session(AbstractBaseSession):
    """What a browser's key stands for. `account` is None while nobody is signed in there."""

    account = models.ForeignKey(
        "register.Account", null=True, blank=True, on_delete=models.CASCADE, related_name="sessions"
    )

    objects: ClassVar[BaseSessionManager[Self]] = BaseSessionManager()

    def __str__(self) -> str:
        return self.mark

    @classmethod
    def get_session_store_class(cls) -> type["SessionStore"]:
        """The engine that reads and writes these rows."""
        return SessionStore

    @property
    def mark(self) -> str:
        """By what pages name the session."""
        return marked(self.session_key)

    @property
    def browser(self) -> str:
        """Its browser, in the browser's own words."""
        return str(self.get_decoded().get(BROWSER, ""))

    @property
    def begun(self) -> str:
        """When somebody signed in, as ISO 8601."""
        return str(self.get_decoded().get(BEGUN, ""))


class SessionStore(StoreOfDjango):
    """Django's own engine, which notes the account beside its data."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Where sessions are kept."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of a session with its account."""
        row = super().create_model_instance(data)
        return Session(
            session_key=row.session_key,
            session_data=row.session_data,
            expire_date=row.expire_date,
            account_id=int(data[SESSION_KEY]) if SESSION_KEY in data else None,
        )


def marked(key: str) -> str:
    """The mark of the session with this key."""
    return hashlib.sha256(key.encode()).hexdigest()[:16]
