"""What shows delivery, from whoever owes a duty to the secretariat's inbox: accepted there, and taken back again."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
_LINK = "https://example.org/the-map"


def test_what_an_owner_offers_closes_its_duty_until_it_is_taken_back(visit: Visit) -> None:
    owner = visit("agency")
    owner.goto("/duties/?body=Europol&progress=open")
    owner.locator("ol.site-list a", has_text="Europol").first.click()
    owner.wait_for_url(re.compile(r"/duties/\d+/"))
    _offer(owner)
    office = visit("secretariat")
    office.get_by_role("link", name="Duties", exact=True).first.click()
    office.get_by_role("link", name="Evidence", exact=True).first.click()
    offered = office.locator("ol.site-list > li", has_text=_LINK)
    expect(offered).to_contain_text("offered by whoever owes it")
    offered.get_by_label("It shows").select_option("final")
    offered.get_by_role("button", name="Accept").click()
    expect(office.get_by_text("It is accepted: it shows delivery.")).to_be_visible()
    expect(office.locator("ol.site-list > li", has_text=_LINK)).to_have_count(0)
    _progress(owner, "delivered")
    office.goto(owner.url)
    office.locator("summary", has_text="Take it back").click()
    office.get_by_label("Why it shows delivery no more").fill("it maps keys")
    office.get_by_role("button", name="Take it back").click()
    expect(office.get_by_text("taken back on")).to_be_visible()
    _progress(owner, "open")


def _offer(page: Page) -> None:
    page.locator("summary", has_text="Offer what shows its delivery").click()
    page.get_by_label("What shows it").fill(_LINK)
    page.get_by_role("button", name="Offer it").click()
    expect(page.get_by_text("the secretariat decides on it")).to_be_visible()


def _progress(page: Page, words: str) -> None:
    page.reload()
    expect(page.locator("dt:text-is('Progress') + dd")).to_contain_text(words)
