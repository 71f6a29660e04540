"""Gives headings in other scripts an id of their own letters.

Docutils keeps Latin letters alone, so that ``職歴`` would be ``id1``: nobody can read it, and it
moves when a heading is added above. A complaint of the parser, which stands in the heading with the
path of its file, is no part of it either.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.model import plain
from sphinx_resume.career.names import slug, unused
from sphinx_resume.reading.nodes import is_of_resume
from sphinx_resume.reading.text import Reader, address_words

_DROPPED = re.compile("[^\\W\\d_\0-\u036f\u1e00-\u1eff]")  # letters that are not Latin


class NameHeadings(SphinxTransform):
    """Gives each heading its id, before it is translated: so that it is the same in all languages."""

    default_priority = 14  # Sphinx translates at 20

    def apply(self, **_kwargs: Any) -> None:
        """Rename those that docutils has made; one that the author wrote stays."""
        if not is_of_resume(self.document, self.config):
            return
        for section in self.document.findall(nodes.section):
            title = section.next_node(nodes.title)
            is_named = any(map(self.document.nametypes.get, section["names"]))
            if not title or not section["ids"] or is_named:
                continue
            if any(title.findall(nodes.system_message)):
                words = plain(address_words(Reader(self.document).pieces(title)))
                self._set_name(section, words.lower())
                self._set_id(section, slug(words) or "section")
            elif _DROPPED.search(title.astext()):
                self._set_id(section, slug(title.astext()))

    def _set_name(self, section: nodes.section, name: str) -> None:
        """Give a heading the name by which reStructuredText refers to it."""
        document = self.document
        for old in section["names"]:
            document.nametypes.pop(old, None)
            document.nameids.pop(old, None)
        section["names"] = [name] if name not in document.nameids else []
        document.nametypes[name] = False
        document.nameids.setdefault(name, section["ids"][0])

    def _set_id(self, section: nodes.section, wanted: str) -> None:
        document, old = self.document, section["ids"][0]
        taken = {name for name, element in document.ids.items() if element is not section}
        section["ids"][0] = new = unused(wanted, taken)
        document.ids.pop(old, None)
        document.ids[new] = section
        for name, named in document.nameids.items():
            if named == old:
                document.nameids[name] = new
        slugs = getattr(document, "myst_slugs", {})  # where MyST looks for [](#heading)
        for slugged, (line, named, text) in slugs.items():
            if named == old:
                slugs[slugged] = (line, new, text)
