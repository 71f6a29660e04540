"""Sphinx's own search index, rid of words that no page has any more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sphinx_resume.output import write

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def drop_unused_words(app: Sphinx, exception: Exception | None) -> None:
    """Take them out of the written file (``build-finished``).

    When it builds again, Sphinx keeps the words of pages as they were, each with an empty list.
    A word that is private in this build would still be there to read.
    """
    path = app.outdir / "searchindex.js"
    if exception is not None or not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    if '":[]' not in text:
        return
    start = text.index("{")  # after the name of the function that takes the object
    index, end = json.JSONDecoder().raw_decode(text, start)
    for words in ("terms", "titleterms"):
        index[words] = {word: pages for word, pages in index[words].items() if pages != []}
    written = json.dumps(index, separators=(",", ":"), sort_keys=True)  # as Sphinx writes it
    write(path, f"{text[:start]}{written}{text[end:]}".encode())


def setup(app: Sphinx) -> None:
    """Connect the above."""
    app.connect("build-finished", drop_unused_words)
