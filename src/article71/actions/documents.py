"""Documents: take papers in, read stored ones again, record one by its reference alone."""

import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from article71 import __version__
from article71.actions.permissions import permit
from article71.documents.opening import examined_bytes, file_bytes
from article71.documents.places import plain_text
from article71.documents.tree import Cover
from article71.errors import BadInput, NotAllowed, NotThere, shown
from article71.reading.findings import Reading
from article71.reading.read import read, ready
from article71.register import files, public_versions
from article71.register.accounts import Account
from article71.register.audit import Change, already, already_of, wait_for_turn, write
from article71.register.documents import Document, File
from article71.register.markings import Compartment, Level, Marking
from article71.register.matching import original
from article71.register.observations import Observation
from article71.register.offering import offer_document
from article71.register.remarking import Grounds, decided, let_in, remark
from article71.register.search import index
from article71.register.taking_in.papers import cover_columns
from article71.register.taking_in.readings import take_in
from article71.register.vocabulary import of_register
from article71.vocabulary import profile

MARKED_BY_COVER = "as marked when it was taken in"
_KNOWN = "known already"
SAME_PAPER = 0.02  # two formats of one paper differ in fewer of their words: a hyphen here, a table's cell there


@dataclass(frozen=True, slots=True)
class Upload:
    """A file handed in: its name, its bytes, and the compartments it goes into besides the level on its cover."""

    name: str
    data: bytes
    compartments: tuple[Compartment, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: the document it belongs to, in words how, and what was found in it."""

    document: Document
    how: str
    counts: Counter[str]

    @property
    def known(self) -> bool:
        """Whether the register had these very bytes before."""
        return self.how == _KNOWN


def upload(path: Path) -> Upload:
    """A file on disk as an upload. Refused when it is no file, cannot be read or is over the size limit."""
    # A name in bytes of no encoding could not be stored.
    return Upload(shown(path.name), file_bytes(path))


def _nothing(outcome: Outcome) -> None:
    """What follows, unless more is said."""


def ingest(
    file: Upload,
    *,
    then: Callable[[Outcome], None] = _nothing,
    by: Account,
    on: datetime.date | None = None,
) -> Outcome:
    """Take a file in: stored by its hash, its findings as proposals.

    A known hash only points to its document; another file of a known paper is kept beside the first. A paper known by
    its reference alone is filled. Refused, with nothing stored, says why a file is not taken in; NotThere that the
    account is not in one of its compartments, BadInput that one is closed. `then` is told of the outcome in the same
    transaction.
    """
    permit(by, "documents.ingest", *file.compartments)
    let_in(file.compartments)
    known = _known(file, by)
    if known:
        then(known)
        return known
    # Read before the transaction begins: nobody waits for a reading, and what is refused leaves nothing behind.
    reading = _read(file.data, file.name)
    with transaction.atomic():
        wait_for_turn()
        # Asked again: somebody else may have handed in the same file while this one was being read.
        outcome = _known(file, by) or _store(file, reading, by, on)
        then(outcome)
    return outcome


def _known(file: Upload, by: Account) -> Outcome | None:
    found = File.objects.filter(sha256=files.sha256(file.data)).select_related("document").first()
    return Outcome(_open_to(by, found.document), _KNOWN, Counter()) if found else None


def _read(data: bytes, name: str) -> Reading:
    vocabulary = ready(of_register(profile.load(settings.PROFILE)))
    return examined_bytes(data, name, partial(read, vocabulary=vocabulary))


def _store(file: Upload, reading: Reading, by: Account, on: datetime.date | None) -> Outcome:
    document = _of_reference(reading.document.cover.reference, by) or Document()
    beside = document.pk is not None and document.files.exists()
    earlier = document.marking if document.pk else None
    _mark(document, reading.document.cover, file.compartments)
    counts = Counter[str]() if beside else _fill(document, reading, by, on)
    if not beside:
        public_versions.link(document)
    _keep_decision(document, earlier, by, on)
    _add_file(document, file, reading.document.source.pages)
    how = "another file of a known paper" if beside else "taken in"
    if beside and share_of_other_words(document.text, plain_text(reading.document)) > SAME_PAPER:
        how = "another file of a known paper, in other words"
        _ask_which(document, by)
        counts["observations"] += 1
    told = {"reference": document.reference, "sha256": files.sha256(file.data), "how": how, "counts": dict(counts)}
    write(Change("documents.ingest", document, after=told), by=by, on=on)
    return Outcome(document, how, counts)


def _of_reference(reference: str, by: Account) -> Document | None:
    found = Document.objects.filter(reference=reference).first() if reference else None
    return found and _open_to(by, found)


def _open_to(by: Account, document: Document) -> Document:
    if not Document.objects.visible_to(by).filter(pk=document.pk).exists():
        raise NotAllowed("this account cannot take the file in")
    return document


def _fill(document: Document, reading: Reading, by: Account, on: datetime.date | None) -> Counter[str]:
    cover = reading.document.cover
    document.profile = settings.PROFILE
    document.reading_version = __version__
    document.registered = document.registered or on or timezone.localdate()
    document.revises = _revised(cover.reference)
    return take_in(document, reading, on or timezone.localdate(), by)


def _mark(document: Document, cover: Cover, compartments: tuple[Compartment, ...] = ()) -> None:
    """A new paper bears what its cover prints; a further file or later reading narrows a known one, never opens it."""
    printed = Marking.objects.of(level_of(cover.marking), compartments)
    if document.pk is None:
        document.marking = printed
        return
    together = Marking.objects.over([document.marking, printed])
    if together != document.marking:
        remark(document, together)


def _keep_decision(document: Document, earlier: Marking | None, by: Account, on: datetime.date | None) -> None:
    """A narrow marking has its reason and review date from the first day, also where the cover alone decided."""
    if document.marking != earlier and not document.marking.is_open:
        decided(document, earlier, Grounds(by, on or timezone.localdate(), MARKED_BY_COVER))


def level_of(printed: str) -> Level:
    """The level of a marking as a cover prints it: LIMITE is narrow, anything else was open when it was handed in."""
    return Level.LIMITE if "LIMITE" in printed.upper() else Level.PUBLIC


def share_of_other_words(one: str, other: str) -> float:
    """How many of the words of two texts, of all their words together, only one of them has: between 0 and 1."""
    mine, yours = Counter(one.split()), Counter(other.split())
    alone = (mine - yours).total() + (yours - mine).total()
    return alone / max(1, mine.total() + yours.total())


def _ask_which(document: Document, by: Account) -> None:
    """A revision under the first paper's number would pass unseen: its findings are not read beside the first's."""
    text = f"Two files bear the reference {document.reference}, and their words differ: which of them is the paper?"
    Observation.objects.create(
        document=document, marking=document.marking, kind="files-differ", text=text, entered_by=by.pk
    )


def _revised(reference: str) -> Document | None:
    first = original(reference)
    return Document.objects.filter(reference=first).first() if first != reference else None


def _add_file(document: Document, file: Upload, pages: int | None) -> None:
    File.objects.create(
        document=document,
        sha256=files.keep(file.data),
        name=file.name[:300],
        size=len(file.data),
        pages=pages,
        position=document.files.count(),
    )


@transaction.atomic
def record(cover: Cover, *, by: Account, on: datetime.date | None = None) -> Document:
    """Record a paper by its cover alone, without a file: one that is cited, or classified.

    BadInput when it has no reference or the register has it already.
    """
    permit(by, "documents.record")
    if not cover.reference:
        raise BadInput("a paper without a file needs a reference")
    if _of_reference(cover.reference, by):
        raise BadInput("the register has this paper already", cover.reference)
    document = Document(
        registered=on or timezone.localdate(),
        marking=Marking.objects.of(level_of(cover.marking)),
        revises=_revised(cover.reference),
        **cover_columns(cover),
    )
    document.save()
    index.keep(document)
    public_versions.link(document)
    offer_document(document)
    _keep_decision(document, None, by, on)
    write(Change("documents.record", document, after={"reference": cover.reference}), by=by, on=on)
    return document


def look(document: Document, *, by: Account, on: datetime.date | None = None) -> bool:
    """Note that somebody read words of a paper that not everybody may see: once a viewer, paper and day.

    Whether there was something to note; there is nothing for an open paper.
    """
    permit(by, "documents.look", document)
    day = on or timezone.localdate()
    # Asked before the transaction begins: who only reads waits for no writer.
    if document.marking.is_open or already("documents.look", document, by=by, on=day):
        return False
    with transaction.atomic():
        wait_for_turn()
        if already("documents.look", document, by=by, on=day):
            return False
        write(Change("documents.look", document), by=by, on=day)
    return True


def look_through(papers: Sequence[Document], *, by: Account, on: datetime.date | None = None) -> int:
    """Note that somebody read words of several papers, as for each of them; how many there were to note.

    A page of hits shows a few words of many papers: what is open, or noted already, is found out for all at once.
    """
    numbers = {each.pk for each in papers}
    permit(by, "documents.look_through")
    seen = Document.objects.visible_to(by).filter(pk__in=numbers).only("pk")
    closed = {each.pk: each for each in seen.exclude(pk__in=Document.objects.visible_to(None).values("pk"))}
    noted = already_of("documents.look", closed.values(), by=by, on=on or timezone.localdate()) if closed else set()
    return sum(look(paper, by=by, on=on) for number, paper in closed.items() if number not in noted)


def reread(document: Document, *, by: Account, on: datetime.date | None = None) -> Outcome:
    """Read the stored file with the present rules and names, and propose the difference.

    What a person confirmed, corrected or rejected stays. NotThere when the document has no file.
    """
    permit(by, "documents.reread", document)
    file = document.files.first()
    if file is None:
        raise NotThere("the register has no file of this paper", str(document))
    reading = _read(files.fetch(file.sha256), file.name)
    with transaction.atomic():
        wait_for_turn()
        document = Document.objects.select_for_update().get(pk=document.pk)
        earlier = document.marking
        _mark(document, reading.document.cover)
        _keep_decision(document, earlier, by, on)
        document.reading_version = __version__
        counts = take_in(document, reading, on or timezone.localdate(), by)
        told = {"reading_version": __version__, "counts": dict(counts)}
        write(Change("documents.reread", document, after=told), by=by, on=on)
    return Outcome(document, "read again", counts)
