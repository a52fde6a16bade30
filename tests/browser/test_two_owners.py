"""Two owners in a real browser, from registration through the overlap and what is released to a joint outcome."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
_OUTLINE = "POLYGON((2.6 51.3, 3.4 51.3, 3.4 51.8, 2.6 51.8, 2.6 51.3))"


def test_two_owners_settle_what_meets(visit: Visit) -> None:
    mine, theirs = visit("delegate"), visit("agency")
    _plan(mine, "Belgium", "Exercise Sandbank")
    _plan(theirs, "Europol", "Exercise Lighthouse")
    mine.reload()
    _acknowledge(mine)
    expect(mine.get_by_text("exercise desk of Europol")).to_be_visible()
    expect(mine.get_by_text("Exercise Lighthouse")).to_have_count(0)
    _open_overlap(theirs)
    _release_all(theirs)
    mine.reload()
    expect(mine.get_by_text("Exercise Lighthouse").first).to_be_visible()
    mine.get_by_role("button", name="Acknowledge").click()
    mine.locator("input[name=answer][value=joint]").check(force=True)
    mine.get_by_label("In writing; the other side reads it").fill("one operation of both, led by Belgium")
    mine.get_by_role("button", name="Answer").click()
    theirs.reload()
    expect(theirs.get_by_text("Joint: one operation of both, led by Belgium")).to_be_visible()
    mine.get_by_role("link", name="Exercise Sandbank").first.click()
    mine.get_by_role("button", name="Confirm").click()
    expect(mine.get_by_text("The operation is confirmed.")).to_be_visible()


def _plan(page: Page, lead: str, title: str) -> None:
    page.get_by_role("link", name="Operations", exact=True).first.click()
    page.get_by_role("link", name="Plan an operation").click()
    page.get_by_label("Reference").fill(title.replace("Exercise", "EX"))
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Lead", exact=True).fill(lead)
    page.locator("input[name=office]").fill(f"exercise desk of {lead}")
    page.get_by_label("From", exact=True).fill("2028-03-06")
    page.locator("input[name=last]").fill("2028-03-10")
    page.locator("input[name=aims][value=wildlife]").check(force=True)
    page.locator("textarea[name=outline]").fill(_OUTLINE)
    page.get_by_role("button", name="Enter the draft").click()
    page.get_by_role("button", name="Register").click()
    expect(page.get_by_text("The operation is registered.")).to_be_visible()


def _open_overlap(page: Page) -> None:
    page.reload()
    page.get_by_role("link", name="with an operation of").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Collision")


def _acknowledge(page: Page) -> None:
    _open_overlap(page)
    page.get_by_role("button", name="Acknowledge").click()
    expect(page.get_by_text("The overlap is acknowledged.")).to_be_visible()


def _release_all(page: Page) -> None:
    page.locator("summary", has_text="Show the other side more").click()
    page.locator("input[name=part][value=all]").check(force=True)
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_text("It is shown to the other side.")).to_be_visible()
