"""The entries of a section as a tree: headers by their weight, and the lines below each.

A heading weighs what its level says; bold lines, terms, bullets and lines with dates weigh more,
so they stand within it. What is a header in a section is decided once, for all of its lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from sphinx_resume.importer.environment import is_label
from sphinx_resume.importer.sources.markdown.dates import find_dates
from sphinx_resume.importer.sources.markdown.header import Header, dates_of, parse_header
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import plain
from sphinx_resume.importer.sources.markdown.vocabulary import (
    is_degree,
    is_employer,
    is_inner_label,
    is_school,
    is_title,
)
from sphinx_resume.importer.vocabulary import read_table

if TYPE_CHECKING:
    from sphinx_resume.importer.sources.markdown.header import Part
    from sphinx_resume.importer.sources.markdown.lines import Line

_BOLD, _TERM, _BULLET, _ROW, _DATED = 7.0, 8.0, 9.0, 9.0, 10.0
_NESTED = 0.5
_SHORT = 9  # words of a line that may belong to a header
_MOST = 0.6  # of the lines of a kind, if all of them are to be headers
_COLUMNS = {name: column for column, names in read_table("columns").items() for name in names}
_BOLD_START = re.compile(r"(?:\*\*|__)(?=\S).+?(?<=\S)(?:\*\*|__)")
_EMPHASISED = re.compile(r"[*_](?=[^\s*_]).+(?<=[^\s*_])[*_]")


@dataclass(slots=True)
class Node:
    """A header, the lines below it, and the headers within it."""

    weight: float
    headers: list[Header]
    number: int
    body: list[Line] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The texts of its header."""
        return [part for header in self.headers for part in header.parts]

    @property
    def has_dates(self) -> bool:
        """Whether one of its lines tells dates."""
        return dates_of(self.headers) is not None

    @property
    def has_names(self) -> bool:
        """Whether its lines say more than when and where."""
        return any(header.has_names for header in self.headers)


def build_tree(lines: list[Line]) -> Node:
    """The tree of a section; its root has what stands before the first header."""
    root = Node(0, [], lines[0].number if lines else 0)
    path = [root]
    columns: list[str] = []
    rules = _Rules(lines)
    for at, line in enumerate(lines):
        node = path[-1]
        weight = rules.weight(line)
        is_below_header = node is not root and not node.body
        is_below_dates = is_below_header and node.has_dates and not node.has_names
        if (is_below_dates and _is_bold_header(line)) or (
            is_below_header and _belongs_to_header(line, node, lines, at)
        ):
            node.headers.append(parse_header(line.text))
            continue
        if not weight:
            if line.role != "rule":
                node.body.append(line)
            continue
        if line.role == "row" and columns_of(line):
            columns = columns_of(line)
            continue
        header = parse_header(_text(line, columns))
        if is_below_dates and not node.children:
            node.headers.append(header)  # below a heading that has but dates
            continue
        if is_below_header and weight == node.weight and node.has_dates != bool(header.dates):
            weight += _NESTED  # the two are about the same entry
        while path[-1].weight >= weight:
            path.pop()
        child = Node(weight, [header], line.number)
        path[-1].children.append(child)
        path.append(child)
    return root


def _text(line: Line, columns: list[str]) -> str:
    """The Markdown of a header; a row of a table by what its columns are called."""
    if line.role != "row":
        return line.text
    cells = dict(zip(columns, line.cells, strict=False))
    title, employer = cells.pop("title", ""), cells.pop("employer", "")
    if not (title and employer):
        return f" {GAP} ".join(line.cells)
    more = [cell for key, cell in cells.items() if cell and key != "text"]
    return f" {GAP} ".join([f"{title} @ {employer}", *more])


def columns_of(line: Line) -> list[str]:
    """What the columns of a table are, if a row is its head."""
    names = [plain(cell).casefold().strip(" :") for cell in line.cells]
    if all(name in _COLUMNS for name in names if name):
        return [_COLUMNS.get(name, "text") for name in names]
    return []


