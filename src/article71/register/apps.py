"""The register as a Django application."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """Every table of article71 lies in this one application, labelled `register`."""

    name = "article71.register"
    label = "register"
