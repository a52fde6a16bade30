"""How often somebody may try to sign in, and how long they stay signed in: policy, read by the settings.

A limit counts within the serving process. `ip` is one address (of IPv6 its /64), `key` one name, whether an account
bears it or not, `user` one account. Who is over a limit is answered 429, in the same words for every name.
"""

SIGN_IN_RATES = {
    # Everything sent to the sign-in page: an office behind one address signs in within a minute.
    "login": "60/m/ip",
    # Only failures count here. A name is locked for the rest of five minutes, an address for longer guessing at many.
    "login_failed": "20/5m/ip,5/5m/key",
    # Old passwords tried by who sits at somebody's open browser.
    "change_password": "5/5m/user",
}

SHORTEST_PASSWORD = 12
"""Characters: length is what makes guessing hopeless, so nothing is asked of their kinds."""

SIGNED_IN_HOURS = 12
"""Hours from signing in to being signed out, whatever one did in between: a working day."""

REMEMBERED_COUNTS = 100_000
"""Counts kept at once: fewer, and who fails under many names would wash out the counts of the first."""

LARGEST_FORM = 2 * 1024 * 1024
"""Bytes of a request beside the files in it."""

MOST_FIELDS = 1000
"""Fields of one form."""
