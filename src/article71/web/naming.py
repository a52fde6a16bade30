"""A form's field for several names, one box each, with names to choose from as one types."""

from collections.abc import Mapping
from typing import Any

from django import forms

SPARE = 2  # empty boxes behind the names: enough without a script too
LONGEST = 300


class NamesWidget(forms.Widget):
    """A box for each name and some to spare."""

    template_name = "web/parts/names_widget.html"
    use_fieldset = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The boxes with what they hold."""
        context = super().get_context(name, value, attrs)
        context["boxes"] = [*(value or ()), *[""] * SPARE]
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was typed into all of them."""
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name)


class NamesField(forms.Field):
    """Several names, in order, each once; empty boxes count for nothing."""

    widget = NamesWidget

    def to_python(self, value: Any) -> tuple[str, ...]:
        """The names; too long a one is refused."""
        names = tuple(dict.fromkeys(" ".join(str(each).split()) for each in value or ()))
        found = tuple(filter(None, names))
        if any(len(name) > LONGEST or "\0" in name for name in found):
            raise forms.ValidationError(f"a name has at most {LONGEST} characters, all of which can be written")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other names stand in it."""
        return tuple(initial or ()) != self.to_python(data)


def as_registered(names: tuple[str, ...], shorts: Mapping[str, str]) -> tuple[str, ...]:
    """Each name as the register's short one, where it knows this way of writing it; `shorts` by small letters."""
    return tuple(dict.fromkeys(shorts.get(name.lower(), name) for name in names))
