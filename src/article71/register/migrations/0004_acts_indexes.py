"""Counts beside filters read an index alone: without it each reads a hundred thousand acts with all their words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0003_events_are_not_replaced")]

    operations = [
        migrations.AddIndex(
            "act",
            models.Index(
                fields=["state", "marking", "type", "topic", "presidency", "effective"], name="acts_are_counted"
            ),
        ),
        migrations.AddIndex("party", models.Index(fields=["act", "role", "body"], name="parties_are_counted")),
    ]
