"""A course of study: what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Education
from sphinx_resume.i18n import _, degree, enumerated
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.views.renderer import Renderer


def _facts(_career: Career, education: Education) -> Education:
    return education


def _render(education: Education, renderer: Renderer) -> list[nodes.Node]:
    shown: list[nodes.Node] = []
    studied = degree(education)
    if studied:
        shown.append(renderer.line("degree", nodes.strong("", studied)))
    parts: list[nodes.Node] = []
    if education.period:
        parts.append(renderer.span("period", renderer.words.period(education.period)))
    if education.location:
        parts.append(renderer.span("location", education.location))
    if education.url:
        parts.append(renderer.reference(spoken(education.url), education.url))
    if parts:
        shown.append(renderer.line("when", *renderer.joined(parts)))
    if education.score:
        shown.append(renderer.labelled(_("Score"), nodes.Text(education.score)))
    if education.courses:
        shown.append(renderer.labelled(_("Courses"), nodes.Text(enumerated(education.courses))))
    return shown


EDUCATION = View(Education, _facts, _render)
