"""A build in the language that its host names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_resume.site.language import sphinx_name

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


@pytest.mark.parametrize(
    ("written", "tag", "search"),
    [
        ("de", "de", "Suche"),
        ("pt-br", "pt-BR", "Buscar"),
        ("pt_BR", "pt-BR", "Buscar"),
        ("", "en", "Search"),  # a variable that is not set
    ],
)
def test_a_language_is_understood_as_hosts_write_it(
    lighthouse: Path, build: Build, written: str, tag: str, search: str
) -> None:
    site = build(lighthouse, language=written)
    assert site.warnings == []
    home = site.page("index")
    assert home.html is not None
    assert home.html["lang"] == tag
    box = home.select_one(".sidebar-search")
    assert box is not None
    assert box["placeholder"] == search


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("en", "en"),
        ("zh-cn", "zh_CN"),
        ("zh-hans-cn", "zh_Hans_CN"),  # a script
        ("es-419", "es_419"),  # a region by its number
        ("PT-BR", "pt_BR"),
    ],
)
def test_a_name_is_written_as_sphinx_has_it(written: str, name: str) -> None:
    assert sphinx_name(written) == name


def test_what_is_no_language_is_reported(lighthouse: Path, build: Build) -> None:
    [warning] = build(lighthouse, language="xx-yy").warnings
    assert warning.startswith("-D language:1: WARNING: the setting 'language' is 'xx_YY'.")
