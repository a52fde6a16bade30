"""Every page of a demonstration register, with who sees it first: python -m checks.browser.pages HOME.

The register is filled here, in the home folder named; printed as one JSON object: its accounts and its pages. Pages are
found by walking the table of addresses, so that a new one cannot be forgotten.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

# In this order a page is shown to the first who may see it: the public before anybody signed in.
_ROLES = ("", "secretariat", "administrator", "auditor", "presidency", "delegate", "agency", "parliament")
# Its own desk is what each role sees first.
_OF_EVERY_ROLE = ("start",)
# Who has more on a page that is everybody's: what they may do there.
_KEEPER = "secretariat"
# So many addresses of one name are tried for the page that shows most.
_OF_ONE_NAME = 8
# Pages that need more than their address, by a name of their own.
_BESIDE = {
    "search_found": "/search/?q=firearms+OR+exercise",
    "search_nothing": "/search/?q=hyperspace",
    "acts_found": "/acts/?text=exercise",
    "follow_search": "/follow/?kind=search&target=acts%3Ftext%3Dexercise",
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its address, the address, and who looks; nobody signed in is ""."""

    name: str
    address: str
    role: str
    differs: bool = False

    @property
    def slug(self) -> str:
        """Its name as the name of a file; a page that several roles see differently bears the role."""
        return f"{self.name}-{self.role}" if self.differs and self.role else self.name


def main(home: str) -> None:
    """Fill the register and print its accounts and pages."""
    os.environ |= {"ARTICLE71_HOME": home, "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    import_module("django").setup()
    demo = import_module("article71.cli.demo.exercise_register")
    made_up = import_module("article71.cli.demo.made_up")
    accounts = [asdict(access) for access in demo.show(made_up.passwords())]
    invited = _make_what_no_paper_brings()
    print(json.dumps({"accounts": accounts, "pages": [asdict(page) for page in [*_pages(), invited]]}))


def _make_what_no_paper_brings() -> Page:
    """A compartment, and an invitation, whose page alone is not found by walking: its key is told once."""
    of = {account.username: account for account in _accounts().objects.all()}
    compartments = import_module("article71.actions.compartments")
    compartments.make(compartments.Group("Exercise on ports"), reason="to be looked at", by=of["secretariat"])
    _make_legislation_and_mandate(of["secretariat"])
    key = import_module("article71.actions.invitations").issue(of["agency"], by=of["administrator"])
    return Page("invitation", f"/invitations/{key}/", "")


def _make_legislation_and_mandate(by: Any) -> None:
    """The files and mandates of the facts, which the exercise papers know nothing of."""
    import_module("article71.cli.demo.legislation").enter({}, by=by)


def _accounts() -> Any:
    return import_module("article71.register.accounts").Account


def _pages() -> Iterator[Page]:
    browsers = {role: _browser(role) for role in _ROLES}
    for name, addresses in _addresses().items():
        if name in _OF_EVERY_ROLE:
            yield from (Page(name, addresses[0], role, differs=True) for role in _ROLES)
        else:
            yield from _for_public_and_keeper(list(_fullest(name, addresses, browsers)))


def _for_public_and_keeper(fullest: list[Page]) -> Iterator[Page]:
    """The first who may see a page; where that is the public, the secretariat too, with what it may do there."""
    yield from fullest[:1]
    if fullest and not fullest[0].role:
        yield from (replace(each, differs=True) for each in fullest if each.role == _KEEPER)


def _addresses() -> dict[str, list[str]]:
    """Every address by its name, at most so many of a name, spread over all of them; then those nothing leads to."""
    by_name: dict[str, list[str]] = {}
    for name, address in import_module("tests.web.addresses").named_addresses():
        by_name.setdefault(name, []).append(address)
    spread = {name: found[:: max(1, len(found) // _OF_ONE_NAME)] for name, found in by_name.items()}
    return spread | {name: [address] for name, address in _BESIDE.items()}


def _fullest(name: str, addresses: list[str], browsers: Mapping[str, Any]) -> Iterator[Page]:
    """For each role that sees any of these pages the one that shows most, the records with all that can be on them."""
    for role, browser in browsers.items():
        lengths = {address: _length(browser, address) for address in addresses}
        longest = max(lengths, key=lambda address: lengths[address])
        if lengths[longest]:
            yield Page(name, longest, role)


def _browser(role: str) -> Any:
    browser = import_module("django.test").Client(headers={"host": "localhost"}, raise_request_exception=False)
    if role:
        browser.force_login(_accounts().objects.get(username=role))
    return browser


def _length(browser: Any, address: str) -> int:
    """How many bytes of HTML are answered; none when it is no page for this viewer."""
    answer = browser.get(address)
    html = answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
    handed_out = answer.headers.get("Content-Disposition", "").startswith("attachment")
    return len(answer.content) if html and not handed_out else 0


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    main(sys.argv[1])
