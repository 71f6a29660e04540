"""Wires the rooms of the extension together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume import (
    config,
    directives,
    exports,
    i18n,
    search,
    sparing,
    theme,
    unchanged,
    views,
)
from sphinx_resume.diagnostics import files
from sphinx_resume.diagnostics.markup import DropUnreadable
from sphinx_resume.directives import privacy
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.reading.sentences import AddressBlocks
from sphinx_resume.site import defaults

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def show_addresses_as_they_are(app: Sphinx) -> None:
    """Keep docutils from cloaking emails, which mail programs and parsers stumble over."""
    app.env.settings["cloak_email_addresses"] = False


def setup(app: Sphinx) -> dict[str, Any]:
    """Wire the rooms; see each for what it does."""
    sparing.setup(app)
    app.setup_extension("myst_parser")
    app.setup_extension("sphinx_design")
    defaults.setup(app)
    app.connect("builder-inited", show_addresses_as_they_are)
    config.setup(app)
    files.setup(app)
    i18n.setup(app)
    privacy.setup(app)
    app.add_domain(ResumeDomain)
    directives.setup()
    app.add_transform(DropUnreadable)
    app.add_transform(AddressBlocks)
    unchanged.setup(app)
    views.setup(app)
    search.setup(app)
    exports.setup(app)
    theme.setup(app)
    return {
        "env_version": 4,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
