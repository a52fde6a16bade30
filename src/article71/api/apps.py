"""The API as Django knows it."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Brings its page of documentation."""

    name = "article71.api"
    label = "api"
