"""Keeps Sphinx and Python from work that changes nothing in the output."""

from __future__ import annotations

import atexit
import gc
import re
from itertools import count
from typing import TYPE_CHECKING, Any

from sphinx.transforms import SphinxTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_BUILDS = count()
_LEFT = 8  # builds, some MiB each
_OBJECTS = 10_000  # between two collections; Python's own number is 700, or 2,000 from 3.13
# What `docutils.utils.smartquotes` may replace or takes for an escape.
_TYPEWRITTEN = re.compile(r"""["'`\\&\0]|--|\.\.\.|\. \. \.""")


class SpareQuotes(SphinxTransform):
    """Spares a page without quotation marks the search for them.

    docutils takes each stretch of text through a dozen patterns, and a sentence that mentions
    skills has many: a tenth of the time of a long career.
    """

    default_priority = 745  # Sphinx makes typographic quotes at 750

    def apply(self, **_kwargs: Any) -> None:
        """Switch them off for this page, in the way that Sphinx has for extensions."""
        if not _TYPEWRITTEN.search(self.document.astext()):
            self.document.settings.smart_quotes = False


def spare_the_collector(app: Sphinx) -> None:
    """Keep the garbage collector from going through what stays until the end of a build.

    Modules and configuration, then all that has been read, live as long as the build. While
    pages are made, Python would go through them again and again: a sixth of the time. It
    comes more rarely as well: a page leaves thousands of objects behind, and all at once.
    """
    usual = gc.get_threshold()
    if next(_BUILDS) % _LEFT == _LEFT - 1:
        gc.collect()  # what builds before have left in this process
    gc.freeze()
    gc.set_threshold(_OBJECTS, *usual[1:])

    def unspare(_app: Sphinx, _exception: Exception | None) -> None:
        gc.unfreeze()
        gc.set_threshold(*usual)

    app.connect("env-updated", lambda _app, _env: gc.freeze())
    app.connect("build-finished", unspare, priority=2000)  # after all that is made then
    # As Python ends, it would go through all of it once more, to no end.
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def forget_documents(app: Sphinx, *_event: object) -> None:
    """Keep no document in memory but the one at hand.

    Sphinx keeps those that it reads until their pages are written, and the files of those
    that it reads again until the end: with mentions in each sentence, most of its memory.
    """
    for kept in ("_write_doc_doctree_cache", "_pickled_doctree_cache"):
        getattr(app.env, kept, {}).clear()


def setup(app: Sphinx) -> None:
    """Begin as soon as possible."""
    spare_the_collector(app)
    app.add_transform(SpareQuotes)
    app.connect("source-read", forget_documents)
    app.connect("env-updated", forget_documents, priority=100)
    app.connect("doctree-resolved", forget_documents)
