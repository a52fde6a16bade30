"""One act as a clause: its subject, and a predicate in a formula of its type that fits its object."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from article71.reports.sentences import dates, names, objects
from article71.reports.sentences.objects import Form
from article71.reports.sentences.style import Style, Templates, Way
from article71.reports.told import ToldAct
from article71.vocabulary.model import Vocabulary

_PASSIVE_VERB = re.compile(r"\b(?:was|were|been) (?:\w+ly )?(?P<done>\w+)$")
_OFTEN = re.compile(r"\b(?:every|each|annual|annually|yearly|monthly|regularly|(?:once|twice|times) an?|per)\b")
_WERE = {True: "were", False: "was"}


@dataclass(frozen=True, slots=True)
class Clause:
    """`subject` did `predicate`; `template` is the formula used. `chair` when the subject's name tells the date."""

    act: ToldAct
    subject: str
    predicate: str
    template: str
    plural: bool = False
    chair: bool = False

    @property
    def words(self) -> int:
        """How many words it is."""
        return len(f"{self.subject} {self.predicate}".split())


def clause(act: ToldAct, used: Sequence[str], style: Style, vocabulary: Vocabulary) -> Clause:
    """The act as a clause, by a formula not among those `used` just before where there is a choice.

    The act has an object: without one there is nothing to say.
    """
    what = _what(act, style)
    if not act.actors:
        return _passive(act, what, style)
    template = _chosen(_active(act, what, style), act, used)
    subject, chair = _subject(act, vocabulary)
    plural = names.plural(act.actors, style.names)
    return Clause(act, subject, _filled(template, act, what, plural), template, plural, chair)


def _what(act: ToldAct, style: Style) -> str:
    words = objects.shortened(act.object, style.limits.object_words)
    rhythm = style.recurrence.get(act.recurrence, "")
    if rhythm and not _OFTEN.search(words):
        words = f"{words} {rhythm}"
    due = dates.due_in_words(act.due) if act.due and any(act.due.days) else ""
    if act.due and act.due.text and act.due.text in words:
        # "in June 2026" has its preposition outside the wording: "by" would stand beside it.
        own = due if dates.has_preposition(act.due) else dates.in_words(act.due)
        return words.replace(act.due.text, own)
    return words if not due or due in words else objects.with_due(words, due)


def _subject(act: ToldAct, vocabulary: Vocabulary) -> tuple[str, bool]:
    """The actors as subject. "The Spanish Presidency" tells its semester, so that no date need go before it."""
    chair = dates.chair_over(act.date, vocabulary) if act.date and act.actors == ("Presidency",) else None
    if chair is None:
        return names.slots(act.actors), False
    return f"the {chair.adjective} Presidency", act.date is not None and act.date.days == chair.semester.days


def _active(act: ToldAct, what: str, style: Style) -> tuple[str, ...]:
    ways = style.ways[act.type]
    way = min(ways, key=lambda each: _answers_at(each, act))
    forms = _forms(what, style.limits.heavy_object_words)
    return next(each.templates[form] for each in (way, ways[0]) for form in forms if form in each.templates)


def _forms(what: str, heavy: int) -> tuple[str, ...]:
    form = objects.form(what)
    if form is Form.PLACE:
        return form.value, Form.NOUN.value
    if form is not Form.NOUN or len(what.split()) < heavy:
        return (form.value,)
    return "heavy" if objects.determined(what) else "bare", form.value


def _answers_at(way: Way, act: ToldAct) -> int:
    """Where in the act's verb the way's first word begins: "kept informed" is a keeping, then an informing."""
    said = f" {act.verb.lower()}"
    if way.holds and not way.holds & set(act.object.split()):
        return len(said)
    return min((at for each in way.verbs if (at := said.find(f" {each}")) >= 0), default=len(said))


def _chosen(templates: Iterable[str], act: ToldAct, used: Sequence[str]) -> str:
    """The template that says most of the act; then one not just used; then the act's own verb; then by order."""
    told = [each for each in templates if _sayable(each, act)]
    most = max(map(_slots, told))
    verb = act.verb.lower()[:5]
    ranked = sorted((each for each in told if _slots(each) == most), key=lambda each: not verb or verb not in each)
    return next((each for each in ranked if each not in used), ranked[0])


def _sayable(template: str, act: ToldAct) -> bool:
    return ("{whom}" not in template or bool(act.addressees)) and ("{source}" not in template or bool(act.source))


def _slots(template: str) -> int:
    return ("{whom}" in template) + ("{source}" in template)


def _filled(template: str, act: ToldAct, what: str, plural: bool) -> str:
    whom, source = names.slots(act.addressees), names.slots(act.source)
    return template.format(what=what, whom=whom, source=source, be=_WERE[plural])


def _passive(act: ToldAct, what: str, style: Style) -> Clause:
    form = objects.form(what)
    addressed: Templates = style.passive_addressed.get(act.type, {}) if act.addressees else {}
    form = Form.NOUN if form is Form.PLACE else form
    template = (addressed.get(form) or style.passive[form])[0]
    if template.startswith("{whom}"):
        many = names.plural(act.addressees, style.names)
    else:
        many = form is Form.NOUN and objects.plural(what)
    said = _PASSIVE_VERB.search(act.verb)
    whom, done = names.slots(act.addressees), said["done"] if said else style.participles[act.type]
    return Clause(act, "", template.format(what=what, whom=whom, be=_WERE[many], done=done), template)
