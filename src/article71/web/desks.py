"""Desks: what each role comes for, as numbers that lead to their lists and as the first lines of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from article71.register import facets, filters, waiting
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActQuerySet
from article71.register.awaited import awaited
from article71.register.documents import Document, DocumentQuerySet
from article71.register.duties import DutyQuerySet, Owner
from article71.register.duty_facets import follow_up
from article71.register.filters import Asked, Due
from article71.register.mandates import Mandate
from article71.register.marking_filters import AskedNarrow, narrow_records
from article71.register.mentions import Mention
from article71.register.observations import ObservationState
from article71.register.overlaps import OverlapSide
from article71.register.owning import owing_names
from article71.register.presidencies import Presidency, own_or_current
from article71.register.sights import Sight, until_changed
from article71.register.timeline import timeline
from article71.register.unreached import missed
from article71.register.visits import visit


@dataclass(frozen=True, slots=True)
class Card:
    """A number, what it counts, and where it leads."""

    number: int
    what: str
    address: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a role finds first: cards, then acts and duties under headings of their own, each with all of them."""

    title: str | Promise
    cards: list[Card]
    acts_heading: str = ""
    acts: ActQuerySet | None = None
    all_acts: str = ""
    duties_heading: str = ""
    duties: DutyQuerySet | None = None
    all_duties: str = ""
    mandates: Sequence[Mandate] = ()


def desk(account: Account, sight: Sight) -> Desk:
    """The desk of an account's role, with what it sees now."""
    return _DESKS[Role(account.role)](account, sight)


def _overlaps(account: Account) -> list[Card]:
    """What the body's operations meet, as long as nobody of it has seen it."""
    waiting = OverlapSide.objects.visible_to(account).calling(timezone.localdate()).unacknowledged().count()
    told = _("overlaps of operations, not acknowledged")
    return [Card(waiting, told, f"{reverse('overlaps')}?state=unseen")] if waiting else []


def _secretariat(account: Account, sight: Sight) -> Desk:
    today = timezone.localdate()
    lapsing = _lapsing_now(account)
    proposals, questions, papers = _left_to_do(sight)
    cards = [
        *_overlaps(account),
        Card(proposals, _("proposals to review"), reverse("review")),
        Card(questions, _("open questions"), f"{reverse('observations')}?state=open"),
        *_follow_up(sight),
        _lapsing(lapsing),
        Card(papers, _("papers awaited for meetings"), reverse("awaited")),
        Card(len(missed(today, sight)), _("owners who cannot be reminded"), reverse("reminders")),
        Card(
            Document.objects.visible_to(account).due_for_review(today).count()
            + len(narrow_records(AskedNarrow(), account, today)),
            _("markings due for review"),
            reverse("markings"),
        ),
    ]
    return Desk(_("What waits for the secretariat"), cards, mandates=lapsing)


@until_changed
def _left_to_do(sight: Sight) -> tuple[int, int, int]:
    """Proposals to review, open questions, and papers awaited for meetings."""
    questions = filters.observations(Asked(state=ObservationState.OPEN), sight.viewer)
    return waiting.progress(sight.viewer).waiting, questions.count(), awaited(sight.viewer).count()


def _presidency(account: Account, sight: Sight) -> Desk:
    chair = own_or_current(account.body.short if account.body else "", timezone.localdate())
    lapsing = _lapsing_now(account)
    if chair is None:
        return Desk(_("Your semester"), [*_overlaps(account), *_follow_up(sight), _lapsing(lapsing)], mandates=lapsing)
    semester = facets.semester(chair)
    done = timeline(Asked(presidency=semester), sight).total
    due = _due_within(chair, account)
    falling_due, meetings = _to_come(chair, sight)
    cards = [
        *_overlaps(account),
        Card(done, _("acts under this Presidency"), reverse("presidency", args=[semester])),
        Card(falling_due, _("duties due in this half-year"), f"{reverse('duties')}?period={semester}"),
        Card(meetings, _("meetings in this half-year"), f"{reverse('meetings')}?presidency={semester}"),
        *_follow_up(sight),
        _lapsing(lapsing),
    ]
    title = _("%(adjective)s Presidency, %(semester)s") % {"adjective": chair.adjective, "semester": semester}
    return Desk(
        title,
        cards,
        duties_heading=_("Due in this half-year"),
        duties=filters.duties_in_order(due, "due"),
        all_duties=f"{reverse('duties')}?period={semester}",
        mandates=lapsing,
    )


