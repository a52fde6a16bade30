"""Browsers in words: a name and a system out of what a browser says of itself."""

from django.utils.translation import gettext as _

# In the order in which they are asked: a later one's words stand in an earlier one's too.
_NAMES = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def browser(said: str) -> str:
    """ "Firefox on Linux"; what is not known is a browser."""
    name = next((name for sign, name in _NAMES if f"{sign}" in said), _("A browser"))
    system = next((system for sign, system in _SYSTEMS if sign in said), "")
    return _("%(browser)s on %(system)s") % {"browser": name, "system": system} if system else name
