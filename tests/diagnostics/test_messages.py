"""``MESSAGES.md`` has every message that the extension can give, and each has been given.

The catalogue has messages as they come, which its own tests hold true; here they are held
against the rows of the table and against the places in the source that make them.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import pytest
from building import PROJECT
from catalogue import MISTAKES

from sphinx_resume.diagnostics.problem import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OURS = re.compile(r"[^ ]+:\d+: WARNING: (.+) \[resume\.(\w+)\]", re.DOTALL)
_NEAREST = "(?:Did you mean .+?[?] )?"
_ROW = re.compile(r"\| `resume\.(\w+)` \| `` (.+) `` \| `` (.+) `` \|")

GIVEN = sorted(
    {
        (found[1], found[2])
        for mistake in MISTAKES
        for line in mistake.told
        if (found := _OURS.fullmatch(line)) is not None
    }
)


@dataclass(frozen=True)
class Row:
    """A row of the table: a kind, what was found, and what to do; "…" is what differs."""

    kind: str
    found: str
    mend: str

    def matches(self, message: str, kind: str) -> bool:
        """Whether a message is of this form."""
        form = f"{_pattern(self.found)}[.] {_NEAREST}{_pattern(self.mend)}"
        return kind == self.kind and re.fullmatch(form, message, re.DOTALL) is not None


def _pattern(form: str) -> str:
    return ".+?".join(map(re.escape, form.split("…")))


def rows() -> list[Row]:
    text = (PROJECT / "MESSAGES.md").read_text("utf-8")
    return [Row(*found.groups()) for found in _ROW.finditer(text)]


ROWS = rows()


@pytest.mark.parametrize(("message", "kind"), GIVEN)
def test_a_message_is_in_the_table(message: str, kind: str) -> None:
    assert len([row for row in ROWS if row.matches(message, kind)]) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.found)
def test_a_row_of_the_table_is_given(row: Row) -> None:
    assert any(row.matches(*given) for given in GIVEN)


def test_the_table_has_every_kind_and_no_other() -> None:
    assert {row.kind for row in ROWS} == set(get_args(Kind))


@dataclass(frozen=True)
class Site:
    """A place in the source that gives a message, as a pattern of what it says."""

    place: str
    kind: str
    pattern: str


def sites() -> Iterator[Site]:
    for path in sorted((PROJECT / "sphinx_resume").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name != "report":
                yield from _sites_in(function, path)


def _sites_in(function: ast.FunctionDef, path: Path) -> Iterator[Site]:
    for call in ast.walk(function):
        if not isinstance(call, ast.Call):
            continue
        named = isinstance(call.func, ast.Name) and call.func.id == "Problem"
        reports = isinstance(call.func, ast.Attribute) and call.func.attr == "report"
        if named or reports:
            kind, *_, found, mend = call.args[: 4 if named else 3]
            assert isinstance(kind, ast.Constant)
            pattern = f"{_said(found, function)}[.] {_said(mend, function)}"
            yield Site(f"{path.name}:{call.lineno}", str(kind.value), pattern)


def _said(node: ast.expr, function: ast.FunctionDef) -> str:  # noqa: PLR0911 -- one a kind of node
    """A pattern of what an expression of the source can say."""
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(_said(part, function) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return _said(node.value, function) if isinstance(node.value, ast.Call) else ".+"
    if isinstance(node, ast.BinOp):
        return _said(node.left, function) + _said(node.right, function)
    if isinstance(node, ast.IfExp):
        return f"(?:{_said(node.body, function)}|{_said(node.orelse, function)})"
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "did_you_mean":
        return _NEAREST
    if isinstance(node, ast.Name):
        values = [
            each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and getattr(each.targets[0], "id", "") == node.id
        ]
        return f"(?:{'|'.join(_said(value, function) for value in values)})" if values else ".+"
    return ".+"


@pytest.mark.parametrize("site", [*sites()], ids=lambda site: f"{site.place} {site.kind}")
def test_every_place_that_gives_a_message_has_given_one(site: Site) -> None:
    pattern = re.compile(site.pattern, re.DOTALL)
    assert any(site.kind == kind and pattern.fullmatch(message) for message, kind in GIVEN)


def test_nothing_is_warned_of_in_another_way() -> None:
    found = [
        path.name
        for path in (PROJECT / "sphinx_resume").rglob("*.py")
        if "ogger.warning" in path.read_text("utf-8")
    ]
    assert found == ["problem.py"]
