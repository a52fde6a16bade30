"""The pages as a Django application: its templates, tags and files."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages only: every table lies in the register."""

    name = "article71.web"
    label = "web"
