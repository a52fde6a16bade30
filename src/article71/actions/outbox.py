"""The outbox: what is to be told on a day is sent, a message a recipient."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from article71.actions import follows
from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.followup.planning import Wanted
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.following import Looked
from article71.register.follows import Follow
from article71.register.laying_out import go_on
from article71.register.letters import Letter, outgoing
from article71.register.outbox import Line, Message, MessageState
from article71.reports.letters.mail import written
from article71.reports.letters.words import worded

_SMTP = "django.core.mail.backends.smtp.EmailBackend"


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of one recipient's message."""

    address: str
    trouble: str = ""


def send(*, by: Account, on: datetime.date | None = None) -> Iterator[Posted]:
    """Send what the day asks for, one message after the other, told as each is gone.

    Each is noted before it is handed over: a fault in between leaves it noted, so that none is ever sent twice. One the
    server refuses is tried again at the next call. BadInput where no mail server is named.
    """
    permit(by, "outbox.send")
    if not sends_mail():
        raise BadInput("no mail server is named: set ARTICLE71_MAIL, such as smtp+tls://user:password@host:587")
    return _sent(on or timezone.localdate(), by)


def sends_mail() -> bool:
    """Whether the register knows a mail server."""
    return settings.EMAIL_BACKEND != _SMTP or bool(settings.EMAIL_HOST)


def _sent(day: datetime.date, by: Account) -> Iterator[Posted]:
    follows.lapse(by=by, on=day)
    go_on(day)
    connection: BaseEmailBackend = get_connection()
    found = outgoing(day)
    heads = {each.follow: each.head for each in found.looked}
    done: set[Wanted] = set()
    for letter in found.letters:
        noted = _note(letter, heads, by)
        if noted is None:
            continue
        message, ready = noted
        trouble = hand_over(ready, connection)
        _end(message, trouble, by)
        yield Posted(letter.address, trouble)
        if not trouble:
            done |= {each.planned.wanted for each in letter.lines}
    _look_on(found.looked, done)


def _look_on(looked: Iterable[Looked], done: Collection[Wanted]) -> None:
    """Follows of which everything was told begin behind what was looked at; it is no event, for nothing hangs on it."""
    for each in looked:
        if all(call.wanted in done for call in each.calls):
            Follow.objects.filter(pk=each.follow, seen__lt=each.head).update(seen=each.head)


@transaction.atomic
def _note(letter: Letter, heads: Mapping[int, int], by: Account) -> tuple[Message, EmailMessage] | None:
    """The message as it stands before it is handed over; None where another sent one meanwhile, or nothing is left.

    What its reader may not see any more goes out of it here, in the turn of this transaction.
    """
    wait_for_turn()
    noted = Message.objects.filter(address=letter.address, day=letter.day).first()
    if noted and noted.state != MessageState.FAILED:
        return None
    told = worded(letter)
    if not told.lines:
        return None
    first = told.lines[0].recipient
    message = noted or Message(address=letter.address, day=letter.day, body=first.body, account=first.account)
    message.state, message.trouble, message.at = MessageState.SENDING, "", timezone.now()
    message.save()
    message.lines.all().delete()
    Line.objects.bulk_create(
        Line(
            message=message,
            why=each.planned.wanted.why,
            noun=each.planned.wanted.noun,
            record=each.planned.wanted.record,
            step=each.planned.step,
            follow_id=each.planned.wanted.follow,
            event=heads.get(each.planned.wanted.follow or 0),
        )
        for each in told.lines
    )
    # Neither to whom nor of what: an event lasts, and is read by others.
    write(
        Change("outbox.send", message, after={"lines": len(told.lines), "state": message.state}), by=by, on=letter.day
    )
    return message, written(told.mail)


def hand_over(ready: EmailMessage, connection: BaseEmailBackend | None = None) -> str:
    """What the mail server said where it did not take a message; nothing where it did."""
    ready.connection = connection
    try:
        ready.send()
    except (SMTPException, OSError) as error:
        if connection:
            connection.close()
        return f"{type(error).__name__}: {error}"[:500]
    return ""


@transaction.atomic
def _end(message: Message, trouble: str, by: Account) -> None:
    wait_for_turn()
    before = {"state": message.state}
    message.state = MessageState.FAILED if trouble else MessageState.SENT
    message.trouble, message.at = trouble, timezone.now()
    message.save()
    write(Change("outbox.send", message, before, {"state": message.state}), by=by, on=message.day)
