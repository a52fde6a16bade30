import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0004_acts_indexes")]

    operations = [
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("-pk",)},
        ),
    ]
