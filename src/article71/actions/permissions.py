"""Who may do what: one table, read by every action before it changes anything."""

from django.db import models

from article71.errors import NotAllowed, NotThere
from article71.register.accounts import Account, Role
from article71.register.markings import GuardedQuerySet

_SECRETARIAT = frozenset({Role.SECRETARIAT})
_CHAIR = frozenset({Role.SECRETARIAT, Role.PRESIDENCY})
_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_EVERYBODY = frozenset(Role)
# Of its own duties; which those are, the action asks.
_OWNERS = frozenset({Role.SECRETARIAT, Role.PRESIDENCY, Role.DELEGATE, Role.AGENCY})

# Operations that their body leads; which those are, the action asks.
_PLANNERS = frozenset({Role.SECRETARIAT, Role.PRESIDENCY, Role.DELEGATE, Role.AGENCY})

MAY: dict[str, frozenset[Role]] = {
    "documents.ingest": _SECRETARIAT,
    "documents.reread": _SECRETARIAT,
    "documents.record": _SECRETARIAT,
    "documents.look": _EVERYBODY,
    "documents.look_through": _EVERYBODY,
    "mailboxes.add": _SECRETARIAT,
    "mailboxes.close": _SECRETARIAT,
    "markings.publish": _SECRETARIAT,
    "markings.narrow": _SECRETARIAT,
    "markings.review": _SECRETARIAT,
    "public_versions.link": _SECRETARIAT,
    "public_versions.unlink": _SECRETARIAT,
    "compartments.make": _SECRETARIAT,
    "compartments.change": _SECRETARIAT,
    "compartments.close": _SECRETARIAT,
    "compartments.reopen": _SECRETARIAT,
    "bodies.add": _SECRETARIAT,
    "bodies.give_limite": _SECRETARIAT,
    "bodies.withdraw_limite": _SECRETARIAT,
    "legislation.record": _SECRETARIAT,
    "legislation.change": _SECRETARIAT,
    "legislation.tell": _SECRETARIAT,
    "legislation.take_back": _SECRETARIAT,
    "legislation.relate": _SECRETARIAT,
    "legislation.part": _SECRETARIAT,
    "legislation_tables.take_in": _SECRETARIAT,
    "mandates.record": _SECRETARIAT,
    "mandates.change": _SECRETARIAT,
    "mandates.follow": _SECRETARIAT,
    "mandates.withdraw": _SECRETARIAT,
    "intakes.hand_in": _SECRETARIAT,
    "intakes.work_off": _SECRETARIAT,
    "intakes.retry": _SECRETARIAT,
    "intakes.reread": _SECRETARIAT,
    "intakes.reread_older": _SECRETARIAT,
    "names.map": _SECRETARIAT,
    "names.make": _SECRETARIAT,
    "names.leave": _SECRETARIAT,
    "names.undo": _SECRETARIAT,
    "acts.confirm": _SECRETARIAT,
    "acts.reject": _SECRETARIAT,
    "acts.confirm_alike": _SECRETARIAT,
    "acts.correct": _SECRETARIAT,
    "acts.accept": _SECRETARIAT,
    "acts.join": _SECRETARIAT,
    "acts.divide": _SECRETARIAT,
    "acts.split": _SECRETARIAT,
    "acts.record": _SECRETARIAT,
    "decisions.undo": _SECRETARIAT,
    "duties.merge": _SECRETARIAT,
    "duties.record": _SECRETARIAT,
    "duties.split": _SECRETARIAT,
    "duties.unmerge": _SECRETARIAT,
    "meetings.plan": _CHAIR,
    "evidence.accept": _SECRETARIAT,
    "evidence.dismiss": _SECRETARIAT,
    "evidence.offer": _OWNERS,
    "evidence.show": _SECRETARIAT,
    "evidence.withdraw": _SECRETARIAT,
    "meetings.change": _CHAIR,
    "meetings.circulate": _SECRETARIAT,
    "meetings.revise": _SECRETARIAT,
    "meetings.close": _SECRETARIAT,
    "meetings.call_off": _CHAIR,
    "meetings.publish": _SECRETARIAT,
    "agendas.add": _CHAIR,
    "agendas.change": _CHAIR,
    "agendas.move": _CHAIR,
    "agendas.drop": _CHAIR,
    "annotations.draft": _SECRETARIAT,
    "annotations.accept": _SECRETARIAT,
    "annotations.drop": _SECRETARIAT,
    "positions.record": _CHAIR,
    "positions.withdraw": _CHAIR,
    "statements.acknowledge": _OWNERS,
    "statements.begin": _OWNERS,
    "statements.lift": _SECRETARIAT,
    "statements.override": _SECRETARIAT,
    "statements.supersede": _SECRETARIAT,
    "twins.dismiss": _SECRETARIAT,
    "observations.record": _SECRETARIAT,
    "observations.settle": _SECRETARIAT,
    "observations.keep_open": _SECRETARIAT,
    "references.record": _SECRETARIAT,
    "profile.load": _SECRETARIAT,
    "accounts.add": _ADMINISTRATOR,
    "accounts.change": _ADMINISTRATOR,
    "accounts.close": _ADMINISTRATOR,
    "accounts.recognise": _EVERYBODY,
    "accounts.remove": _ADMINISTRATOR,
    "accounts.reopen": _ADMINISTRATOR,
    "invitations.accept": _EVERYBODY,
    "invitations.issue": _ADMINISTRATOR,
    "operation_tables.take_in": _PLANNERS,
    "operations.begin": _PLANNERS,
    "operations.cancel": _PLANNERS,
    "operations.change": _PLANNERS,
    "operations.check": _PLANNERS,
    "operations.close": _PLANNERS,
    "operations.confirm": _PLANNERS,
    "operations.draft": _PLANNERS,
    "operations.publish": _PLANNERS,
    "operations.register": _PLANNERS,
    "outbox.send": _SECRETARIAT,
    "overlaps.acknowledge": _PLANNERS,
    "overlaps.answer": _PLANNERS,
    "overlaps.mute": _PLANNERS,
    "overlaps.release": _PLANNERS,
    "overlaps.unmute": _PLANNERS,
    "follows.ask": _EVERYBODY,
    "follows.begin": _EVERYBODY,
    "follows.confirm": _EVERYBODY,
    "follows.lapse": _SECRETARIAT,
    "follows.stop": _EVERYBODY,
    "workbooks.take_in": _SECRETARIAT,
    "passwords.change": _EVERYBODY,
    "passwords.give": _ADMINISTRATOR,
    "sessions.begin": _EVERYBODY,
    "sessions.end": _EVERYBODY,
    "tokens.issue": _EVERYBODY,
    "tokens.revoke": _EVERYBODY,
}


