"""Somebody before the pages: Debian's chromium, at the size of a desk or of a phone, signed in or not."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from checks.browser.served import Served

_CHROMIUM = "/usr/bin/chromium"
SIZES = {"desk": (1280, 900), "phone": (390, 844)}


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; Debian's package is installed when it is missing."""
    if not shutil.which(_CHROMIUM):
        subprocess.run([Path(__file__).parents[1] / "debian", "chromium", "fonts-liberation"], check=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def visitor(browser: Browser, size: str, register: Served) -> BrowserContext:
    """A fresh browser window of this size, with no account; `base_url` is the register."""
    width, height = SIZES[size]
    return browser.new_context(base_url=register.url, viewport={"width": width, "height": height})


def sign_in(page: Page, register: Served, role: str) -> None:
    """Sign in with the account of a role, as a person does."""
    page.goto("/sign-in/")
    page.get_by_label("Name", exact=True).fill(role)
    page.get_by_label("Password", exact=True).fill(register.passwords[role])
    page.get_by_label("Password", exact=True).press("Enter")
    page.get_by_role("button", name="Sign out").wait_for()
