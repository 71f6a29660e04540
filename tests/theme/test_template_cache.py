"""Compiled templates are kept from build to build, where that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_resume.theme.template_cache import TemplateCache

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


def _home(lighthouse: Path, build: Build, name: str) -> str:
    return (build(lighthouse, lighthouse.parent / name).out / "index.html").read_text("utf-8")


def test_a_page_is_the_same_from_kept_templates(
    lighthouse: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(kept))
    first = _home(lighthouse, build, "first")
    assert [*kept.rglob("__sphinx_resume_*.cache")]
    assert _home(lighthouse, build, "second") == first


@pytest.mark.parametrize("place", ["nowhere", "file"], ids=["no such folder", "no folder"])
def test_a_site_is_built_where_templates_cannot_be_kept(
    place: str, lighthouse: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    expected = _home(lighthouse, build, "first")
    monkeypatch.setattr("jinja2.bccache.tempfile.gettempdir", lambda: str(tmp_path / place))
    assert _home(lighthouse, build, "second") == expected


def test_a_site_is_built_where_the_place_is_full(
    lighthouse: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    expected = _home(lighthouse, build, "first")
    monkeypatch.setattr("jinja2.bccache.tempfile.NamedTemporaryFile", full)
    monkeypatch.setattr(TemplateCache, "load_bytecode", lambda *_args: None)
    assert _home(lighthouse, build, "second") == expected
