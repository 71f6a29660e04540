"""What a page says of itself to those who list or share it: description, preview, address."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from docutils import nodes
from sphinx.util.nodes import clean_astext

from sphinx_resume.career.characters import unbroken
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
    authored = _Authored(context.get("metatags", "")).content
    text = authored.get("description") or shortened(
        description(domain.career, page, tree, Wording.of(app.config))
    )
    person = any(isinstance(found, Person) for found in domain.pages[page].declared)
    tags = {
        "og:title": clean_astext(app.env.titles[page]),
        "og:type": "profile" if person else "article",
        "og:site_name": app.config.project,
        "og:description": text,
        "og:url": context.get("pageurl") or "",
    }
    pictured = "og:image" not in authored and card.is_wanted(app)
    if pictured:
        tags |= {
            "og:image": card.address(app),
            "og:image:width": str(card.WIDTH),
            "og:image:height": str(card.HEIGHT),
        }
    found = "" if "description" in authored or not text else _tag("name", "description", text)
    found += "".join(
        _tag("property", name, value)
        for name, value in tags.items()
        if value and name not in authored
    )
    if "twitter:card" not in authored:  # which has no other name
        found += _tag("name", "twitter:card", "summary_large_image" if pictured else "summary")
    context["metatags"] = context.get("metatags", "") + found


class _Authored(HTMLParser):
    """The metadata that an author gave a page, by name."""

    def __init__(self, tags: str) -> None:
        super().__init__()
        self.content: dict[str, str] = {}
        self.feed(tags)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one of them."""
        values = dict(attrs)
        name = values.get("name") or values.get("property")
        if tag == "meta" and name:
            self.content[name.lower()] = values.get("content") or ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note one of them."""
        self.handle_starttag(tag, attrs)


def description(career: Career, page: str, tree: nodes.document, words: Wording) -> str:
    """A page in a sentence or two: what it declares, or else how it begins, or its title."""
    for declared in career.pages[page].declared:
        if isinstance(declared, Person):
            return " ".join(_person(career, declared, words))
        if isinstance(declared, Position) and not declared.anchor:
            return " ".join(_position(career, declared, words))
    found = career.pages[page]
    if found.blocks:
        return " ".join(plain(block.text) for block in found.blocks)
    if found.declared:
        names = enumerated(declared.name for declared in found.declared)
        said = (plain(block.text) for declared in found.declared for block in declared.blocks)
        return " ".join((sentences([labelled(found.title, names)]), *said))
    # What an author wrote, and no view: its paragraphs have names.
    written = (
        paragraph.astext()
        for paragraph in tree.findall(nodes.paragraph)
        if isinstance(paragraph.parent, nodes.section) and not paragraph["classes"]
    )
    return " ".join(written) or found.title


def _person(career: Career, person: Person, words: Wording) -> Iterator[str]:
    said = [enumerated(filter(None, (person.name, person.label)))]
    for position in career.positions:
        if position.running:
            since = _("since %s") % words.date(position.running.start)
            held = enumerated((position.title, position.organization, since))
            said.append(labelled(_("Now"), held))
    yield sentences(said)


def _position(career: Career, position: Position, words: Wording) -> Iterator[str]:
    period = words.period(position.period) if position.period else ""
    said = filter(None, (position.title, position.organization, period))
    yield sentences([enumerated(said)])
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
    end = unbroken(text, end)
    head, has_room = text[:end], text[end] == " "
    if whole := _SENTENCES.match(head):
        return whole[0]
    words = head if has_room else head.rpartition(" ")[0]
    if len(words) * 2 < len(head):  # a script without blanks: any letter may be the last
        words = head
    return words.rstrip(",;:.、，；：。 ") + "…"


def _tag(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{html.escape(content)}">\n'
