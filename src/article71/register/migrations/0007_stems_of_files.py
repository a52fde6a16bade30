"""Stems of legislative files, and what finds them fast. `article71 index` fills them in a register that has files."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from article71.register.search import stores


def _put_up(_: Any, schema: Any) -> None:
    stores.put_up(schema, stores.FILES)


def _take_down(_: Any, schema: Any) -> None:
    stores.take_down(schema, stores.FILES)


class Migration(migrations.Migration):
    dependencies = [("register", "0006_follow_files")]

    operations = [
        migrations.CreateModel(
            "LegislativeFileStems",
            [
                ("heading", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                (
                    "record",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="stems",
                        serialize=False,
                        to="register.legislativefile",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.RunPython(_put_up, _take_down),
    ]
