"""Events are neither emptied out as a whole nor replaced by others."""

from typing import Any

from django.db import migrations

from article71.register import append_only


def _guard(_: Any, schema: Any) -> None:
    append_only.guard_whole(schema)


def _unguard(_: Any, schema: Any) -> None:
    append_only.unguard_whole(schema)


class Migration(migrations.Migration):
    dependencies = [("register", "0002_events_are_append_only")]
    operations = [migrations.RunPython(_guard, _unguard)]
