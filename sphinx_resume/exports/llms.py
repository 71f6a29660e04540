"""``llms.txt``: the site in one page of Markdown for language models (llmstxt.org)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Engagement, Skill
from sphinx_resume.exports import parts
from sphinx_resume.exports.export import Export
from sphinx_resume.i18n import Wording, _, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.page import Page
    from sphinx_resume.exports.export import Site

NAME = "llms.txt"


def make(career: Career, site: Site) -> bytes:
    """The file."""
    return ("\n".join(_lines(career, site)) + "\n").encode()


def _lines(career: Career, site: Site) -> Iterator[str]:
    words = site.words
    for person in career.people[:1]:
        yield f"# {_plain(person.name)}"
        if person.label:
            yield from ("", f"> {_plain(person.label)}")
        for text in parts.texts(person.blocks):
            yield from ("", _plain(text))
    yield from ("", "## " + _("Pages"), "")
    for docname in site.pages:
        page = career.pages.get(docname)
        if page is not None and page.title:
            yield _entry(*_described(page, words), site.page(docname))
    if site.files:
        yield from ("", "## " + _("Files"), "")
        for name, title in site.files.items():
            yield _entry(name, title, site.file(name))


def _described(page: Page, words: Wording) -> tuple[str, str]:
    for found in page.declared:
        if isinstance(found, Engagement) and not found.anchor:
            return found.name, words.period(found.period) if found.period else ""
    skills = sum(isinstance(found, Skill) for found in page.declared)
    return page.title, counted("%d skill", "%d skills", skills) if skills else ""


def _entry(title: str, note: str, address: str) -> str:
    return f"- [{_plain(title)}]({address})" + (f": {_plain(note)}" if note else "")


def _plain(text: str) -> str:
    """A text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)


EXPORT = Export(NAME, lambda: _("Overview for language models"), "Markdown", make)
