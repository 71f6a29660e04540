"""Every sentence has an address that other sentences do not move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_resume.reading.addresses import distinct_anchors

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

FIRST = "Moved applications from an in-house tool to Helm."
OTHER = "Wrote a service that aggregates data."


@pytest.mark.parametrize(
    ("texts", "anchors"),
    [
        ([FIRST], ["moved-applications-from-an-in-house"]),
        (
            [OTHER, FIRST],
            ["wrote-a-service-that-aggregates-data", "moved-applications-from-an-in-house"],
        ),
        # alike at first: as many words more as it takes, whatever their order
        (
            ["One two three four five six seven", "One two three four five six eight"],
            ["one-two-three-four-five-six-seven", "one-two-three-four-five-six-eight"],
        ),
        (["Same words", "Same words"], ["same-words", "same-words-2"]),
        (["🎉", ""], ["block", "block-2"]),
        (["Taken"], ["taken-2"]),
    ],
)
def test_an_address_is_the_first_words(texts: list[str], anchors: list[str]) -> None:
    assert distinct_anchors(texts, {"taken"}) == anchors


def test_rewording_the_rest_moves_no_address() -> None:
    reworded = FIRST.replace("tool to Helm", "tool, by hand, to Helm 3")
    assert distinct_anchors([FIRST], set()) == distinct_anchors([reworded], set())


def test_an_author_can_name_a_bullet_for_good(lighthouse: Path, build: Build) -> None:
    post = lighthouse / "posts" / "deckhand.md"
    post.write_text(
        post.read_text("utf-8").replace("- Spliced", "- (ropes)=\n  Spliced"), encoding="utf-8"
    )
    site = build(lighthouse)
    assert site.warnings == []
    hrefs = [a["href"] for a in site.page("crafts").select("#signalling dd li a")]
    assert "posts/deckhand.html#ropes" in hrefs
    assert site.page("posts/deckhand").find(id="ropes") is not None


def test_an_escape_of_restructuredtext_joins_words(lighthouse: Path, build: Build) -> None:
    post = lighthouse / "posts" / "deckhand.md"
    escaped = "\n```{eval-rst}\nTwo\\ :skill:`Fog horn`\\ s.\n```\n"
    post.write_text(post.read_text("utf-8") + escaped, "utf-8")
    site = build(lighthouse)
    assert site.warnings == []
    assert "TwoFog horns." in site.article("posts/deckhand")
    assert "TwoFog horns." in site.article("crafts")
