"""The text of a JSON Resume as passages: what is emphasis, link, code and bullet in it.

JSON Resume says nothing of markup in its texts; people write Markdown, HTML, or neither.
Understood are ``**strong**``, ``*emphasis*``, both with underscores, `` `code` ``,
``[text](address)``, addresses as they are, their HTML (``<b>``, ``<a href>``, ``<code>``,
``<br>``, ``<p>``, ``<li>`` …), HTML's names of characters, and lists. All else is text.
A line break within a paragraph is a space, as in Markdown; ``<br>`` begins a new one.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sphinx_resume.career import links
from sphinx_resume.career.characters import UNREADABLE
from sphinx_resume.career.model import Style  # noqa: TC001 -- dataclass fields are introspected
from sphinx_resume.importer.raised import with_raised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style.

    ``skill`` is the skill that it names; if that is not ``meant``, the words only look so.
    """

    text: str
    styles: tuple[Style, ...] = ()
    href: str | None = None
    skill: str | None = None
    meant: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a bullet; ``depth`` is how many bullets a bullet is nested in."""

    spans: tuple[Span, ...]
    bullet: bool = False
    depth: int = 0

    @property
    def plain(self) -> str:
        """Its words alone."""
        return "".join(span.text for span in self.spans)


_TAGS = "b|strong|i|em|code|tt|kbd|u|s|del|ins|sup|sub|span|font|small|big|mark|center"
_TAG_STYLES: dict[str, Style] = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em"), "emphasis"),
    **dict.fromkeys(("code", "tt", "kbd"), "literal"),
}
_BREAK = re.compile(
    r"<(?:br|hr)\s*/?>|</?(?:p|div|ul|ol|h[1-6])(?:\s[^<>]*)?>|</li>", re.IGNORECASE
)
_ITEM = re.compile(r"<li(?:\s[^<>]*)?>\s*(?:<p(?:\s[^<>]*)?>)?", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*+]\s+|[•◦▪●·‣∙■➢►▸✓✔]\s*)(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s")
_URL = r"https?://[^\s<>\"\\]+"
# Nothing is looked for further than this, nor in endless texts: stars would take for ever.
_FAR = 400
_ENDLESS = 20_000
_INLINE = re.compile(
    rf"""
      (?<!`)(?P<fence>`+)(?P<code>[^`]|[^`].{{0,{_FAR}}}?[^`])(?P=fence)(?!`)
    | !?\[(?P<label>[^\[\]]{{1,{_FAR}}})\]\(\s*<?(?P<target>(?:https?://|mailto:)
        (?:[^\s()<>\"\\]|\([^\s()<>\"\\]*\))+)>?(?:\s+["'][^"'()]*["'])?\s*\)
    | <a\s[^<>]*?href\s*=\s*["']?(?P<href>(?:https?://|mailto:)[^\s"'<>\\]+)["']?[^<>]*>
        (?P<anchor>.{{1,{_FAR}}}?)</a\s*>
    | <a(?:\s[^<>]*)?>(?P<unlinked>.{{1,{_FAR}}}?)</a\s*>
    | <(?P<tag>{_TAGS})(?:\s[^<>]*)?>(?P<tagged>.{{0,{_FAR}}}?)</(?P=tag)\s*>
    | <(?P<auto>{_URL})>
    | (?P<bare>(?<!\w){_URL})
    | (?<!\w)(?P<two>\*\*|__)(?=[^\s*_])(?P<strong>.{{1,{_FAR}}}?)(?<=[^\s])(?P=two)(?!\w)
    | (?<![\w*])\*(?=[^\s*])(?P<star>.{{1,{_FAR}}}?)(?<=[^\s*])\*(?![\w*])
    | (?<!\w)_(?=[^\s_])(?P<line>.{{1,{_FAR}}}?)(?<=[^\s_])_(?!\w)
    | (?P<entity>&(?:[a-z][a-z0-9]{{1,30}}|\#[0-9]{{1,7}}|\#x[0-9a-f]{{1,6}});)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DEEPEST = 12
# Zero-width spaces and joins of words are invisible too, and no font has them.
_UNSEEN = re.compile(f"{UNREADABLE.pattern}|[\u200b\u2060\ufeff\ufffc\ud800-\udfff]")


def passages(text: str) -> tuple[Passage, ...]:
    """The paragraphs and bullets of a text, none of them empty."""
    return tuple(
        Passage(spans, bullet)
        for paragraph, bullet in _lines(with_raised(text))
        if (spans := _tidied(_spans(paragraph, Span(""), 0)))
    )


def words(text: str) -> tuple[str, ...]:
    """The passages in words alone, without any markup, however deep it stands.

    Once the site has dropped the markup of `` `**x**` ``, what is left looks like markup again;
    so this goes on until nothing changes.
    """
    result = tuple(passage.plain for passage in passages(text))
    while True:
        again = tuple(p.plain for passage_text in result for p in passages(passage_text))
        if again == result:
            return result
        result = again


def line(text: str) -> str:
    """A text that has to be one line, in words alone."""
    joined = " ".join(words(text))
    return joined if joined == text else line(joined)


def linked(text: str) -> Passage | None:
    """A text in words alone, whose web addresses are links; ``None`` if no word is left."""
    text = line(text)
    spans: list[Span] = []
    end = 0
    for match in re.finditer(rf"(?<!\w){_URL}", text):
        address = _trimmed(match[0])
        if links.URL.fullmatch(address):
            spans += [Span(text[end : match.start()]), Span(address, href=address)]
            end = match.start() + len(address)
    tidied = _tidied([*spans, Span(text[end:])])
    return Passage(tidied) if tidied else None


def cleaned(text: str) -> str:
    """A text without what nobody can see and XML does not allow."""
    return _UNSEEN.sub("", text)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Each paragraph and bullet as one line."""
    text = cleaned(text)
    if "<" in text:
        text = _BREAK.sub("\n\n", _ITEM.sub("\n\n• ", text))
    gathered: list[str] = []
    bullet = False
    for row in text.splitlines():
        bullet_mark = _BULLET.match(row)
        if bullet_mark or _NUMBERED.match(row) or not row.strip():
            if gathered:
                yield " ".join(gathered), bullet
            gathered, bullet = [], bullet_mark is not None
            row = row[bullet_mark.end() :] if bullet_mark else row  # noqa: PLW2901 -- without its bullet
        if row.strip():
            gathered.append(" ".join(row.split()))
    if gathered:
        yield " ".join(gathered), bullet


def _spans(text: str, outer: Span, depth: int) -> Iterator[Span]:
    """The stretches of a text, each in the style of ``outer`` and its own."""
    done = 0
    for match in _INLINE.finditer(text) if depth < _DEEPEST and len(text) < _ENDLESS else ():
        if match.start() < done:
            continue
        inner = list(_marked(match, outer, depth))
        if inner:
            yield replace(outer, text=text[done : match.start()])
            yield from inner
            done = match.end()
            if match["bare"]:
                done = match.start() + len(inner[0].text)
    yield replace(outer, text=text[done:])


def _marked(match: re.Match[str], outer: Span, depth: int) -> Iterator[Span]:
    """What a piece of markup means; nothing if it is just text."""
    if match["code"] is not None:
        yield _styled(outer, match["code"].strip() or match["code"], "literal")
    elif match["entity"]:
        yield replace(outer, text=html.unescape(match["entity"]))
    elif match["auto"] or match["bare"]:
        address = _trimmed(match["bare"]) if match["bare"] else match["auto"]
        if links.URL.fullmatch(address):
            yield replace(outer, text=address, href=outer.href or address)
    elif match["target"] or match["href"]:
        target, inner = match["target"] or match["href"], match["label"] or match["anchor"]
        address = html.unescape(target) if match["href"] else target
        if links.URL.fullmatch(address) or links.EMAIL.fullmatch(address.removeprefix("mailto:")):
            yield from _spans(inner, replace(outer, href=outer.href or address), depth + 1)
    elif match["unlinked"]:
        yield from _spans(match["unlinked"], outer, depth + 1)
    elif match["tag"]:
        style = _TAG_STYLES.get(match["tag"].lower())
        yield from _spans(match["tagged"], _styled(outer, "", style), depth + 1)
    else:
        style = "strong" if match["strong"] else "emphasis"
        inner = match["strong"] or match["star"] or match["line"]
        yield from _spans(inner, _styled(outer, "", style), depth + 1)


def _styled(outer: Span, text: str, style: Style | None) -> Span:
    if style is None or style in outer.styles:
        return replace(outer, text=text)
    return replace(outer, text=text, styles=(*outer.styles, style))


def _trimmed(address: str) -> str:
    """An address as it stands in a sentence, without the sentence's own marks behind it."""
    while address:
        last = address[-1]
        unopened = last == ")" and address.count(")") > address.count("(")
        if last not in ".,;:!?'*_`|]}" and not unopened:
            break
        address = address[:-1]
    return address


def _tidied(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The stretches without empty ones, white space folded, equal neighbours joined."""
    result: list[Span] = []
    for span in spans:
        text = re.sub(r"\s+", " ", cleaned(span.text))
        if not result or result[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if result and replace(result[-1], text="") == replace(span, text=""):
            result[-1] = replace(span, text=result[-1].text + text)
        else:
            result.append(replace(span, text=text))
    while result and not (last := result[-1].text.rstrip(" ")):
        result.pop()
    if result:
        result[-1] = replace(result[-1], text=last)
    return tuple(result)
