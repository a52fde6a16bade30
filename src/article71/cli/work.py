"""`article71 work`: the tasks of the background, one after the other."""

import os
import time
from typing import Annotated

import typer
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from article71.cli import store
from article71.register.laying_out import go_on
from article71.register.workers import give_back, sweep, working

PAUSE = 0.5  # seconds between two looks at an empty list of tasks


def work(
    until_empty: Annotated[bool, typer.Option("--until-empty", help="End when no task is left.")] = False,
    beside: Annotated[int, typer.Option(hidden=True, help="End with the process of this number.")] = 0,
) -> None:
    """Work tasks off until Ctrl-C: files handed in are read. Several may work at once.

    A task that a killed worker left is taken up by the next one to look.
    """
    store.open_store()
    with working() as name:
        sweep()
        worker = _worker(name)
        worker.configure_signals()
        laid_out = None
        while worker.running and beside in (0, os.getppid()):
            give_back()
            if laid_out != timezone.localdate():
                laid_out = timezone.localdate()
                go_on(laid_out)
            # Looked at first: to ask for the next task is to ask for the store's one place to write.
            if DBTaskResult.objects.ready().exists():
                worker.run()
            elif until_empty:
                return
            else:
                time.sleep(PAUSE)


def _worker(name: str) -> Worker:
    return Worker(
        queue_names=["*"],
        interval=PAUSE,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
