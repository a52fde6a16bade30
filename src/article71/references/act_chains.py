"""EU acts in running text: alone, in chains that share a kind, and with the parts of them that are named.

“Regulations (EC) No 300/2008, (EU) No 167/2013 and Directives 2014/90/EU, (EU) 2016/797”: each number takes the kind
before it. A number without a Community's name joins a chain only behind a plural and takes its neighbours' name: in
“Directive 2014/90/EU, 13/2014” the second is something else.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from article71.errors import BadReference
from article71.references.act import (
    BY,
    FIGURES,
    GAP,
    KIND,
    NAMED_AFTER,
    NAMED_BEFORE,
    NO,
    NUMBER,
    OF,
    Act,
    kind,
    names,
    numbered,
)
from article71.references.act_bare import by_custom
from article71.references.act_kinds import Kind
from article71.references.citation import Found, Scheme
from article71.references.parts import PARTS, parts
from article71.references.writing import AND, form, unnamed

_PILLARS = frozenset({"JHA", "CFSP"})
_OWN = unnamed(rf"(?:{NAMED_BEFORE}{NO}?{FIGURES}{NAMED_AFTER}?|{NO}?{FIGURES}{NAMED_AFTER})")
_NUMBER = unnamed(NUMBER)
_KIND = unnamed(KIND)
_NAMED = r"(?:\s\((?!OJ|Official)[^()/]{2,60}\))?"
_NEXT = rf"{OF}{_NAMED}{AND}"
_PLURAL = rf"[sS]{OF}{GAP}{_NUMBER}(?:{_NEXT}{_NUMBER})*"
_SINGULAR = rf"{OF}{GAP}{_NUMBER}(?:{_NEXT}{_OWN})*"
_CHAIN = rf"{_KIND}(?:{_PLURAL}|{_SINGULAR})"
_HEAD = form(rf"(?:(?P<parts>{PARTS}){BY})?(?P<whole>{KIND})[sS]?{OF}{GAP}")
_MEMBER = form(NUMBER)


def _read(text: str, start: int, end: int) -> tuple[Found, ...]:
    head = _HEAD.match(text, start, end)
    if head is None:
        return ()
    wholes = tuple(_members(text, head, end))
    return tuple(sorted((*_parts(head, text, wholes), *wholes), key=lambda found: found.start))


def _members(text: str, head: re.Match[str], end: int) -> Iterator[Found]:
    members = list(_MEMBER.finditer(text, head.end(), end))
    shared = next(filter(None, map(names, members)), ())
    for member in members:
        first = member is members[0]
        begin = head.start("whole") if first and text[head.end() - 1] != "(" else member.start()
        try:
            act_kind = kind(head["kind"]) if first else _further(member, kind(head["kind"]))
            act = numbered(member, act_kind, head["author"] or "", shared)
        except BadReference:
            continue
        act = replace(act, qualifier=(head["qualifier"] or "").title())
        yield Found(text[begin : member.end()], begin, member.end(), act)


def _further(member: re.Match[str], kind: Kind) -> Kind:
    """The kind of a number further on in a chain. What ends in JHA or CFSP is no regulation and no directive."""
    if _only_regulations(member):
        return Kind.REGULATION
    by_pillar = (member["after"] or member["after_plain"]) in _PILLARS
    return by_custom(member) if by_pillar and kind in {Kind.REGULATION, Kind.DIRECTIVE} else kind


def _only_regulations(member: re.Match[str]) -> bool:
    """“Directive 2014/90/EU and (EC) No 300/2008” goes on with a number such as only regulations bear."""
    return bool(member["before"] and member["no"])


def _parts(head: re.Match[str], text: str, wholes: tuple[Found, ...]) -> Iterator[Found]:
    """Each part, worded from its own sign to the end of its act."""
    if not head["parts"]:
        return
    for offset, part in parts(head["parts"]):
        start = head.start("parts") + offset
        for whole in wholes:
            act = replace(cast(Act, whole.reference), part=part)
            yield Found(text[start : whole.end], start, whole.end, act)


SCHEME = Scheme("act", rf"(?:{PARTS}{BY})?{_CHAIN}", _read)
