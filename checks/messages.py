"""The catalogue of every word on pages, for who translates them: python -m checks.messages.

Django's makemessages finds them; it needs Debian's gettext. No line numbers and no clock stand in the catalogue, so
that it changes only where words do. A new language is a folder beside `en` and its line in the settings.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_WEB = _ROOT / "src/article71/web"
CATALOGUE = _WEB / "locale/en/LC_MESSAGES/django.po"
# Neither clock nor names: what a catalogue says of itself changes only with its language.
_HEADER = r"""# The words of article71's pages. They are English as they stand; a translation fills each msgstr.
msgid ""
msgstr ""
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""


def main() -> None:
    """Bring the catalogue up to date where it lies."""
    if shutil.which("xgettext") is None:
        subprocess.run([Path(__file__).with_name("debian"), "gettext"], check=True)
    update(_WEB)


def update(folder: Path) -> None:
    """Bring the English catalogue of a Django app's folder up to date."""
    catalogue = folder / CATALOGUE.relative_to(_WEB)
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    words = ["makemessages", "--locale", "en", "--add-location", "file", "--no-obsolete", "--no-wrap", "-v", "0"]
    settings = os.environ | {"DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    # -P: the folder holds a queue.py, which must not stand before Python's own.
    subprocess.run([sys.executable, "-P", "-m", "django", *words], cwd=folder, env=settings, check=True)
    _, _, messages = catalogue.read_text(encoding="utf-8").partition("\n\n")
    catalogue.write_text(_HEADER + "\n" + messages, encoding="utf-8")


if __name__ == "__main__":
    main()
