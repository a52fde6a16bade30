"""How the demonstration keeps its passwords: nobody guesses words made up by chance, so few rounds do.

The server checks them as any other, and keeps each with all its rounds from the first time somebody signs in with it.
"""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class FewRounds(PBKDF2PasswordHasher):
    """The usual way, with a hundredth of the rounds: fourteen accounts would take longer than all they show."""

    iterations = 10_000
