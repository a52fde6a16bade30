"""What hangs together with papers: the acts they tell, the papers they cite and those that cite them, their revisions.

Every end of every tie is looked at through the viewer's eyes: a tie to what one may not see is no tie.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import BooleanField, Count, ExpressionWrapper, Prefetch, Q

from article71.errors import BadReference
from article71.references.council import Council
from article71.references.find import find
from article71.register.accounts import Account
from article71.register.acts import Act, ActState
from article71.register.documents import LONG, Document, DocumentQuerySet
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionQuerySet
from article71.register.references import Reference


@dataclass(frozen=True, slots=True)
class Cited:
    """What a paper cites: its canonical id, the paper when the register shows it, else its public address, if any."""

    canonical: str
    uri: str
    document: Document | None

    @property
    def address(self) -> str:
        """Its public address, where that is one that a browser may be sent to; people may enter others."""
        return self.uri if self.uri.startswith(("https://", "http://")) else ""


def told(viewer: Account | None) -> MentionQuerySet:
    """The standing mentions whose place and act the viewer may both see: an act may be joined to a hidden one."""
    return Mention.objects.visible_to(viewer).standing().filter(act__in=Act.objects.visible_to(viewer))


def with_told(found: DocumentQuerySet, viewer: Account | None) -> DocumentQuerySet:
    """The documents with their marking, files and mentions at hand."""
    return found.select_related("marking").prefetch_related(Prefetch("mentions", told(viewer)), "files")


def acts_told(documents: Iterable[int], viewer: Account | None) -> dict[int, int]:
    """How many acts each of these documents tells."""
    # Joined: asked for within a set, every act of the register would be looked up for the papers of one page.
    seen, standing = Marking.objects.cleared_for(viewer), (ActState.PROPOSED, ActState.CONFIRMED)
    told = Mention.objects.visible_to(viewer).standing().filter(act__marking__in=seen, act__state__in=standing)
    counted = told.filter(document__in=list(documents)).order_by().values_list("document")
    return dict(counted.annotate(acts=Count("act", distinct=True)))


def answers_to(document: Document) -> set[str]:
    """The canonical ids that mean this paper: its own, and the Commission document it hands on."""
    handed_on = {found.reference.id for found in find(document.commission_document)}
    return {document.reference, *handed_on} - {""}


def references_of(document: Document, viewer: Account | None) -> list[Reference]:
    """The references that stand in the paper, in its order."""
    return list(Reference.objects.visible_to(viewer).standing().filter(document=document))


def cites(document: Document, references: Iterable[Reference], known: Mapping[str, Document]) -> list[Cited]:
    """What these references of a paper cite, each once, in the order in which it first does; never itself.

    `known` are the papers that may be led to, by their canonical id.
    """
    own = answers_to(document)
    return cited((each for each in references if each.canonical not in own), known)


def cited(references: Iterable[Reference], known: Mapping[str, Document]) -> list[Cited]:
    """What these references name, each once, in the order in which it is first named."""
    addresses: dict[str, str] = {}
    for each in references:
        addresses[each.canonical] = addresses.get(each.canonical) or each.uri
    return [Cited(canonical, uri, known.get(canonical)) for canonical, uri in addresses.items()]


def by_reference(canonical: Iterable[str], viewer: Account | None) -> dict[str, Document]:
    """The papers of these canonical ids that the viewer may see."""
    found = Document.objects.visible_to(viewer).filter(reference__in=list(canonical))
    return {each.reference: each for each in found.defer(*LONG)}


def cited_by(document: Document, viewer: Account | None) -> list[tuple[Document, int]]:
    """The papers that cite it, newest first, each with how often; never itself."""
    standing = Reference.objects.visible_to(viewer).standing().filter(canonical__in=answers_to(document))
    times = Counter(standing.exclude(document=document).values_list("document", flat=True))
    papers = Document.objects.visible_to(viewer).filter(pk__in=times).order_by("-date", "-pk")
    return [(each, times[each.pk]) for each in papers.defer(*LONG)]


def family(document: Document, viewer: Account | None) -> list[Document]:
    """The paper and all of its number, its REV, COR, ADD and so on, in order of date; itself among them.

    Each says whether it is `worded`: whether there are words to compare.
    """
    stem = _stem(document.reference)
    found = Document.objects.visible_to(viewer).filter(Q(pk=document.pk) | _begun_by(stem))
    worded = ExpressionWrapper(Q(text__gt=""), BooleanField())
    papers = found.order_by("date", "reference").defer(*LONG).annotate(worded=worded)
    return [each for each in papers if each.pk == document.pk or _stem(each.reference) == stem]


def _begun_by(stem: Council | None) -> Q:
    return Q(reference__startswith=f"{stem.series} {stem.number}/") if stem else Q(pk__in=())


def _stem(reference: str) -> Council | None:
    """The Council's number without what a paper is to its first version; other papers have no such steps."""
    try:
        return replace(Council.parse(reference), steps=())
    except BadReference:
        return None
