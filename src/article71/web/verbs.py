"""How each act type is told in the past tense, by the profile's phrases: what a reviewer may choose from."""

from collections.abc import Mapping
from functools import cache
from itertools import takewhile

from article71.reading.grammar.forms import Form, verb
from article71.vocabulary import profile
from article71.vocabulary.model import Phrase


@cache
def verbs_of(name: str) -> Mapping[str, tuple[str, ...]]:
    """The verbs of a profile by act type, each as an act holds it: "took note of", "was informed of"."""
    found: dict[str, dict[str, None]] = {}
    for phrase in profile.load(name).phrases:
        if phrase.voice != "event":
            found.setdefault(phrase.type.value, {})[_told(phrase)] = None
    return {type_: tuple(verbs) for type_, verbs in found.items()}


def _told(phrase: Phrase) -> str:
    plain, *rest = phrase.text.split()
    words = [word.split("|")[0] for word in takewhile(lambda word: not word.startswith("{"), rest)]
    if phrase.voice == "passive":
        return " ".join(("was", _spelt(plain, Form.PARTICIPLE), *words))
    return " ".join((_spelt(plain, Form.PAST), *words))


def _spelt(plain: str, form: Form) -> str:
    spellings = [spelling for spelling, forms in verb(plain.split("|", maxsplit=1)[0]).forms.items() if form in forms]
    return "was" if "was" in spellings else spellings[0]
