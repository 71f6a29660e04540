"""Takes out what authors write for themselves, so that it is in no output."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.reading.nodes import is_of_resume

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class DropComments(SphinxTransform):
    """Drops comments, of HTML too, and the definitions of substitutions.

    No page shows them, but HTML has the former in its source, and the search the latter. In a
    project that is more than a résumé, only the pages of the career lose them.
    """

    default_priority = 740  # once substitutions are made (220)

    def apply(self, **_kwargs: Any) -> None:
        """Take them out of the document."""
        if not is_of_resume(self.document, self.config):
            return
        for node in [*self.document.findall(nodes.raw)]:
            text = node.astext()
            if "<!--" in text and "html" in node.get("format", "").split():
                kept = _COMMENT.sub("", text)
                if kept.strip():
                    node[:] = [nodes.Text(kept)]
                else:
                    node.parent.remove(node)
        for kind in (nodes.comment, nodes.substitution_definition):
            for unread in [*self.document.findall(kind)]:
                unread.parent.remove(unread)
