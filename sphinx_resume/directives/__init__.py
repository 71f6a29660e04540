"""The directives with which an author declares a career, and places views of it."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from sphinx_resume.diagnostics.problem import did_you_mean
from sphinx_resume.directives import privacy
from sphinx_resume.directives.declarations import DECLARATIONS, VIEWS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["DECLARATIONS", "VIEWS", "setup"]

_NAMES = {"directive_unknown": (*DECLARATIONS, *VIEWS), "role_unknown": tuple(DECLARATIONS)}
_NAMED = re.compile(r"(['\"])(?P<name>.+)\1")


def suggest(warning: logging.LogRecord) -> bool:
    """Let MyST's warning of an unknown directive or role say which of ours may be meant.

    A filter of its logger, since nothing else hears of it; it lets everything pass.
    """
    names = _NAMES.get(getattr(warning, "subtype", ""), ())
    found = _NAMED.search(str(warning.msg))
    meant = did_you_mean(found["name"], names) if found else ""
    if meant:
        warning.msg = f"{str(warning.msg).rstrip('.')}. {meant.strip()}"
    return True


def setup(app: Sphinx) -> None:
    """Hear what MyST tells of, and add the setting of what is withheld."""
    privacy.setup(app)
    logging.getLogger("sphinx.myst_parser.warnings_").addFilter(suggest)
