"""What the single fields of a cover look like, as data: names of fields, kinds of papers, forms of numbers and dates.

Sources: covers of Council papers from 2006 to 2026 and of Commission papers; the field names of older covers are in
small letters and without full stops.
"""

import re
from collections.abc import Iterator
from datetime import date

from article71.documents.words import clean
from article71.errors import BadReference
from article71.references.council import Council
from article71.references.find import find

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = "|".join(MONTHS)
_DAY = rf"(?P<day>\d{{1,2}})(?:\s+(?P<name>{_MONTH})\s+|[./](?P<month>\d{{1,2}})[./])(?P<year>(?:19|20)\d{{2}})"
DAY = re.compile(_DAY, re.IGNORECASE)
PLACE_AND_DAY = re.compile(
    rf"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?),\s+(?:the\s+)?{_DAY}(?P<rest>.*)", re.IGNORECASE
)
LANGUAGE = re.compile(r"\(?\s*(?:OR|Or|or)\s*\.\s*:?\s*(?P<language>[A-Za-z]{2})(?:[\s,/+]+[A-Za-z]{2})*\s*\)?")

_SUFFIX = r"(?:REV|ADD|COR|CORR|EXT|DCL|INIT|AMD|RES)"
STEP = re.compile(rf"{_SUFFIX}(?:\s+\d+)?")
SUFFIXES = re.compile(rf"{_SUFFIX}(?:\s+\d+)?(?:\s+{_SUFFIX}(?:\s+\d+)?)*")
COUNCIL_NUMBER = re.compile(
    r"(?<![\w/.])(?:(?P<series>ST|CM|SN|WK|DS|MD|XT|EUCO|PE-CONS)\s?(?=\d)|(?=\d{4,5}/(?:\d{1,2}/)?\d{2}(?!\d)))"
    rf"(?P<number>\d{{1,5}}(?:/\d{{1,2}})?/(?:20)?\d{{2}})(?P<suffixes>(?:\s+{_SUFFIX}(?:\s+\d+)?)*)(?![\d/])"
)
"""The number of a Council paper: the year in full only behind a series, since "2016/2031" alone numbers an act."""

_LONG_YEAR = re.compile(r"/20(?=\d{2}\b)")
"""Working papers print the year in full: "WK 10233/2026 INIT"."""

COMMISSION_NUMBER = re.compile(r"(?P<series>COM|JOIN|SWD|SEC|C)\s?\((?P<year>\d{4})\)\s?(?P<number>\d{1,5})")
COMMISSION_PAPER = re.compile(
    rf"{COMMISSION_NUMBER.pattern}(?:/\d)? ?(?:final|draft|provisional)?(?:/\d)?", re.IGNORECASE
)
COMMISSION_PART = re.compile(
    r"(?:ANNEX(?:ES)?|PART) (?:\d{1,2}|[IVX]+)(?:(?:,| to| and| -|/|–) ?(?:\d{1,2}|[IVX]+))*", re.IGNORECASE
)
PROCEDURE = re.compile(r"(?P<year>(?:19|20)\d{2})/(?P<number>\d{4})(?P<letter>[A-Z])?\s*\((?P<kind>[A-Z]{3})\)")

CODE = re.compile(r"[A-Z][A-Z0-9&/-]*(?: (?!\d)[A-Z][A-Z/-]*)? \d{1,4}(?: [a-z]{1,3})?(?: \([A-Z][A-Z/ -]+\))?(?= |$)")
CODES = re.compile(rf"{CODE.pattern}(?: {CODE.pattern})*")
BARE_CODES = re.compile(r"[A-Z][A-Z&/-]{1,14}(?: [A-Z][A-Z&/-]{1,14})*")
UNNUMBERED_CODES = ("CM", "WK")
"""The series whose covers print subject codes without numbers."""

COMMUNITY = re.compile(r"This is a paper intended for a specific community\b", re.IGNORECASE)
"""The notice that working papers print in the middle of their cover."""

MARKINGS = ("LIMITE", "PUBLIC")
MARKING = re.compile(rf"({'|'.join(MARKINGS)})(?: [A-Z]{{2}})?")

KIND = re.compile(
    r"(?:['\"]?(?:I|A|I/A|II|B)['\"]? (?:ITEM|POINT)[S]? )?"
    r"(?:(?:COVER|INFORMATION|COVERING|INTRODUCTORY|REVISED|EXPLANATORY|STEERING|DRAFT|ROOM|ANNOTATED|PRESIDENCY) )*"
    r"(?:NOTE|PROPOSAL|INITIATIVE|REPORT|OPINION|OUTCOME OF (?:PROCEEDINGS|THE COUNCIL MEETING|THE EUROPEAN PARLIAMENT"
    r"'?S PROCEEDINGS)|RESULT OF PROCEEDINGS|COMMUNICATION|MINUTES|SUMMARY RECORD|PROVISIONAL AGENDA|AGENDA|"
    r"WORKING (?:PAPER|DOCUMENT)|MEETING DOCUMENT|LEGISLATIVE ACTS AND OTHER INSTRUMENTS|PARTIAL DECLASSIFICATION|"
    r"DECLASSIFICATION|DECLASSIFICATION OF DOCUMENT|PUBLIC ACCESS|CORRIGENDUM|ADDENDUM|STATEMENT|LETTER|RECOMMENDATION|"
    r"DECISION|COMMISSION STAFF WORKING DOCUMENT|JOINT COMMUNICATION|ANNEX(?:ES)?|VOTING RESULT|WRITTEN PROCEDURE|"
    r"NOTICE OF MEETING(?: AND PROVISIONAL AGENDA)?|LIST OF .{3,60}|REPLY|NOTE POINT ['\"]?(?:I/A|I|A)['\"]?|"
    r"INFORMATION)"
    r"(?: (?:TO|FROM|ON|BY) .{3,80})?(?: ANNEX(?:ES)? .{1,20})?"
)

