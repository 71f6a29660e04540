"""What an author calls an environment stands wherever one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site


@pytest.fixture
def site(lighthouse: Path, build: Build) -> Site:
    conf = lighthouse / "conf.py"
    label = 'resume_environment_label = "Tools & methods"\n'
    conf.write_text(conf.read_text("utf-8") + label, encoding="utf-8")
    return build(lighthouse)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("posts/head-keeper.html", "Tools &amp; methods"),  # a position
        ("beyond.html", "Tools &amp; methods"),  # volunteer work
        ("crafts.html", "Listed under “Tools &amp; methods”, without a sentence"),
        ("resume.txt", "Tools & methods: "),
        ("_static/resume-lookup.js", "under “Tools & methods”"),
    ],
)
def test_the_label_of_the_author_is_shown(site: Site, file: str, text: str) -> None:
    assert site.warnings == []
    assert text in site.text(file)
    assert "Environment" not in site.text(file)
    assert "in the environment" not in site.text(file)
