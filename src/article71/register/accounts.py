"""Accounts: who signs in, in which role, for which body."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

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


class Accounts(BaseUserManager["Account"]):
    """Accounts."""

    def visible_to(self, viewer: "Account | None") -> models.QuerySet["Account"]:
        """All of them to who keeps accounts; to everybody else their own."""
        if viewer is None:
            return self.none()
        return self.all() if viewer.role == Role.ADMINISTRATOR else self.filter(pk=viewer.pk)

    def administrators(self) -> models.QuerySet["Account"]:
        """The open accounts of those who keep accounts."""
        return self.filter(role=Role.ADMINISTRATOR, is_active=True)


class Account(AbstractBaseUser):
    """Who signs in. Events name an account by its number, so that it can be removed without breaking the chain.

    `email` and `subject` (its number at the sign-in service) are how that service's word for a person is matched.
    `removed` is said of an account whose name and address were wiped.
    """

    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(blank=True)
    subject = models.CharField(max_length=255, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.PARLIAMENT)
    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="accounts")
    is_active = models.BooleanField(default=True)
    removed = models.BooleanField(default=False)

    objects: ClassVar[Accounts] = Accounts()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("username"), name="a_name_is_one_account_in_any_case"),
            models.UniqueConstraint(Lower("email"), condition=~models.Q(email=""), name="an_email_is_one_account"),
            models.UniqueConstraint(
                fields=("subject",), condition=~models.Q(subject=""), name="a_subject_is_one_account"
            ),
        )

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
