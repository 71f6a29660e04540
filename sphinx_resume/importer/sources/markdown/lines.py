"""A Markdown text as a flat list of lines, each with its role: heading, bullet, prose, cells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin

from sphinx_resume.importer import markup
from sphinx_resume.importer.sources.markdown.html import GAP, without_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

Role = Literal["heading", "bold", "term", "bullet", "prose", "row", "rule"]

_BARE_HEADING = re.compile(r"^(#{1,6})(?=[^\s#])")
_HARD_BREAK = re.compile(r"(?:\\| {2,})$")
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SIGN_BULLET = re.compile(r"(?:\\?\s|&nbsp;)*[•◦▪●·‣∙■➢►▸✓✔‧]\s*(?=\S)")
_ASCII_BULLET = re.compile(r"(?::\s+)?[*+-]\s+(?=\S)|:\s{2,}(?=\S)")  # where no list was read
_WHOLE_BOLD = re.compile(r"(?:\*\*|__)(?=\S)(?:(?!\*\*|__).)+(?<=\S)(?:\*\*|__)[:.,]?")
_IMAGE = re.compile(r"\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)|!\[[^\]]*\]\[[^\]]*\]")
# A link within the file, or to a file beside it.
_NO_LINK = re.compile(
    r"\[([^\[\]]*)\]\((?!https?:|mailto:|tel:|www\.|[\w.-]+\.(?:com|org|net|io|dev|me|de|fr|es)\b)[^()]*\)"
)
# Where a link leads, behind what it says.
LINK_TARGET = r"\(\s*<?(?P<url>[^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)?)>?[^()]*\)"
_BADGE = re.compile(r"\{:?[^{}]*\}\s*$")


@dataclass(slots=True)
class Line:
    """A line of a résumé.

    Attributes:
        role: What it is in the file.
        text: Its Markdown, without what makes it a heading or bullet.
        number: Where it stands in the file, from 1.
        level: Of a heading 1 to 6, of a bullet how deep it is nested, from 0.
        cells: The columns of a row of a table.
        breaks: Whether a new line begins behind it for certain.
        opens: Whether it is the first of its paragraph.
    """

    role: Role
    text: str
    number: int
    level: int = 0
    cells: list[str] = field(default_factory=list)
    breaks: bool = False
    opens: bool = True

    @property
    def plain(self) -> str:
        """Its words, without markup."""
        return plain(self.text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words of a Markdown text."""
    return " ".join(markup.line(text.replace(GAP, " ")).split())


def is_web(url: str) -> bool:
    """Whether an address is one on the web, and none of mail or within the file."""
    return url.startswith("http")


def front_matter(text: str) -> tuple[str, str]:
    """The YAML at the top of a text, and the text with empty lines in its place."""
    match = _FRONT_MATTER.match(text)
    if match is None or not re.search(r"^\w[\w -]*:", match[1], re.MULTILINE):
        return "", text
    return match[1], "\n" * match[0].count("\n") + text[match.end() :]


def flatten(text: str) -> list[Line]:
    """The lines of a Markdown text.

    Args:
        text: The text, without front matter.
    """
    source = [
        (_BARE_HEADING.sub(r"\1 ", _IMAGE.sub("", line)), number)
        for line, number in without_html(text)
    ]
    numbers = [number for _, number in source]
    parser = MarkdownIt("commonmark", {"maxNesting": 30}).enable("table").use(deflist_plugin)
    # Indented text is text here, not code.
    parser.disable(["code", "html_block", "html_inline", "reference"])
    parser.core.ruler.disable("inline")  # `markup` reads what is within a line
    tokens = parser.parse("\n".join(line for line, _ in source))
    return list(_Flattening(numbers).lines(tokens))


