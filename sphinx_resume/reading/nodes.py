"""The one node of our own: a place on a page that is rendered once the whole career is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.builders import stands_alone
from sphinx_resume.career.page import PlacedView

if TYPE_CHECKING:
    from sphinx.config import Config

    from sphinx_resume.career.model import Declaration

# The attribute of a resolved ``{skill}`` reference that keeps the name of the skill.
MENTION = "skill"


class view(nodes.General, nodes.Element):  # noqa: N801 -- docutils names nodes so
    """Stands where something is rendered from the career, until references are resolved.

    ``name`` says what is rendered, ``docname`` on which page (LaTeX and singlehtml resolve
    all pages as one tree), ``about`` the address there of the declaration it belongs to.
    A declaration also carries itself in ``declares``, as far as its directive knows it. What an
    author chose for a view is in ``skills`` and ``limit``; see `PlacedView`. ``title`` is that of
    a role before it is translated; ``private`` are options whose values are not in the sources.
    """

    @property
    def placed(self) -> PlacedView:
        """What the page holds of it."""
        return PlacedView(self["name"], self["about"], self.get("skills", ()), self.get("limit", 0))

    @classmethod
    def of(cls, name: str, docname: str, declares: Declaration | None = None) -> view:
        """A view of this name on this page."""
        return cls("", name=name, docname=docname, about="", declares=declares)


def is_of_resume(document: nodes.document, config: Config) -> bool:
    """Whether a page belongs to a résumé.

    That is every page of a project that is one, and of another project those that have a
    directive or a reference of ours.
    """
    return stands_alone(config) or any(
        isinstance(node, view)
        or (isinstance(node, addnodes.pending_xref) and node["refdomain"] == "resume")
        for node in document.findall(nodes.Element)
    )
