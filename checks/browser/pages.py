"""Every page of a demonstration register, with who sees it first: python -m checks.browser.pages HOME.

The register is filled here, in the home folder named; printed as one JSON object: its accounts and its pages. Pages are
found by walking the table of addresses, so that a new one cannot be forgotten.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

# In this order a page is shown to the first who may see it: the public before anybody signed in.
_ROLES = ("", "secretariat", "administrator", "auditor", "presidency", "delegate", "agency", "parliament")
# Its own desk is what each role sees first.
_OF_EVERY_ROLE = ("start",)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the name of its address, the address, and who looks; nobody signed in is ""."""

    name: str
    address: str
    role: str

    @property
    def slug(self) -> str:
        """Its name as the name of a file; a page that many roles see differently bears the role."""
        return f"{self.name}-{self.role}" if self.name in _OF_EVERY_ROLE and self.role else self.name


def main(home: str) -> None:
    """Fill the register and print its accounts and pages."""
    os.environ |= {"ARTICLE71_HOME": home, "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    import_module("django").setup()
    demo = import_module("article71.cli.demo.served_register")
    account = import_module("article71.cli.store").reader("")
    demo.fill(account)
    accounts = [asdict(access) for access in demo.open_accounts(by=account)]
    print(json.dumps({"accounts": accounts, "pages": [asdict(page) for page in _pages()]}))


def _pages() -> Iterator[Page]:
    seen: set[tuple[str, str]] = set()
    browsers = {role: _browser(role) for role in _ROLES}
    for name, address in import_module("tests.web.addresses").named_addresses():
        for role, browser in browsers.items():
            key = (name, role if name in _OF_EVERY_ROLE else "")
            if key not in seen and _is_page(browser, address):
                seen.add(key)
                yield Page(name, address, role)


def _browser(role: str) -> Any:
    browser = import_module("django.test").Client(headers={"host": "localhost"}, raise_request_exception=False)
    if role:
        browser.force_login(import_module("article71.register.accounts").Account.objects.get(username=role))
    return browser


def _is_page(browser: Any, address: str) -> bool:
    answer = browser.get(address)
    return bool(answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"))


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    main(sys.argv[1])
