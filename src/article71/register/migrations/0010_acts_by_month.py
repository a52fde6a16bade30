"""The timeline reads an index alone: acts by month and type, without their words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0009_accounts")]

    operations = [
        migrations.AddIndex(
            "act",
            models.Index(
                fields=["state", "marking", "type", "effective", "date_first", "date_after"], name="acts_by_month"
            ),
        ),
    ]
