"""Records as a person names them on the command line: 12 is an act, M15 one of its tellings, 6543/25 a paper."""

import re

from django.db.models import Q

from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.mentions import Mention, MentionQuerySet, MentionState
from article71.register.topics import Topic

_MENTION = re.compile(r"[Mm](\d{1,18})")
_NUMBER = re.compile(r"\d{1,18}")


def act(name: str, viewer: Account | None) -> Act:
    """The act of this number. NotThere when it is not there, or may not be seen."""
    found = Act.objects.visible_to(viewer).filter(pk=name).first() if _NUMBER.fullmatch(name) else None
    if found is None:
        raise NotThere("there is no such act", name)
    return found


def mentions(name: str, viewer: Account | None) -> list[Mention]:
    """One telling by its own number, or by its act's number every telling of it that waits for a person."""
    one = _MENTION.fullmatch(name)
    seen = _seen(viewer)
    found = seen.filter(pk=one[1]) if one else _waiting(act(name, viewer), seen)
    if not found:
        raise NotThere("there is no such telling" if one else f"no telling of this act waits: {_name_one(name)}", name)
    return list(found)


def _seen(viewer: Account | None) -> MentionQuerySet:
    """The tellings one may see: a public paper's is not, once its act was joined to one that one may not see."""
    return Mention.objects.visible_to(viewer).filter(act__in=Act.objects.visible_to(viewer))


def _waiting(of: Act, seen: MentionQuerySet) -> MentionQuerySet:
    return seen.filter(act=of, state=MentionState.PROPOSED)


def mention(name: str, viewer: Account | None) -> Mention:
    """One telling: by its own number, or by its act's when that is told once. BadInput when it is told more often."""
    if _MENTION.fullmatch(name):
        return mentions(name, viewer)[0]
    told = list(_seen(viewer).standing().filter(act=act(name, viewer)))
    if len(told) != 1:
        raise BadInput(f"the act is told {len(told)} times: {_name_one(name)}", name)
    return told[0]


def _name_one(act_name: str) -> str:
    return f"name one, such as M15 (`article71 acts {act_name}` lists them)"


def topic(key: str) -> str:
    """The key of a topic, or nothing. NotThere for a key that no topic has."""
    if key and not Topic.objects.filter(key=key).exists():
        known = ", ".join(Topic.objects.order_by("pk").values_list("key", flat=True))
        raise NotThere(f"there is no such topic: it is one of {known}", key)
    return key


def document(name: str, viewer: Account | None) -> Document:
    """The paper of this number or reference; "6543/25" is understood as "ST 6543/25"."""
    wanted = Q(reference__iexact=name) | Q(reference__iexact=f"ST {name}")
    if _NUMBER.fullmatch(name):
        wanted |= Q(pk=name)
    found = Document.objects.visible_to(viewer).filter(wanted).first()
    if found is None:
        raise NotThere("there is no such paper", name)
    return found
