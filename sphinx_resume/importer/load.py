"""Reads a JSON file as it comes: any encoding that JSON may have, and keys that stand twice.

Numbers stay as they are written (`Number`), so that a phone number does not become 4.9e10.
"""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING, Any

from sphinx_resume.errors import UserError, bad_byte

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARKS = (  # the longer first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_QUOTES = tuple("'‘’‚“”„«»`")


class UnreadableError(UserError):
    """A file that cannot be read as a résumé; its text is one line for the author."""


class Number(str):
    """A number as it was written; ``NaN`` and its like are numbers here too."""

    __slots__ = ()


class Object(dict[str, Any]):
    """A JSON object; ``twice`` has the keys that it has more than once, with what they hid."""

    twice: list[tuple[str, Any]]


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raises `UnreadableError` if there is none."""
    try:
        return path.read_bytes()
    except IsADirectoryError:
        message = f"{path} is a folder, not a file"
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}"
    raise UnreadableError(message)


def objects(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects in a list, with their numbers in it."""
    for at, member in enumerate(value if isinstance(value, list) else ()):
        if isinstance(member, dict):
            yield at, member


def kind_of(value: Any) -> str:
    """What a value is, for messages."""
    return "a list" if isinstance(value, list) else "a single value"


def parse(text: str, name: str) -> Any:
    """What a JSON text holds; ``name`` is what messages call the file."""
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=Number,
            parse_float=Number,
            parse_constant=Number,
            strict=False,  # a line break within a text is meant as one
        )
    except json.JSONDecodeError as error:
        message = f"{name}:{_slip(text, error)}"
    except RecursionError:
        message = f"{name} is nested too deep to be a résumé"
    raise UnreadableError(message)


def _slip(text: str, error: json.JSONDecodeError) -> str:
    """Where a text is not JSON, and how to mend that, or else what the parser says.

    The parser stops behind a comma that is too much, perhaps lines later.
    """
    at, problem = error.pos, error.msg
    before = text[: at + 1].rstrip("]} \t\r\n")
    closing = text[len(before) :].lstrip()[:1]
    if before.endswith(",") and closing in {"]", "}"}:
        at, problem = len(before) - 1, f"take out the comma before {closing!r}"
    elif text.startswith(("//", "/*", "#"), at):
        problem = "take out the comments"
    elif text.startswith(_QUOTES, at):
        problem = f'texts stand in straight quotes, ", and not in {text[at]!r}'
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return f"{line}:{column} is not JSON: {problem}"


def decode(content: bytes, name: str) -> str:
    """The text of a file, in the encoding that its first bytes tell, or else UTF-8."""
    if content.startswith(b"%PDF"):
        message = f"{name} is a PDF; save what you wrote it in as Markdown, or export it"
        raise UnreadableError(message)
    encoding = next((marked for mark, marked in _MARKS if content.startswith(mark)), "")
    if not encoding:
        nulls = content[:2].count(0)  # JSON begins with ASCII, so they tell UTF-16 apart
        encoding = ("utf-16-be" if content[:1] == b"\0" else "utf-16-le") if nulls else "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line, byte = bad_byte(error)
        written = encoding.removesuffix("-sig").upper()
        message = f"{name}:{line} is not {written}: byte 0x{byte:02x}; save the file as UTF-8"
        raise UnreadableError(message) from None


def _object(pairs: list[tuple[str, Any]]) -> Object:
    result = Object()
    result.twice = []
    for key, value in pairs:
        if key in result and result[key] != value and result[key]:
            if isinstance(result[key], list) and isinstance(value, list):
                result.twice.append((key, None))
                result[key] = result[key] + value
                continue
            if not value:
                continue
            result.twice.append((key, result[key]))
        result[key] = value
    return result