def _lapsing_now(account: Account) -> list[Mandate]:
    """The mandates that end soon and that nobody follows."""
    return list(Mandate.objects.lapsing(timezone.localdate(), account).select_related("body"))


def _lapsing(mandates: list[Mandate]) -> Card:
    return Card(len(mandates), _("mandates that end within half a year"), f"{reverse('mandates')}?state=lapsing")


@until_changed
def _to_come(chair: Presidency, sight: Sight) -> tuple[int, int]:
    """The duties that fall due within the semester, and its meetings."""
    meetings = filters.meetings(Asked(presidency=facets.semester(chair)), sight.viewer)
    return _due_within(chair, sight.viewer).count(), meetings.count()


def _due_within(chair: Presidency, viewer: Account | None) -> DutyQuerySet:
    found = filters.duties(Asked(), viewer).filter(recurrence="")
    return found.filter(due_after__gt=chair.semester_first, due_after__lte=chair.semester_after)


def _asked_of(account: Account, _sight: Sight) -> Desk:
    """What is asked of a body: its own duties, and what it was tasked with, invited to or asked for."""
    names = owing_names(account)
    name = names[0] if names else ""
    duties = filters.duties(Asked(), account).filter(pk__in=Owner.objects.filter(body__short__in=names).values("duty"))
    addressed = Q(parties__role="addressee", parties__body__short__in=names)
    acts = filters.acts(Asked(), account).filter(pk__in=Act.objects.filter(addressed).values("pk"))
    query = urlencode({"body": name})
    cards = [
        *_overlaps(account),
        Card(duties.count(), _("duties"), f"{reverse('duties')}?{query}"),
        Card(acts.count(), _("acts addressed to you"), f"{reverse('acts')}?{urlencode({'addressee': name})}"),
    ]
    title = _("What is asked of %(names)s") % {"names": _(" and ").join(names)} if names else _("What is asked of you")
    return Desk(
        title,
        cards,
        acts_heading=_("Asked or told lately"),
        acts=acts,
        all_acts=f"{reverse('acts')}?{urlencode({'addressee': name})}",
        duties_heading=_("Owed"),
        duties=filters.duties_in_order(duties, "due"),
        all_duties=f"{reverse('duties')}?{query}",
    )


def _parliament(account: Account, _sight: Sight) -> Desk:
    """What came into the register since the last visit."""
    since = visit(account, timezone.now())
    if since is None:
        return Desk(_("Welcome: from your next visit on, what is new since stands here"), [])
    day = timezone.localdate(since)
    papers = Document.objects.visible_to(account).filter(registered__gte=day)
    acts = filters.acts(Asked(), account).filter(pk__in=_told_by(papers, account).values("pk"))
    since_then = _("New since your visit of %(day)s") % {"day": date_format(day, "DATE_FORMAT")}
    cards = [
        Card(papers.count(), _("new papers"), reverse("documents")),
        Card(acts.count(), _("acts they tell"), reverse("acts")),
    ]
    return Desk(since_then, cards, acts_heading=_("Newly told"), acts=acts)


def _told_by(papers: DocumentQuerySet, account: Account) -> ActQuerySet:
    mentions = Mention.objects.visible_to(account).standing().filter(document__in=papers)
    return Act.objects.filter(pk__in=mentions.values("act"))


def _auditor(_account: Account, sight: Sight) -> Desk:
    return Desk(_("The register"), _follow_up(sight))


def _administrator(_account: Account, _sight: Sight) -> Desk:
    return Desk(_("Accounts"), [])


def _follow_up(sight: Sight) -> list[Card]:
    """Overdue duties, and those on which whoever owes them has not been heard of for too long."""
    counted = follow_up(sight)
    return [
        Card(counted[Due.OVERDUE], _("overdue duties"), f"{reverse('duties')}?due=overdue"),
        Card(counted[Due.SILENT], _("silent duties"), f"{reverse('duties')}?due=silent"),
    ]


_DESKS: Mapping[Role, Callable[[Account, Sight], Desk]] = {
    Role.SECRETARIAT: _secretariat,
    Role.PRESIDENCY: _presidency,
    Role.DELEGATE: _asked_of,
    Role.AGENCY: _asked_of,
    Role.AUDITOR: _auditor,
    Role.PARLIAMENT: _parliament,
    Role.ADMINISTRATOR: _administrator,
}
