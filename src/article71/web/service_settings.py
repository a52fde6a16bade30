"""The sign-in service as allauth wants it told."""

from typing import Any
from urllib.parse import urlsplit

PROVIDER = "service"


def service(issuer: str, client: str, secret: str, name: str) -> dict[str, Any]:
    """The value of SOCIALACCOUNT_PROVIDERS: one OpenID Connect provider, or none without an issuer."""
    told = {
        "provider_id": PROVIDER,
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": issuer.rstrip("/")},
    }
    return {"openid_connect": {"APPS": [told] if issuer else [], "OAUTH_PKCE_ENABLED": True}}


def origin(issuer: str) -> list[str]:
    """Where the sign-in form may lead besides these pages: browsers hold a form's redirects to the policy too."""
    parts = urlsplit(issuer)
    return [f"{parts.scheme}://{parts.netloc}"] if issuer else []
