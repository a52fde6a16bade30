"""Every page, at the size of a desk and of a phone: without a finding of axe-core, within its window, and quiet."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from checks.browser.served import Served
from checks.browser.visitor import SIZES, sign_in, visitor

_AXE = Path(__file__).parents[2] / "build/axe/axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_RUN = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"
_STILL = "() => !document.querySelector('.htmx-request, .htmx-settling')"
_WIDER = "() => document.documentElement.scrollWidth > window.innerWidth"


def _findings(page: Page) -> list[str]:
    page.evaluate(_AXE.read_text(encoding="utf-8"))  # past the policy on scripts, which would rightly stop it
    result: dict[str, Any] = page.evaluate(_RUN, _RULES)
    wider = ["it is wider than its window"] if page.evaluate(_WIDER) else []
    return [*(f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in result["violations"]), *wider]


@pytest.mark.parametrize("size", list(SIZES))
def test_no_page_has_a_finding(register: Served, browser: Browser, size: str) -> None:
    windows: dict[str, BrowserContext] = {}
    found: dict[str, list[str]] = {}
    for each in register.pages:
        if each.role not in windows:
            windows[each.role] = visitor(browser, size, register)
            if each.role:
                sign_in(windows[each.role].new_page(), register, each.role)
        page, said = windows[each.role].new_page(), []
        page.on("console", lambda line, said=said: said.append(line.text) if line.type == "error" else None)
        page.goto(each.address)
        page.wait_for_function(_STILL)
        if findings := [*_findings(page), *said]:
            found[f"{each.address} as {each.role or 'the public'}"] = findings
        page.close()
    for window in windows.values():
        window.close()
    assert found == {}


def test_what_is_looked_for_is_found(register: Served, browser: Browser) -> None:
    page = visitor(browser, "phone", register).new_page()
    page.set_content('<p>Words</p><img src="data:,"><table width="800"><tr><td>wide</td></tr></table>')
    found = " ".join(_findings(page))
    page.context.close()
    assert "image-alt" in found
    assert "html-has-lang" in found
    assert "wider than its window" in found


def test_the_walk_comes_to_every_kind_of_page(register: Served) -> None:
    names = {page.name for page in register.pages}
    assert {"start", "acts", "act", "documents", "document", "duties", "review", "search", "audit", "accounts"} <= names
    assert {"document_page", "search_found", "compartment", "invitation"} <= names
    assert {page.role for page in register.pages if page.name == "start"} > {"", "secretariat", "parliament"}
