"""Names the vocabulary does not know: people say which body each means, or leave it; what was found already follows."""

import datetime

from django.db import transaction
from django.db.models import ProtectedError

from article71.actions import bodies
from article71.actions.bodies import NewBody
from article71.actions.permissions import permit
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body, BodyName
from article71.register.namings import Naming, follow, unfollow
from article71.register.unresolved import unresolved


@transaction.atomic
def map(text: str, body: Body, *, by: Account, on: datetime.date | None = None) -> Naming:
    """The name means this body: parts and duties of that name become the body's, and the next reading knows it.

    NotThere when no such name waits; BadInput when it is a way of writing another body.
    """
    permit(by, "names.map")
    wait_for_turn()
    _check(text, by)
    other = BodyName.objects.filter(text=text).exclude(body=body).select_related("body").first()
    if other:
        raise BadInput(f"is a way of writing {other.body} already", text)
    return _mapped(Naming(text=text, body=body, account=by.pk), "names.map", by, on)


@transaction.atomic
def make(text: str, new: NewBody, *, by: Account, on: datetime.date | None = None) -> Naming:
    """The name means a body that the register does not have yet, which is added. As `map`, and as `bodies.add`."""
    permit(by, "names.make")
    wait_for_turn()
    _check(text, by)
    body = bodies.add(new, by=by, on=on)
    return _mapped(Naming(text=text, body=body, account=by.pk, made=True), "names.make", by, on)


def _mapped(naming: Naming, action: str, by: Account, on: datetime.date | None) -> Naming:
    body = naming.body
    assert body  # noqa: S101 -- it was given a line before
    if not body.names.filter(text=naming.text).exists():
        naming.name = BodyName.objects.create(body=body, text=naming.text)
    naming.save()
    follow(naming.text, body)
    write(Change(action, naming, after=_told(naming)), by=by, on=on)
    return naming


@transaction.atomic
def leave(text: str, reason: str, *, by: Account, on: datetime.date | None = None) -> Naming:
    """The name stays as it stands and waits no more. NotThere when no such name waits, BadInput without a reason."""
    permit(by, "names.leave")
    wait_for_turn()
    _check(text, by)
    if not reason.strip():
        raise BadInput("say why it is left as it stands")
    naming = Naming.objects.create(text=text, account=by.pk, reason=reason.strip())
    write(Change("names.leave", naming, after=_told(naming), reason=naming.reason), by=by, on=on)
    return naming


@transaction.atomic
def undo(naming: Naming, *, by: Account, on: datetime.date | None = None) -> None:
    """The name waits again, and what followed is as before; a body made for it goes. BadInput when others use it."""
    permit(by, "names.undo", naming)
    wait_for_turn()
    found = Naming.objects.select_related("body", "name").get(pk=naming.pk)
    write(Change("names.undo", found, before=_told(found)), by=by, on=on)
    if found.body:
        unfollow(found.text, found.body)
    found.delete()
    if found.name:
        found.name.delete()
    if found.made and found.body:
        _unmake(found.body)


def _unmake(body: Body) -> None:
    unfollow(body.short, body)
    try:
        if body.compartments.exists():  # who may see a record hangs on it
            raise BadInput("the body made for it is in a compartment now", body.short)
        body.delete()
    except ProtectedError as error:
        raise BadInput("the body made for it is used by other records now", body.short) from error


def _check(text: str, by: Account) -> None:
    if text not in {each.text for each in unresolved(by)}:
        raise NotThere("no such name waits", text)


def _told(naming: Naming) -> dict[str, str | None]:
    return {"text": naming.text, "body": naming.body.short if naming.body else None}
