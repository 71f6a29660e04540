"""Takes out what authors write for themselves, so that it is in no output."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.reading.nodes import is_of_resume
from sphinx_resume.reading.raw_html import is_html

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class CleanSources(SphinxTransform):
    """Drops comments from the source of each text, which translators get."""

    default_priority = 9  # before Sphinx takes the sources as messages (10, 20)

    def apply(self, **_kwargs: Any) -> None:
        """Leave the source without them, and with one blank where one stood."""
        for node in self.document.findall(nodes.raw):
            text = node.parent
            if isinstance(text, nodes.TextElement) and "<!--" in node.astext():
                source = _COMMENT.sub("", text.rawsource)
                text.rawsource = re.sub("  +(?=[^ \n])", " ", source).strip()


class DropComments(SphinxTransform):
    """Drops comments, of HTML too, the definitions of substitutions, and a parser's messages.

    Messages are warnings too; Sphinx drops them once titles of pages have been taken with them.
    No page shows the others, but the source of HTML has comments, and the search substitutions. In
    a project that is more than a résumé, only the pages of the career lose them.
    """

    default_priority = 740  # once substitutions are made (220)

    def apply(self, **_kwargs: Any) -> None:
        """Take them out of the document."""
        if not is_of_resume(self.document, self.config):
            return
        for node in [*self.document.findall(nodes.raw)]:
            text = node.astext()
            if "<!--" in text and is_html(node):
                rest = _COMMENT.sub("", text)
                if rest.strip():
                    node[:] = [nodes.Text(rest)]
                else:
                    node.parent.remove(node)
        kinds: list[type[nodes.Element]] = [nodes.comment, nodes.substitution_definition]
        if not self.config.keep_warnings:
            kinds.append(nodes.system_message)
        for kind in kinds:
            for element in [*self.document.findall(kind)]:
                element.parent.remove(element)
                for name in element["names"]:  # docutils takes these for targets of links
                    self.document.nametypes.pop(name, None)
