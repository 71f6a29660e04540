"""The navigation that is made once is, on every page, what Furo would have made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import PROJECT, ROOTS, run_build

from sphinx_resume.theme.navigation import Navigation

if TYPE_CHECKING:
    from pathlib import Path

    from building import Site


def trees(site: Site) -> dict[str, str]:
    return {
        str(path.relative_to(site.out)): str(site.page(str(path.relative_to(site.out))[:-5]).select_one(".sidebar-tree"))
        for path in site.out.rglob("*.html")
    }  # fmt: skip


@pytest.mark.parametrize("career", ["lighthouse", "resume"])
def test_every_page_has_the_navigation_that_furo_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, career: str
) -> None:
    source, conf = (PROJECT / "docs", PROJECT) if career == "resume" else (ROOTS / career, None)
    ours = run_build(source, tmp_path / "ours", conf=conf)
    with monkeypatch.context() as patch:
        patch.setattr(Navigation, "_serves", lambda *_: False)
        furo = run_build(source, tmp_path / "furo", conf=conf)
    assert trees(ours) == trees(furo)
    assert any("current-page" in tree for tree in trees(ours).values())


def test_what_stands_in_two_places_or_deep_in_folders_is_current_there(
    lighthouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = lighthouse / "posts" / "a & b" / "deep.md"
    deep.parent.mkdir()
    deep.write_text("# Deep\n\nHere.\n", "utf-8")
    more = lighthouse / "more.md"
    more.write_text(
        more.read_text("utf-8")
        + "\n```{toctree}\n:caption: Again\ncrafts\nposts/a & b/deep\nWeb <https://example.org>\n```\n",
        "utf-8",
    )
    ours = run_build(lighthouse, tmp_path / "ours", suppress_warnings=["toc.multiple_toc_parents"])
    monkeypatch.setattr(Navigation, "_serves", lambda *_: False)
    furo = run_build(lighthouse, tmp_path / "furo", suppress_warnings=["toc.multiple_toc_parents"])
    assert trees(ours) == trees(furo)
