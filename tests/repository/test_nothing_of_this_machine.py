"""What is tracked works anywhere: no addresses in the locks, no paths of one machine, no host of a registry."""

import re

import pytest

_LOCKS = ("requirements.lock", "requirements-dev.lock")
_HOST = re.compile(r"\b(?:[\w-]+\.)+(?:org|com|net|io|eu|dev)\b")
_PATH_OF_ONE_MACHINE = re.compile(r"(?<![\w.~)])/(?:work|root|home|opt|Users|srv)/\w")
_REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|yarnpkg|crates|anaconda)\.(?:org|com|io|net)\b")


@pytest.mark.parametrize("lock", _LOCKS)
@pytest.mark.parametrize("trace", ["://", "file:", "--index", "--find-links", "--trusted-host", " @ "])
def test_a_lock_names_packages_and_never_where_they_came_from(tracked: dict[str, str], lock: str, trace: str) -> None:
    assert trace not in tracked[lock]


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_names_no_host_and_pins_every_package_by_hash(tracked: dict[str, str], lock: str) -> None:
    assert not _HOST.search(tracked[lock])
    pinned = re.split(r"\n(?=\w)", tracked[lock])
    assert all("==" in each and "--hash=sha256:" in each for each in pinned)


def test_both_locks_agree(tracked: dict[str, str]) -> None:
    to_run, to_develop = (set(re.findall(r"^(\S+==\S+)", tracked[lock], re.MULTILINE)) for lock in _LOCKS)
    assert to_run <= to_develop


def test_no_uv_lock_is_tracked(tracked: dict[str, str]) -> None:
    assert not [name for name in tracked if name.endswith("uv.lock")]


@pytest.mark.parametrize("pattern", [_PATH_OF_ONE_MACHINE, _REGISTRY], ids=["path", "registry"])
def test_no_tracked_file_tells_of_one_machine(tracked: dict[str, str], pattern: re.Pattern[str]) -> None:
    told = {name: found.group() for name, text in tracked.items() if (found := pattern.search(text))}
    assert told == {}
