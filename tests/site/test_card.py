"""The picture that a shared link shows."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.site.card import figures, picture

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

BASE = "https://example.org/cv/"


def test_a_page_with_an_address_names_the_picture_which_has_the_accent(
    lighthouse: Path, build: Build, tmp_path: Path
) -> None:
    sites = [
        build(lighthouse, tmp_path / name, html_baseurl=BASE, resume_accent=accent)
        for name, accent in (("one", "#0b5f66"), ("again", "#0b5f66"), ("other", "#a8508a"))
    ]
    tag = sites[0].page("index").find("meta", property="og:image")
    assert tag is not None
    assert tag["content"] == f"{BASE}_static/resume-card.png"
    pictures = [(site.out / "_static" / "resume-card.png").read_bytes() for site in sites]
    assert pictures[0].startswith(b"\x89PNG")
    assert struct.unpack(">II", pictures[0][16:24]) == (1200, 630)
    assert pictures[0] == pictures[1] != pictures[2]


@pytest.mark.parametrize(
    ("language", "names"),
    [("ja", ("架空花子", "虚構太郎")), ("ko", ("가상의", "아무개"))],
)
def test_the_letters_of_other_scripts_are_drawn(language: str, names: tuple[str, ...]) -> None:
    """Letters that no face has would be the same empty boxes in each name."""
    shown: dict[str, object] = {
        "label": "", "figures": [], "language": language, "region": None,
    }  # fmt: skip
    colours = dict.fromkeys(("accent", "ink", "ink2"), "#000000") | {"paper": "#ffffff"}
    pictures = {picture(json.dumps({"name": name, **shown, **colours})) for name in names}
    assert len(pictures) == len(names)


def test_a_site_without_an_address_has_no_card(lighthouse_site: Site) -> None:
    assert lighthouse_site.page("index").find("meta", property="og:image") is None
    assert not (lighthouse_site.out / "_static" / "resume-card.png").exists()


def test_the_figures_are_those_that_the_author_lists() -> None:
    from sphinx_resume.career.career import Career  # noqa: PLC0415 -- only here
    from sphinx_resume.career.model import Block, Run  # noqa: PLC0415 -- likewise
    from sphinx_resume.career.page import Page  # noqa: PLC0415 -- likewise

    def item(number: str, rest: str, level: int = 1) -> Block:
        return Block("index", "a", (Run(number, None, ("strong",)), Run(rest)), level)

    blocks = (
        item("12,000", " letters a year"),
        item("Bold", " but no figure"),
        item("7", " in a paragraph", 0),
        item("0", " parcels: lost"),
    )
    assert figures(Career({"index": Page(blocks=blocks)}, 24_000)) == [
        {"number": "12,000", "label": "letters a year"},
        {"number": "0", "label": "parcels: lost"},
    ]
