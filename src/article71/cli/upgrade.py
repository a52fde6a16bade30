"""`article71 upgrade`: a register that an earlier version made, brought to this one."""

from pathlib import Path

import typer
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

from article71.cli import backup, store
from article71.cli.index import index
from article71.errors import AuditBroken
from article71.register import audit
from article71.register.keeping.making import bring_up_to_date, is_fresh, waiting
from article71.register.search import index as stems


def upgrade() -> None:
    """Back the register up, bring its tables to this version, and check its audit trail.

    The backup goes to the folder `backups` in the home folder; `article71 restore` has it back, with the version that
    wrote it. Stop serving first.
    """
    with store.reaching():
        steps = waiting(DEFAULT_DB_ALIAS)
    if not steps:
        typer.echo("The register is up to date.")
        return
    if not is_fresh(DEFAULT_DB_ALIAS):
        folder = Path(settings.HOME) / "backups"
        folder.mkdir(mode=0o700, exist_ok=True)
        backup.write(folder / backup.named_by_time())
    bring_up_to_date(DEFAULT_DB_ALIAS)
    if stems.is_missing():
        index()
    broken = audit.verify()
    if broken:
        raise AuditBroken(f"event {broken.number} is {broken.what}: restore the backup, and see who changed it")
    typer.echo(f"The register is up to date after {steps} step{'s' if steps > 1 else ''}; its audit trail holds.")
