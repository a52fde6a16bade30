"""How far a store is made: which migrations it has, which it lacks, and going there."""

from collections.abc import Mapping

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from article71.errors import BadInput
from article71.register.events import Event
from article71.register.stores import connection_to

Made = Mapping[str, list[str]]
OTHER = "other"


def reach(address: str, name: str) -> str:
    """Make another store known to Django and return its alias. BadInput when the address is none."""
    asked = connections.configure_settings(
        {"default": connections.settings["default"], OTHER: connection_to(address, name)}
    )
    connections.settings[OTHER] = asked[OTHER]
    return OTHER


def made(alias: str) -> Made:
    """The last migrations a store has, by application; empty for one that holds no table of ours."""
    loader = MigrationLoader(connections[alias])
    applied = set(loader.applied_migrations)
    last: dict[str, list[str]] = {}
    for app, name in sorted(applied & set(loader.graph.nodes)):
        followed = {child.key for child in loader.graph.node_map[app, name].children}
        if not any(key in applied and key[0] == app for key in followed):
            last.setdefault(app, []).append(name)
    return last


def waiting(alias: str) -> int:
    """How many migrations a store lacks."""
    executor = MigrationExecutor(connections[alias])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def is_fresh(alias: str) -> bool:
    """Whether nothing has ever happened in this store: everything that happens in a register has its event."""
    return "register" not in made(alias) or not Event.objects.using(alias).exists()


def make(alias: str, as_of: Made) -> None:
    """Bring an empty store to where another was. BadInput when that one was made by a later version."""
    executor = MigrationExecutor(connections[alias])
    targets = [(app, name) for app, names in as_of.items() for name in names]
    unknown = [f"{app} {name}" for app, name in targets if (app, name) not in executor.loader.graph.nodes]
    if unknown:
        raise BadInput(f"it was made by a later version of article71, which knows {unknown[0]}: use that version")
    executor.migrate(targets)


def bring_up_to_date(alias: str) -> None:
    """Apply every migration that the store lacks, and let it look at how many rows it holds."""
    call_command("migrate", database=alias, verbosity=0)
    survey(alias)


def survey(alias: str) -> None:
    """Count the store's rows for its own planning: without it SQLite reads whole tables where an index would do."""
    with connections[alias].cursor() as cursor:
        cursor.execute("ANALYZE")
