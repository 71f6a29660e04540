"""An entry such as an award or a language: its details, beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.model import Entry
from sphinx_resume.pages.drawing import Drawing, joined, outside, paragraph, said, span

if TYPE_CHECKING:
    from sphinx_resume.career import Career
    from sphinx_resume.wording import Wording


def _facts(_career: Career, entry: Entry) -> Entry:
    return entry


def _draw(entry: Entry, words: Wording) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    if entry.detail:
        parts.append(nodes.Text(entry.detail))
    if entry.date:
        parts.append(span("period", words.date(entry.date)))
    if entry.url:
        parts.append(outside(entry.url, said(entry.url)))
    return [paragraph("detail", *joined(parts))] if parts else []


ENTRY = Drawing(Entry, _facts, _draw)
