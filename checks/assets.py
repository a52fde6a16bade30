"""Bring what pages load in the browser from the npm registry: python -m checks.assets.

`npm pack` and not `npm install`: the component library names some 600 packages that its finished styles do not need.
Each package is held to the version and the sha512 in package.json, and only the files listed here are taken out.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_VENDORED = _ROOT / "src/article71/web/static/vendor"
_ECL = "package/dist"
_ATLAS = "countries-50m.json"
_IMAGES = ("layers.png", "layers-2x.png", "marker-icon.png")  # which its styles name

# The library's emblem of the European Union stays behind: article71 is no product of its institutions.
TAKEN: Mapping[str, Mapping[Path, str]] = {
    "@ecl/preset-eu": {
        _VENDORED / "ecl/ecl-reset.css": f"{_ECL}/styles/optional/ecl-reset.css",
        _VENDORED / "ecl/ecl-eu.css": f"{_ECL}/styles/ecl-eu.css",
        _VENDORED / "ecl/ecl-eu-utilities.css": f"{_ECL}/styles/optional/ecl-eu-utilities.css",
        _VENDORED / "ecl/ecl-eu-print.css": f"{_ECL}/styles/ecl-eu-print.css",
        _VENDORED / "ecl/ecl-eu.js": f"{_ECL}/scripts/ecl-eu.js",
        _VENDORED / "ecl/icons.svg": f"{_ECL}/images/icons/sprites/icons.svg",
        _VENDORED / "ecl/LICENSE": "package/LICENSE",
    },
    "htmx.org": {
        _VENDORED / "htmx/htmx.min.js": "package/dist/htmx.min.js",
        _VENDORED / "htmx/LICENSE": "package/LICENSE",
    },
    "leaflet": {
        _VENDORED / "leaflet/leaflet.js": "package/dist/leaflet.js",
        _VENDORED / "leaflet/leaflet.css": "package/dist/leaflet.css",
        **{_VENDORED / f"leaflet/images/{each}": f"package/dist/images/{each}" for each in _IMAGES},
        _VENDORED / "leaflet/LICENSE": "package/LICENSE",
    },
    "topojson-client": {
        _VENDORED / "topojson/topojson-client.min.js": "package/dist/topojson-client.min.js",
        _VENDORED / "topojson/LICENSE": "package/LICENSE",
    },
    "world-atlas": {
        _ROOT / "src/article71/overlaps/vendor" / _ATLAS: f"package/{_ATLAS}",
        _ROOT / "src/article71/overlaps/vendor/LICENSE": "package/LICENSE",
        _VENDORED / "world-atlas" / _ATLAS: f"package/{_ATLAS}",
        _VENDORED / "world-atlas/LICENSE": "package/LICENSE",
    },
    "axe-core": {
        _ROOT / "build/axe/axe.min.js": "package/axe.min.js",
    },
}
"""Of each package, where the files that are taken out go, and which these are."""


def main() -> None:
    """Fetch every package that is not there yet in the version named."""
    named = json.loads((_ROOT / "package.json").read_text(encoding="utf-8"))
    versions = named["dependencies"] | named["devDependencies"]
    if shutil.which("npm") is None:
        subprocess.run([Path(__file__).with_name("debian"), "npm"], check=True)
    for name, files in TAKEN.items():
        _fetch(f"{name}@{versions[name]}", named["integrity"][name], files)


def _fetch(package: str, integrity: str, files: Mapping[Path, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        packed = next(Path(folder).glob("*.tgz"))
        if _sha512(packed) != integrity:
            raise SystemExit(f"{package} is not what package.json says it is: its sha512 differs")
        _unpack(packed, files)


def _sha512(packed: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode("ascii")


def _unpack(packed: Path, files: Mapping[Path, str]) -> None:
    with tarfile.open(packed) as archive:
        for place, member in files.items():
            found = archive.extractfile(member)
            if found is None:
                raise SystemExit(f"{packed.name} holds no file {member}")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(_without_map(found.read()))


def _without_map(data: bytes) -> bytes:
    """Without the line that names a source map: it is not taken, and its absence would be looked for."""
    lines = data.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((b"/*# sourceMappingURL=", b"//# sourceMappingURL=")))


if __name__ == "__main__":
    main()
