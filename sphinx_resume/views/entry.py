"""An entry such as an award or a language: its details, beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.model import Entry
from sphinx_resume.i18n import enumerated
from sphinx_resume.views.view import View

if TYPE_CHECKING:
    from sphinx_resume.views.renderer import Renderer


def _render(entry: Entry, renderer: Renderer) -> list[nodes.Node]:
    details = [nodes.inline("", enumerated(entry.details))] if entry.details else []
    parts = [*details, *renderer.period(entry.date), *renderer.website(entry.url)]
    return renderer.joined_line("detail", parts)


ENTRY = View(Entry, lambda _career, entry: entry, _render)
