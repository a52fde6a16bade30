"""What tests of the pages share."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nobody_tried_before() -> None:
    """Limits count within the process: no test is to be refused for what others tried."""
    cache.clear()
