"""A worker's task is its own while it lives, and anybody's once it does not."""

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from article71.register.workers import give_back, is_alive, somebody_works, sweep, working

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def running(*workers: str) -> DBTaskResult:
    return DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        worker_ids=list(workers),
        args_kwargs={"args": [], "kwargs": {}},
        task_path="article71.actions.intakes.take_up",
        backend_name="default",
        run_after=get_date_max(),
    )


def test_a_worker_lives_until_it_ends() -> None:
    assert not somebody_works()
    with working() as name:
        assert is_alive(name)
        assert somebody_works()
    assert not is_alive(name)
    assert not somebody_works()


def test_only_tasks_of_workers_that_live_no_more_are_given_back() -> None:
    with working() as name:
        own, left = running("long gone", name), running("long gone")
        assert give_back() == 1
    states = [DBTaskResult.objects.get(pk=each.pk).status for each in (own, left)]
    assert states == [TaskResultStatus.RUNNING, TaskResultStatus.READY]


def test_a_task_given_back_remembers_who_tried_it() -> None:
    left = running("one", "other")
    give_back()
    left.refresh_from_db()
    assert left.task_result.attempts == 2


def test_what_killed_workers_left_is_swept_and_the_living_stay(settings: object) -> None:
    with working() as name:
        folder = settings.HOME / "workers"  # type: ignore[attr-defined]
        (folder / "long gone").touch()
        sweep()
        assert [each.name for each in folder.iterdir()] == [name]
