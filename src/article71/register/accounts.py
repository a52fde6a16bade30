"""Accounts: who signs in, in which role, for which body."""

from typing import ClassVar, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from article71.register.markings import Compartment, Level


class Role(models.TextChoices):
    """What somebody comes to the register for."""

    SECRETARIAT = "secretariat"
    PRESIDENCY = "presidency"
    DELEGATE = "delegate"
    AGENCY = "agency"
    AUDITOR = "auditor"
    PARLIAMENT = "parliament"
    ADMINISTRATOR = "administrator"


# The administrator keeps accounts, not papers; parliaments read the public record unless their body is given more.
CLEARED_FOR_LIMITE = frozenset({Role.SECRETARIAT, Role.PRESIDENCY, Role.DELEGATE, Role.AGENCY, Role.AUDITOR})


class Account(AbstractBaseUser):
    """Who signs in. Events name an account by its number, so that it can be removed without breaking the chain."""

    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.PARLIAMENT)
    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="accounts")
    is_active = models.BooleanField(default=True)

    objects: ClassVar[BaseUserManager[Self]] = BaseUserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.username

    @property
    def clearance(self) -> Level:
        """The highest level this account may see: its role's, or more where its body is given LIMITE."""
        given = self.role in CLEARED_FOR_LIMITE or (self.body is not None and self.body.given_limite)
        return Level.LIMITE if given else Level.PUBLIC

    def compartments(self) -> models.QuerySet[Compartment]:
        """The compartments it is in: its body's; the secretariat in all but operations it is no party to."""
        of_body = models.Q(bodies=self.body_id) if self.body_id else models.Q(pk__in=())
        if self.role == Role.SECRETARIAT:
            of_body |= models.Q(operation=False)
        return Compartment.objects.filter(of_body).distinct()
