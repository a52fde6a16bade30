"""Legislative files, how far they have come, when their acts take effect, and acts under them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0018_meetings")]

    operations = [
        migrations.CreateModel(
            name="LegislativeFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.TextField()),
                ("short", models.CharField(blank=True, max_length=200)),
                (
                    "handling",
                    models.CharField(
                        choices=[
                            ("outside", "outside justice and home affairs"),
                            ("within", "within justice and home affairs"),
                        ],
                        db_index=True,
                        max_length=10,
                    ),
                ),
                ("procedure", models.CharField(blank=True, db_index=True, max_length=50)),
                ("proposal", models.CharField(blank=True, db_index=True, max_length=50)),
                ("lead", models.CharField(blank=True, max_length=300)),
                ("configuration", models.CharField(blank=True, max_length=300)),
                ("implication", models.TextField(blank=True)),
                ("act", models.CharField(blank=True, max_length=200)),
                ("act_celex", models.CharField(blank=True, db_index=True, max_length=50)),
                ("act_eli", models.CharField(blank=True, max_length=200)),
                ("amends", models.JSONField(default=list)),
                ("source", models.TextField(blank=True)),
                ("entered_by", models.BigIntegerField()),
                ("begun", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
                ("related", models.ManyToManyField(to="register.legislativefile")),
            ],
            options={
                "ordering": ("handling", "short", "title", "pk"),
            },
        ),
        migrations.CreateModel(
            name="EffectDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("in-force", "enters into force"),
                            ("application", "applies"),
                            ("transposition", "to be transposed"),
                            ("review", "to be reviewed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("day_first", models.DateField(blank=True, null=True)),
                ("day_after", models.DateField(db_index=True)),
                ("day_text", models.TextField(blank=True)),
                ("part", models.TextField(blank=True)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="effect_days",
                        to="register.legislativefile",
                    ),
                ),
            ],
            options={
                "ordering": ("day_after", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Development",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day_first", models.DateField(blank=True, null=True)),
                ("day_after", models.DateField(blank=True, null=True)),
                ("day_text", models.TextField(blank=True)),
                ("effective", models.DateField(db_index=True)),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("proposed", "proposed"),
                            ("negotiated", "in negotiation"),
                            ("agreed", "provisionally agreed"),
                            ("adopted", "adopted"),
                            ("implemented", "being implemented"),
                            ("withdrawn", "withdrawn"),
                            ("repealed", "repealed"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField()),
                ("source", models.TextField()),
                ("entered_by", models.BigIntegerField()),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "marking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="developments",
                        to="register.legislativefile",
                    ),
                ),
            ],
            options={
                "ordering": ("effective", "pk"),
            },
        ),
        migrations.CreateModel(
            name="DelegatedAct",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.TextField()),
                ("reference", models.CharField(blank=True, db_index=True, max_length=100)),
                ("standing", models.CharField(blank=True, max_length=200)),
                ("source", models.TextField(blank=True)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delegated_acts",
                        to="register.legislativefile",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
    ]
