"""Operations on the map and in the calendar, in a real browser: the same ones, lit together."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


def test_map_and_calendar_show_the_same_and_light_it_together(visit: Visit) -> None:
    page = visit("delegate")
    page.get_by_role("link", name="Operations", exact=True).first.click()
    page.get_by_role("link", name="Map and calendar").click()
    expect(page.locator("[data-map][data-drawn]")).to_be_visible()
    expect(page.locator("path.map-land").first).to_be_attached()
    bars = page.locator(".plan__bar")
    expect(bars).to_have_count(5)  # what Belgium leads or takes part in
    expect(page.locator("path.map-lit")).to_have_count(0)
    bars.first.hover()
    expect(page.locator("path.map-lit").first).to_be_attached()
    bars.first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Exercise")


def test_what_is_asked_of_the_list_is_drawn(visit: Visit) -> None:
    page = visit("secretariat")
    page.goto(page.url.rstrip("/") + "/operations/map/?body=Malta")
    expect(page.locator("[data-map][data-drawn]")).to_be_visible()
    expect(page.locator(".plan__lead")).to_have_text(["Europol", "Greece", "Malta"])
