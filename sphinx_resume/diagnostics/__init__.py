"""What is wrong, and where: each mistake is a located warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.diagnostics.markup import DropUnreadable, check_markup

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Check the text of each page."""
    app.add_transform(DropUnreadable)
    app.connect("doctree-read", check_markup)
