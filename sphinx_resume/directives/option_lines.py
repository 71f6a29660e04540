"""How a directive is laid out in its source: the line of each option, and what went astray.

Parsers tell what an option holds, but not where it stands, nor that it was meant as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_OPENING = re.compile(r"\s*(?:[:`~]{3,}\{|\.\. )")
_OPTION = re.compile(r":([\w-]+):(?:\s|$)")
_YAML = re.compile(r"(:?[\w-]+):(?:\s|$)")
_LIKE_AN_OPTION = re.compile(r":?([\w-]+):(?:\s|$)")
_FENCE = "---"
_QUOTED = re.compile(r"""'(?P<single>(?:[^']|'')*)'|"(?P<double>(?:[^"\\]|\\.)*)\"""")


@dataclass
class Layout:
    """Lines are counted from the directive's own, which is 0.

    ``options`` has the line of each option, the last if there are several, and ``values`` what
    is written there; ``twice`` has those that are given again; ``broken`` lines among the
    options that are none; ``split`` those that go on in another line; ``astray`` what would be
    an option further up, and is text where it stands. ``is_yaml`` if they stand between dashes.
    """

    options: dict[str, int] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    twice: list[tuple[str, int]] = field(default_factory=list)
    broken: list[tuple[str, int]] = field(default_factory=list)
    split: list[tuple[str, int]] = field(default_factory=list)
    is_yaml: bool = False
    astray: list[tuple[str, int]] = field(default_factory=list)


def layout(text: str, names: Collection[str]) -> Layout:
    """Read the source of a directive that takes options of these names."""
    lines = text.splitlines()
    if lines and _OPENING.match(lines[0]):
        del lines[0]
    found = Layout()
    rest = iter([(number, line.strip()) for number, line in enumerate(lines, start=1)])
    after = _yaml(found, rest) if lines and lines[0].startswith(_FENCE) else _options(found, rest)
    for number, line in after:
        above = next((name for name, at in found.options.items() if at == number - 1), "")
        like = _LIKE_AN_OPTION.match(line)
        if above and line and _indent(lines[number - 1]) > _indent(lines[number - 2]):
            if not text.lstrip().startswith(".."):  # reStructuredText takes it so
                found.split.append((above, number))
            break
        if like is not None and like[1] in names:
            found.astray.append((like[1], number))
        elif line and not line.startswith("#"):
            break
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _options(found: Layout, lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for number, line in lines:
        if not line.startswith(":") or line.startswith(":::"):
            yield number, line
            break
        option = _OPTION.match(line)
        if option is None:
            found.broken.append((line, number))
        else:
            _note(found, option[1], number, line[option.end() :])
    yield from lines


def _yaml(found: Layout, lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    found.is_yaml = True
    next(lines)
    for number, line in lines:
        if line.startswith(_FENCE):
            break
        option = _YAML.match(line)
        if option is not None:
            _note(found, option[1], number, line[option.end() :])
    yield from lines


def _note(found: Layout, option: str, number: int, value: str) -> None:
    if option in found.options:
        found.twice.append((option, number))
    found.options[option] = number
    found.values[option] = value.strip()


def unquoted(value: str) -> str | None:
    """The text that a value in quotation marks stands for, as in YAML; none if it has none."""
    quoted = _QUOTED.fullmatch(value)
    if quoted is None:
        return None
    if quoted["single"] is not None:
        return quoted["single"].replace("''", "'")
    return re.sub(r"\\(.)", r"\1", quoted["double"])


def quoted(text: str) -> str:
    """A text in quotation marks, as an option has it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
