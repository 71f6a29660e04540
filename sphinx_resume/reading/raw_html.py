"""The text of HTML within Markdown: words and styles, without comments and hidden parts.

Markdown leaves the tags of a sentence as separate nodes, with the text between them. So the
state goes on from node to node, as a browser reads them.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_resume.career.model import Style

_STYLES: dict[str, Style] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("em", "i"), "emphasis"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "literal"),
    "sup": "superscript",
    "sub": "subscript",
}
_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905 -- a list of words
)
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp"  # noqa: SIM905 -- a list of words
    " small span strike strong sub sup time tt u var wbr img input".split()
)
# What browsers show nothing of, or only where they cannot do better.
_UNSEEN = frozenset(
    "audio canvas datalist iframe noembed noframes noscript object rp script style template title"  # noqa: SIM905 -- a list of words
    " video".split()
)
_HIDING = re.compile(r"(display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


_MAY_HIDE = re.compile(rf"\bhidden\b|{_HIDING.pattern}", re.IGNORECASE)


def may_hide(fragment: str) -> bool:
    """Whether a fragment may keep the text within its elements from being seen."""
    return _MAY_HIDE.search(fragment) is not None


def is_html(raw: nodes.raw) -> bool:
    """Whether this is HTML, and not LaTeX or another format."""
    return "html" in raw.get("format", "").split()


class Stretch(NamedTuple):
    """Some text of an HTML fragment; ``is_word`` is false for signs such as a ticked box."""

    text: str
    styles: tuple[Style, ...]
    is_word: bool = True


class _Element(NamedTuple):
    tag: str
    is_hidden: bool


class RawHtml(HTMLParser):
    """Reads the HTML fragments of one document, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Element] = []
        self._stretches: list[Stretch] = []

    @property
    def is_hidden(self) -> bool:
        """Whether what stands here is not shown."""
        return any(element.is_hidden for element in self._open)

    @property
    def styles(self) -> tuple[Style, ...]:
        """The styles of what stands here."""
        if not self._open:
            return ()
        styles = (_STYLES[element.tag] for element in self._open if element.tag in _STYLES)
        return tuple(dict.fromkeys(styles))

    @property
    def depth(self) -> int:
        """How many elements are open; see `close_to`."""
        return len(self._open)

    def close_to(self, depth: int) -> None:
        """End what was opened in a paragraph, as its end does."""
        del self._open[depth:]

    def read(self, fragment: str) -> list[Stretch]:
        """The text in a fragment that is shown."""
        self._stretches = []
        self.feed(fragment)
        self.close()
        return self._stretches

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = dict(attrs)
        if tag not in _INLINE:
            self._add_text(" ")
        if tag == "rt":  # how letters are pronounced, above them
            self._add_text("(")
        elif tag == "img":
            self._add_text(attributes.get("alt") or "")
        elif tag == "input" and attributes.get("type") == "checkbox":
            self._add_text("[x] " if "checked" in attributes else "[ ] ", is_word=False)
        if tag not in _VOID:
            hides = "hidden" in attributes or _HIDING.search(attributes.get("style") or "")
            self._open.append(_Element(tag, bool(hides) or tag in _UNSEEN))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The same: HTML knows no tag that closes itself."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and all that was not closed in it."""
        if tag == "rt":
            self._add_text(")")
        for number in reversed(range(len(self._open))):
            if self._open[number].tag == tag:
                del self._open[number:]
                break
        if tag not in _INLINE:
            self._add_text(" ")

    def handle_data(self, data: str) -> None:
        """There is text."""
        self._add_text(data)

    def _add_text(self, text: str, *, is_word: bool = True) -> None:
        if text and not self.is_hidden:
            self._stretches.append(Stretch(text, self.styles, is_word))
