"""The profile's words become rows tagged as shipped; what people added stays."""

import dataclasses
import datetime
import hashlib

from django.db import transaction

from article71.actions.permissions import permit
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.bodies import Body, BodyName
from article71.register.events import Event
from article71.register.periods import columns
from article71.register.presidencies import Presidency
from article71.register.search import index
from article71.register.topics import Topic
from article71.vocabulary import model
from article71.vocabulary.model import Vocabulary

_ACTION = "profile.load"


def is_loaded(profile: Vocabulary) -> bool:
    """Whether the register's shipped rows are this profile's, as it stands now."""
    last = Event.objects.filter(action=_ACTION).order_by("-number").first()
    return last is not None and last.after == _told(profile)


@transaction.atomic
def load(profile: Vocabulary, *, by: Account, on: datetime.date | None = None) -> None:
    """Make the shipped rows those of the profile: new ones are added, changed ones follow, none is taken out.

    Rows that people added are not touched; a shipped body that people closed stays closed.
    """
    permit(by, _ACTION)
    wait_for_turn()
    bodies = {body.short: body for body in _load_bodies(profile.bodies)}
    _load_names(profile.bodies, bodies)
    index.keep(*bodies.values())
    _load_topics(profile.topics)
    _load_presidencies(profile.presidencies)
    write(Change(_ACTION, by, after=_told(profile)), by=by, on=on)


def load_once(profile: Vocabulary, *, by: Account) -> None:
    """Load the profile if the register has not got it as it stands; several at once load it once."""
    if is_loaded(profile):
        return
    with transaction.atomic():
        wait_for_turn()
        if not is_loaded(profile):  # asked again in its turn
            load(profile, by=by)


def _told(profile: Vocabulary) -> dict[str, str]:
    told = repr([getattr(profile, each.name) for each in dataclasses.fields(profile) if each.repr])
    return {"profile": profile.profile, "sha256": hashlib.sha256(told.encode()).hexdigest()}


def _load_bodies(shipped: tuple[model.Body, ...]) -> list[Body]:
    rows = [
        Body(short=body.short, kind=body.kind, parent=body.parent, source=body.source, shipped=True) for body in shipped
    ]
    changing = ("kind", "parent", "source", "shipped")
    Body.objects.bulk_create(rows, update_conflicts=True, unique_fields=("short",), update_fields=changing)
    return list(Body.objects.filter(short__in=[body.short for body in shipped]))


def _load_names(shipped: tuple[model.Body, ...], bodies: dict[str, Body]) -> None:
    BodyName.objects.filter(shipped=True).delete()
    BodyName.objects.bulk_create(
        BodyName(body=bodies[body.short], text=name.text, shipped=True, **columns("valid", name.valid))
        for body in shipped
        for name in body.names
    )


def _load_topics(shipped: tuple[model.Topic, ...]) -> None:
    rows = [
        Topic(
            key=topic.key,
            title=topic.title,
            level=topic.level,
            parent=topic.parent,
            words=list(topic.words),
            position=position,
            source=topic.source,
            shipped=True,
        )
        for position, topic in enumerate(shipped)
    ]
    changing = ("title", "level", "parent", "words", "position", "source", "shipped")
    Topic.objects.bulk_create(rows, update_conflicts=True, unique_fields=("key",), update_fields=changing)


def _load_presidencies(shipped: tuple[model.Presidency, ...]) -> None:
    rows = [
        Presidency(
            country=each.country,
            adjective=each.adjective,
            trio=each.trio,
            source=each.source,
            shipped=True,
            **columns("semester", each.semester),
        )
        for each in shipped
    ]
    changing = ("country", "adjective", "trio", "source", "semester_after", "semester_text", "shipped")
    Presidency.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=("semester_first",), update_fields=changing
    )
