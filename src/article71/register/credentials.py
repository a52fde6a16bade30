"""The key of a token as a program sends it: `Authorization: Bearer KEY`, or as a password."""

import base64
import binascii


def key_in(header: str) -> str:
    """The key in an `Authorization`; empty when there is none in it.

    Programs that know only a name and a password (Basic) send any name and the key as the password.
    """
    scheme, _, told = header.partition(" ")
    if scheme.lower() == "bearer":
        return told.strip()
    return _password(told) if scheme.lower() == "basic" else ""


def _password(told: str) -> str:
    try:
        pair = base64.b64decode(told.strip(), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""
    return pair.partition(":")[2]
