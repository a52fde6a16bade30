"""A meeting prepared and recorded by hand in a real browser: its agenda from the register, its outcomes live."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


def test_an_agenda_is_drafted_from_the_register_and_put_in_order_by_keyboard_and_mouse(visit: Visit) -> None:
    page = visit("secretariat")
    _plan(page, "2031-03-03")
    _draft(page)
    _put_in_order(page)
    page.get_by_role("button", name="Circulate the agenda").click()
    expect(page.get_by_text("It is fixed now.")).to_be_visible()
    expect(page.get_by_role("link", name="Add an item")).to_have_count(0)
    expect(page.get_by_role("link", name="first version")).to_be_visible()


def test_outcomes_are_recorded_live_by_keyboard_and_become_acts(visit: Visit) -> None:
    page = visit("secretariat")
    _plan(page, "2031-04-04")
    for title in ("Theft of cargo bicycles", "Stronger locks"):
        _add_item(page, title)
    page.get_by_role("link", name="Record outcomes").click()
    page.wait_for_url("**/recording/")
    page.keyboard.press("d")
    expect(page.get_by_role("radio", name="discussed")).to_be_checked()
    page.keyboard.type("the theft of cargo bicycles in ports")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("link", name="COSI discussed the theft of cargo bicycles in ports")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("j")
    expect(page.get_by_role("heading", name="2. Stronger locks")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("e")
    page.keyboard.type("the plan on stronger locks")
    page.keyboard.press("Control+Enter")
    page.get_by_role("link", name="COSI endorsed the plan on stronger locks").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("COSI endorsed the plan on stronger locks")
    page.get_by_role("link", name="COSI, formal meeting").first.click()
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Summary of proceedings, DOCX").click()
    assert downloaded.value.suggested_filename.startswith("proceedings-")


def _plan(page: Page, day: str) -> None:
    page.get_by_role("link", name="Meetings", exact=True).first.click()
    page.get_by_role("link", name="Plan a meeting").click()
    page.get_by_label("Who meets").fill("COSI")
    page.get_by_label("First day").fill(day)
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("Its agenda is a draft.")).to_be_visible()


def _add_item(page: Page, title: str) -> None:
    page.get_by_role("link", name="Add an item").click()
    page.get_by_label("Item", exact=True).fill(title)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()


def _draft(page: Page) -> None:
    """Drafted, one line worded and given an item of its own, one accepted and one dropped by a key."""
    page.get_by_role("link", name="Annotated agenda").click()
    page.get_by_role("button", name="Draft it from the register").click()
    lines = page.locator(".annotated-line--proposed")
    expect(lines.nth(3)).to_be_visible()
    first = lines.first
    first.get_by_label("Words").fill("What the Commission owes")
    first.get_by_label("With").select_option("new")
    first.get_by_role("button", name="Accept").click()
    expect(page.locator(".annotated-line--accepted")).to_have_count(1)
    expect(lines.first).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator(".annotated-line--accepted")).to_have_count(2)
    expect(lines.first).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("summary", has_text="1 dropped")).to_be_visible()
    page.locator("nav[aria-label='You are here'] a").last.click()
    expect(page.get_by_role("heading", name="What the Commission owes")).to_be_visible()


def _put_in_order(page: Page) -> None:
    _add_item(page, "Stronger locks")
    _add_item(page, "Any other business")
    items = page.locator(".agenda-item")
    items.nth(1).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(items.nth(0)).to_contain_text("Stronger locks")
    items.nth(2).drag_to(items.nth(0))
    expect(items.nth(0)).to_contain_text("Any other business")
