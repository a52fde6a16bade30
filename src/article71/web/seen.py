"""What a reviewer had before them, carried by every form: who decides on something else than is there is told so."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from article71.errors import BadInput, ChangedMeanwhile
from article71.register.acts import Act
from article71.register.mentions import Mention


@dataclass(frozen=True, slots=True)
class Seen:
    """A telling's stamp and act as they were shown, and when."""

    stamp: str
    act: int
    at: datetime


def token(mention: Mention) -> str:
    """What was seen of it, for a form to carry."""
    return f"{mention.stamp}.{mention.act_id}.{timezone.now().timestamp():.6f}"


def parsed(given: str) -> Seen:
    """The reverse of `token`. BadInput for what no form of ours carries."""
    try:
        stamp, act, seconds, fraction = given.split(".")
        moment = datetime.fromtimestamp(float(f"{seconds}.{fraction}"), tz=timezone.get_current_timezone())
        return Seen(stamp, int(act), moment)
    except (ValueError, OverflowError, OSError) as error:
        raise BadInput("the form does not say what you saw: load the page again") from error


def act_token(act: Act) -> str:
    """What was seen of an act."""
    return f"{act.pk}.{act.stamp}"


def require_as_seen(act: Act, stamp: str) -> None:
    """ChangedMeanwhile when the act is not told any more as it was seen."""
    if act.stamp != stamp:
        raise ChangedMeanwhile("somebody has meanwhile changed what it tells", f"act {act.pk}")
