"""Where delegations stood on items, and what the register has to say to an agenda."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0022_what_becomes_of_duties"),
    ]

    operations = [
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("for", "For"),
                            ("against", "Against"),
                            ("abstains", "Abstains"),
                            ("reservation", "Reservation"),
                            ("scrutiny-reservation", "scrutiny reservation"),
                        ],
                        max_length=25,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="positions", to="register.body"
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="positions", to="register.agendaitem"
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
            ],
            options={
                "ordering": ("item", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Annotation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("promised", "promised for this meeting"),
                            ("due", "due"),
                            ("silent", "silent"),
                            ("delivered", "delivered since"),
                            ("expected", "expected product"),
                            ("prepared", "concluded at the support group"),
                            ("ending", "mandate that ends"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField()),
                ("drafted", models.TextField()),
                ("reason", models.TextField()),
                ("source", models.TextField()),
                ("noun", models.CharField(max_length=30)),
                ("record", models.CharField(max_length=50)),
                (
                    "state",
                    models.CharField(
                        choices=[("proposed", "Proposed"), ("accepted", "Accepted"), ("dropped", "Dropped")],
                        db_index=True,
                        default="proposed",
                        max_length=10,
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="annotations",
                        to="register.agendaitem",
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="annotations", to="register.meeting"
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "kind", "noun", "record"), name="one_annotation_a_record"
                    )
                ],
            },
        ),
    ]
