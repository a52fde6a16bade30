"""The presidency comes for its handover pack, follows a line to its records, and takes the pack along as a paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from article71.documents.opening import read_bytes
from article71.documents.tree import Heading

Visit = Callable[..., Page]


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_the_presidency_reads_its_pack_and_follows_a_line(visit: Visit, size: str) -> None:
    page = visit("presidency", size)
    page.get_by_role("link", name="Acts", exact=True).first.click()
    page.get_by_role("link", name="Presidencies", exact=True).first.click()
    page.get_by_role("row", name=re.compile("2026-H1")).get_by_role("link").click()
    page.get_by_role("link", name="Handover pack").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2026-H1")
    page.get_by_role("navigation", name="Contents").get_by_role("link", name=re.compile("leaves")).click()
    line = page.locator(".handover-lines li").first
    words = line.inner_text()
    line.get_by_role("link", name=re.compile("^duty")).click()
    page.wait_for_url(re.compile(r"/duties/\d+/"))
    assert page.get_by_role("heading", level=1).inner_text() in words


def test_the_pack_is_taken_along_as_a_paper_that_is_read_back(visit: Visit) -> None:
    page = visit("presidency")
    page.goto("/presidencies/2026-H1/handover/")
    titles = page.locator(".handover-part h2").all_inner_texts()
    for form in ("DOCX", "PDF", "HTML"):
        with page.expect_download() as downloaded:
            page.get_by_role("link", name=form, exact=True).click()
        path = downloaded.value.path()
        back = read_bytes(path.read_bytes(), f"handover.{form.lower()}")
        chapters = [
            f"{block.number} {block.title}" for block in back.body if isinstance(block, Heading) and block.level == 1
        ]
        assert [title for title in titles if title in chapters] == titles


def test_the_secretariat_enters_a_file_by_keyboard_and_imports_the_overview_again(visit: Visit) -> None:
    page = visit("secretariat")
    page.goto("/legislation/")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="XLSX").click()
    overview = downloaded.value.path().read_bytes()
    page.get_by_role("link", name="Enter a file").click()
    page.get_by_label("Title").fill("Directive on exercise locks")
    page.get_by_label("Title").press("Tab")
    page.keyboard.type("Exercise locks")
    page.get_by_role("button", name="Enter").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Exercise locks")
    page.goto("/legislation/import/")
    sheet = {
        "name": "overview.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "buffer": overview,
    }
    page.get_by_label("Table").set_input_files(sheet)
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_text("0 files entered, 0 changed")).to_be_visible()
