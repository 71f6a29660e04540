"""One accent makes the palette, and every text on it can be read."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.palette import DARK, DEFAULT, LIGHT, Scheme, colours

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build
    from playwright.sync_api import Page

ACCENTS = [
    *(DEFAULT, "#1d4f73", "#a8508a", "#7c3aed", "#5b21b6", "#db2777", "#be123c"),
    *("#16a34a", "#ca8a04", "#0ea5e9", "#ff8800", "#663300"),
    *("#f00", "#0f0", "#00f", "#ff0", "#0ff", "#f0f"),  # as colourful as a screen can be
    *("#000", "#808080", "#fff"),  # no hue at all
]
TEXT, LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11


def contrast(one: str, other: str) -> float:
    """The ratio of two colours' luminances, from 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("accent", ACCENTS)
def test_what_stands_on_what_can_be_read(accent: str, scheme: Scheme) -> None:
    inks = colours(accent, scheme)
    on = [
        ("accent", "paper", TEXT),
        ("on-accent", "accent", TEXT),
        ("ink", "cell-1", TEXT),
        ("deep", "cell-2", TEXT),
        ("outline", "paper", LARGE),
        ("accent", "landing", TEXT),
        ("ink-2", "landing", TEXT),
        ("ink", "found", TEXT),
        ("ink-3", "paper", TEXT),
    ]
    weak = [
        (above, below, round(contrast(inks[above], inks[below]), 2))
        for above, below, least in on
        if contrast(inks[above], inks[below]) < least
    ]
    assert weak == []


@pytest.mark.parametrize("accent", [accent for accent in ACCENTS if accent not in {"#000", "#fff"}])
def test_tints_tell_one_two_and_three_apart(accent: str) -> None:
    for scheme in (LIGHT, DARK):
        inks = colours(accent, scheme)
        steps = [contrast(inks[name], inks["paper"]) for name in ("cell-1", "cell-2", "accent")]
        assert all(higher > 1.4 * lower for lower, higher in itertools.pairwise(steps))


def test_a_wrong_accent_is_reported_and_the_default_used(lighthouse: Path, build: Build) -> None:
    site = build(lighthouse, resume_accent="teal")
    assert len(site.warnings) == 1
    assert "the setting 'resume_accent' is 'teal'" in site.warnings[0]
    assert DEFAULT in (site.out / "_static" / "resume.css").read_text("utf-8")


def test_the_values_for_older_browsers_are_those_that_a_browser_makes(
    lighthouse: Path, build: Build, page: Page
) -> None:
    """Within a rounding of what it makes of the accent by itself."""
    site = build(lighthouse, resume_accent="#a8508a")
    page.goto((site.out / "index.html").as_uri())
    for scheme, expected in (("light", LIGHT), ("dark", DARK)):
        page.evaluate("scheme => { document.body.dataset.theme = scheme }", scheme)
        for name, value in colours("#a8508a", expected).items():
            computed = page.evaluate(
                """name => {
                    const context = document.createElement("canvas").getContext("2d")
                    const probe = document.body.appendChild(document.createElement("i"))
                    probe.style.color = `var(--resume-${name})`
                    context.fillStyle = getComputedStyle(probe).color
                    context.fillRect(0, 0, 1, 1)
                    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
                }""",
                name,
            )
            written = [int(value[at : at + 2], 16) for at in (1, 3, 5)]
            apart = max(abs(one - other) for one, other in zip(computed, written, strict=True))
            assert apart <= 6, (scheme, name, computed, written)
