"""The manual: its examples are built, its tables are those of the code."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest
from building import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

MANUAL = PROJECT / "manual"

PAGES = sorted(MANUAL.rglob("*.md"))
_LINK = re.compile(r"\]\(([\w./-]+\.md)(?:#[\w-]+)?\)")


def test_the_manual_is_built_without_a_warning(build: Build, tmp_path: Path) -> None:
    site = build(MANUAL, tmp_path / "manual", conf=MANUAL)
    assert site.warnings == []
    # An example and what it becomes.
    tutorial = site.page("tutorial")
    assert "Sorted the letters" in tutorial.select_one("#pigeonholes .resume-evidence").get_text()  # type: ignore[union-attr]


@pytest.mark.parametrize("page", sorted((MANUAL / "reference").glob("*.md")), ids=lambda p: p.stem)
def test_the_tables_of_the_manual_are_made_from_the_code(page: Path) -> None:
    """After a change of a field or a setting: python manual/tables.py."""
    text = page.read_text("utf-8")
    sys.path.insert(0, str(MANUAL))
    from tables import with_tables  # noqa: PLC0415 -- found by the path above

    assert with_tables(text) == text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(MANUAL)))
def test_a_link_on_a_forge_leads_to_a_page(page: Path) -> None:
    links = _LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).is_file()] == []
