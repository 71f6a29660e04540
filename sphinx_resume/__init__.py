"""A résumé as a Sphinx site in which every skill leads to the sentences that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__version__ = "0.2.0"


def setup(app: Sphinx) -> dict[str, Any]:
    """Sphinx's way in; see `extension`."""
    # Only now: `python -m sphinx_resume` runs before Sphinx is installed.
    from sphinx_resume import extension  # noqa: PLC0415 -- see above

    return {"version": __version__, **extension.setup(app)}
