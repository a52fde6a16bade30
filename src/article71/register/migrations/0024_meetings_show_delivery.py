"""A meeting may show that a duty was delivered."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0023_positions_and_annotations"),
    ]

    operations = [
        migrations.AddField(
            model_name="evidence",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="register.meeting",
            ),
        ),
    ]
