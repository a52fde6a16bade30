"""Fields of forms as browsers know them: a day, and boxes to tick."""

from django import forms


class Day(forms.DateInput):
    """A day, in the browser's own way of choosing one."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Checkboxes(forms.CheckboxSelectMultiple):
    """Several of a few things, each with its box."""

    template_name = "django/forms/widgets/boxes.html"
    option_template_name = "django/forms/widgets/box.html"
