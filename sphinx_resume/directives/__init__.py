"""The directives with which an author declares a career, and places views of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.directives import privacy
from sphinx_resume.directives.declarations import DECLARATIONS
from sphinx_resume.directives.views import VIEWS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["DECLARATIONS", "VIEWS", "setup"]


def setup(app: Sphinx) -> None:
    """Add the setting for private fields; the directives are those of the domain."""
    privacy.setup(app)
