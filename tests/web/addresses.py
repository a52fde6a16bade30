"""Every address that the table of addresses knows, with every record that could stand in it.

Addresses are found by walking the table, so that a new page cannot be forgotten: one whose parameters are not known
here fails the walk.
"""

from collections.abc import Callable, Iterator
from itertools import product

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from article71.exports.forms import FORMS
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.agendas import AgendaItem
from article71.register.annotations import Annotation
from article71.register.bodies import Body
from article71.register.developments import Development
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.evidence import Evidence
from article71.register.follows import Follow
from article71.register.intakes import Intake
from article71.register.legislative_files import LegislativeFile
from article71.register.mailboxes import Mailbox
from article71.register.mandates import Mandate
from article71.register.markings import Compartment
from article71.register.meetings import Meeting
from article71.register.mentions import Mention
from article71.register.namings import Naming
from article71.register.observations import Observation
from article71.register.operations import Operation
from article71.register.overlaps import Overlap, OverlapSide
from article71.register.pictures import WIDTHS
from article71.register.positions import Position
from article71.register.presidencies import Presidency
from article71.register.references import Reference
from article71.register.statements import Statement
from article71.register.topics import Topic
from article71.register.twins import Twin
from article71.register.unknown_names import UnknownName
from article71.register.unresolved import Unresolved

Values = Callable[[], list[object]]
_ABSENT = 987654321


def numbers(model: type[Model]) -> Values:
    """The numbers of all these records, seen and hidden, and one that there is none of."""
    return lambda: [*model._default_manager.values_list("pk", flat=True), _ABSENT]


def few_numbers(model: type[Model]) -> Values:
    """The first and the last of these records, and one that there is none of: the rest is asked elsewhere."""
    return lambda: [*numbers(model)()[:1], *numbers(model)()[-2:]]


_ON_A_PROPOSAL = [f"review_{what}" for what in ("alike", "confirm", "correct", "divide", "merge", "reject", "split")]
_OF_A_MEETING = ("annotated", "meeting", "meeting_file", "meeting_change", "meeting_version", "item_new", "recording")
_MARKED: dict[str, type[Model]] = {"file": LegislativeFile, "mandate": Mandate, "meeting": Meeting}
_ON_A_MANDATE = ("mandate", "mandate_change", "mandate_follow", "mandate_withdraw")
_ON_A_MEETING = ("call_off", "circulate", "close", "publish", "revise")
_ON_AN_OVERLAP = ("acknowledge", "answer", "mute", "release", "unmute")
_OF_AN_ITEM = ("item_change", "item_positions")
_ON_AN_ITEM = ("item_drop", "item_move", "outcome_record")


def keys_of_names() -> list[object]:
    """What stands for each name that anybody may have to decide on, and for one that there is none of."""
    return [*(Unresolved(text).key for text in UnknownName.objects.values_list("text", flat=True)), "unknown"]


def links_of_follows() -> list[object]:
    """The link of everything that somebody follows, whoever asks, and one that leads nowhere."""
    return [*(follow.link for follow in Follow.objects.all()), "unknown"]


