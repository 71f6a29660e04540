"""Markdown in which a text is nothing but text: passages, headings and directives.

Only what MyST would read as markup gets a backslash, so that the files stay good to read.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.importer.markup import Passage, Span

_SPECIAL = re.compile(r"[\\`*{\[\]<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
# What opens a block where it begins a line: a heading, quote, list, rule, comment, break,
# fence, target, option or definition.
_OPENS = re.compile(
    r"(?:\#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|-{3}|\+{3}|=+$|-+$|%|~{3}|:"
    r"|\((?=.*\)=))"
)
_SIMPLE_LINK = re.compile(r"[\w:/.,?=+~%#@-]+", re.ASCII)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_PLAIN_VALUE = re.compile(r"[^\W_](?:[\w .,/+()@–-]|:(?=\S)|(?<=\S)#)*")
OPEN = "\\{"
FLAG = "\0"  # an option without a value
_MARKS = {"strong": "**", "emphasis": "*"}
_ROOM = " ([{\"'"
_AFTER = " .,;:!?)]}\"'"


def paragraph(passage: Passage) -> str:
    """A passage as one line, with its bullet if it is one."""
    text = _opening(_inline(passage.spans))
    return f"- {text}" if passage.bullet else text


def block(passages: Iterable[Passage]) -> str:
    """Passages as they stand below each other: bullets close, paragraphs apart."""
    parts: list[str] = []
    depth = -1  # of the bullet before, if there is one
    for passage in passages:
        if parts:
            parts.append("\n" if depth >= 0 and passage.bullet else "\n\n")
        depth = min(passage.depth, depth + 1) if passage.bullet else -1
        parts.append("  " * max(depth, 0) + paragraph(passage))
    return "".join(parts)


def heading(text: str, level: int = 1) -> str:
    """A heading; a ``#`` at its end stays."""
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    escaped = re.sub(r"#(?=#*$)", r"\\#", escaped)
    return f"{'#' * level} {escaped}"


def directive(
    name: str, argument: str, options: Iterable[tuple[str, str]] = (), content: str = ""
) -> str:
    """A directive with those of the options that have a value, and flags (`FLAG`)."""
    lines = [f":::{{{name}}} {argument.replace('{', OPEN)}".rstrip()]
    lines += [
        f":{key}:" if value == FLAG else f":{key}: {_value(value)}"
        for key, value in options
        if value
    ]
    if content:
        lines += ["", content]
    return "\n".join((*lines, ":::"))


def page(*parts: str) -> str:
    """A file of these parts, a blank line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"


def _value(text: str) -> str:
    if _PLAIN_VALUE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _opening(text: str) -> str:
    if _OPENS.match(text):
        return f"\\{text}"
    return _NUMBER.sub(r"\1\\\2", text, count=1) if _NUMBER.match(text) else text


def _inline(spans: tuple[Span, ...]) -> str:
    plain = "".join(span.text for span in spans)
    result, at, marked = "", 0, False
    for (styles, href), group in groupby(spans, lambda span: (span.styles, span.href)):
        pieces = list(group)
        text = "".join(span.text for span in pieces)
        before, after = plain[at - 1 : at], plain[at + len(text) :][:1]
        at += len(text)
        if href is not None and href == text.strip() and "%" not in href:
            result += text.replace(href, f"<{href}>")
            continue  # of an address in "<>", MyST would show "%E4" decoded
        inner = "".join(_literal(span) for span in pieces)
        lead, trail = _edges(text)
        inner = inner.strip(" ")
        bare = inner == text.strip(" ")
        touching = marked and not before.isspace() and not lead
        for style in reversed(styles):
            mark = _MARKS.get(style, "")
            # Where Markdown would not see it as markup, the words alone stay.
            if mark and inner and not touching and _fits(before + lead, text, trail + after, bare):
                inner = f"{mark}{inner}{mark}"
        if href is not None and inner:
            inner = f"[{inner}]({href})" if _SIMPLE_LINK.fullmatch(href) else f"[{inner}](<{href}>)"
        marked = bool(styles)
        result += lead + inner + trail
    return result


def _literal(span: Span) -> str:
    if span.skill is not None:
        return _role(span)
    if "literal" in span.styles:
        lead, trail = _edges(span.text)
        text = span.text.strip(" ")
        return lead + _code(text) + trail if text else span.text
    return _SPECIAL.sub(r"\\\g<0>", span.text)


def _edges(text: str) -> tuple[str, str]:
    """The white space before and after."""
    if not text.strip(" "):
        return text, ""
    return text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]


def _fits(before: str, text: str, after: str, bare: bool) -> bool:  # noqa: FBT001 -- private
    """Whether stars around a text are read as markup, by the rules of CommonMark."""
    text = text.strip(" ")
    roomy = (not before or before[-1] in _ROOM) and (not after or after[0] in _AFTER)
    return roomy or (bare and text[0].isalnum() and text[-1].isalnum())


def _role(span: Span) -> str:
    text = span.text
    if not span.meant:
        return f"{{skill}}`!{text}`"
    return f"{{skill}}`{text}`" if text == span.skill else f"{{skill}}`{text} <{span.skill}>`"


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    room = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{room}{text}{room}{fence}"