def permit(by: Account, action: str, *records: models.Model) -> None:
    """Let the action pass. NotThere when the account may not see a record, NotAllowed when its role may not do this."""
    for record in records:
        require_visible(by, record)
    if not by.is_active:
        raise NotAllowed("the account is closed", by.username)
    if by.role not in MAY[action]:
        raise NotAllowed(f"an account in the role of {by.role} may not do this ({action})", by.username)


def permit_anybody(by: Account | None, action: str) -> None:
    """Let an action pass that the public may do too; an account as `permit` does."""
    if by is not None:
        permit(by, action)


def permit_keeping(by: Account, action: str) -> None:
    """Let an action on accounts pass: as `permit`, or while there is no administrator, for the secretariat.

    A register begins with one account, which must be able to open the others.
    """
    alone = not Account.objects.administrators().exists()
    if not (alone and by.role == Role.SECRETARIAT and by.is_active):
        permit(by, action)


def require_visible(by: Account, record: models.Model) -> None:
    """NotThere, as for a record that does not exist, when the account may not see it."""
    rows = type(record)._default_manager.filter(pk=record.pk)
    if isinstance(rows, GuardedQuerySet) and not rows.visible_to(by).exists():
        raise NotThere(f"there is no such {record._meta.verbose_name}", str(record.pk))