_UNNAMED = (COUNCIL_NUMBER, SUFFIXES, MARKING, CODES, KIND)

COMMISSION_KIND = re.compile(
    r"(?:(?:JOINT|COMMISSION STAFF|COMMISSION|COUNCIL|DRAFT|AMENDED) )*(?:COMMUNICATION|WORKING DOCUMENT|REPORT|"
    r"PROPOSAL|RECOMMENDATION|OPINION|ANNEX(?:ES)?|WHITE PAPER|GREEN PAPER|"
    r"(?:IMPLEMENTING |DELEGATED )?(?:DECISION|REGULATION|DIRECTIVE))",
    re.IGNORECASE,
)
BESIDE_TITLE = re.compile(r"\{|\(Text with EEA relevance\)|\(Only the .{3,60} authentic\)", re.IGNORECASE)
TITLE_ENDS = re.compile(
    r"EXPLANATORY MEMORANDUM|(?:TABLE OF )?CONTENTS\b|(?:ANNEX|Annex|CHAPTER|PART|TITLE) [IVX\d]+\b|\d{1,2}\.\s|"
    r"EN(?: EN)?$"
)

SENDER, TO, PREVIOUS, COMMISSION, RECEIVED, SUBJECT = "sender", "to", "previous", "commission", "received", "subject"
INTERINSTITUTIONAL = "interinstitutional"
FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?:{form})\s*(?::|$|(?<=format )(?=\d))\s*", re.IGNORECASE))
    for name, form in (
        (SENDER, r"from"),
        (TO, r"to"),
        (PREVIOUS, r"(?:no\.?\s*)?prev(?:ious|\.)?\s*doc(?:ument|\.)?s?\.?"),
        (COMMISSION, r"(?:no\.?\s*)?(?:cion|commission)\s*(?:doc(?:ument|\.)?|prop(?:osal|\.)?)s?\.?"),
        (RECEIVED, r"date of receipt"),
        (SUBJECT, r"subject|re"),
        (INTERINSTITUTIONAL, r"inter-?institutional files?"),
        ("of", r"(?:of|on|dated|delegation|drafted by|encl\.?)(?=\s*:)"),
        ("contact", r"contact"),
        ("telephone", r"tel\.?\s*/?\s*(?:fax)?\.?"),
        ("date", r"date"),
        ("time", r"time"),
        ("venue", r"venue|place"),
        ("format", r"format"),
    )
)
"""The fields that bear a name, as it is printed before a colon; "Format 1+1" has none.

An outcome of proceedings tells of which body and on which day they were.
"""

NAMED = frozenset({SENDER, TO, PREVIOUS, COMMISSION, SUBJECT})


def day_of(text: str) -> date | None:
    """The first calendar day told in the text, or None."""
    found = DAY.search(text)
    if not found:
        return None
    month = MONTHS.index(found["name"].lower()) + 1 if found["name"] else int(found["month"])
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def is_known(cell: str) -> bool:
    """Whether the cell is a field that bears no name: a procedure, a number, a marking, subject codes, a kind."""
    return bool(procedures(cell)) or any(form.fullmatch(cell) for form in _UNNAMED)


def council_ids(text: str) -> tuple[str, ...]:
    """The canonical ids of the Council papers named in the text: "5572/1/25 REV 1" is "ST 5572/1/25 REV 1".

    "10104/26 + ADD 1" names two papers.
    """
    return tuple(council_id for _, council_id in council_papers(text))


def council_papers(text: str) -> Iterator[tuple[int, str]]:
    """The Council papers named in the text: where each one's number ends, and its canonical id."""
    return ((found.end, found.reference.id) for found in find(text) if found.reference.scheme == Council.scheme)


def council_id(printed: str) -> str:
    """The canonical id of a cover's number: "6543/25" is "ST 6543/25"; as printed where the scheme does not know it."""
    printed = _LONG_YEAR.sub("/", clean(printed) if printed[0].isalpha() else f"ST {clean(printed)}")
    try:
        return Council.parse(printed).id
    except BadReference:
        return printed


def commission_id(text: str) -> str:
    """The canonical id of the Commission paper named in the text, "" when none is."""
    found = COMMISSION_NUMBER.search(text)
    return f"{found['series']}({found['year']}) {int(found['number'])}" if found else ""


def commission_kind(title: str) -> str:
    """What kind of paper a title of the Commission begins with: "ANNEXES to the Proposal for ..." is "ANNEXES"."""
    found = COMMISSION_KIND.match(title)
    return found[0] if found else ""


def procedures(text: str) -> tuple[str, ...]:
    """The interinstitutional files named in the text as printed: "2026/0138 (COD)"."""
    return tuple(
        f"{found['year']}/{found['number']}{found['letter'] or ''} ({found['kind']})"
        for found in PROCEDURE.finditer(text)
    )
