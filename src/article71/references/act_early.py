"""The first regulations, numbered through from 1958 to 1962 without a year: Regulation No 17.

The year is that of the title's date, or of the place in the Official Journal that follows. Without either nothing is
found: the regulations of the UN's Economic Commission for Europe are cited just so.
"""

from article71.references.act import Act
from article71.references.act_kinds import Kind, Order
from article71.references.citation import Found, Scheme
from article71.references.writing import LONG_DAY, any_case, form, full_year, unnamed

_YEAR = r"(?:19)?(?:5[89]|6[0-2])(?!\d)"
_TWIN = r"(?:\s\(EEC\),\s\d{1,3}\s\(EAEC\))?"
_WHOLE = rf"(?:(?:{any_case('Council|Commission')})\s)?Regulation\sNo\s(?P<number>\d{{1,3}})(?![\d/]|\.\d){_TWIN}"
_FORM = form(_WHOLE)
_PLACE = rf"OJ\s(?:No\s)?P?\s?\d{{1,3}},\s\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?P<year>{_YEAR})"
_DATED = form(rf"(?P<day>\sof\s{LONG_DAY})?(?:[^;]{{0,250}}?{_PLACE})?")


def _read(text: str, start: int, end: int) -> tuple[Found, ...]:
    number = _FORM.fullmatch(text, start, end)
    dated = _DATED.match(text, end)
    if number is None or dated is None:
        return ()
    year = int(dated["day"][-4:]) if dated["day"] else full_year(dated["year"] or "00")
    if not 1958 <= year <= 1962 or text.endswith("UN ", 0, start):
        return ()
    act = Act(Kind.REGULATION, year, int(number["number"]), (), Order.NUMBER_FIRST)
    return (Found(number[0], start, end, act),)


SCHEME = Scheme("act_early", unnamed(_WHOLE), _read)
