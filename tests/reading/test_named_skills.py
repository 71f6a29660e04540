"""Names are found in whatever way they are written, and as warnings advise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build

_ROLE = "# Keeper\n\n:::{position} Light\n:start: 2020\n:end: 2021\n:::\n\n"
_DECLARED = "# Skills\n\n:::{organization} Light\n:::\n\n"


@pytest.mark.parametrize(
    ("name", "mention"),
    [
        ("Café ops", "{skill}`Cafe\u0301 ops`"),
        ("Front\u2011end", "{skill}`Front-end`"),
        ("List<T>", "{skill}`List<T>`"),
        ("List<T>", "{skill}`lists <List<T>>`"),
        ("!important", "{skill}`\\!important`"),
        ("!important", "{skill}`rules <!important>`"),
    ],
)
def test_a_skill_is_found_by_its_name(
    written: Callable[[Mapping[str, str]], Path], build: Build, name: str, mention: str
) -> None:
    skill = f":::{{skill}} {name}\n:::\n"
    site = build(
        written({"index.md": f"{_ROLE}- Did {mention}.\n", "skills.md": _DECLARED + skill}),
        builder="resume-json",
        suppress_warnings=["toc.not_included"],
    )
    assert site.warnings == []
    assert '"sentences"' in (site.out / "resume.json").read_text("utf-8")


@pytest.mark.parametrize("name", ["List<T>", "!important"])
def test_the_advised_markup_does_not_warn_again(
    written: Callable[[Mapping[str, str]], Path], build: Build, name: str
) -> None:
    skill = f":::{{skill}} {name}\n:claimed:\n:::\n"
    escaped = name.replace("<", "\\<")
    pages = {"index.md": f"{_ROLE}- Did {escaped} here.\n", "skills.md": _DECLARED + skill}
    source = written(pages)
    options: dict[str, Any] = {"builder": "dummy", "suppress_warnings": ["toc.not_included"]}
    [warning] = build(source, **options).warnings
    advised = warning.partition("Write ")[2].partition(", or")[0]
    (source / "index.md").write_text(f"{_ROLE}- Did {advised} here.\n", "utf-8")
    (source / "skills.md").write_text(_DECLARED + skill.replace(":claimed:\n", ""), "utf-8")
    assert build(source, **options).warnings == []
