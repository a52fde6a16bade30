"""EU acts cited by number alone, where text or custom tells the kind: (EC) No 883/2004, “(2003/361/EC)” after a title.

“No” behind a Community's name is borne by regulations only. A number that ends in a name takes the kind of the title it
closes (“Council Decision of 28 June 1999 ... (1999/468/EC)”) or opens (“1999/468/EC: Council Decision”). Otherwise only
framework decisions, a closed list, and decisions on foreign policy since 2010 can be told; all else is left silent.
"""

import re

from article71.errors import BadReference
from article71.references.act import FIGURES, KIND, NAMED_AFTER, NAMED_BEFORE, NO, NUMBER, OF, kind, numbered
from article71.references.act_kinds import FRAMEWORK_DECISIONS, Kind
from article71.references.citation import Found, Scheme
from article71.references.writing import form, unnamed

_LONGEST_TITLE = 800
_FORM = form(NUMBER)
_TITLE_BEFORE = form(rf"{KIND}(?=\sof\s){OF}(?!\s[(\dN]|\w)")
_TITLE_BEHIND = form(rf":?\s{KIND}(?![\w/]|\s?\d)(?!{OF}\s\(?[\dN])")
_PATTERN = unnamed(rf"(?:{NAMED_BEFORE}{NO}{FIGURES}|\(?{NO}?{FIGURES}{NAMED_AFTER}\)?)")


def _read(text: str, start: int, end: int) -> tuple[Found, ...]:
    match = _FORM.search(text, start, end)
    if match is None:
        return ()
    behind = _TITLE_BEHIND.match(text, match.end())
    try:
        act = numbered(match, _kind(text, match, behind))
    except BadReference:
        return ()
    finish = behind.end() if behind else match.end()
    return (Found(text[match.start() : finish], match.start(), finish, act),)


def _kind(text: str, match: re.Match[str], behind: re.Match[str] | None) -> Kind:
    if match["before"]:
        return Kind.REGULATION
    if behind:
        return kind(behind["kind"])
    return _closed_title(text, match) or by_custom(match)


def _closed_title(text: str, match: re.Match[str]) -> Kind | None:
    """The kind of the title that this number closes in brackets, in the same paragraph."""
    if text[match.start() - 1 : match.start()] != "(":
        return None
    before = text[max(0, match.start() - _LONGEST_TITLE) : match.start()].rpartition("\n\n")[2]
    titles = list(_TITLE_BEFORE.finditer(before))
    return kind(titles[-1]["kind"]) if titles else None


def by_custom(match: re.Match[str]) -> Kind:
    """The kind that NUMBER's match tells by itself; BadReference where it tells none."""
    name, year = match["after"], match["first"]
    if name == "JHA" and int(match["second"]) in FRAMEWORK_DECISIONS.get(int(year), ()):
        return Kind.FRAMEWORK_DECISION
    if name == "CFSP" and len(year) == 4 and int(year) >= 2010:
        return Kind.DECISION
    raise BadReference(f"“{match[0]}” does not tell of what kind the act is")


SCHEME = Scheme("act_bare", _PATTERN, _read)
