"""A course of study: what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Education
from sphinx_resume.pages.drawing import Drawing, fact, joined, outside, paragraph, span
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx_resume.career import Career
    from sphinx_resume.wording import Wording


def _facts(_career: Career, education: Education) -> Education:
    return education


def _draw(education: Education, words: Wording) -> list[nodes.Node]:
    shown: list[nodes.Node] = []
    degree, area = education.study_type, education.area
    if degree and area:
        degree = _("%(degree)s in %(area)s") % {"degree": degree, "area": area}
    if degree or area:
        shown.append(paragraph("degree", nodes.strong("", degree or area)))
    parts: list[nodes.Node] = []
    if education.period:
        parts.append(span("period", words.period(education.period)))
    if education.location:
        parts.append(nodes.Text(education.location))
    if education.url:
        parts.append(outside(education.url, education.url))
    if parts:
        shown.append(paragraph("when", *joined(parts)))
    if education.score:
        shown.append(fact(_("Score"), education.score))
    if education.courses:
        shown.append(fact(_("Courses"), ", ".join(education.courses)))
    return shown


EDUCATION = Drawing(Education, _facts, _draw)
