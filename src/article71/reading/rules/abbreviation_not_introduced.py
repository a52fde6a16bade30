"""An abbreviation that the paper uses and nowhere introduces, and that the vocabulary does not know."""

import re
from collections.abc import Iterator

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation
from article71.reading.grammar.phrases import lexicon
from article71.reading.passages import Passage

_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z]{2,}[A-Z0-9]*(?:-[A-Z]{2,})?s?(?![\w/.-]|\(\d)")
# Known to every reader of official English; the parts of reference numbers and addresses are none at all.
_COMMON = frozenset(
    "EU EC EEC UN US USA UK NATO TFEU TEU OJ COM JOIN SWD SEC ST CM WK REV ADD COR INIT EXT DCL LIMITE PUBLIC ANNEX "
    "NGO NGOs IT ICT AI PDF ISBN ISSN CELEX ELI ECLI AOB NB CEO VAT GDP PO TV HQ EUR CE EN FR DE PM AM COVID "
    "AT BE BG CY CZ DK EE EL ES FI HR HU IE LT LU LV MT NL PL PT RO SE SI SK CH IS NO UKR CBRN PNR TV WHO PCR".split()
)
# "RECALLING the tasks", "REGULATION OF THE COUNCIL": openings and titles in capitals abbreviate nothing.
_CAPITALS = re.compile(
    r"^[A-Z]{5,}(?:\s+[A-Z]{2,})*\b|\b(?:[A-Z]{2,}[\s,]+)+[A-Z]{5,}\b(?:[\s,]+[A-Z]{2,}\b)*|\b[A-Z]{5,}(?:[\s,]+[A-Z]{2,}\b)+"
)
_ROMAN = re.compile(r"[IVXLC]+")


def _find(examined: Examined) -> Iterator[Observation]:
    # "it ENCOURAGES", "INSTRUCTS Europol": conclusions set their verbs in capitals.
    verbs = {form.upper() for form in lexicon(examined.vocabulary).forms}
    introduced = {word for abbreviation in examined.introduced for word in abbreviation.split()}
    known = _COMMON | introduced | _of_vocabulary(examined) | verbs
    first: dict[str, Passage] = {}
    for passage in examined.passages:
        if not passage.text.isupper():
            for found in _ABBREVIATION.findall(_CAPITALS.sub(" ", passage.text)):
                first.setdefault(found, passage)
    for abbreviation, passage in first.items():
        if not _ROMAN.fullmatch(abbreviation) and not _is_known(abbreviation, known):
            text = f"{abbreviation} is used and nowhere introduced: what does it stand for?"
            yield Observation("abbreviation-not-introduced", text, (passage.place,))


def _is_known(abbreviation: str, known: frozenset[str]) -> bool:
    singular = abbreviation.removesuffix("s")
    # "EU-CLASI" says nothing new once EU and CLASI are known; a plural introduces the singular and the other way round.
    return {singular, f"{singular}s"} & known != set() or (
        "-" in abbreviation and all(part in known for part in abbreviation.split("-"))
    )


def _of_vocabulary(examined: Examined) -> set[str]:
    names = {
        word for body in examined.vocabulary.bodies for name in body.names for word in re.split(r"[\s()]", name.text)
    }
    return names | {code.code for code in examined.vocabulary.codes}


ABBREVIATION_NOT_INTRODUCED = ObservationRule("abbreviation-not-introduced", version=2, find=_find)