# What can stand for each parameter of an address, by the name of the address and of the parameter.
PARAMETERS: dict[tuple[str, str], Values] = {
    ("acts_file", "form"): lambda: list(FORMS),
    **{(name, "number"): numbers(Mention) for name in _ON_A_PROPOSAL},
    ("act", "number"): numbers(Act),
    ("act_duty", "number"): numbers(Act),
    ("api_act", "number"): numbers(Act),
    ("api_mention", "number"): numbers(Mention),
    ("api_document", "number"): numbers(Document),
    **{(f"api_{way}", "number"): numbers(Mention) for way in ("confirm", "reject", "correct")},
    ("api_proof", "number"): numbers(Evidence),
    ("api_mailbox", "number"): numbers(Mailbox),
    # Asked by POST alone.
    **{(f"api_{way}", "number"): few_numbers(Evidence) for way in ("withdraw", "lift", "stop", "close")},
    ("api_reference", "number"): numbers(Reference),
    ("api_duty", "number"): numbers(Duty),
    ("api_observation", "number"): numbers(Observation),
    ("api_legislative_file", "number"): numbers(LegislativeFile),
    ("mandates_file", "form"): lambda: list(FORMS),
    **{(name, "number"): numbers(Mandate) for name in _ON_A_MANDATE},
    ("api_mandate", "number"): numbers(Mandate),
    ("api_body", "number"): few_numbers(Body),
    ("api_topic", "number"): few_numbers(Topic),
    ("api_presidency", "number"): few_numbers(Presidency),
    ("account", "number"): numbers(Account),
    ("meetings_file", "form"): lambda: list(FORMS),
    ("awaited_file", "form"): lambda: list(FORMS),
    ("api_meeting", "number"): numbers(Meeting),
    **{(name, "number"): numbers(Meeting) for name in _OF_A_MEETING},
    ("meeting_file", "paper"): lambda: ["agenda", "annotated", "proceedings"],
    ("meeting_file", "form"): lambda: ["html"],
    ("annotated_draft", "number"): few_numbers(Meeting),
    ("annotation_accept", "number"): few_numbers(Annotation),
    ("annotation_drop", "number"): few_numbers(Annotation),
    **{(f"meeting_{way}", "number"): few_numbers(Meeting) for way in _ON_A_MEETING},
    ("meeting_version", "revision"): lambda: [0, 1],
    **{(name, "number"): numbers(AgendaItem) for name in _OF_AN_ITEM},
    **{(name, "number"): few_numbers(AgendaItem) for name in _ON_AN_ITEM},
    ("outcome_strike", "number"): few_numbers(Mention),
    ("position_withdraw", "number"): few_numbers(Position),
    ("account_close", "number"): lambda: [_ABSENT],
    ("account_invite", "number"): lambda: [_ABSENT],
    ("account_remove", "number"): lambda: [_ABSENT],
    ("account_reopen", "number"): lambda: [_ABSENT],
    ("account_sign_out", "number"): lambda: [_ABSENT],
    ("session_end", "mark"): lambda: ["unknown"],
    ("token_revoke", "number"): lambda: [_ABSENT],
    ("body", "number"): few_numbers(Body),
    ("mailboxes", "number"): few_numbers(Body),
    ("mailbox_close", "number"): numbers(Mailbox),
    **{(name, "link"): links_of_follows for name in ("followed", "follow_confirm")},
    ("handover", "key"): lambda: ["2031-H1", "2024-H2", "trio-1", "1999-H9"],
    ("handover_file", "key"): lambda: ["2031-H1"],
    ("handover_file", "form"): lambda: ["docx", "html", "txt"],
    ("presidency", "semester"): lambda: ["2024-H1", "2031-H1", "1999-H9"],
    ("topic", "key"): lambda: [*Topic.objects.values_list("key", flat=True)[:2], "unknown"],
    ("invitation", "key"): lambda: ["unknown"],
    ("duties_file", "form"): lambda: list(FORMS),
    ("duty", "number"): lambda: [*Duty.objects.values_list("pk", flat=True), _ABSENT],
    ("evidence_new", "number"): numbers(Duty),
    ("statement_new", "number"): numbers(Duty),
    **{(f"evidence_{what}", "number"): numbers(Evidence) for what in ("accept", "dismiss", "withdraw")},
    **{(f"duty_{what}", "number"): numbers(Duty) for what in ("chain", "merge", "split", "supersede", "unmerge")},
    **{(f"twin_{what}", "number"): numbers(Twin) for what in ("dismiss", "merge")},
    ("outstanding_file", "form"): lambda: ["html", "csv", "odt"],
    ("statement_lift", "number"): numbers(Statement),
    ("legislation_paper", "form"): lambda: ["docx", "html", "txt"],
    **{(f"legislation_{way}", "number"): numbers(LegislativeFile) for way in ("change", "relate", "tell")},
    ("legislation_take_back", "number"): few_numbers(Development),
    ("legislation_file", "form"): lambda: list(FORMS),
    ("legislative_file", "number"): numbers(LegislativeFile),
    ("observations_file", "form"): lambda: list(FORMS),
    ("operations_file", "form"): lambda: list(FORMS),
    **{(name, "number"): numbers(Operation) for name in ("operation", "operation_change")},
    **{(f"operation_{way}", "number"): few_numbers(Operation) for way in ("cancel", "check", "publish", "step")},
    ("operation_paper", "number"): few_numbers(Operation),
    **{(name, "form"): lambda: ["html", "txt"] for name in ("operation_paper", "operations_paper")},
    **{(f"operation_{way}", "number"): few_numbers(Operation) for way in ("cancel", "publish", "step")},
    ("operation_step", "step"): lambda: ["confirm", "unknown"],
    **{(f"api_{name}", "number"): numbers(Operation) for name in ("operation", "change", "step", "check")},
    **{(f"api_{name}", "number"): numbers(OverlapSide) for name in ("overlap", "acknowledge", "answer")},
    ("overlaps_file", "form"): lambda: list(FORMS),
    **{(name, "number"): numbers(Overlap) for name in ("overlap", "overlap_shapes")},
    **{(f"overlap_{way}", "number"): few_numbers(Overlap) for way in _ON_AN_OVERLAP},
    ("observation", "number"): numbers(Observation),
    ("observation_settle", "number"): numbers(Observation),
    ("observation_keep_open", "number"): numbers(Observation),
    ("documents_file", "form"): lambda: list(FORMS),
    ("document", "number"): numbers(Document),
    ("audit_file", "form"): lambda: list(FORMS),
    ("clearance_withdrawal", "number"): lambda: [_ABSENT],
    ("compartment", "number"): numbers(Compartment),
    ("compartment_closing", "number"): numbers(Compartment),
    ("document_marking", "number"): numbers(Document),
    **{(f"{noun}_marking", "number"): numbers(model) for noun, model in _MARKED.items()},
    **{(f"{noun}_marking_decision", "number"): few_numbers(model) for noun, model in _MARKED.items()},
    **{(f"{noun}_marking_decision", "decision"): lambda: ["publish"] for noun in _MARKED},
    ("marking_decision", "number"): numbers(Document),
    ("marking_decision", "decision"): lambda: ["publish"],
    ("version_unlinking", "number"): numbers(Document),
    ("markings_file", "form"): lambda: list(FORMS),
    ("document_comparison", "number"): numbers(Document),
    ("document_comparison", "other"): few_numbers(Document),
    ("document_file", "number"): numbers(Document),
    ("document_file", "position"): lambda: [0, 1],
    ("document_page", "number"): numbers(Document),
    ("document_page", "page"): lambda: [1, 2],
    ("document_page_picture", "number"): numbers(Document),
    ("document_page_picture", "page"): lambda: [1],
    ("document_page_picture", "width"): lambda: [WIDTHS[0], 1],
    ("name", "key"): keys_of_names,
    **{(name, "key"): lambda: ["unknown"] for name in ("name_map", "name_make", "name_leave")},
    ("name_undo", "number"): few_numbers(Naming),
    ("document_read_again", "number"): few_numbers(Document),
    ("intake_again", "number"): few_numbers(Intake),
}


def addresses() -> Iterator[str]:
    """Every address, each as many times as there are records for it."""
    return (address for _, address in named_addresses())


def named_addresses() -> Iterator[tuple[str, str]]:
    """The same, each with the name it has in the table."""
    for space, name, parameters in _named(get_resolver().url_patterns):
        values = [PARAMETERS[name, parameter]() for parameter in parameters]
        for chosen in product(*values):
            yield name, reverse(f"{space}{name}", kwargs=dict(zip(parameters, chosen, strict=True)))


def _named(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[tuple[str, str, list[str]]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _named(pattern.url_patterns, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        else:
            assert pattern.name, f"{pattern} has no name"
            yield space, pattern.name, list(pattern.pattern.converters)
