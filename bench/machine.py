"""What the figures were measured on; nothing that names the machine."""

import os
import platform
from pathlib import Path


def describe() -> str:
    """Processor, cores, memory and Python in one line."""
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {cores} cores, {memory:.0f} GiB, Python {platform.python_version()}, {platform.system()}"


def _processor() -> str:
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.partition(":")[2].strip() for line in told if line.startswith("model name")), platform.machine())
