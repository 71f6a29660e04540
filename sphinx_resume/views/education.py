"""A course of study: what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Education
from sphinx_resume.i18n import _, degree
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.views.pen import Pen, T


def _facts(_career: Career, education: Education) -> Education:
    return education


def _draw(education: Education, pen: Pen[T]) -> list[T]:
    shown: list[T] = []
    studied = degree(education)
    if studied:
        shown.append(pen.line("degree", pen.styled("strong", pen.text(studied))))
    parts: list[T] = []
    if education.period:
        parts.append(pen.span("period", pen.words.period(education.period)))
    if education.location:
        parts.append(pen.text(education.location))
    if education.url:
        parts.append(pen.reference(spoken(education.url), education.url))
    if parts:
        shown.append(pen.line("when", *pen.joined(parts)))
    if education.score:
        shown.append(pen.fact(_("Score"), education.score))
    if education.courses:
        shown.append(pen.fact(_("Courses"), ", ".join(education.courses)))
    return shown


EDUCATION = Drawing(Education, _facts, _draw)
