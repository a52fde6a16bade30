"""What becomes of duties: the times they fall due, what shows delivery, and what people say of them."""

from datetime import date
from typing import Any

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from article71.errors import BadInput
from article71.followup.occurrences import occurrences
from article71.followup.policy import horizon
from article71.periods import Period


def _rows(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Those of the duties that are here already."""
    duty: Any = apps.get_model("register", "Duty")
    row: Any = apps.get_model("register", "Occurrence")
    for each in duty.objects.exclude(recurrence=""):
        first = Period(each.due_first, each.due_after, each.due_text) if each.due_after else None
        try:
            found = occurrences(each.recurrence, first, each.since, horizon(date.today()))
        except BadInput:
            continue
        row.objects.bulk_create(
            row(duty=each, number=number, due_first=due.first, due_after=due.after, due_text=due.text)
            for number, due in enumerate(found, 1)
        )


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0021_mandates_before_they_lapse"),
    ]

    operations = [
        migrations.AddField(
            model_name="duty",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="register.duty",
            ),
        ),
        migrations.AlterField(
            model_name="duty",
            name="state",
            field=models.CharField(
                choices=[
                    ("proposed", "Proposed"),
                    ("confirmed", "Confirmed"),
                    ("rejected", "Rejected"),
                    ("withdrawn", "Withdrawn"),
                    ("merged", "Merged"),
                ],
                db_index=True,
                default="proposed",
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Occurrence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.IntegerField()),
                ("due_first", models.DateField(blank=True, null=True)),
                ("due_after", models.DateField()),
                ("due_text", models.TextField(blank=True)),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="occurrences", to="register.duty"
                    ),
                ),
            ],
            options={
                "ordering": ("duty", "number"),
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("link", models.CharField(blank=True, max_length=500)),
                (
                    "extent",
                    models.CharField(
                        choices=[("interim", "interim"), ("partial", "partial"), ("final", "final")],
                        default="final",
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("offered", "Offered"),
                            ("accepted", "Accepted"),
                            ("dismissed", "Dismissed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="offered",
                        max_length=10,
                    ),
                ),
                ("day", models.DateField()),
                ("withdrawn", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                ("reasons", models.JSONField(default=list)),
                ("offered_by", models.BigIntegerField(blank=True, null=True)),
                (
                    "act",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="register.act",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="register.document",
                    ),
                ),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="register.duty"
                    ),
                ),
                (
                    "occurrence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="register.occurrence",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "evidence",
                "ordering": ("day", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "progress",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("acknowledged", "acknowledged"),
                            ("in progress", "in progress"),
                            ("delivered in part", "delivered in part"),
                            ("delivered", "delivered"),
                            ("lapsed", "lapsed"),
                            ("superseded", "superseded"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("in_place", models.BooleanField(default=False)),
                ("reason", models.TextField(blank=True)),
                ("day", models.DateField()),
                ("lifted", models.DateField(blank=True, null=True)),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="register.duty"
                    ),
                ),
                ("successors", models.ManyToManyField(blank=True, related_name="superseding", to="register.duty")),
            ],
            options={
                "ordering": ("day", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="occurrence",
            index=models.Index(fields=["due_after", "duty"], name="occurrences_by_day"),
        ),
        migrations.AddConstraint(
            model_name="occurrence",
            constraint=models.UniqueConstraint(fields=("duty", "number"), name="an_occurrence_has_one_row"),
        ),
        migrations.AddIndex(
            model_name="evidence",
            index=models.Index(fields=["state", "duty"], name="evidence_by_state"),
        ),
        migrations.RunPython(_rows, migrations.RunPython.noop),
    ]
