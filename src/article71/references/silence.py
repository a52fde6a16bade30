"""Numbers that look like a reference and are none: cases, applications, telephones, and papers of other houses.

The finder passes over them as a whole, so that no piece of them is taken for a reference.
"""

from article71.references.citation import Scheme

_PAIR = r"\d{1,6}/\d{2,4}(?!\d)"
_PAIRS = rf"{_PAIR}(?:(?:,\s|\sand\s|,\sand\s|\s?[-–]\s?){_PAIR})*"
_FOREIGN = (
    r"(?i:(?:case|application|appeal|complaint|petition|resolution|invoice|contract|tender|question|procedure|standard)s?"
    r"(?:\s?\(?nos?\b\.?\)?)?:?\s|(?:ISO|IEC|EUR|USD|GBP)\s?|[€$£]\s?)"
)
_NUMBERED = r"(?i:nos?\b\.?|n°|nº)\s?"
_TELEPHONE = r"(?:(?i:tel|phone|telephone|fax|mobile)\b\.?:?\s?|\+|\(0)[\d ()./-]{6,}"

SCHEME = Scheme("silence", rf"(?:{_FOREIGN}{_PAIRS}|{_NUMBERED}{_PAIRS}|{_TELEPHONE})", lambda text, start, end: ())
