"""Unknown names and what people say they mean, each in a row."""

from typing import Any

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def _rows(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Those of the papers that are here already."""
    document: Any = apps.get_model("register", "Document")
    name: Any = apps.get_model("register", "UnknownName")
    kept = document.objects.exclude(names=[]).values_list("pk", "marking_id", "names")
    name.objects.bulk_create(
        name(document_id=paper, marking_id=marking, text=each["text"][:300])
        for paper, marking, names in kept
        for each in names
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0016_intakes")]

    operations = [
        migrations.CreateModel(
            name="Naming",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=300, unique=True)),
                ("made", models.BooleanField(default=False)),
                ("reason", models.TextField(blank=True)),
                ("account", models.BigIntegerField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="namings",
                        to="register.body",
                    ),
                ),
                (
                    "name",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="naming",
                        to="register.bodyname",
                    ),
                ),
            ],
            options={"ordering": ("-pk",)},
        ),
        migrations.CreateModel(
            name="UnknownName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(db_index=True, max_length=300)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="unknown_names",
                        to="register.document",
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
            ],
            options={"ordering": ("text", "document")},
        ),
        migrations.AddIndex(
            model_name="owner",
            index=models.Index(condition=models.Q(("body", None)), fields=["words"], name="owners_without_a_body"),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(condition=models.Q(("body", None)), fields=["words"], name="parties_without_a_body"),
        ),
        migrations.RunPython(_rows, migrations.RunPython.noop),
    ]
