"""What a site says of its pages to programs: descriptions, addresses, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

_AUTHORED = """\
---
myst:
  html_meta:
    description: Written by hand.
    "property=og:title": A title by hand
---
"""


def test_what_an_author_says_of_a_page_stays(lighthouse: Path, build: Build) -> None:
    post = lighthouse / "posts" / "deckhand.md"
    post.write_text(_AUTHORED + post.read_text("utf-8"), "utf-8")
    site = build(lighthouse)
    assert site.warnings == []
    metas = site.page("posts/deckhand").find_all("meta")
    contents = [
        (str(meta.get("name") or meta.get("property")), str(meta.get("content")))
        for meta in metas
        if meta.get("name") or meta.get("property")
    ]
    assert [content for name, content in contents if name == "description"] == ["Written by hand."]
    assert [content for name, content in contents if name == "og:description"] == [
        "Written by hand."
    ]
    assert [content for name, content in contents if name == "og:title"] == ["A title by hand"]


def test_addresses_are_encoded(lighthouse: Path, build: Build) -> None:
    (lighthouse / "a – b.md").write_text("# More\n", "utf-8")
    (lighthouse / "index.md").write_text(
        (lighthouse / "index.md").read_text("utf-8").replace("glance\n", "glance\na – b\n"), "utf-8"
    )
    out = build(
        lighthouse,
        builder="dirhtml",
        html_baseurl="https://example.org/",
        resume_exports=["llms.txt"],
    ).out
    address = "https://example.org/a%20%E2%80%93%20b/"
    assert f"({address})" in (out / "llms.txt").read_text("utf-8")
    assert f"<loc>{address}</loc>" in (out / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "tag"), [("sr@latin", "sr-Latn"), ("zh_CN", "zh-CN"), ("de", "de")]
)
def test_the_language_of_a_page_is_as_bcp_47_has_it(
    lighthouse: Path, build: Build, language: str, tag: str
) -> None:
    site = build(lighthouse, language=language, resume_exports=["resume.pdf", "json-ld"])
    home = site.page("index").html
    assert home is not None
    assert home["lang"] == tag
    assert f'"inLanguage": "{tag}"'.replace(" ", "") in str(home).replace(" ", "")
    assert not [line for line in site.warnings if "language" in line]
    assert (site.out / "resume.pdf").is_file()
