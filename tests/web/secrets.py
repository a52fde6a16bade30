"""A register of papers of one make: a public one, one marked LIMITE, one in a compartment of a single agency, one of an
operation of that agency, to which the secretariat is no party.

Every word of what is marked begins with CANARY, so that a page that tells one of them is found out.
"""

from dataclasses import dataclass, replace

from article71.reading.findings import Citation, Place
from article71.reading.findings import UnknownName as NameFound
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document, File
from article71.register.duties import Duty
from article71.register.evidence import Evidence
from article71.register.intakes import Intake, IntakeState
from article71.register.mandates import Mandate
from article71.register.markings import Compartment, Level, Marking
from article71.register.namings import Naming
from article71.register.observations import Observation
from article71.register.references import Reference
from article71.register.search import index
from article71.register.statements import Statement
from article71.register.taking_in.readings import take_in
from article71.register.twins import Twin
from tests.exercise import DAY, duty, finding, reading
from tests.web.secret_legislation import in_the_chair, legislate
from tests.web.secret_markings import decide, decide_on, public_version, published, renamed
from tests.web.secret_meetings import meet
from tests.web.secret_operations import DEGREES_CANARY, FOREIGN_CANARY, operate
from tests.web.secret_reminders import due, follow, mailbox

LIMITE_CANARY, COMPARTMENT_CANARY, OPERATION_CANARY = "canarylimite", "canarycompartment", "canaryoperation"
AGENCY = "Exercise Agency"
_NOBODYS = (FOREIGN_CANARY, DEGREES_CANARY)
_GONE = 987654321  # the number of an account that is none of these
REFERENCES = ("ST 111/31", "ST 112/31", "ST 112/31 ADD 1", "ST 114/31")  # each paper cites the others


@dataclass(frozen=True, slots=True)
class Secrets:
    """The papers by who may see them, and an account of each role; the agency's is in both compartments."""

    public: Document
    limite: Document
    compartment: Document
    operation: Document
    accounts: dict[Role, Account]

    def hidden_from(self, viewer: Account | None) -> tuple[str, ...]:
        """The canaries that must stand in no answer to this viewer."""
        if viewer is None or viewer.role in (Role.PARLIAMENT, Role.ADMINISTRATOR):
            return LIMITE_CANARY, COMPARTMENT_CANARY, OPERATION_CANARY, *_NOBODYS
        if viewer.role == Role.AGENCY:
            return _NOBODYS
        own = (OPERATION_CANARY,) if viewer.role == Role.SECRETARIAT else (COMPARTMENT_CANARY, OPERATION_CANARY)
        return (*own, *_NOBODYS)


def secrets() -> Secrets:
    """The register, made."""
    agency = Body.objects.create(short=AGENCY, kind="agency")
    in_the_chair()
    compartment = Compartment.objects.create(name=f"{COMPARTMENT_CANARY} group")
    operation = Compartment.objects.create(name=f"{OPERATION_CANARY} group", operation=True)
    for each in (compartment, operation):
        each.bodies.add(agency)
    accounts = {
        role: Account.objects.create(username=role.value, role=role, body=agency if role == Role.AGENCY else None)
        for role in Role
    }
    markings = {
        "plain": Marking.objects.of(Level.PUBLIC),
        LIMITE_CANARY: Marking.objects.of(Level.LIMITE),
        COMPARTMENT_CANARY: Marking.objects.of(Level.LIMITE, [compartment]),
        OPERATION_CANARY: Marking.objects.of(Level.LIMITE, [operation]),
    }
    by = accounts[Role.AGENCY]
    named = zip(REFERENCES, markings.items(), strict=True)
    papers = [_paper(reference, word, marking, by) for reference, (word, marking) in named]
    meet(markings, agency, accounts[Role.SECRETARIAT])
    # Whoever saw both offered what everybody may see an act that nearly nobody may.
    papers[0].mentions.update(offered=papers[-1].mentions.get().act)
    renamed(compartment, COMPARTMENT_CANARY, accounts[Role.SECRETARIAT])
    published(LIMITE_CANARY, accounts[Role.SECRETARIAT])
    public_version(papers[1])
    mailbox(LIMITE_CANARY, agency)
    follow(accounts[Role.AGENCY])
    operate(OPERATION_CANARY, accounts[Role.AGENCY])
    _handed_in(OPERATION_CANARY)  # and not read yet: nobody knows what it is
    for word, paper in zip(markings, papers, strict=True):
        _handed_in(word, document=paper, how="taken in", state=IntakeState.TAKEN_IN)
    Naming.objects.create(text=f"{OPERATION_CANARY} office", account=_GONE, reason=OPERATION_CANARY)
    return Secrets(*papers, accounts=accounts)


def _handed_in(word: str, **more: object) -> None:
    """By somebody who asks nothing here."""
    Intake.objects.create(name=f"{word}.txt", sha256=f"{word:0<64}"[:64], size=1, account=_GONE, on=DAY, **more)


def _shown(document: Document, word: str) -> None:
    """The paper shows delivery of what everybody knows to be owed, and of what it alone tells, in words of its own."""
    first, own = Duty.objects.order_by("pk")[0], document.duties.get()
    for owed in (first, own):
        Evidence.objects.create(duty=owed, document=document, state="accepted", day=DAY, note=f"the {word} reply")
        Evidence.objects.create(duty=owed, act=document.mentions.get().act, day=DAY, note=f"the {word} offer")
    if first != own:
        Twin.objects.create(duty=own, other=first, reasons=["like words"])
    Statement.objects.create(duty=own, progress="in progress", in_place=True, day=DAY, reason=f"the {word} reason")


def _body() -> Body:
    return Body.objects.get(short=AGENCY)


def _paper(reference: str, word: str, marking: Marking, by: Account) -> Document:
    told = finding(f"COSI endorsed the {word} plan.", object=f"the {word} plan", topic="")
    owed = replace(duty(told, what=f"report on the {word} plan"), owners=(f"{word} office",))
    cited = tuple(Citation(id_, "council", id_, "", "", Place(0, 4)) for id_ in REFERENCES if id_ != reference)
    named = NameFound(f"{word} board", (Place(0, 4, "1"),))
    read = reading(told, reference=reference, duties=(owed,), citations=cited, names=(named,))
    document = Document.objects.create(reference=reference, registered=DAY, marking=marking)
    take_in(document, read, DAY, by)
    Document.objects.filter(pk=document.pk).update(title=f"The {word} title", subject=f"The {word} subject")
    Reference.objects.create(
        document=document,
        marking=marking,
        text=f"{word} paper",
        scheme="council",
        canonical=f"{word} 1",
        start=0,
        end=1,
    )
    Observation.objects.create(document=document, marking=marking, kind="count-differs", text=f"How many {word}s?")
    seat = Mandate.objects.create(
        body=_body(), marking=marking, own=marking, title=f"The {word} seat", before=f"name the {word} chair"
    )
    file = legislate(document, word)
    index.keep(file)
    for record in (seat, file):
        decide_on(record, word, Account.objects.get(role=Role.SECRETARIAT))
    index.keep(document)
    _shown(document, word)
    decide(document, word, Account.objects.get(role=Role.SECRETARIAT))
    due(word, marking, _body())
    File.objects.create(document=document, sha256=f"{word:0<64}"[:64], name=f"{word}.pdf", size=1)
    return Document.objects.get(pk=document.pk)
