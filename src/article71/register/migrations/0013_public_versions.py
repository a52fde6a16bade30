"""A public version, such as an EXT or DCL, is linked to the paper that it opens."""

import django.db.models.deletion
from django.db import migrations, models

_OPENS = models.ForeignKey(
    "register.document",
    null=True,
    blank=True,
    on_delete=django.db.models.deletion.PROTECT,
    related_name="public_versions",
)


class Migration(migrations.Migration):
    dependencies = [("register", "0012_stems")]

    operations = [migrations.AddField("document", "opens", _OPENS)]
