"""Every table of the register, as development before the first release left it.

A register of that time that has all the migrations it takes the place of has this one too.
"""

from typing import Any

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

from article71.register import append_only


def _put_up(_: Any, schema: Any) -> None:
    append_only.guard(schema)
    append_only.guard_whole(schema)


def _take_down(_: Any, schema: Any) -> None:
    append_only.unguard_whole(schema)
    append_only.unguard(schema)


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("register", "0001_first"),
        ("register", "0002_events_are_append_only"),
        ("register", "0003_events_are_not_replaced"),
        ("register", "0004_acts_indexes"),
        ("register", "0005_tokens"),
        ("register", "0006_marking_decisions"),
        ("register", "0007_compartments_close"),
        ("register", "0008_tellings_that_wait"),
        ("register", "0009_accounts"),
        ("register", "0010_acts_by_month"),
        ("register", "0011_what_waits"),
        ("register", "0013_public_versions"),
        ("register", "0014_trees"),
        ("register", "0015_visits"),
        ("register", "0016_intakes"),
        ("register", "0017_unknown_names"),
        ("register", "0018_meetings"),
        ("register", "0019_legislative_files"),
        ("register", "0020_outbox"),
        ("register", "0021_mandates_before_they_lapse"),
        ("register", "0022_what_becomes_of_duties"),
        ("register", "0023_positions_and_annotations"),
        ("register", "0024_meetings_show_delivery"),
    ]

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Act",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("informed", "informed"),
                            ("presented", "presented"),
                            ("took-note", "took-note"),
                            ("discussed", "discussed"),
                            ("monitored", "monitored"),
                            ("met", "met"),
                            ("welcomed", "welcomed"),
                            ("stated", "stated"),
                            ("supported", "supported"),
                            ("identified", "identified"),
                            ("advised", "advised"),
                            ("contributed", "contributed"),
                            ("agreed", "agreed"),
                            ("concluded", "concluded"),
                            ("decided", "decided"),
                            ("endorsed", "endorsed"),
                            ("approved", "approved"),
                            ("adopted", "adopted"),
                            ("requested", "requested"),
                            ("tasked", "tasked"),
                            ("invited", "invited"),
                            ("undertook", "undertook"),
                            ("prepared", "prepared"),
                        ],
                        db_index=True,
                        max_length=20,
                    ),
                ),
                ("verb", models.TextField()),
                ("object", models.TextField(blank=True)),
                ("date_first", models.DateField(blank=True, null=True)),
                ("date_after", models.DateField(blank=True, null=True)),
                ("date_text", models.TextField(blank=True)),
                ("due_first", models.DateField(blank=True, null=True)),
                ("due_after", models.DateField(blank=True, null=True)),
                ("due_text", models.TextField(blank=True)),
                ("recurrence", models.CharField(blank=True, max_length=100)),
                ("effective", models.DateField(blank=True, db_index=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                            ("joined", "Joined"),
                        ],
                        db_index=True,
                        default="proposed",
                        max_length=10,
                    ),
                ),
                (
                    "joined_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joined",
                        to="register.act",
                    ),
                ),
            ],
            options={
                "ordering": ("date_first", "pk"),
            },
        ),
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
            ],
            options={
                "ordering": ("meeting", "position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Body",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("short", models.CharField(max_length=200, unique=True)),
                ("kind", models.CharField(max_length=30)),
                ("parent", models.CharField(blank=True, max_length=200)),
                ("source", models.TextField(blank=True)),
                ("valid_first", models.DateField(blank=True, null=True)),
                ("valid_after", models.DateField(blank=True, null=True)),
                ("valid_text", models.TextField(blank=True)),
                ("shipped", models.BooleanField(default=False)),
                ("given_limite", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("short",),
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(blank=True, db_index=True, max_length=200)),
                ("kind", models.TextField(blank=True)),
                ("subtitle", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("date", models.DateField(blank=True, null=True)),
                ("language", models.TextField(blank=True)),
                ("subject", models.TextField(blank=True)),
                ("title", models.TextField(blank=True)),
                ("sender", models.TextField(blank=True)),
                ("to", models.TextField(blank=True)),
                ("received", models.DateField(blank=True, null=True)),
                ("previous", models.JSONField(default=list)),
                ("commission_document", models.TextField(blank=True)),
                ("interinstitutional", models.JSONField(default=list)),
                ("subject_codes", models.JSONField(default=list)),
                ("printed_marking", models.TextField(blank=True)),
                ("registered", models.DateField()),
                ("profile", models.CharField(blank=True, max_length=200)),
                ("reading_version", models.CharField(blank=True, max_length=50)),
                ("text", models.TextField(blank=True)),
                ("sections", models.JSONField(default=list)),
                ("footnotes", models.JSONField(default=list)),
                ("names", models.JSONField(default=list)),
                (
                    "opens",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="public_versions",
                        to="register.document",
                    ),
                ),
                (
                    "revises",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "ordering": ("date", "reference", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("dated", "Dated"),
                            ("recurring", "Recurring"),
                            ("continuous", "Continuous"),
                            ("undated", "Undated"),
                        ],
                        max_length=12,
                    ),
                ),
                ("due_first", models.DateField(blank=True, null=True)),
                ("due_after", models.DateField(blank=True, db_index=True, null=True)),
                ("due_text", models.TextField(blank=True)),
                ("recurrence", models.CharField(blank=True, max_length=200)),
                ("finding", models.CharField(blank=True, db_index=True, max_length=64)),
                ("entered_by", models.BigIntegerField(blank=True, null=True)),
                ("since", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
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
                ("acts", models.ManyToManyField(related_name="duties", to="register.act")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="register.document",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="register.duty",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "duties",
                "ordering": ("due_after", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Presidency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=100)),
                ("adjective", models.CharField(max_length=100)),
                ("semester_first", models.DateField(unique=True)),
                ("semester_after", models.DateField()),
                ("semester_text", models.TextField(blank=True)),
                ("trio", models.CharField(blank=True, max_length=100)),
                ("source", models.TextField(blank=True)),
                ("shipped", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("semester_first",),
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=100, unique=True)),
                ("title", models.CharField(max_length=300)),
                ("level", models.IntegerField(default=1)),
                ("parent", models.CharField(blank=True, max_length=100)),
                ("words", models.JSONField(default=list)),
                ("position", models.IntegerField(default=0)),
                ("source", models.TextField(blank=True)),
                ("shipped", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("position", "pk"),
            },
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
        migrations.AddField(
            model_name="agendaitem",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="speaks",
                to="register.body",
            ),
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=150, unique=True)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("subject", models.CharField(blank=True, max_length=255)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretariat", "Secretariat"),
                            ("presidency", "Presidency"),
                            ("delegate", "Delegate"),
                            ("agency", "Agency"),
                            ("auditor", "Auditor"),
                            ("parliament", "Parliament"),
                            ("administrator", "Administrator"),
                        ],
                        default="parliament",
                        max_length=20,
                    ),
                ),
                ("is_active", models.BooleanField(default=True)),
                ("removed", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accounts",
                        to="register.body",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BodyName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=300)),
                ("valid_first", models.DateField(blank=True, null=True)),
                ("valid_after", models.DateField(blank=True, null=True)),
                ("valid_text", models.TextField(blank=True)),
                ("shipped", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="register.body"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Compartment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("operation", models.BooleanField(default=False)),
                ("closed", models.DateField(blank=True, null=True)),
                ("bodies", models.ManyToManyField(related_name="compartments", to="register.body")),
            ],
        ),
        migrations.CreateModel(
            name="Tree",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="tree",
                        serialize=False,
                        to="register.document",
                    ),
                ),
                ("body", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                ("action", models.CharField(db_index=True, max_length=100)),
                ("noun", models.CharField(max_length=50)),
                ("record", models.CharField(max_length=50)),
                ("before", models.JSONField(blank=True, null=True)),
                ("after", models.JSONField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("on", models.DateField()),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ("number",),
                "indexes": [
                    models.Index(fields=["noun", "record"], name="register_ev_noun_8e7d2e_idx"),
                    models.Index(fields=["account", "number"], name="events_of_an_account"),
                ],
            },
        ),
        migrations.CreateModel(
            name="File",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("size", models.BigIntegerField()),
                ("pages", models.IntegerField(blank=True, null=True)),
                ("position", models.IntegerField(default=0)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="register.document"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Follow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(blank=True, db_index=True, max_length=254)),
                (
                    "kind",
                    models.CharField(
                        choices=[("body", "Body"), ("topic", "Topic"), ("duty", "Duty"), ("search", "Search")],
                        max_length=10,
                    ),
                ),
                ("target", models.TextField()),
                ("begun", models.DateTimeField()),
                ("confirmed", models.DateTimeField(blank=True, null=True)),
                ("ended", models.DateTimeField(blank=True, null=True)),
                ("seen", models.BigIntegerField(default=0)),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="follows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=300)),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("size", models.BigIntegerField()),
                ("account", models.BigIntegerField()),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("reading", "Reading"),
                            ("taken in", "Taken In"),
                            ("known", "Known"),
                            ("refused", "Refused"),
                            ("broken off", "Broken Off"),
                        ],
                        db_index=True,
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("how", models.CharField(blank=True, max_length=100)),
                ("counts", models.JSONField(default=dict)),
                ("trouble", models.TextField(blank=True)),
                ("compartments", models.ManyToManyField(related_name="+", to="register.compartment")),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("expires", models.DateTimeField()),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invitation",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
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
        migrations.CreateModel(
            name="Mailbox",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(max_length=254)),
                ("office", models.CharField(blank=True, max_length=200)),
                ("valid_first", models.DateField(blank=True, null=True)),
                ("valid_after", models.DateField(blank=True, null=True)),
                ("valid_text", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mailboxes", to="register.body"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "mailboxes",
                "ordering": ("body", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Marking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=500, unique=True)),
                ("level", models.IntegerField(choices=[(0, "PUBLIC"), (1, "LIMITE")], default=0)),
                ("compartments", models.ManyToManyField(to="register.compartment")),
            ],
        ),
        migrations.CreateModel(
            name="Mandate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=500)),
                ("term_first", models.DateField(blank=True, null=True)),
                ("term_after", models.DateField(blank=True, db_index=True, null=True)),
                ("term_text", models.TextField(blank=True)),
                ("before", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                ("entered_by", models.BigIntegerField(blank=True, null=True)),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "act",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandates",
                        to="register.act",
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mandates", to="register.body"
                    ),
                ),
                (
                    "followed_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="follows",
                        to="register.mandate",
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
                "ordering": ("term_after", "pk"),
            },
        ),
        migrations.AddField(
            model_name="legislativefile",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
            ),
        ),
        migrations.AddField(
            model_name="duty",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
            ),
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="developments",
                        to="register.legislativefile",
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
                "ordering": ("effective", "pk"),
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
            ),
        ),
        migrations.AddField(
            model_name="act",
            name="marking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
            ),
        ),
        migrations.CreateModel(
            name="MarkingDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField()),
                ("on", models.DateField()),
                ("review_by", models.DateField(blank=True, null=True)),
                ("decided_by", models.BigIntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="marking_decisions",
                        to="register.document",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.marking",
                    ),
                ),
                (
                    "given",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="register.marking"
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
                "ordering": ("document", "pk"),
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
            },
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
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("finding", models.CharField(blank=True, db_index=True, max_length=64)),
                ("section", models.TextField(blank=True)),
                ("page", models.IntegerField(blank=True, null=True)),
                ("start", models.IntegerField(blank=True, null=True)),
                ("end", models.IntegerField(blank=True, null=True)),
                ("sentence", models.TextField(blank=True)),
                ("sums_up", models.BooleanField(default=False)),
                ("footnotes", models.JSONField(default=list)),
                ("rule", models.CharField(blank=True, max_length=100)),
                ("rule_version", models.IntegerField(blank=True, null=True)),
                ("confidence", models.FloatField(blank=True, null=True)),
                ("entered_on", models.DateField()),
                ("entered_by", models.BigIntegerField(blank=True, null=True)),
                ("read", models.JSONField()),
                ("corrected", models.JSONField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("confirmed", "Confirmed"),
                            ("rejected", "Rejected"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        db_index=True,
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("gone", models.BooleanField(default=False)),
                ("kept", models.BooleanField(default=False)),
                (
                    "waits",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.ExpressionWrapper(
                            models.Q(
                                ("state", "proposed"),
                                models.Q(("gone", True), ("kept", False), ("state", "confirmed")),
                                _connector="OR",
                            ),
                            output_field=models.BooleanField(),
                        ),
                        output_field=models.BooleanField(),
                    ),
                ),
                (
                    "act",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mentions", to="register.act"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentions",
                        to="register.document",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="register.agendaitem",
                    ),
                ),
                (
                    "marking",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.marking",
                    ),
                ),
                (
                    "offered",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="offers",
                        to="register.act",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="register.mention",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "start", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.EmailField(blank=True, max_length=254)),
                ("day", models.DateField(db_index=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("sending", "Sending"), ("sent", "Sent"), ("failed", "Failed")],
                        default="sending",
                        max_length=10,
                    ),
                ),
                ("trouble", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="register.body",
                    ),
                ),
            ],
            options={
                "ordering": ("-day", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Line",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("owes", "your office owes it"),
                            ("presides", "it is overdue, and you are in the chair"),
                            ("unreached", "who owes it cannot be reached"),
                            ("follows", "you follow it"),
                        ],
                        max_length=10,
                    ),
                ),
                ("noun", models.CharField(max_length=50)),
                ("record", models.BigIntegerField()),
                ("step", models.IntegerField(blank=True, null=True)),
                (
                    "follow",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="register.follow",
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="register.message"
                    ),
                ),
            ],
            options={
                "ordering": ("message", "pk"),
            },
        ),
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
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(db_index=True, max_length=50)),
                ("text", models.TextField()),
                ("places", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(choices=[("open", "Open"), ("settled", "Settled")], default="open", max_length=10),
                ),
                ("note", models.TextField(blank=True)),
                ("entered_by", models.BigIntegerField(blank=True, null=True)),
                ("gone", models.BooleanField(default=False)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="observations", to="register.document"
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
                "ordering": ("document", "pk"),
            },
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="register.meeting",
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
            name="Owner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.IntegerField()),
                ("words", models.CharField(max_length=300)),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="owed",
                        to="register.body",
                    ),
                ),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="owner_rows", to="register.duty"
                    ),
                ),
            ],
            options={
                "ordering": ("duty", "position"),
            },
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[("actor", "Actor"), ("addressee", "Addressee"), ("source", "Source")], max_length=10
                    ),
                ),
                ("position", models.IntegerField()),
                ("words", models.CharField(max_length=300)),
                (
                    "act",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parties", to="register.act"
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="register.body",
                    ),
                ),
            ],
            options={
                "ordering": ("act", "role", "position"),
            },
        ),
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
        migrations.AddField(
            model_name="act",
            name="presidency",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acts",
                to="register.presidency",
            ),
        ),
        migrations.CreateModel(
            name="Reference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("scheme", models.CharField(max_length=20)),
                ("canonical", models.CharField(db_index=True, max_length=300)),
                ("celex", models.TextField(blank=True)),
                ("uri", models.TextField(blank=True)),
                ("section", models.TextField(blank=True)),
                ("page", models.IntegerField(blank=True, null=True)),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("footnote", models.TextField(blank=True)),
                ("entered_by", models.BigIntegerField(blank=True, null=True)),
                ("gone", models.BooleanField(default=False)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="references", to="register.document"
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
                "ordering": ("document", "start", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
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
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(max_length=100)),
                ("prefix", models.CharField(max_length=20, unique=True)),
                ("hash", models.CharField(max_length=64)),
                ("scopes", models.JSONField(default=list)),
                ("issued", models.DateField()),
                ("expires", models.DateField()),
                ("used", models.DateField(blank=True, null=True)),
                ("revoked", models.BooleanField(default=False)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tokens", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.AddField(
            model_name="act",
            name="topic",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acts",
                to="register.topic",
            ),
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
            options={
                "ordering": ("text", "document"),
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("last", models.DateTimeField()),
                ("before", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="visit", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("username"), name="a_name_is_one_account_in_any_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("email"),
                condition=models.Q(("email", ""), _negated=True),
                name="an_email_is_one_account",
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                condition=models.Q(("subject", ""), _negated=True), fields=("subject",), name="a_subject_is_one_account"
            ),
        ),
        migrations.AddIndex(
            model_name="intake",
            index=models.Index(fields=["account"], name="register_in_account_b5111b_idx"),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["date"], name="register_do_date_2befce_idx"),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                condition=models.Q(("reference", ""), _negated=True),
                fields=("reference",),
                name="a_reference_names_one_paper",
            ),
        ),
        migrations.AddConstraint(
            model_name="annotation",
            constraint=models.UniqueConstraint(
                fields=("meeting", "kind", "noun", "record"), name="one_annotation_a_record"
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaversion",
            constraint=models.UniqueConstraint(fields=("meeting", "revision"), name="one_version_a_revision"),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=models.Index(condition=models.Q(("waits", True)), fields=["document"], name="papers_that_wait"),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=models.Index(fields=["waits", "rule", "state", "marking", "act"], name="tellings_are_counted"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(
                condition=models.Q(("address", ""), _negated=True),
                fields=("address", "day"),
                name="one_message_a_day_to_a_recipient",
            ),
        ),
        migrations.AddIndex(
            model_name="line",
            index=models.Index(fields=["noun", "record"], name="lines_of_a_record"),
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
        migrations.AddIndex(
            model_name="owner",
            index=models.Index(condition=models.Q(("body", None)), fields=["words"], name="owners_without_a_body"),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(fields=["act", "role", "body"], name="parties_are_counted"),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(condition=models.Q(("body", None)), fields=["words"], name="parties_without_a_body"),
        ),
        migrations.AddIndex(
            model_name="act",
            index=models.Index(fields=["date_first", "date_after"], name="register_ac_date_fi_8e0b8a_idx"),
        ),
        migrations.AddIndex(
            model_name="act",
            index=models.Index(
                fields=["state", "marking", "type", "topic", "presidency", "effective"], name="acts_are_counted"
            ),
        ),
        migrations.AddIndex(
            model_name="act",
            index=models.Index(
                fields=["state", "marking", "type", "effective", "date_first", "date_after"], name="acts_by_month"
            ),
        ),
        migrations.RunPython(_put_up, _take_down),
    ]
