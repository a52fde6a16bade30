"""Stems of every record's words, and what finds them fast. Afterwards `article71 index` fills them."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from article71.register.search import stores


def _put_up(_: Any, schema: Any) -> None:
    stores.put_up(schema)


def _take_down(_: Any, schema: Any) -> None:
    stores.take_down(schema)


def _table(name: str, of: str) -> migrations.CreateModel:
    record = models.OneToOneField(
        on_delete=django.db.models.deletion.CASCADE,
        primary_key=True,
        related_name="stems",
        serialize=False,
        to=of,
    )
    words = [(column, models.TextField(blank=True)) for column in ("heading", "text")]
    return migrations.CreateModel(name, [*words, ("record", record)], options={"abstract": False})


class Migration(migrations.Migration):
    replaces = [("register", "0012_stems")]
    dependencies = [("register", "0001_all_tables")]
    operations = [
        _table("ActStems", "register.act"),
        _table("BodyStems", "register.body"),
        _table("DocumentStems", "register.document"),
        _table("DutyStems", "register.duty"),
        migrations.RunPython(_put_up, _take_down),
    ]
