"""The translations that come with the extension: compiles them, as ``make messages`` does.

``pybabel compile`` refuses plural forms that spell their number, such as the Arabic dual.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

PACKAGE = Path(__file__).parents[1] / "sphinx_resume"
TEMPLATE = PACKAGE / "locale" / "sphinx_resume.pot"
CATALOGUES = sorted(
    [*PACKAGE.glob("locale/*/LC_MESSAGES/*.po"), *PACKAGE.glob("theme/locale/*/LC_MESSAGES/*.po")]
)


def read(path: Path) -> Catalog:
    """A catalogue, or the template."""
    language = "" if path == TEMPLATE else path.parents[1].name
    with path.open("rb") as file:
        return read_po(file, locale=language or None)


def compiled(path: Path) -> bytes:
    """What the compiled file beside a catalogue has to hold."""
    written = BytesIO()
    write_mo(written, read(path))
    return written.getvalue()


if __name__ == "__main__":
    for catalogue in CATALOGUES:
        catalogue.with_suffix(".mo").write_bytes(compiled(catalogue))
