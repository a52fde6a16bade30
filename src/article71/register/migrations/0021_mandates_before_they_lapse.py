"""What must happen before a mandate ends, and what follows it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0020_outbox")]

    operations = [
        migrations.AddField(
            model_name="mandate",
            name="before",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="mandate",
            name="entered_by",
            field=models.BigIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="mandate",
            name="followed_by",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="follows",
                to="register.mandate",
            ),
        ),
        migrations.AddField(
            model_name="mandate",
            name="withdrawn",
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name="mandate",
            name="term_after",
            field=models.DateField(blank=True, db_index=True, null=True),
        ),
    ]
