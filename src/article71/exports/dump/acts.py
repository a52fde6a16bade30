"""Acts, and the mentions that tell them."""

from django.db.models import Prefetch, Q, QuerySet

from article71.exports.dump.tables import Field, Table, days
from article71.register.acts import Act, ActQuerySet
from article71.register.documents import Document
from article71.register.facets import semester
from article71.register.mentions import Mention


def public_acts() -> ActQuerySet:
    """The acts that everybody may see: proposed and confirmed ones."""
    return Act.objects.visible_to(None).standing()


def _acts() -> QuerySet[Act]:
    told = Prefetch("mentions", _mentions().only("pk", "act_id"))
    return public_acts().with_parties().prefetch_related(told)


def _mentions() -> QuerySet[Mention]:
    papers = Q(document=None) | Q(document__in=Document.objects.visible_to(None))
    return Mention.objects.visible_to(None).standing().filter(papers, act__in=public_acts())


ACTS = Table(
    "acts",
    "Who did what, when: one row however often papers tell it.",
    (
        Field("number", "integer", "its number in the register", lambda act: act.pk),
        Field("state", "string", "proposed by a rule, or confirmed by a person", lambda act: act.state),
        Field("type", "string", "the act type", lambda act: act.type),
        Field("side", "string", "the side of the committee's mandate", lambda act: act.side.value),
        Field("actors", "array", "who did it, by short names", lambda act: list(act.actors)),
        Field("verb", "string", "the verb that tells it", lambda act: act.verb),
        Field("object", "string", "what it was done to, in the paper's words", lambda act: act.object),
        Field("addressees", "array", "who was asked, told or thanked", lambda act: list(act.addressees)),
        Field("source", "array", "who gave the information", lambda act: list(act.source)),
        *days("date", "when it happened", lambda act: act.date),
        *days("due", "by when what was asked is due", lambda act: act.due),
        Field("recurrence", "string", "how often it is due, as a rule of RFC 5545", lambda act: act.recurrence),
        Field("topic", "string", "the key of its topic", lambda act: act.topic.key if act.topic else ""),
        Field(
            "presidency",
            "string",
            "the semester of the presidency it happened under",
            lambda act: semester(act.presidency) if act.presidency else "",
        ),
        Field("mentions", "array", "the mentions that tell it", lambda act: [each.pk for each in act.mentions.all()]),
    ),
    _acts,
)

MENTIONS = Table(
    "mentions",
    "The places that tell acts, each with its words and its rule.",
    (
        Field("number", "integer", "its number in the register", lambda each: each.pk),
        Field("act", "integer", "the act it tells", lambda each: each.act_id, to="acts"),
        Field("document", "integer", "the document it stands in", lambda each: each.document_id, to="documents"),
        Field("state", "string", "proposed by a rule, or confirmed by a person", lambda each: each.state),
        Field("section", "string", "the heading it stands under", lambda each: each.section),
        Field("page", "integer", "the page", lambda each: each.page),
        Field("start", "integer", "the first character, in the document's text", lambda each: each.start),
        Field("end", "integer", "the first character after", lambda each: each.end),
        Field("sentence", "string", "the words that tell it", lambda each: each.sentence),
        Field("footnotes", "array", "the notes it bears, or what it rests on", lambda each: each.footnotes),
        Field("rule", "string", "the rule that found it; empty where a person entered it", lambda each: each.rule),
        Field("rule_version", "integer", "the rule's version", lambda each: each.rule_version),
        Field("confidence", "number", "how often what the rule finds was right", lambda each: each.confidence),
        Field("entered", "date", "the day it came into the register", lambda each: each.entered_on),
    ),
    _mentions,
)
