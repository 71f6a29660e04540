"""Wires the rooms of the extension together."""

from __future__ import annotations

import atexit
import gc
from typing import TYPE_CHECKING, Any

from sphinx_resume import (
    defaults,
    exports,
    pages,
    privacy,
    search,
    settings,
    sources,
    theme,
    unchanged,
    wording,
)
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.markup import DropUnreadable
from sphinx_resume.mentions import AddressBlocks

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_OBJECTS = 10_000  # between two collections; Python's own number is 700


def show_addresses_as_they_are(app: Sphinx) -> None:
    """Keep docutils from cloaking emails, which mail programs and parsers stumble over."""
    app.env.settings["cloak_email_addresses"] = False


def spare_the_collector(app: Sphinx) -> None:
    """Keep the garbage collector from going through what stays until the end of a build.

    Modules and configuration, then all that has been read, live as long as the build. While
    pages are made, Python would go through them again and again: a sixth of the time. It
    comes more rarely as well: a page leaves thousands of objects behind, and all at once.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OBJECTS, *usual[1:])

    def unspare(_app: Sphinx, _exception: Exception | None) -> None:
        gc.unfreeze()
        gc.set_threshold(*usual)

    app.connect("env-updated", lambda _app, _env: gc.freeze())
    app.connect("build-finished", unspare)
    # As Python ends, it would go through all of it once more, to no end.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def setup(app: Sphinx) -> dict[str, Any]:
    """Wire the rooms; see each for what it does."""
    spare_the_collector(app)
    app.setup_extension("myst_parser")
    app.setup_extension("sphinx_design")
    defaults.setup(app)
    app.connect("builder-inited", show_addresses_as_they_are)
    settings.setup(app)
    sources.setup(app)
    wording.setup(app)
    privacy.setup(app)
    app.add_domain(ResumeDomain)
    app.add_transform(DropUnreadable)
    app.add_transform(AddressBlocks)
    unchanged.setup(app)
    pages.setup(app)
    search.setup(app)
    exports.setup(app)
    theme.setup(app)
    return {
        "env_version": 3,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
