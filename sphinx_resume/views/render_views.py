"""Renders the views of each page, once the whole career is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording
from sphinx_resume.reading.nodes import view
from sphinx_resume.views import (
    background,
    education,
    engagement,
    entry,
    ledger,
    matrix,
    neighbours,
    organization,
    overview,
    person,
    project,
    skill,
    strongest,
    timeline,
)
from sphinx_resume.views.addresses import link_sentences
from sphinx_resume.views.figures import named_anchors
from sphinx_resume.views.renderer import Renderer
from sphinx_resume.views.role_page import name_employer

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.page import PlacedView
    from sphinx_resume.views.view import View

VIEWS: dict[str, View[Any, Any]] = {
    "person": person.PERSON,
    "organization": organization.HEAD,
    "positions": organization.POSITIONS,
    "position": engagement.POSITION,
    "neighbours": neighbours.NEIGHBOURS,
    "project": project.PROJECT,
    "education": education.EDUCATION,
    "skill": skill.SKILL,
    "volunteer": engagement.VOLUNTEER,
    "entry": entry.ENTRY,
    "timeline": timeline.TIMELINE,
    "role-ledger": ledger.LEDGER,
    "role-cards": ledger.LEDGER,
    "skill-matrix": matrix.MATRIX,
    "strongest-skills": strongest.STRONGEST,
    "skill-overview": overview.OVERVIEW,
    "background": background.BACKGROUND,
}

# What has sentences of its own, which can be linked to.
_WORK = ("position", "organization", "project", "volunteer", "education", "entry")


def render_views(app: Sphinx, document: nodes.document, docname: str) -> None:
    """Replace each view by what it shows (``doctree-resolved``).

    A page that quotes hundreds of sentences is a large tree, so this comes after all
    transforms, which have nothing to do in it.
    """
    career = ResumeDomain.of(app.env).career
    words = Wording.of(app.config)
    works: list[nodes.Element] = []
    for placeholder in list(document.findall(view)):
        page, placed = placeholder["docname"], placeholder.placed
        facts = facts_of(career, page, placed)
        renderer = Renderer(app, page, words)
        content = [] if facts is None else VIEWS[placed.name].render(facts, renderer)
        section = placeholder.parent
        if placed.name in _WORK:
            works.append(section)
        if isinstance(facts, engagement.Head):
            name_employer(section, engagement.organization_of(facts, renderer), renderer)
        section.replace(placeholder, content)
    link_sentences(app, works, named_anchors(career, docname))


def facts_of(career: Career, docname: str, placed: PlacedView) -> Any:
    """What a view shows.

    Args:
        career: The whole career.
        docname: The page that it stands on.
        placed: The view; its name is a key of `VIEWS`.

    Returns:
        Plain values; ``None`` if nothing is declared there.

    """
    kind = VIEWS[placed.name]
    if kind.about is None:
        return kind.facts(career, placed)
    declared = career.declared_at(docname, placed.about, kind.about)
    return None if declared is None else kind.facts(career, declared)
