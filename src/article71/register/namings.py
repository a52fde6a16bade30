"""Namings: what people decided that a name means which the vocabulary did not know."""

from collections.abc import Iterable
from typing import Self

from django.db import models

from article71.register.accounts import Account
from article71.register.acts import Act, Party
from article71.register.bodies import Body, BodyName
from article71.register.duties import Duty, Owner
from article71.register.markings import GuardedQuerySet
from article71.register.unknown_names import UnknownName


class NamingQuerySet(GuardedQuerySet["Naming"]):
    """Namings."""

    def visible_to(self, viewer: Account | None) -> Self:
        """Of names that stand in something the viewer may see."""
        text = models.OuterRef("text")
        named = models.Q(body=None) | models.Q(body=models.OuterRef("body"))
        papers = UnknownName.objects.visible_to(viewer).filter(text=text)
        parts = Party.objects.filter(named, words=text, act__in=Act.objects.visible_to(viewer))
        owners = Owner.objects.filter(named, words=text, duty__in=Duty.objects.visible_to(viewer))
        return self.filter(models.Exists(papers) | models.Exists(parts) | models.Exists(owners))


class Naming(models.Model):
    """A name, and the body it means; without one it is left as it stands. `name` is the way of writing the body that
    the next reading knows because of it; `made` says that the body was added for it; `account` who decided, by number.
    """

    text = models.CharField(max_length=300, unique=True)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="namings")
    name = models.OneToOneField(BodyName, null=True, blank=True, on_delete=models.SET_NULL, related_name="naming")
    made = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    account = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    objects = NamingQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.text


def meant(names: Iterable[str]) -> dict[str, Body]:
    """The bodies that people said these names mean."""
    asked = set(names)
    if not asked:
        return {}
    found = Naming.objects.filter(text__in=asked, body__isnull=False).select_related("body")
    return {naming.text: naming.body for naming in found if naming.body}


def meanings() -> dict[str, str]:
    """All names that people gave a meaning, each with the short name of its body.

    A telling read before a name was known is compared with one read after by `claims.renamed`.
    """
    return dict(Naming.objects.filter(body__isnull=False).values_list("text", "body__short"))


def follow(text: str, body: Body) -> None:
    """Parts in acts and duties that this name was read in, and no body known for, become the body's."""
    for rows in _named(text):
        rows.filter(body=None).update(body=body)


def unfollow(text: str, body: Body) -> None:
    """They are again nobody's that is known."""
    for rows in _named(text):
        rows.filter(body=body).update(body=None)


def _named(text: str) -> "tuple[models.QuerySet[Party], models.QuerySet[Owner]]":
    return Party.objects.filter(words=text[:300]), Owner.objects.filter(words=text[:300])
