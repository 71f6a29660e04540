"""The manual has every message of the catalogue of mistakes, and no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from building import PROJECT
from catalogue import MISTAKES

from sphinx_resume.diagnostics.problem import Kind

_OURS = re.compile(r"[^ ]+:\d+: WARNING: (.+) \[resume\.(\w+)\]", re.DOTALL)
_NEAREST = "(?:Did you mean .+?[?] )?"
_ROW = re.compile(r"\| `resume\.(\w+)` \| `` (.+) `` \| `` (.+) `` \|")

GIVEN = sorted(
    {
        (match[1], match[2])
        for mistake in MISTAKES
        for line in mistake.messages
        if (match := _OURS.fullmatch(line)) is not None
    }
)


@dataclass(frozen=True)
class Row:
    """A row of the table: a kind, a message and a hint; "…" is what differs."""

    kind: str
    message: str
    hint: str

    def matches(self, message: str, kind: str) -> bool:
        """Whether a message is of this form."""
        form = f"{_pattern(self.message)}[.] {_NEAREST}{_pattern(self.hint)}"
        return kind == self.kind and re.fullmatch(form, message, re.DOTALL) is not None


def _pattern(form: str) -> str:
    return ".+?".join(map(re.escape, form.split("…")))


def rows() -> list[Row]:
    text = (PROJECT / "manual" / "reference" / "messages.md").read_text("utf-8")
    return [Row(*match.groups()) for match in _ROW.finditer(text)]


ROWS = rows()


def test_each_message_is_in_the_table_once() -> None:
    counts = {
        message: len([row for row in ROWS if row.matches(message, kind)]) for message, kind in GIVEN
    }
    assert {message: count for message, count in counts.items() if count != 1} == {}


def test_each_row_of_the_table_is_of_a_message() -> None:
    assert [row for row in ROWS if not any(row.matches(*given) for given in GIVEN)] == []


def test_the_table_has_every_kind_and_no_other() -> None:
    assert {row.kind for row in ROWS} == set(get_args(Kind))
