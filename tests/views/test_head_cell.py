"""The heads of the matrix say what they head, in HTML; to other builders they are cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site


def test_every_head_of_the_matrix_names_its_scope(resume: Site) -> None:
    table = resume.page("skill-matrix").select_one(".resume-matrix table")
    assert table is not None
    columns = table.select("thead th")
    assert columns[1:]
    assert {str(head.get("scope")) for head in columns if head.get_text(strip=True)} == {"col"}
    rows = [row.find("th") for row in table.select("tbody tr:not(.resume-group)")]
    assert {str(head.get("scope")) for head in rows if head} == {"row"}
    assert table.select("td[scope]") == []


@pytest.mark.parametrize(
    ("builder", "file"), [("text", "glance.txt"), ("latex", "nobodyatall.tex"), ("man", None)]
)
def test_other_builders_have_the_table(
    lighthouse: Path, build: Build, builder: str, file: str | None
) -> None:
    site = build(lighthouse, builder=builder)
    written = site.out / file if file else next(site.out.rglob("*.1"))
    assert "Fresnel lens" in " ".join(written.read_text("utf-8").split())
    assert not any("unknown node" in warning for warning in site.warnings)
