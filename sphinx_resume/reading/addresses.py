"""Gives every sentence an address, made from its own first words.

So it stays when another sentence is added, and moves only when those words change; sentences
that begin alike take more words. Markup, footnotes and the texts of other pages are no part
of it, and translations have the address of the original. A target that the author placed
before the text (``(name)=``) is its address instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.model import Engagement, plain
from sphinx_resume.career.names import slug, unused
from sphinx_resume.reading.nodes import view
from sphinx_resume.reading.sentences import WHOLES, sentences
from sphinx_resume.reading.text import Reader, address_words, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.reading.sentences import Sentence

_WORDS = 6
_ORIGINAL = "resume-words"
_ANCHOR = "resume-anchor"
# Elements that hold nothing but text, or whose text LaTeX cannot anchor: before these.
_CLOSED = (nodes.FixedTextElement, nodes.caption)


class NoteWords(SphinxTransform):
    """Notes the words of every sentence, and the titles of roles, before they are translated."""

    default_priority = 15  # Sphinx translates at 20

    def apply(self, **_kwargs: Any) -> None:
        """Leave the words with the sentence for `AddressSentences`, the titles with the view."""
        config = self.config
        folders = (Path(self.env.srcdir, folder, config.language) for folder in config.locale_dirs)
        if any(folder.is_dir() for folder in folders):
            for sentence in sentences(self.document):
                sentence.node[_ORIGINAL] = _address_words(sentence)
            for placeholder in self.document.findall(view):
                if isinstance(placeholder["declares"], Engagement):
                    placeholder["title"] = title_of(placeholder.parent, Reader(self.document))


class AddressSentences(SphinxTransform):
    """Gives every sentence an address of its own."""

    # After translations are in place (20) and the author's own targets (260).
    default_priority = 700

    def apply(self, **_kwargs: Any) -> None:
        """Put a target into each sentence; on a ``<li>`` LaTeX would drop it."""
        unnamed = [sentence for sentence in sentences(self.document) if not any(_ids_of(sentence))]
        words = [
            sentence.node.attributes.pop(_ORIGINAL, None) or _address_words(sentence)
            for sentence in unnamed
        ]
        anchors = distinct_anchors(words, set(self.document.ids))
        for sentence, anchor in zip(unnamed, anchors, strict=True):
            target = nodes.target("", "", ids=[anchor])
            self.document.set_id(target)
            _place_target(target, sentence)


def _address_words(sentence: Sentence) -> str:
    return plain(address_words(sentence.pieces))


def _place_target(target: nodes.target, sentence: Sentence) -> None:
    node = sentence.node
    if isinstance(node, WHOLES):
        texts = list(_text_elements(node))
        node = next((text for text in texts if not isinstance(text, _CLOSED)), texts[0])
    if not isinstance(node, _CLOSED):
        node.insert(0, target)
        return
    # Themes may wrap what the target stands before, so the element itself has it too.
    [sentence.node[_ANCHOR]] = target["ids"]
    figure = node.parent if isinstance(node, nodes.caption) else node
    figure.parent.insert(figure.parent.index(figure), target)


def _text_elements(whole: nodes.Element) -> Iterator[nodes.TextElement]:
    for text in whole.findall(nodes.TextElement):
        if isinstance(text, nodes.raw) or not isinstance(text, (nodes.Inline, nodes.label)):
            yield text


def _ids_of(sentence: Sentence) -> Iterator[str]:
    """The addresses that lead to a sentence, its own first."""
    node = sentence.node
    if not isinstance(node, nodes.footnote):  # whose ids are mere numbers
        yield from node["ids"]
    if isinstance(node, nodes.title):
        yield from node.parent["ids"]
    for target in node.findall(nodes.target):
        yield from target["ids"]
    if _ANCHOR in node:
        yield node[_ANCHOR]


def anchor_of(sentence: Sentence) -> str:
    """Its address on its page, or ``""``."""
    return next(_ids_of(sentence), "")


def distinct_anchors(texts: list[str], taken: set[str]) -> list[str]:
    """An address for each text, none of them ``taken``: as few words as make it unique."""
    words = [slug(text).split("-") for text in texts]
    anchors = ["-".join(own[:_WORDS]) for own in words]
    for length in range(_WORDS + 1, max(map(len, words), default=0) + 1):
        alike = {anchor for anchor in anchors if anchors.count(anchor) > 1}
        if not alike:
            break
        anchors = [
            "-".join(own[:length]) if anchor in alike else anchor
            for own, anchor in zip(words, anchors, strict=True)
        ]
    unique: list[str] = []
    for anchor in anchors:
        unique.append(unused(anchor or "block", taken))
        taken.add(unique[-1])
    return unique
