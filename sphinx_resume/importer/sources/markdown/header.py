"""The line above an entry, taken apart: names, dates, an address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sphinx_resume.importer import markup
from sphinx_resume.importer.sources.markdown.dates import find_dates
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import is_web
from sphinx_resume.importer.sources.markdown.places import is_place
from sphinx_resume.importer.sources.markdown.vocabulary import is_kind_of_work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.model import Style
    from sphinx_resume.importer.sources.markdown.dates import Dates

_JOINT = re.compile(
    rf"\s*(?:{GAP}|\||｜|\t|\s//\s|\s/\s(?=\S)|\s[·•∙●◦]\s|^[·•∙●◦]\s|\s[–—―]\s|—|\s-{{1,3}}\s|-{{4,}}|;)\s*"
)
_AT = re.compile(r"\s+(?:@|at|bei|chez)\s+(?=[^\W\d_]|\*|\[)|\s*@\s*(?=\w)")
_AT_END = re.compile(r"(?:^|\s+)(?:@|at|bei|chez)\s*$")
_EDGES = " \t,;:|–—-·•/\\*_`~" + GAP
_LINK = re.compile(
    r"\[(?P<text>[^\[\]]+)\]\((?P<url>[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)"
)
_PLACEHOLDER = "https://link.invalid/"
_LABEL = re.compile(
    r"^(?:company|employer|organi[sz]ation|role|title|position|dates?|duration|period|location|time"
    r"|firma|arbeitgeber|zeitraum|ort|entreprise|poste|lieu|empresa|cargo|puesto|公司|职位|时间|地点)\s*[:：]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the texts that a header puts beside each other.

    Attributes:
        text: Its words.
        url: The address that it links to, or ``""``.
        is_at: Whether "at" or "@" stands in front of it.
        styles: Whether it is bold or in italics.
        is_aside: Whether it stands in brackets with the dates.
        is_name: Whether it is a name for certain, although it looks like a place.
    """

    text: str
    url: str = ""
    is_at: bool = False
    styles: frozenset[Style] = frozenset()
    is_aside: bool = False
    is_name: bool = False

    @property
    def linked_aside(self) -> str:
        """Its words as a link, if it is one that stands in brackets with the dates."""
        is_linked = self.is_aside and is_web(self.url)
        return f"[{self.text}]({self.url})" if is_linked else ""


@dataclass(slots=True)
class Header:
    """A line above an entry.

    Attributes:
        parts: Its texts, without the dates.
        dates: The dates in it, if any.
        raw: Its Markdown.
    """

    parts: list[Part] = field(default_factory=list)
    dates: Dates | None = None
    raw: str = ""

    @property
    def has_names(self) -> bool:
        """Whether it says more than when and where."""
        return any(not (is_place(part.text) or is_kind_of_work(part.text)) for part in self.parts)

    @property
    def text(self) -> str:
        """Its words."""
        return ", ".join(part.text for part in self.parts)


def dates_of(headers: Iterable[Header]) -> Dates | None:
    """The first dates in the lines above an entry."""
    return next((header.dates for header in headers if header.dates), None)


def parse_header(text: str, *, splits_at: bool = True) -> Header:
    """Take a line apart.

    Args:
        text: Its Markdown.
        splits_at: Whether "at" is a joint between a title and an employer.
    """
    dates = find_dates(text)
    if dates and dates.is_year and not _is_apart(text, dates):
        dates = None
    rest = f"{dates.before} {GAP} {dates.after}" if dates else text
    parts: list[Part] = []
    for piece in _pieces(rest):
        halves = _AT.split(piece.text, maxsplit=1) if splits_at else [piece.text]
        for at, half in enumerate(halves):
            words = _LABEL.sub("", half.strip(" *_`" + GAP)).strip(_EDGES)
            words = re.sub(r"^[(\[]([^()\[\]]*)[)\]]$|^\(\s*\)$|\(\s*\)$", r"\1", words).strip(
                _EDGES
            )
            if re.search(r"\w", words):
                is_at = piece.is_at or (at > 0)
                parts.append(replace(piece, text=words, is_at=is_at))
    if dates and dates.aside:
        parts += _asides(dates.aside)
    return Header(parts, dates, text)


def _asides(text: str) -> list[Part]:
    """What stands beside dates in their brackets: a place, or how somebody was employed."""
    link = _LINK.search(text)
    pieces = [piece.strip(_EDGES) for piece in re.split(r"[,;|·]\s*", markup.line(text))]
    kinds = [piece for piece in pieces if is_kind_of_work(piece)]
    places = [piece for piece in pieces if piece and piece not in kinds]
    texts = [text for text in (*kinds, ", ".join(places)) if text]
    parts = [Part(text, is_aside=True) for text in texts]
    if link and parts:
        parts[-1] = replace(parts[-1], url=link["url"])
    return parts


def _is_apart(text: str, dates: Dates) -> bool:
    """Whether a year stands at an edge of a line or in brackets, and not within a text."""
    before, after = dates.before.rstrip(" *_"), dates.after.lstrip(" *_")
    is_edge = not before.strip(_EDGES) or not after.strip(_EDGES)
    is_between = after.startswith(("|", GAP)) or (before.endswith(",") and after.startswith(","))
    return is_edge or is_between or bool(re.search(rf"[(\[]\s*{re.escape(dates.end)}", text))


def _pieces(text: str) -> list[Part]:
    """The parts of a line: between joints, and where bold or italic text begins or ends."""
    pieces: list[Part] = []
    addresses: list[str] = []

    def without_address(match: re.Match[str]) -> str:
        addresses.append(match["url"])
        return f"[{match['text']}]({_PLACEHOLDER}{len(addresses) - 1})"

    for raw in _JOINT.split(_LINK.sub(without_address, text)):
        passages = markup.passages(raw.replace(GAP, " "))
        for at, span in enumerate(span for passage in passages for span in passage.spans):
            styles = frozenset(span.styles) - {"literal"}
            piece = Part(span.text, _restored(span.href or "", addresses), styles=styles)
            if not at:
                pieces.append(piece)
                continue
            previous = pieces[-1]
            is_mark = not re.search(r"[^\W_]", span.text)
            begins_link = piece.url and previous.text.rstrip().endswith(",")
            if not begins_link and (is_mark or previous.styles == piece.styles):
                url = previous.url or piece.url
                pieces[-1] = replace(previous, text=previous.text + span.text, url=url)
            elif at_word := _AT_END.search(previous.text):
                pieces[-1] = replace(previous, text=previous.text[: at_word.start()])
                pieces.append(replace(piece, is_at=True))
            else:
                pieces.append(piece)
    return pieces


def _restored(href: str, addresses: list[str]) -> str:
    """The address that a placeholder stands for; joints within it must not split a line."""
    return addresses[int(href[len(_PLACEHOLDER) :])] if href.startswith(_PLACEHOLDER) else href
