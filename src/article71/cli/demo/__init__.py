"""The demonstration: a register filled from facts, another with exercise papers taken in, a report read back.

Its data lie with the profile (`vocabulary/cosi/demo/`), for they are that committee's, and so an installed package has
them as a fresh clone has.
"""

from article71.cli.demo.command import demo

__all__ = ["demo"]
