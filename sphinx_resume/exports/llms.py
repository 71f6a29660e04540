"""``llms.txt``: the site in one page of Markdown for language models (llmstxt.org)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Engagement, Skill
from sphinx_resume.exports import common
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
    if career.person:
        yield f"# {_escaped(career.person.name)}"
        if career.person.label:
            yield from ("", f"> {_escaped(career.person.label)}")
        for text in common.plain_texts(career.person.blocks):
            yield from ("", _escaped(text))
    yield from ("", "## " + _("Pages"), "")
    for docname in site.pages:
        page = career.pages.get(docname)
        if page is not None and page.title:
            yield _link(*_title_and_note(page, words), site.page(docname))
    if site.files:
        yield from ("", "## " + _("Files"), "")
        for name, title in site.files.items():
            yield _link(name, title, site.file(name))


def _title_and_note(page: Page, words: Wording) -> tuple[str, str]:
    for declared in page.declared:
        if isinstance(declared, Engagement) and not declared.anchor:
            return declared.name, words.period(declared.period)
    skills = sum(isinstance(declared, Skill) for declared in page.declared)
    return page.title, counted("%d skill", "%d skills", skills) if skills else ""


def _link(title: str, note: str, address: str) -> str:
    return f"- [{_escaped(title)}]({address})" + (f": {_escaped(note)}" if note else "")


def _escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)


EXPORT = Export(NAME, lambda: _("Overview for language models"), "Markdown", make)
