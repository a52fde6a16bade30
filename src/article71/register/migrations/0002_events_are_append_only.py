"""Events can be added, and nothing else."""

from typing import Any

from django.db import migrations

from article71.register import append_only


def _guard(_: Any, schema: Any) -> None:
    append_only.guard(schema)


def _unguard(_: Any, schema: Any) -> None:
    append_only.unguard(schema)


class Migration(migrations.Migration):
    dependencies = [("register", "0001_first")]
    operations = [migrations.RunPython(_guard, _unguard)]
