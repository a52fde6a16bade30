"""Numbers of records that do not tell how many others there are: numbers in a row would count those one may not see."""

import secrets

_MOST = 2**52 - 1
"""Every reader of JSON keeps it exactly, and a cursor of the API names it in thirteen digits."""


def unguessed() -> int:
    """A number above 0 that tells nothing of other records."""
    return secrets.randbelow(_MOST) + 1
