"""The metadata of a page for search engines and previews: description, title, picture, address."""

from __future__ import annotations

import html
import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.util.nodes import clean_astext

from sphinx_resume.career.characters import safe_cut
from sphinx_resume.career.model import Person, Position, plain
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording, _, enumerated, labelled, sentences
from sphinx_resume.site import card
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career

_LONGEST = 160
# Sentences of a script without blanks, as far as they fill most of the room.
_SENTENCES = re.compile(r".{40,}[。！？]", re.DOTALL)


def describe(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], tree: nodes.document | None
) -> None:
    """Add a page's description and its preview when shared (``html-page-context``)."""
    if not is_themed(app) or tree is None:
        return
    domain = ResumeDomain.of(app.env)
    authored = _authored(context.get("metatags", ""))
    text = authored.get("description") or shortened(
        description(domain.career, page, tree, Wording.of(app.config))
    )
    is_profile = any(isinstance(declared, Person) for declared in domain.pages[page].declared)
    tags = {
        "og:title": clean_astext(app.env.titles[page]),
        "og:type": "profile" if is_profile else "article",
        "og:site_name": app.config.project,
        "og:description": text,
        "og:url": context.get("pageurl") or "",
    }
    has_picture = "og:image" not in authored and card.is_wanted(app)
    if has_picture:
        tags |= {
            "og:image": card.address(app),
            "og:image:width": str(card.WIDTH),
            "og:image:height": str(card.HEIGHT),
        }
    metadata = [
        ("name", "description", text),
        *(("property", name, value) for name, value in tags.items()),
        # It has no other name.
        ("name", "twitter:card", "summary_large_image" if has_picture else "summary"),
    ]
    context["metatags"] = context.get("metatags", "") + "".join(
        f'<meta {kind}="{name}" content="{html.escape(value)}">\n'
        for kind, name, value in metadata
        if value and name not in authored
    )


def _authored(metatags: str) -> dict[str, str]:
    """The metadata that an author gave a page, by name."""
    named = (
        (tag.get("name") or tag.get("property"), tag.get("content"))
        for tag in BeautifulSoup(metatags, "html.parser").find_all("meta")
    )
    return {str(name).lower(): str(content or "") for name, content in named if name}


def description(career: Career, page: str, tree: nodes.document, words: Wording) -> str:
    """A page in a sentence or two: what it declares, or else how it begins, or its title."""
    for declared in career.pages[page].declared:
        if isinstance(declared, Person):
            return " ".join(_person(career, declared, words))
        if isinstance(declared, Position) and not declared.anchor:
            return " ".join(_position(career, declared, words))
    content = career.pages[page]
    if content.blocks:
        return " ".join(plain(block.text) for block in content.blocks)
    if content.declared:
        names = enumerated(declared.name for declared in content.declared)
        texts = (plain(block.text) for declared in content.declared for block in declared.blocks)
        return " ".join((sentences([labelled(content.title, names)]), *texts))
    # What an author wrote, and no view: its paragraphs have names.
    written = (
        paragraph.astext()
        for paragraph in tree.findall(nodes.paragraph)
        if isinstance(paragraph.parent, nodes.section) and not paragraph["classes"]
    )
    return " ".join(written) or content.title


def _person(career: Career, person: Person, words: Wording) -> Iterator[str]:
    parts = [enumerated(filter(None, (person.name, person.label)))]
    for position in career.positions:
        if position.running:
            since = _("since %s") % words.date(position.running.start)
            held = enumerated((position.title, position.organization, since))
            parts.append(labelled(_("Now"), held))
    yield sentences(parts)


def _position(career: Career, position: Position, words: Wording) -> Iterator[str]:
    period = words.period(position.period)
    yield sentences([enumerated(filter(None, (position.title, position.organization, period)))])
    organization = career.organization_names.get(position.organization)
    yield from (plain(block.text) for block in (organization.blocks[:1] if organization else ()))


def shortened(text: str) -> str:
    """A text that a list of results shows in full.

    A longer one is cut behind a sentence, where words have no blanks between them, or behind a
    word; never within a letter and its signs. Wide letters take the room of two.
    """
    text = " ".join(text.split())
    widths = accumulate(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
    end = sum(width < _LONGEST for width in widths)
    if end >= len(text) - 1:
        return text
    end = safe_cut(text, end)
    head, has_room = text[:end], text[end] == " "
    if whole := _SENTENCES.match(head):
        return whole[0]
    words = head if has_room else head.rpartition(" ")[0]
    if len(words) * 2 < len(head):  # a script without blanks: any letter may be the last
        words = head
    return words.rstrip(",;:.、，；：。 ") + "…"
