"""The forms of English verbs, from their plain form."""

import re
from dataclasses import dataclass
from enum import Flag, auto


class Form(Flag):
    """How a verb stands; one spelling may be several ("agreed" is past and participle)."""

    PLAIN = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's spellings: `forms` maps each, in lower case, to what it may be."""

    plain: str
    forms: dict[str, Form]


_IRREGULAR = {
    "be": ("was", "been"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "choose": ("chose", "chosen"),
    "draw": ("drew", "drawn"),
    "find": ("found", "found"),
    "give": ("gave", "given"),
    "have": ("had", "had"),
    "hear": ("heard", "heard"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "learn": ("learnt", "learnt"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "show": ("showed", "shown"),
    "speak": ("spoke", "spoken"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "undertake": ("undertook", "undertaken"),
    "deal": ("dealt", "dealt"),
    "write": ("wrote", "written"),
    "withdraw": ("withdrew", "withdrawn"),
    "arise": ("arose", "arisen"),
    "bear": ("bore", "borne"),
    "come": ("came", "come"),
    "feel": ("felt", "felt"),
    "foresee": ("foresaw", "foreseen"),
    "get": ("got", "got"),
    "go": ("went", "gone"),
    "leave": ("left", "left"),
    "oversee": ("oversaw", "overseen"),
    "read": ("read", "read"),
    "strike": ("struck", "struck"),
    "think": ("thought", "thought"),
    "understand": ("understood", "understood"),
    "uphold": ("upheld", "upheld"),
}
_BE = {"were": Form.PAST, "is": Form.THIRD, "are": Form.PLAIN}
# Of more than one syllable; of one, "map" and "put" double by rule, "seek" and "fix" do not.
_DOUBLING = frozenset(
    "regret submit resubmit commit refer transmit permit admit signal cancel counsel concur transfer confer".split()
)
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def verb(plain: str) -> Verb:
    """The verb of this plain form, with its spellings, also those of -ise and -ize."""
    forms: dict[str, Form] = dict(_BE) if plain == "be" else {}
    for spelling in _spellings(plain):
        for text, form in _inflected(spelling):
            forms[text] = forms.get(text, Form(0)) | form
    return Verb(plain, forms)


def _spellings(plain: str) -> tuple[str, ...]:
    if plain.endswith("ise") and len(plain) > 5:
        return plain, f"{plain[:-3]}ize"
    return (plain,)


def _inflected(plain: str) -> list[tuple[str, Form]]:
    past, participle = _IRREGULAR.get(plain, (_with(plain, "ed"), _with(plain, "ed")))
    return [
        (plain, Form.PLAIN),
        (_third(plain), Form.THIRD),
        (past, Form.PAST),
        (participle, Form.PARTICIPLE),
        (_with(plain, "ing"), Form.ING),
    ]


def _third(plain: str) -> str:
    if plain == "have":
        return "has"
    if plain.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{plain}es"
    if plain.endswith("y") and plain[-2] not in "aeiou":
        return f"{plain[:-1]}ies"
    return f"{plain}s"


def _with(plain: str, ending: str) -> str:
    if plain.endswith("e") and ending == "ed":
        return f"{plain}d"
    if plain.endswith("e") and not plain.endswith(("ee", "be")):
        return plain[:-1] + ending
    if plain.endswith("y") and plain[-2] not in "aeiou" and ending == "ed":
        return f"{plain[:-1]}ied"
    if plain in _DOUBLING or _SHORT.fullmatch(plain):
        return plain + plain[-1] + ending
    return plain + ending