def _belongs_to_header(line: Line, node: Node, lines: list[Line], at: int) -> bool:  # noqa: PLR0911 -- a case a return
    """Whether a line right below a header is a further line of it."""
    if line.role not in {"prose", "bold"} or line.level:
        return False
    if line.role == "bold" and not is_label(line.plain):
        header = parse_header(line.text)
        has_title = any(is_title(header.text) for header in node.headers)
        if node.has_dates and is_title(line.plain) and not has_title:
            return True  # the title below an employer with dates
        return not header.has_names and (not node.has_dates or header.dates is None)
    if is_label(line.plain) or line.plain.endswith((":", "：")):
        return False
    header = parse_header(line.text)
    has_own_dates = header.dates is not None and node.has_dates
    if header.has_names and _is_bold_header(line) and (node.weight < _BOLD or has_own_dates):
        return False
    if header.dates and not node.has_dates:
        return len(" ".join(part.text for part in header.parts).split()) <= _SHORT
    if not header.has_names:
        return True
    following = lines[at + 1] if at + 1 < len(lines) else None
    goes_on = following and not (following.opens or line.breaks) and following.role == "prose"
    text = line.plain
    if goes_on or len(text.split()) > _SHORT or text.endswith((".", "!", "?", "。")):
        return _starts_dated_run(line, following, node)
    is_name = is_title(text) or is_school(text) or is_degree(text)
    if _EMPHASISED.fullmatch(line.text) or _EMPHASISED.fullmatch(line.text.strip("*_")):
        return is_name or is_employer(text)
    return is_name or _starts_dated_run(line, following, node)


def _starts_dated_run(line: Line, following: Line | None, node: Node) -> bool:
    """Whether the lines of one paragraph are short up to one with the dates of the entry."""
    if following is None or following.opens or node.has_dates or not line.breaks:
        return False
    return find_dates(following.text) is not None and len(line.plain.split()) <= _SHORT


class _Rules:
    """What counts as a header in a section."""

    def __init__(self, lines: list[Line]) -> None:
        headings = [line for line in lines if line.role == "heading" and not _is_inner(line)]
        bold = [line for line in lines if _is_bold_header(line)]
        self._inner_bold = (
            bool(headings)
            and _dated_after(lines)
            and not any(find_dates(line.text) for line in bold)
        )
        rows = [line for line in lines if line.role == "row"]
        terms = [line for line in lines if line.role == "term"]
        bullets = [line for line in lines if line.role == "bullet" and line.level == 0]
        dated = [line for line in bullets if _is_dated(line)]
        self._bullets = (
            bool(dated)
            and len(dated) >= _MOST * len(bullets)
            and not any(find_dates(line.text) for line in headings)
        )
        has_headers = bool(headings or (bold and not self._inner_bold) or terms)
        self._rows = bool(rows) and not has_headers

    def weight(self, line: Line) -> float:  # noqa: PLR0911 -- a role a return
        """How much a line weighs as a header; 0 if it is none."""
        if line.role == "heading":
            return 0.0 if _is_inner(line) else float(line.level)
        if line.role == "term":
            return _TERM
        if line.role == "row":
            return _ROW if self._rows and any(line.cells) else 0.0
        if line.role == "bullet":
            return _BULLET if self._bullets and line.level == 0 and _is_dated(line) else 0.0
        if _is_bold_header(line):
            return 0.0 if self._inner_bold else _BOLD
        if line.role == "prose" and line.level == 0 and line.opens and _is_dated(line):
            return _DATED
        return 0.0


def _is_inner(line: Line) -> bool:
    """Whether a heading is only a label within an entry: "Responsibilities", "Tech stack"."""
    return is_inner_label(line.plain) or is_label(f"{line.plain.rstrip(':')}:")


def _is_bold_header(line: Line) -> bool:
    if line.role not in {"bold", "prose"} or line.level or not line.opens:
        return False
    bold = _BOLD_START.match(line.text)
    if bold is None:
        return False
    label = plain(bold[0])
    if label.endswith((":", "：")) or is_label(line.plain) or is_inner_label(label):
        return False
    if line.text[bold.end() :].lstrip().startswith((":", "：")):
        return False
    if line.role == "bold" or find_dates(line.text):
        return True
    return len(plain(line.text[bold.end() :]).split()) <= _SHORT


def _is_dated(line: Line) -> bool:
    """Whether a line is short, but for its dates, and so the header of an entry."""
    dates = find_dates(line.text)
    if dates is None or not (dates.is_period or _is_edge(dates.before, dates.after)):
        return False
    words = plain(dates.rest).split()
    return len(words) <= 2 * _SHORT and not line.plain.endswith((".", "。", ";"))


def _is_edge(before: str, after: str) -> bool:
    return not plain(before).strip(" ()-–—|:,") or not plain(after).strip(" ()-–—|:,.")


def _dated_after(lines: list[Line]) -> bool:
    """Whether most headings have dates, in themselves or in the line below."""
    dated = [
        bool(find_dates(line.text))
        or bool(following and following.role in {"prose", "bold"} and _is_dated(following))
        for line, following in zip_longest(lines, lines[1:])
        if line.role == "heading" and not _is_inner(line)
    ]
    return sum(dated) >= _MOST * len(dated)
