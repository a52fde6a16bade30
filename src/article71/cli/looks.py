"""Whether what the pages load in the browser is there: it comes from the npm registry, and only pages need it."""

from pathlib import Path

import article71

MISSING = "what the pages look like is missing: run `make pages` once, where article71 was set up"
_STYLES = Path(article71.__file__).parent / "web/static/vendor/ecl/ecl-eu.css"


def are_there() -> bool:
    """Whether the component library's styles lie beside the pages."""
    return _STYLES.is_file()
