"""The message that asks the reader of an address whether they want to follow something."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from article71.register.follows import GOOD_FOR, Follow
from article71.reports.letters.mail import Item, Mail, Part


def asking(follow: Follow, title: str) -> Mail:
    """Nothing is sent to the address before its reader follows the link; `title` is what they would follow."""
    address = f"{settings.ADDRESS}{reverse('follow_confirm', args=[follow.link])}"
    reason = _("somebody gave your address to be told of news by mail.")
    part = Part(_("Is this you?"), [Item(title, _("Open this link to follow it:"), address, [reason])])
    foot = _("If it was not you, do nothing: the address is forgotten after %(days)s days.") % {"days": GOOD_FOR.days}
    return Mail(follow.address, _("Register: follow it?"), [part], [foot])
