"""Passwords of the demonstration's accounts: made up anew each time, printed once, and good for nothing else."""

import secrets
from collections.abc import Mapping

# The roles as the register names them: what prints them does not load the register.
ROLES = ("secretariat", "presidency", "delegate", "agency", "auditor", "parliament", "administrator")


def passwords() -> Mapping[str, str]:
    """A password for each role."""
    return {role: secrets.token_urlsafe(9) for role in ROLES}