class _Flattening:
    """Turns tokens into lines."""

    def __init__(self, numbers: list[int]) -> None:
        self._numbers = [*numbers, numbers[-1] if numbers else 1]
        self._lists = 0
        self._item_is_open = False
        self._heading = 0
        self._in_term = False
        self._row: list[str] | None = None

    def lines(self, tokens: list[Token]) -> Iterator[Line]:  # noqa: C901 -- a case a token
        """The lines of the tokens of a text."""
        row_number = 0
        for token in tokens:
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._lists += 1
                case "bullet_list_close" | "ordered_list_close":
                    self._lists -= 1
                case "list_item_open" | "list_item_close":
                    self._item_is_open = token.type == "list_item_open"
                case "heading_open":
                    self._heading = int(token.tag[1])
                case "heading_close":
                    self._heading = 0
                case "dt_open" | "dt_close":
                    self._in_term = token.type == "dt_open"
                case "tr_open":
                    self._row, row_number = [], self._number(token)
                case "tr_close":
                    yield Line("row", "", row_number, cells=self._row or [])
                    self._row = None
                case "hr":
                    yield Line("rule", "", self._number(token))
                case "fence" | "code_block":
                    yield from self._code(token)
                case "inline":
                    yield from self._inline(token)

    def _number(self, token: Token, offset: int = 0) -> int:
        at = (token.map[0] if token.map else 0) + offset
        return self._numbers[min(at, len(self._numbers) - 1)]

    def _code(self, token: Token) -> Iterator[Line]:
        if token.info.strip() not in {"", "text", "txt"}:
            return
        for offset, text in enumerate(token.content.split("\n")):
            if text.strip():
                yield Line("prose", text.strip(), self._number(token, offset + 1), breaks=True)

    def _inline(self, token: Token) -> Iterator[Line]:
        content = _NO_LINK.sub(r"\1", _BADGE.sub("", token.content))
        if self._row is not None:
            self._row.append(content.strip())
            return
        if self._heading or self._in_term:
            text = " ".join(content.split("\n")).strip()
            if text and self._lists and not self._in_term:
                self._item_is_open = False
                yield Line("bullet", text, self._number(token), level=self._lists - 1)
            elif text:
                role: Role = "heading" if self._heading else "term"
                yield Line(role, text, self._number(token), level=self._heading)
            return
        opens = True
        for offset, raw in enumerate(_with_whole_emphasis(content.split("\n"))):
            text = _HARD_BREAK.sub("", raw).strip()
            if text.strip(f" {GAP}\\"):
                breaks = bool(_HARD_BREAK.search(raw))
                yield self._line(text, self._number(token, offset), breaks=breaks, opens=opens)
                opens = False

    def _line(self, text: str, number: int, *, breaks: bool, opens: bool) -> Line:
        if self._lists and opens and self._item_is_open:
            self._item_is_open = False
            return Line("bullet", text, number, level=self._lists - 1, breaks=breaks)
        if self._lists:
            # A paragraph within an item, or a further line of it.
            return Line("prose", text, number, level=self._lists, breaks=breaks, opens=opens)
        if sign := _SIGN_BULLET.match(text) or _ASCII_BULLET.match(text):
            level = 1 if "◦" in sign[0] or "▪" in sign[0] else 0
            return Line("bullet", text[sign.end() :], number, level=level, breaks=True)
        if _WHOLE_BOLD.fullmatch(text):
            return Line("bold", text, number, breaks=breaks, opens=opens)
        return Line("prose", text, number, breaks=breaks, opens=opens)


def _with_whole_emphasis(lines: list[str]) -> Iterator[str]:
    """The lines of a paragraph, strong text that spans some of them ended and begun anew."""
    is_open = False
    for line in lines:
        if line.count("**") % 2:
            content, breaks = line.rstrip(), line[len(line.rstrip()) :]
            line = f"**{content}{breaks}" if is_open else f"{content}**{breaks}"  # noqa: PLW2901
            is_open = not is_open
        elif is_open and line.strip():
            line = f"**{line.strip()}**  "  # noqa: PLW2901 -- as it should have been
        yield line
