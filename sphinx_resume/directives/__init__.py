"""The directives with which an author declares a career, and places views of it."""

from sphinx_resume.directives.declarations import DECLARATIONS, VIEWS

__all__ = ["DECLARATIONS", "VIEWS"]
