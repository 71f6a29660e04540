"""The career in other formats, each from the same declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.exports import pdf

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add each export."""
    pdf.setup(app)
