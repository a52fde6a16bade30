"""Meetings and items that are known from a notice of meeting."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0003_follow_links"),
    ]

    operations = [
        migrations.AddField(
            model_name="agendaitem",
            name="notice",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="named_items",
                to="register.document",
            ),
        ),
        migrations.AddField(
            model_name="meeting",
            name="called",
            field=models.BooleanField(default=False),
        ),
    ]
