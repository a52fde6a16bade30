"""The words of an act's first actor stand in its own row, where lists are put in order by them."""

from typing import Any

from django.db import migrations, models
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce


def _name(apps: Any, _: Any) -> None:
    first = apps.get_model("register", "Party").objects.filter(act=OuterRef("pk"), role="actor", position=0)
    words = Coalesce(Subquery(first.values("words")[:1]), Value(""))
    apps.get_model("register", "Act").objects.update(first_actor=words)


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0009_meetings_are_searched"),
    ]

    operations = [
        migrations.AddField(
            "act", "first_actor", models.CharField(blank=True, default="", max_length=300), preserve_default=False
        ),
        migrations.RunPython(_name, migrations.RunPython.noop),
        migrations.AddIndex(
            "act", models.Index(fields=["state", "marking", "first_actor", "effective"], name="acts_by_actor")
        ),
    ]
