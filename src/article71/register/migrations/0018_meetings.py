"""Meetings, the items of their agendas with their papers, and agendas as they were circulated."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0017_unknown_names"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.IntegerField()),
                ("title", models.TextField()),
                (
                    "purpose",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("information", "Information"),
                            ("discussion", "Discussion"),
                            ("decision", "Decision"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("dropped", models.BooleanField(default=False)),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="speaks",
                        to="register.body",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "position", "pk"),
            },
        ),
        migrations.AddField(
            model_name="mention",
            name="item",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="outcomes",
                to="register.agendaitem",
            ),
        ),
        migrations.CreateModel(
            name="AgendaPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(db_index=True, max_length=100)),
                ("issued", models.BooleanField(default=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="papers", to="register.agendaitem"
                    ),
                ),
            ],
            options={
                "ordering": ("item", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("formal", "Formal"),
                            ("informal", "Informal"),
                            ("support-group", "Support Group"),
                            ("joint", "Joint"),
                            ("extraordinary", "Extraordinary"),
                            ("ministerial", "Ministerial"),
                        ],
                        db_index=True,
                        max_length=15,
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=300)),
                ("days_first", models.DateField(blank=True, db_index=True, null=True)),
                ("days_after", models.DateField(blank=True, null=True)),
                ("days_text", models.TextField(blank=True)),
                ("start", models.TimeField(blank=True, null=True)),
                ("place", models.CharField(blank=True, max_length=300)),
                ("attendance", models.CharField(blank=True, max_length=50)),
                ("mailbox", models.EmailField(blank=True, max_length=254)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("circulated", "Circulated"), ("closed", "Closed")],
                        db_index=True,
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("revision", models.IntegerField(default=0)),
                ("called_off", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="register.body",
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "ordering": ("days_first", "pk"),
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="items", to="register.meeting"
            ),
        ),
        migrations.CreateModel(
            name="AgendaVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.IntegerField()),
                ("circulated", models.DateField()),
                ("lines", models.JSONField(default=list)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="register.meeting"
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "revision"),
                "constraints": [models.UniqueConstraint(fields=("meeting", "revision"), name="one_version_a_revision")],
            },
        ),
    ]
