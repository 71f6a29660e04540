"""What is no bullet has its place in every file: headings, numbers, further paragraphs."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from building import ROOTS, run_build

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

_MORE = """
- Sailed.
  - By night.

    And by day.

## Imaginary Airlines, 2015

- Flew with {skill}`Fog horn`.

3. Third
4. Fourth

Ropes
: Tied them.

| Ship | Years |
|---|---|
| Albatross | 3 |
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The fictional career, with more than bullets on the page of one role."""
    folder = tmp_path_factory.mktemp("structure")
    lighthouse = shutil.copytree(ROOTS / "lighthouse", folder / "lighthouse")
    post = lighthouse / "posts" / "deckhand.md"
    post.write_text(post.read_text("utf-8") + _MORE, "utf-8")
    conf = lighthouse / "conf.py"
    more = 'myst_enable_extensions = ["colon_fence", "deflist"]\n'
    conf.write_text(conf.read_text("utf-8") + more, "utf-8")
    return run_build(lighthouse, folder / "out")


def test_the_text_keeps_headings_numbers_and_depth(site: Site) -> None:
    assert site.warnings == []
    assert (
        "- Sailed.\n  - By night.\n    And by day.\n\nImaginary Airlines, 2015\n"
        "- Flew with Fog horn.\n3. Third\n4. Fourth\n\nRopes\n- Tied them.\n"
        "- Ship | Years\n- Albatross | 3\n"
    ) in (site.out / "resume.txt").read_text("utf-8")


def test_each_is_a_highlight_of_its_own(site: Site) -> None:
    work = json.loads((site.out / "resume.json").read_text("utf-8"))["work"]
    [deckhand] = [position for position in work if position["position"] == "Deckhand"]
    assert deckhand["highlights"][1:] == [
        *["Sailed.", "By night.", "And by day.", "Imaginary Airlines, 2015"],
        *["Flew with Fog horn.", "Third", "Fourth", "Ropes", "Tied them."],
        *["Ship | Years", "Albatross | 3"],
    ]


def test_studies_may_end_in_the_future(lighthouse: Path, build: Build) -> None:
    beyond = lighthouse / "beyond.md"
    studies = "\n## Studies\n\n:::{education} School of Stars\n:start: 2025\n:end: 2029\n:::\n"
    beyond.write_text(beyond.read_text("utf-8") + studies, "utf-8")
    site = build(lighthouse)
    assert site.warnings == []
    assert "2025 – expected 2029" in site.article("beyond")
    assert "School of Stars, 2025 – expected 2029" in site.text("resume.txt")


def test_a_word_that_runs_off_the_paper_is_reported(lighthouse: Path, build: Build) -> None:
    post = lighthouse / "posts" / "deckhand.md"
    # As wide as the paper is what counts, and not the number of letters.
    words = f"- Tied {'W' * 70} once.\n- Tied {'i' * 120} once.\n"
    post.write_text(f"{post.read_text('utf-8')}{words}", "utf-8")
    site = build(lighthouse, builder="resume-pdf")
    assert site.warnings == [
        f"posts/deckhand.md:9: WARNING: the word '{'W' * 20}…' has 70 letters, and runs off the "
        "paper. Break it with a blank, or put it behind a link. [resume.pdf]"
    ]


def test_a_phone_number_may_have_an_extension(lighthouse: Path, build: Build) -> None:
    index = lighthouse / "index.md"
    text = index.read_text("utf-8").replace("212 555 0100", "212 555 0100 ext. 7")
    index.write_text(text, "utf-8")
    site = build(lighthouse)
    assert site.warnings == []
    link = site.page("index").select_one('a[href^="tel:"]')
    assert link is not None
    assert link["href"] == "tel:+12125550100;ext=7"
    assert link.get_text() == "+1 212 555 0100 ext. 7"
    assert "+1 212 555 0100 ext. 7" in site.text("resume.txt")
