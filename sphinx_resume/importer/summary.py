"""What an import tells its author: what was written, marked, mended and lost, to look over."""

from __future__ import annotations

import re
import shutil
import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from sphinx_resume.importer import Imported

_LAST_NUMBER = re.compile(r"(.*?)(?:\[(\d+)\]((?:(?!\[\d+\]).)*))?", re.DOTALL)
_INDENT = "  "


def summary(imported: Imported) -> str:
    """The whole report of an import."""
    lines = [f"{imported.resume.basics.name}: {_counted(imported)}", ""]
    lines += _marked(imported)
    lines += _ambiguous(imported.mentions.left)
    lines += _undeclared(imported.mentions.undeclared)
    lines += _messages("Mended; nothing is gone:", imported.report.repairs)
    lines += _messages("Not carried over:", imported.report.losses)
    return "\n".join(lines) + "\n"


def _counted(imported: Imported) -> str:
    resume = imported.resume
    counts = {
        "page": len(imported.pages),
        "role": len(resume.work),
        "project": len(resume.projects),
        "skill": len(imported.skills.declared),
    }
    return ", ".join(
        f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts.items() if count
    )


def _marked(imported: Imported) -> Iterator[str]:
    counts = imported.mentions.counts
    claimed = sum(not skill.has_evidence for skill in imported.skills.declared)
    if counts:
        yield f"Marked up {counts.total()} mentions of {len(counts)} skills; look them over:"
        yield from _wrapped(", ".join(f"{name} {count}" for name, count in counts.most_common()))
    if claimed:
        yield f"Nothing shows {claimed} of the skills: they are marked as only claimed."
    if counts or claimed:
        yield ""


def _ambiguous(left: Mapping[str, list[str]]) -> Iterator[str]:
    if left:
        yield "Left as words, since the text does not say that the skill is meant:"
        width = max(map(len, left))
        for name, files in left.items():
            yield f"{_INDENT}{name:{width}}  {', '.join(files)}"
        yield ""


def _undeclared(counts: Counter[str]) -> Iterator[str]:
    if counts:
        yield "Named in the texts, but not declared as skills (--declare-known declares them):"
        yield from _wrapped(", ".join(f"{name} {count}" for name, count in counts.most_common()))
        yield ""


def _messages(title: str, messages: Mapping[str, list[str]]) -> Iterator[str]:
    if messages:
        yield title
        for message, paths in messages.items():
            yield from _wrapped(f"{', '.join(together(paths))}: {message}")
        yield ""


def together(paths: list[str]) -> list[str]:
    """Paths that differ in their last number alone as one: ``work[0,2-5].url``."""
    groups: dict[tuple[str, str], list[int]] = {}
    for path in paths:
        before, number, after = _LAST_NUMBER.fullmatch(path).groups("")  # type: ignore[union-attr]
        numbers = groups.setdefault((before, after), [])
        if number:
            numbers.append(int(number))
    return [
        f"{before}[{','.join(_ranges(sorted(set(numbers))))}]{after}" if numbers else before + after
        for (before, after), numbers in groups.items()
    ]


def _ranges(numbers: list[int]) -> Iterator[str]:
    """Numbers in order, those that follow each other as one range."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield str(members[0]) if len(members) == 1 else f"{members[0]}-{members[-1]}"


def _wrapped(text: str) -> list[str]:
    width = min(shutil.get_terminal_size((96, 24)).columns, 96)
    return textwrap.wrap(
        text, width, initial_indent=_INDENT, subsequent_indent=_INDENT * 2,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
