"""Each decision on a paper's marking is kept with its reason and review date."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def _to(table: str, name: str = "+", **more: Any) -> "models.ForeignKey[models.Model, models.Model]":
    return models.ForeignKey(table, on_delete=django.db.models.deletion.PROTECT, related_name=name, **more)


class Migration(migrations.Migration):
    dependencies = [("register", "0005_tokens")]

    operations = [
        migrations.CreateModel(
            name="MarkingDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField()),
                ("on", models.DateField()),
                ("review_by", models.DateField(blank=True, null=True)),
                ("decided_by", models.BigIntegerField()),
                ("document", _to("register.document", "marking_decisions")),
                ("earlier", _to("register.marking", blank=True, null=True)),
                ("given", _to("register.marking")),
                ("marking", _to("register.marking")),
            ],
            options={"ordering": ("document", "pk")},
        ),
    ]
