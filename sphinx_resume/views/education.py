"""A course of study: what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.model import Education
from sphinx_resume.i18n import degree, score_and_courses
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.views.renderer import Renderer


def _render(education: Education, renderer: Renderer) -> list[nodes.Node]:
    content: list[nodes.Node] = []
    degree_text = degree(education)
    if degree_text:
        content.append(renderer.line("degree", nodes.strong("", degree_text)))
    parts = renderer.period(education.period) + renderer.location(education.location)
    content += renderer.joined_line("when", parts + renderer.website(education.url))
    for label, text in score_and_courses(education):
        content.append(renderer.labelled(label, nodes.Text(text)))
    return content


EDUCATION = View(Education, lambda _career, education: education, _render)
