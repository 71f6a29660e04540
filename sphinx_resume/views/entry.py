"""An entry such as an award or a language: its details, beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Entry
from sphinx_resume.views.view import Drawing

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.views.pen import Pen, T


def _facts(_career: Career, entry: Entry) -> Entry:
    return entry


def _draw(entry: Entry, pen: Pen[T]) -> list[T]:
    parts: list[T] = []
    if entry.detail:
        parts.append(pen.text(entry.detail))
    if entry.date:
        parts.append(pen.span("period", pen.words.date(entry.date)))
    if entry.url:
        parts.append(pen.reference(spoken(entry.url), entry.url))
    return [pen.line("detail", *pen.joined(parts))] if parts else []


ENTRY = Drawing(Entry, _facts, _draw)
