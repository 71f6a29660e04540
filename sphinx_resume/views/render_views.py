"""Renders the views of each page, once the whole career is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.reading.nodes import is_to_read, view
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
from sphinx_resume.views.renderer import Renderer

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.views.view import View

VIEWS: dict[str, View[Any, Any]] = {
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


def render_views(app: Sphinx, document: nodes.document, _docname: str) -> None:
    """Replace each view by what it shows (``doctree-resolved``).

    A page that quotes hundreds of sentences is a large tree, so this comes after all
    transforms, which have nothing to do in it.
    """
    if is_to_read(document):
        return
    career = ResumeDomain.of(app.env).career
    words = Wording.of(app.config)
    for placeholder in list(document.findall(view)):
        name, docname = placeholder["name"], placeholder["docname"]
        facts = facts_of(career, name, docname, placeholder["about"])
        content = [] if facts is None else VIEWS[name].render(facts, Renderer(app, docname, words))
        placeholder.parent.replace(placeholder, content)


def facts_of(career: Career, name: str, docname: str, about: str) -> Any:
    """What a view shows.

    Args:
        career: The whole career.
        name: The name of the view, a key of `VIEWS`.
        docname: The page that it stands on.
        about: The anchor, on that page, of the declaration that it belongs to.

    Returns:
        Plain values; ``None`` if nothing is declared there.

    """
    kind = VIEWS[name]
    if kind.about is None:
        return kind.facts(career, None)
    declared = career.declared_at(docname, about, kind.about)
    return None if declared is None else kind.facts(career, declared)
