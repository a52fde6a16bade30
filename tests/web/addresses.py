"""Every address that the table of addresses knows, with every record that could stand in it.

Addresses are found by walking the table, so that a new page cannot be forgotten: one whose parameters are not known
here fails the walk.
"""

from collections.abc import Callable, Iterator
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from article71.exports.forms import FORMS
from article71.register.acts import Act
from article71.register.mentions import Mention

Values = Callable[[], list[object]]
_ABSENT = 987654321

# What can stand for each parameter of an address, by the name of the address and of the parameter.
PARAMETERS: dict[tuple[str, str], Values] = {
    ("acts_file", "form"): lambda: list(FORMS),
    ("review_confirm", "number"): lambda: [*Mention.objects.values_list("pk", flat=True), _ABSENT],
    ("review_reject", "number"): lambda: [_ABSENT],
    ("act", "number"): lambda: [*Act.objects.values_list("pk", flat=True), _ABSENT],
}


def addresses() -> Iterator[str]:
    """Every address, each as many times as there are records for it."""
    for name, parameters in _named(get_resolver().url_patterns):
        values = [PARAMETERS[name, parameter]() for parameter in parameters]
        for chosen in product(*values):
            yield reverse(name, kwargs=dict(zip(parameters, chosen, strict=True)))


def _named(patterns: list[URLPattern | URLResolver]) -> Iterator[tuple[str, list[str]]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _named(pattern.url_patterns)
        else:
            assert pattern.name, f"{pattern} has no name"
            yield pattern.name, list(pattern.pattern.converters)
