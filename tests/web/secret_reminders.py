"""Of the register of secrets: duties that people are reminded of, with owners that cannot be told, and a mailbox."""

import datetime

from django.utils import timezone

from article71 import periods
from article71.register.accounts import Account
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyState, Owner
from article71.register.follows import Follow
from article71.register.mailboxes import Mailbox
from article71.register.markings import Marking
from article71.register.outbox import Line, Message, MessageState


def due(word: str, marking: Marking, body: Body) -> None:
    """A duty that is confirmed and overdue, of which its body was told."""
    today = timezone.localdate()
    duty = Duty(what=f"tell the {word} office", kind="dated", state=DutyState.CONFIRMED, marking=marking, since=today)
    duty.due = periods.between(None, today - datetime.timedelta(7))
    duty.save()
    for position, owner in enumerate((body, None)):
        Owner.objects.create(duty=duty, position=position, body=owner, words=f"{word} bureau")
    message, _ = Message.objects.get_or_create(
        address="desk@agency.example",
        day=today,
        defaults={"body": body, "at": timezone.now(), "state": MessageState.SENT},
    )
    Line.objects.create(message=message, why="owes", noun="duty", record=duty.pk, step=7)


def mailbox(word: str, body: Body) -> None:
    """Where the body reads its mail."""
    Mailbox.objects.create(body=body, address=f"{word}@agency.example", office=f"{word} desk")


def follow(reader: Account) -> None:
    """Whoever sees all duties follows the last one, by mail."""
    duty = Duty.objects.latest("pk")
    now = timezone.now()
    Follow.objects.create(account=reader, kind="duty", target=str(duty.pk), begun=now, confirmed=now)
