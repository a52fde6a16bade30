"""A picture of every page at both sizes, for the manual: python -m checks.browser.pictures."""

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext

from checks.browser.pages import Page
from checks.browser.served import Served, served
from checks.browser.visitor import SIZES, chromium, sign_in, visitor

FOLDER = Path("docs/pictures/pages")
_QUALITY = 60
# Pages as long as the register are cut: what lies below is more of the same.
_TALLEST = 1800


def main() -> None:
    """Take all of them anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for earlier in FOLDER.glob("*.webp"):
        earlier.unlink()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as register, chromium() as browser:
        taken = [place for size in SIZES for place in _take(browser, size, register)]
    kilobytes = sum(place.stat().st_size for place in taken) // 1000
    sys.stdout.write(f"{len(taken)} pictures in {FOLDER}, {kilobytes / 1000:.1f} MB\n")


def _take(browser: Browser, size: str, register: Served) -> Iterator[Path]:
    windows: dict[str, BrowserContext] = {}
    for page in register.pages:
        if page.role not in windows:
            windows[page.role] = visitor(browser, size, register)
            if page.role:
                sign_in(windows[page.role].new_page(), register, page.role)
        yield _picture(windows[page.role], page, FOLDER / f"{page.slug}-{size}.webp")


def _picture(window: BrowserContext, of: Page, place: Path) -> Path:
    page = window.new_page()
    page.goto(of.address)
    page.wait_for_load_state("networkidle")
    shot = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    shot.crop((0, 0, shot.width, min(shot.height, _TALLEST))).save(place, "WEBP", quality=_QUALITY)
    page.close()
    return place


if __name__ == "__main__":
    main()
