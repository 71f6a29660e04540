"""What is wrong, and where: each mistake is a located warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.diagnostics import files
from sphinx_resume.diagnostics.markup import DropUnreadable

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Look at files before they are read, and at their text afterwards."""
    files.setup(app)
    app.add_transform(DropUnreadable)
