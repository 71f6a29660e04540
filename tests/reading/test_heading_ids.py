"""Headings in any script have an id of their own words, which every kind of reference finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import ROOTS, run_build

if TYPE_CHECKING:
    from building import Site

PAGE = """\
# 架空 花子

[by words](#職歴), [by anchor](#職歴-1), {ref}`職歴`, [of another page](more.md#職歴), [own](#own)

## 職歴

## 職歴

## Kubernetes 経験

## Über uns

## Опыт работы

(own)=
## 学歴
"""
GERMAN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8"

msgid "Опыт работы"
msgstr "Erfahrung"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    source = tmp_path_factory.mktemp("headings")
    catalog = source / "locale" / "de" / "LC_MESSAGES" / "index.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(GERMAN, "utf-8")
    (source / "index.md").write_text(PAGE, "utf-8")
    (source / "more.md").write_text("# 他\n\n## 職歴\n", "utf-8")
    return run_build(
        source,
        source / "out",
        conf=ROOTS / "languages",
        language="de",
        locale_dirs=["locale"],
        myst_heading_anchors=2,
        extensions=["sphinx_resume.site", "sphinx.ext.autosectionlabel"],
        suppress_warnings=["toc.not_included", "autosectionlabel.*"],
        resume_exports=[],
    )


def test_an_id_has_the_letters_of_its_heading(site: Site) -> None:
    ids = [section["id"] for section in site.page("index").select("section[id]")]
    assert ids == [
        "架空-花子",
        "職歴",
        "職歴-2",  # a second one
        "kubernetes-経験",
        "uber-uns",  # Latin letters, as ever
        "опыт-работы",  # in the words of the source: the page shows "Erfahrung"
        "own",  # which its author gave it
    ]


def test_every_kind_of_reference_finds_the_heading(site: Site) -> None:
    assert site.warnings == []
    page = site.page("index")
    links = {link.get_text(): link["href"] for link in page.select("#furo-main-content p a")}
    assert links == {
        "by words": "#職歴",
        "by anchor": "#職歴-2",
        "職歴": "more.html#職歴",
        "of another page": "more.html#職歴",
        "own": "#own",
    }
    contents = [link["href"] for link in page.select(".toc-tree a.reference")]
    assert {"#職歴", "#職歴-2", "#опыт-работы"} <= set(contents)
