"""From a document tree to the model: nodes, sentences, one page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.reading.sentences import AddressBlocks

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Give each sentence an address while its page is read."""
    app.add_transform(AddressBlocks)
