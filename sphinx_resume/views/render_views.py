"""Draws the views of each page, once the whole career is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.reading.nodes import view
from sphinx_resume.views import (
    education,
    entry,
    matrix,
    organization,
    person,
    position,
    project,
    skill,
    strongest,
    timeline,
    volunteer,
)
from sphinx_resume.views.html_pen import HtmlPen, written
from sphinx_resume.views.node_pen import NodePen

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.views.view import Drawing

PAGES = frozenset({"html", "dirhtml"})
DRAWINGS: dict[str, Drawing[Any, Any]] = {
    "person": person.PERSON,
    "organization": organization.HEAD,
    "positions": organization.POSITIONS,
    "position": position.HEAD,
    "neighbours": position.NEIGHBOURS,
    "project": project.PROJECT,
    "education": education.EDUCATION,
    "skill": skill.SKILL,
    "volunteer": volunteer.VOLUNTEER,
    "entry": entry.ENTRY,
    "timeline": timeline.TIMELINE,
    "role-cards": timeline.CARDS,
    "skill-matrix": matrix.MATRIX,
    "strongest-skills": strongest.STRONGEST,
}


def fill_views(app: Sphinx, document: nodes.document, docname: str) -> None:
    """Replace each view by what it shows (``doctree-resolved``).

    A page with hundreds of quoted sentences is a large tree, so this comes after all
    transforms, which have nothing to do in it.
    """
    domain = ResumeDomain.of(app.env)
    words = Wording(app.config.language)
    html_pen = HtmlPen(app, docname, words) if app.builder.name in PAGES else None
    for number, found in enumerate(list(document.findall(view))):
        name, here = found["name"], found["docname"]
        facts = facts_of(domain.career, name, here, found["about"])
        if facts is None:
            found.parent.remove(found)
        elif html_pen:
            found.parent.replace(found, written.of(DRAWINGS[name].draw(facts, html_pen), number))
        else:
            drawn = DRAWINGS[name].draw(facts, NodePen(app, here, words))
            found.parent.replace(found, drawn)


def facts_of(career: Career, name: str, docname: str, about: str) -> Any:
    """What the view of this name shows at an address; none if nothing is declared there."""
    drawing = DRAWINGS[name]
    if drawing.about is None:
        return drawing.facts(career, None)
    declared = career.declared_at(docname, about, drawing.about)
    return None if declared is None else drawing.facts(career, declared)
