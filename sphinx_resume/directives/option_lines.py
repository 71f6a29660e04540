"""Where the options of a directive stand in its source, and which lines of it went wrong.

Parsers tell what an option holds, but not where it stands, nor that a line was meant as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_OPENING = re.compile(r"\s*(?:[:`~]{3,}\{|\.\. )")
_OPTION = re.compile(r":([\w-]+):(?:\s|$)")
_YAML_OPTION = re.compile(r"(:?[\w-]+):(?:\s|$)")
_LIKE_AN_OPTION = re.compile(r":?([\w-]+):(?:\s|$)")
_YAML_FENCE = "---"
_QUOTED = re.compile(r"""'(?P<single>(?:[^']|'')*)'|"(?P<double>(?:[^"\\]|\\.)*)\"""")


@dataclass
class OptionLines:
    """The lines of a directive's source; the directive's own is 0.

    Attributes:
        lines: The line of each option, the last one if it is given several times.
        values: What is written behind each option.
        repeated: Options that are given again, with the line.
        malformed: Lines among the options that are none.
        continued: Options that go on in the next line, with that line.
        misplaced: What would be an option further up, and is text in its line.
        is_yaml: Whether the options stand between dashes.

    """

    lines: dict[str, int] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    malformed: list[tuple[str, int]] = field(default_factory=list)
    continued: list[tuple[str, int]] = field(default_factory=list)
    misplaced: list[tuple[str, int]] = field(default_factory=list)
    is_yaml: bool = False

    def add(self, option: str, line: int, value: str) -> None:
        """Note an option."""
        if option in self.lines:
            self.repeated.append((option, line))
        self.lines[option] = line
        self.values[option] = value.strip()


def read_option_lines(source: str, names: Collection[str]) -> OptionLines:
    """Read the source of a directive.

    Args:
        source: All of its text, with or without the line that opens it.
        names: The options that the directive takes.

    """
    lines = source.splitlines()
    if lines and _OPENING.match(lines[0]):
        del lines[0]
    options = OptionLines()
    numbered = iter([(number, line.strip()) for number, line in enumerate(lines, start=1)])
    read = _read_yaml if lines and lines[0].startswith(_YAML_FENCE) else _read_options
    is_markdown = not source.lstrip().startswith("..")
    for number, line in read(options, numbered):
        above = next((name for name, at in options.lines.items() if at == number - 1), "")
        misplaced = _LIKE_AN_OPTION.match(line)
        if above and line and _indent(lines[number - 1]) > _indent(lines[number - 2]):
            if is_markdown:  # in reStructuredText a value may go on so
                options.continued.append((above, number))
            break
        if misplaced is not None and misplaced[1] in names:
            options.misplaced.append((misplaced[1], number))
        elif line and not line.startswith("#"):
            break
    return options


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _read_options(
    options: OptionLines, lines: Iterator[tuple[int, str]]
) -> Iterator[tuple[int, str]]:
    """Note the options between colons; gives the lines after them."""
    for number, line in lines:
        if not line.startswith(":") or line.startswith(":::"):
            yield number, line
            break
        option = _OPTION.match(line)
        if option is None:
            options.malformed.append((line, number))
        else:
            options.add(option[1], number, line[option.end() :])
    yield from lines


def _read_yaml(options: OptionLines, lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Note the options between dashes; gives the lines after them."""
    options.is_yaml = True
    next(lines)
    for number, line in lines:
        if line.startswith(_YAML_FENCE):
            break
        option = _YAML_OPTION.match(line)
        if option is not None:
            options.add(option[1], number, line[option.end() :])
    yield from lines


def unquoted(value: str) -> str | None:
    """The text in quotation marks, as YAML reads it, or ``None`` if the value has none."""
    match = _QUOTED.fullmatch(value)
    if match is None:
        return None
    if match["single"] is not None:
        return match["single"].replace("''", "'")
    return re.sub(r"\\(.)", r"\1", match["double"])


def quoted(text: str) -> str:
    """A text in quotation marks, as an option has it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
