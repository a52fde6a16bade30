"""A register with things that not everybody may see, each bearing a word that stands nowhere else."""

import datetime
from dataclasses import dataclass

from article71.actions import acts, documents, duties, observations, profile
from article71.actions.acts import Entry
from article71.actions.documents import Upload
from article71.documents.tree import Cover, Document, Heading, Paragraph
from article71.documents.writers import write
from article71.register.accounts import CLEARED_FOR_LIMITE, Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.duties import DutyKind
from article71.register.markings import Compartment
from article71.vocabulary.profile import load
from tests.exercise import claim

PUBLIC, LIMITE, GROUP, OPERATION = "opencanary", "limitecanary", "groupcanary", "operationcanary"
HIDDEN = (LIMITE, GROUP, OPERATION)


def paper(word: str, number: int, marking: str) -> bytes:
    """A paper that tells acts, a duty, a body nobody knows and a count that does not add up, all with this word."""
    told = (
        f"On 3 March 2031, COSI endorsed the plan against the theft of {word} bicycles. COSI invited the Commission to"
        f" report on {word} bicycles by June 2031. The {word.title()} Bicycle Office informed COSI about {word} locks,"
        f" as said in 4{number}/31. There are three {word} priorities: locks, bells, lamps and baskets."
    )
    cover = Cover(
        reference=f"ST {number}/31",
        kind="NOTE",
        place="Brussels",
        date=datetime.date(2031, 3, 10),
        language="en",
        subject=f"Plan on {word} bicycles",
        title=f"Plan on {word} bicycles",
        sender="Presidency",
        to="Delegations",
        subject_codes=("COSI 12", "ENFOPOL 345"),
        marking=marking,
    )
    return write(Document(cover, (Heading("Bicycles", "1"), Paragraph(told))), "docx")


@dataclass(frozen=True, slots=True)
class Viewers:
    """An account of each role, one whose body is in both compartments, and the words each may read."""

    may_read: dict[str, frozenset[str]]
    insider: Account
    secretary: Account


def viewers() -> Viewers:
    """Open the accounts; the empty name is the public, and nobody's own account is there."""
    home, party = (Body.objects.get(short=short) for short in ("Council", "Europol"))
    for name, operation in ((GROUP, False), (OPERATION, True)):
        Compartment.objects.create(name=name, operation=operation).bodies.add(party)
    may_read = {"": frozenset({PUBLIC})}
    for role in Role:
        Account.objects.create(username=f"any {role}", role=role, body=home)
        limite = {LIMITE} if role in CLEARED_FOR_LIMITE else set()
        may_read[f"any {role}"] = frozenset({PUBLIC, *limite, *({GROUP} if role == Role.SECRETARIAT else ())})
    insider = Account.objects.create(username="insider", role=Role.SECRETARIAT, body=party)
    may_read["insider"] = frozenset({PUBLIC, *HIDDEN})
    return Viewers(may_read, insider, Account.objects.get(username=f"any {Role.SECRETARIAT}"))


def opened() -> Viewers:
    """A register with the shipped words, accounts, and one paper that everybody may read."""
    keeper = Account.objects.create(username="keeper", role=Role.SECRETARIAT)
    profile.load(load(), by=keeper)
    found = viewers()
    hand_in(PUBLIC, 15555, "PUBLIC", by=found.insider)
    return found


def close_things(known: Viewers) -> None:
    """Three more papers of which each may be read by fewer; acts, duties and questions entered by hand on each."""
    hand_in(LIMITE, 16665, "LIMITE", by=known.insider)
    hand_in(GROUP, 17775, "PUBLIC", GROUP, by=known.insider)
    hand_in(OPERATION, 18885, "LIMITE", GROUP, OPERATION, by=known.insider)


def hand_in(word: str, number: int, marking: str, *compartments: str, by: Account) -> None:
    """Take the paper in, and enter something of each kind on it."""
    closed = tuple(Compartment.objects.filter(name__in=compartments))
    document = documents.ingest(Upload(f"{word}.docx", paper(word, number, marking), closed), by=by).document
    entered = acts.record(Entry(claim(object=f"a {word} map"), document, source=f"the {word} minutes"), by=by)
    duties.record(duties.Owed(("Europol",), f"draw a {word} map", DutyKind.UNDATED), [entered], by=by)
    observations.record(document, "two-numbers", f"Which {word} number?", by=by)


def mingle(known: Viewers) -> None:
    """People who may see everything join what is closed with what is open, take some of it apart, and reject some."""
    by = known.insider
    map_, _, endorsed, asked, *_ = sorted(acts_of(PUBLIC), key=lambda act: "map" not in act.object)
    for word in HIDDEN:
        closed = next(act for act in acts_of(word) if "map" in act.object)
        told = closed.mentions.get()
        acts.join(closed, map_, by=by)
        told.refresh_from_db()
        acts.split(told, by=by)
    told = acts_of(LIMITE)[0].mentions.get()
    acts.join(told.act, endorsed, by=by)
    told.refresh_from_db()
    acts.reject(told, by=by)
    acts.join(asked, acts_of(OPERATION)[0], by=by)


def acts_of(word: str) -> list[Act]:
    """The acts that bear the word."""
    return list(Act.objects.filter(object__contains=word).order_by("pk"))
