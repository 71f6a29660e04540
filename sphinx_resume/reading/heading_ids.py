"""Gives headings in other scripts an id of their own letters.

Docutils keeps Latin letters alone, so that ``職歴`` would be ``id1``: nobody can read it, and it
moves when a heading is added above.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.names import slug
from sphinx_resume.reading.nodes import is_of_resume

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
            if title and section["ids"] and not is_named and _DROPPED.search(title.astext()):
                self._rename(section, slug(title.astext()))

    def _rename(self, section: nodes.section, wanted: str) -> None:
        document, old = self.document, section["ids"][0]
        new, number = wanted, 1
        while document.ids.get(new, section) is not section:
            number += 1
            new = f"{wanted}-{number}"
        section["ids"][0] = new
        document.ids.pop(old, None)
        document.ids[new] = section
        for name, named in document.nameids.items():
            if named == old:
                document.nameids[name] = new
        slugs = getattr(document, "myst_slugs", {})  # where MyST looks for [](#heading)
        for each, (line, named, text) in slugs.items():
            if named == old:
                slugs[each] = (line, new, text)
