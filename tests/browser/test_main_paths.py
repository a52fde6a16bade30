"""What each role comes for, done by hand in a real browser, from signing in to signing out."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.papers import REFERENCE, paper

Visit = Callable[..., Page]
_MINUTE = 60_000
_NEXT = "shown = new Promise((done) => document.addEventListener('htmx:afterSettle', () => done(), {once: true})); 0"


def test_the_secretariat_takes_in_reviews_publishes_finds_and_downloads(visit: Visit) -> None:
    page = visit("secretariat")
    _take_in(page)
    _review_ten(page)
    _publish(page)
    _search_and_download(page)
    _sign_out(page)
    expect(_public(visit).get_by_role("heading", level=1)).to_contain_text(REFERENCE)


def _take_in(page: Page) -> None:
    page.get_by_role("link", name="Review", exact=True).click()
    page.get_by_role("link", name="Take in", exact=True).click()
    page.get_by_label("Files").set_input_files(
        {"name": "exercise.pdf", "mimeType": "application/pdf", "buffer": paper()}
    )
    if page.get_by_label("Files").input_value():
        page.get_by_role("button", name="Hand in").click()
    taken_in = page.locator(".intake", has_text="exercise.pdf")
    expect(taken_in).to_contain_text("12", timeout=_MINUTE)
    taken_in.get_by_role("link", name="Review them").click()


def _review_ten(page: Page) -> None:
    """Ten decisions by single keys, one of them taken back and made again."""
    for _ in range(9):
        _decide(page, "c")
    _reject(page)
    _decide(page, "u")
    _reject(page)


def _decide(page: Page, *keys: str) -> None:
    """Press the keys, and wait as a person does until the next proposal stands there."""
    page.evaluate(_NEXT)
    for key in keys:
        page.keyboard.press(key)
    page.evaluate("shown")
    expect(page.locator("#review")).to_be_visible()


def _reject(page: Page) -> None:
    _decide(page, "r", *"exercise", "Enter")


def _publish(page: Page) -> None:
    page.goto("/documents/?text=plans+against+theft")
    page.get_by_role("link", name=REFERENCE).first.click()
    page.locator("main a[href$='/marking/']").first.click()
    page.locator("summary", has_text="Make it public").click()
    form = page.locator("details[open] form")
    form.get_by_label("Reason").fill("exercise")
    form.get_by_role("button").click()
    expect(page.get_by_text("Everybody may see it.")).to_be_visible()


def _search_and_download(page: Page) -> None:
    page.get_by_role("search").get_by_role("searchbox").first.fill('"night trains"')
    page.keyboard.press("Enter")
    expect(page.locator("mark", has_text=re.compile("night", re.IGNORECASE)).first).to_be_visible()
    page.goto("/acts/?text=night+trains")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="CSV").click()
    assert "night trains" in downloaded.value.path().read_text(encoding="utf-8")


def _sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def _public(visit: Visit) -> Page:
    page = visit()
    page.goto("/documents/?text=plans+against+theft")
    page.get_by_role("link", name=REFERENCE).first.click()
    return page


@pytest.mark.parametrize(
    ("role", "desk"),
    [
        ("presidency", "Irish Presidency"),
        ("delegate", "What is asked of Belgium and Delegations"),
        ("agency", "What is asked of Europol"),
    ],
)
def test_who_is_asked_finds_it_follows_it_and_takes_it_along(visit: Visit, role: str, desk: str) -> None:
    page = visit(role)
    expect(page.get_by_role("heading", name=re.compile(desk))).to_be_visible()
    page.get_by_role("link", name="Duties", exact=True).click()
    page.get_by_role("link", name=re.compile("Europol")).first.click()
    page.goto("/duties/")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="XLSX").click()
    assert downloaded.value.suggested_filename == "duties.xlsx"
    _sign_out(page)


def test_the_auditor_follows_one_record_and_sees_that_the_trail_holds(visit: Visit) -> None:
    page = visit("auditor")
    page.get_by_role("link", name="Audit", exact=True).click()
    page.get_by_role("button", name="Check the chain now").click()
    expect(page.locator("dt:text-is('Last checked') + dd")).to_contain_text("events held")
    page.get_by_label("Action").select_option("passwords.give")
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page.locator(".site-list strong").first).to_have_text("passwords.give")
    expect(page.locator(".site-list strong").filter(has_not_text="passwords.give")).to_have_count(0)
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="CSV").click()
    assert "passwords.give" in downloaded.value.path().read_text(encoding="utf-8")
    _sign_out(page)


def test_parliament_reads_what_is_public_and_not_what_is_not(visit: Visit) -> None:
    page = visit("parliament")
    page.get_by_role("link", name="Documents", exact=True).click()
    expect(page.locator("ol.site-list li").first).to_be_visible()
    expect(page.locator("ol.site-list").get_by_text("LIMITE")).to_have_count(0)
    assert page.request.get("/review/").status == 403
    page.get_by_role("link", name="Acts", exact=True).click()
    page.locator("ol.site-list a").first.click()
    expect(page.get_by_role("heading", name="History")).to_be_visible()
    _sign_out(page)


def test_the_administrator_opens_an_account_and_its_owner_comes_in(visit: Visit) -> None:
    page = visit("administrator")
    page.get_by_role("link", name="Accounts", exact=True).click()
    page.get_by_role("link", name="Open an account").click()
    page.get_by_label("Name", exact=True).fill("bela")
    page.get_by_label("Role").select_option("delegate")
    page.get_by_role("button", name="Open the account").click()
    page.get_by_role("button", name="Make an invitation").click()
    invitation = re.search(r"/invitations/[^/\s]+/", page.locator("main").inner_text())
    assert invitation
    _sign_out(page)
    owner = visit()
    owner.goto(invitation[0])
    for field in owner.locator("main input[type=password]").all():
        field.fill("long bicycle sheds 31")
    owner.get_by_role("button", name="Set the password").click()
    owner.get_by_label("Name", exact=True).fill("bela")
    owner.get_by_label("Password", exact=True).fill("long bicycle sheds 31")
    owner.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(owner.get_by_role("link", name=re.compile("bela · Delegate"))).to_be_visible()
    _sign_out(owner)


def test_a_phone_shows_the_way_from_the_start_to_a_place_in_a_paper(visit: Visit) -> None:
    page = visit("secretariat", "phone")
    page.get_by_role("link", name="Review", exact=True).click()
    expect(page.locator("#review")).to_be_visible()
    page.goto("/acts/")
    page.locator("ol.site-list a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    _sign_out(page)
