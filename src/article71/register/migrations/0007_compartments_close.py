"""A compartment can be closed; and two may bear one name, since to refuse it would tell that the other is there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0006_marking_decisions")]

    operations = [
        migrations.AddField("compartment", "closed", models.DateField(blank=True, null=True)),
        migrations.AlterField("compartment", "name", models.CharField(max_length=200)),
    ]
