"""Stems of meetings, and what finds them fast. Afterwards `article71 index` fills them."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from article71.register.search import stores


def _put_up(_: Any, schema: Any) -> None:
    stores.put_up(schema, stores.MEETINGS)


def _take_down(_: Any, schema: Any) -> None:
    stores.take_down(schema, stores.MEETINGS)


_RECORD = models.OneToOneField(
    on_delete=django.db.models.deletion.CASCADE,
    primary_key=True,
    related_name="stems",
    serialize=False,
    to="register.meeting",
)


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0008_mandates_that_end"),
    ]

    operations = [
        migrations.CreateModel(
            name="MeetingStems",
            fields=[
                ("heading", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("record", _RECORD),
            ],
            options={"abstract": False},
        ),
        migrations.RunPython(_put_up, _take_down),
    ]
