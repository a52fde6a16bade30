"""One served register for all tests in the browser, and a window for each visitor."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from checks.browser.served import Served, served
from checks.browser.visitor import chromium, sign_in, visitor

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demonstration register, served."""
    with served(tmp_path_factory.mktemp("served")) as made:
        yield made


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def visit(register: Served, browser: Browser) -> Iterator[Visit]:
    """Opens a window of a size for somebody in a role, or for the public; trouble on any page fails the test."""
    windows, trouble = [], []

    def opened(role: str = "", size: str = "desk") -> Page:
        window = visitor(browser, size, register)
        window.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
        window.on("weberror", lambda error: trouble.append(str(error.error)))
        windows.append(window)
        page = window.new_page()
        if role:
            sign_in(page, register, role)
        return page

    yield opened
    for window in windows:
        window.close()
    assert trouble == []
