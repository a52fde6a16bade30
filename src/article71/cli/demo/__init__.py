"""The demonstration: a register filled from facts, exercise papers taken in, a report written and read back.

Its data lie with the profile (`vocabulary/cosi/demo/`), for they are that committee's, and so an installed package has
them as a fresh clone has.
"""
