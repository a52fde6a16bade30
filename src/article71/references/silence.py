"""Numbers that look like a reference and are none: cases, applications, telephones, and papers of other houses.

The finder passes over them as a whole, so that no piece of them is taken for a reference. Resolutions are not among
them: the Council's are papers (“Council Resolution 9617/24”), the UN's have too few digits to be taken for one.
"""

from article71.references.citation import Scheme
from article71.references.writing import any_case

_PAIR = r"\d{1,6}/\d{2,4}(?!\d)"
_PAIRS = rf"{_PAIR}(?:(?:,\s|\sand\s|,\sand\s|\s?[-–]\s?){_PAIR})*"
_WORDS = any_case("case|application|appeal|complaint|petition|law|decree|invoice|contract|tender|question|standard")
_NO = any_case("nos?") + r"\b\.?"
_FOREIGN = rf"(?:(?:{_WORDS})[sS]?(?:\s?\(?{_NO}\)?)?:?\s|(?:ISO|IEC|EUR|USD|GBP)\s?|[€$£]\s?)"
_NUMBERED = rf"(?:{_NO}|[Nn][°º])\s?"
_TELEPHONE = rf"(?:(?:{any_case('tel|phone|telephone|fax|mobile')})\b\.?:?\s?|\+|\(0)[\d ()./-]{{6,}}"

SCHEME = Scheme("silence", rf"(?:{_FOREIGN}{_PAIRS}|{_NUMBERED}{_PAIRS}|{_TELEPHONE})", lambda text, start, end: ())
