"""The rooms of the package know each other in one direction only.

A room is a module or folder of ``sphinx_resume``; what it knows is what its modules import, for
the type checker too.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "sphinx_resume"

# Each may know those above it.
ROOMS = (
    "errors",
    "career",
    "matching",
    "language_tags",
    "importer",
    "renamed",
    "output",
    "palette",
    "editions",
    "builders",
    "reading",
    "diagnostics",
    "i18n",
    "config",
    "directives",
    "domain",
    "translation",
    "views",
    "search",
    "exports",
    "theme",
    "site",
    "incremental",
    "scaffold",
    "preview",
    "cli",
)
# Plain Python.
WITHOUT_SPHINX = ("career", "matching", "importer", "editions")
# What is made of the career, each by itself. Matching is plain Python that the page of the search
# and the command share, as they share the career; it knows neither.
OUTPUTS = ("views", "search", "exports")
_FRAMEWORKS = {"sphinx", "docutils", "myst_parser"}


def modules(room: str) -> list[Path]:
    return [path for path in (PACKAGE / f"{room}.py",) if path.exists()] + sorted(
        (PACKAGE / room).rglob("*.py")
    )


def imported(path: Path) -> set[str]:
    """The names of the modules that a module imports, in full."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def known_rooms(room: str) -> set[str]:
    names = {name for path in modules(room) for name in imported(path)}
    parts = (name.split(".") for name in names if name.startswith("sphinx_resume."))
    return {part[1] for part in parts} & set(ROOMS) - {room}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_only_those_above_it(room: str) -> None:
    above = ROOMS[: ROOMS.index(room)]
    assert sorted(known_rooms(room) - set(above)) == []


def test_every_room_has_its_place() -> None:
    rooms = {path.stem for path in PACKAGE.glob("[!_]*.py")}
    rooms |= {path.parent.name for path in PACKAGE.glob("[!_]*/__init__.py")}
    assert rooms <= set(ROOMS)


@pytest.mark.parametrize("room", OUTPUTS)
def test_outputs_do_not_know_each_other(room: str) -> None:
    assert sorted(known_rooms(room) & set(OUTPUTS)) == []


@pytest.mark.parametrize("room", WITHOUT_SPHINX)
def test_a_plain_room_names_no_framework(room: str) -> None:
    names = {name.partition(".")[0] for path in modules(room) for name in imported(path)}
    assert sorted(names & _FRAMEWORKS) == []


@pytest.mark.parametrize("room", WITHOUT_SPHINX)
def test_a_plain_room_loads_no_framework(room: str) -> None:
    names = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in modules(room)
    ]
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        f"print(sorted({_FRAMEWORKS!r} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, *names],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"
