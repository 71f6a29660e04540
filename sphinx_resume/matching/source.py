"""The file of an advertisement as numbered lines: text, Markdown, or a page saved as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.career.names import nearest
from sphinx_resume.errors import UserError, bad_byte

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "-"
MOST_BYTES = 200_000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HTML = re.compile(
    r"\s*(?:<!doctype html|<html|<head|<body)|</(?:p|div|li|ul|body|html)>", re.IGNORECASE
)
_LINE_END = re.compile(r"\r\n|\n|\r")
_KINDS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a document of a word processor, or another archive",
    b"\xd0\xcf\x11\xe0": "a document of an old word processor",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SILENT = {
    *("script", "style", "noscript", "template", "svg", "nav"),
    *("footer", "form", "button", "select", "title", "head"),
}
_BLOCKS = {
    *("p", "div", "section", "article", "main", "ul", "ol", "dl", "dt", "dd"),
    *("table", "tr", "td", "th", "header", "aside", "blockquote", "pre"),
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD = frozenset(("b", "strong"))


class UnreadableError(UserError):
    """An advertisement that cannot be read; its text has the place, what is wrong, and what to do."""

    def __init__(self, name: str, line: int, message: str, hint: str) -> None:
        where = f"{name}:{line}" if line else name
        super().__init__(f"{where}: {message}. {hint}")


def read_advertisement(name: str, standard_input: BinaryIO) -> list[tuple[int, str]]:
    """The lines of an advertisement, each with its number in the file.

    Args:
        name: A path, or ``-`` for standard input.
        standard_input: What ``-`` means.

    Raises:
        UnreadableError: There is no such file, or it is no text.
    """
    if name == STANDARD_INPUT:
        return parse_advertisement("standard input", standard_input.read(MOST_BYTES + 1))
    if _ADDRESS.fullmatch(name):
        hint = "Nothing is fetched from the web: save the page as a file, and give its path."
        raise UnreadableError(name, 0, "This is an address", hint)
    path = Path(name)
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except IsADirectoryError as error:
        hint = "Give the path of one file, with one advertisement."
        raise UnreadableError(name, 0, "This is a folder", hint) from error
    except FileNotFoundError as error:
        raise UnreadableError(name, 0, "There is no such file", _hint(path)) from error
    except OSError as error:
        reason = error.strerror or "unknown error"
        raise UnreadableError(
            name, 0, f"The file cannot be read ({reason})", "Give the path of a file that can."
        ) from error
    return parse_advertisement(name, content)


def _hint(path: Path) -> str:
    folder = path.parent
    names = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
    near = nearest(path.name, names)
    return f"Did you mean {str(path.with_name(near))!r}?" if near else "Give the path of a file."


def parse_advertisement(name: str, content: bytes) -> list[tuple[int, str]]:
    """The lines of a file's content, each with its number.

    Raises:
        UnreadableError: It is no text, or more than an advertisement has.
    """
    text = _text(name, content)
    if _HTML.search(text):
        page = _Page()
        page.feed(text)
        page.close()
        return page.lines
    return list(enumerate(_LINE_END.split(text), 1))


def _text(name: str, content: bytes) -> str:
    kind = next((kind for start, kind in _KINDS.items() if content.startswith(start)), None)
    if kind is None and content.startswith(_UTF16):
        raise UnreadableError(name, 1, "This is UTF-16, not UTF-8", "Save it as UTF-8.")
    if kind is None and b"\0" in content:
        kind = "no text"
    if kind:
        hint = "Save it as text: copy the words into a .txt file."
        raise UnreadableError(name, 0, f"This is {kind}", hint)
    if len(content) > MOST_BYTES:
        hint = "Keep one advertisement alone, without the page around it."
        raise UnreadableError(name, 0, f"This is larger than {MOST_BYTES // 1000} kB", hint)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, byte = bad_byte(error)
        message = f"The byte 0x{byte:02x} is not UTF-8"
        raise UnreadableError(name, line, message, "Save the file as UTF-8.") from error
    bare = text.strip()
    if not bare:
        raise UnreadableError(name, 0, "The file is empty", "Copy the advertisement into it.")
    if _ADDRESS.fullmatch(bare):
        hint = "Nothing is fetched from the web: save the page's text instead."
        raise UnreadableError(name, 1, f"The file holds only an address, {bare}", hint)
    return text


class _Page(HTMLParser):
    """A saved page as lines of Markdown: headings and items of lists keep being such."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, str]] = []
        self._words: list[str] = []
        self._bold: list[bool] = []
        self._start = ""
        self._silent: list[str] = []
        self._is_bold = 0
        self._number = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._end_line()
            self._silent.append(tag)
        elif tag in _HEADINGS:
            self._end_line(blank=True)
            self._start = "# "
        elif tag == "li":
            self._end_line()
            self._start = "- "
        elif tag in _BLOCKS:
            self._end_line(blank=tag == "p", keeps_start=True)
        elif tag == "br":
            self._end_line()
        elif tag in _BOLD:
            self._is_bold += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
        elif tag in _HEADINGS or tag == "li" or tag in _BLOCKS:
            self._end_line()
        elif tag in _BOLD:
            self._is_bold = max(self._is_bold - 1, 0)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if not self._words:
            lead = len(data) - len(data.lstrip())
            self._number = self.getpos()[0] + data.count("\n", 0, lead)
        if data.strip():
            self._bold.append(self._is_bold > 0)
        self._words.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_line(self, *, blank: bool = False, keeps_start: bool = False) -> None:
        text = " ".join("".join(self._words).split())
        if text:
            is_bold = all(self._bold) and not self._start
            self.lines.append((self._number, f"**{text}**" if is_bold else self._start + text))
        elif keeps_start:
            self._words = []
            return
        if blank or (text and not self._start):
            self.lines.append((self._number, ""))
        self._words, self._bold, self._start = [], [], ""
