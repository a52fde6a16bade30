"""Numbers of records that do not tell how many others there are: numbers in a row would count those one may not see."""

import secrets

_MOST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""


def unguessed() -> int:
    """A number above 0 that tells nothing of other records."""
    return secrets.randbelow(_MOST) + 1
