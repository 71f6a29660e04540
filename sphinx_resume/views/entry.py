"""An entry such as an award or a language: its details, beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.links import spoken
from sphinx_resume.career.model import Entry
from sphinx_resume.i18n import enumerated
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.views.renderer import Renderer


def _facts(_career: Career, entry: Entry) -> Entry:
    return entry


def _render(entry: Entry, renderer: Renderer) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    if entry.details:
        parts.append(nodes.inline("", enumerated(entry.details)))
    if entry.date:
        parts.append(renderer.span("period", renderer.words.date(entry.date)))
    if entry.url:
        parts.append(renderer.reference(spoken(entry.url), entry.url))
    return [renderer.line("detail", *renderer.joined(parts))] if parts else []


ENTRY = View(Entry, _facts, _render)
