"""The strongest skills are the usual number, as many as an author wants, or those that are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

CAREER = """\
# Nobody

:::{person} Nobody Atall
:::

```{toctree}
post
```

:::{skill} Lens
:::

:::{skill} Lamp
:aliases: lantern
:::

:::{skill} Knots
:::

:::{skill} Oil
:claimed:
:::

## Skills at a glance
"""
POST = """\
# Keeper

:::{position} Lighthouse
:start: 2020-01
:end: 2020-12
:environment: Knots
:::

- Cleaned the {skill}`Lens`.
- Polished the {skill}`lens`.
- Lit the {skill}`Lamp`.
"""


def strongest(tmp_path: Path, build: Build, argument: str) -> list[str]:
    source = tmp_path / "source"
    source.mkdir()
    (source / "conf.py").write_text('extensions = ["sphinx_resume.site"]\n')
    view = f":::{{strongest-skills}} {argument}\n:::\n"
    (source / "index.md").write_text(f"{CAREER}\n{view}", encoding="utf-8")
    organization = ":::{organization} Lighthouse\n:::\n"
    (source / "post.md").write_text(f"{POST}\n## Employer\n\n{organization}", encoding="utf-8")
    site = build(source)
    assert site.warnings == []
    lines = site.page("index").select(".resume-strongest > li")
    return [" ".join(line.get_text(" ").split()) for line in lines]


@pytest.mark.parametrize(
    ("argument", "lines"),
    [
        ("", ["Lens 1 yr · 2 sentences", "Lamp 1 yr · 1 sentence"]),  # all that have a sentence
        ("1", ["Lens 1 yr · 2 sentences"]),
        ("7", ["Lens 1 yr · 2 sentences", "Lamp 1 yr · 1 sentence"]),
        ("Lantern, LENS", ["Lamp 1 yr · 1 sentence", "Lens 1 yr · 2 sentences"]),  # in this order
        ("Knots, Oil", ["Knots 1 yr", "Oil"]),  # without a sentence, without evidence
        ("Lamp, lantern, Lamp", ["Lamp 1 yr · 1 sentence"]),
    ],
)
def test_the_skills_that_an_author_wants(
    tmp_path: Path, build: Build, argument: str, lines: list[str]
) -> None:
    assert [
        line.replace(" until Dec 2020", "") for line in strongest(tmp_path, build, argument)
    ] == (lines)


def test_a_page_with_a_chosen_skill_is_written_again_when_its_evidence_changes(
    tmp_path: Path, build: Build
) -> None:
    strongest(tmp_path, build, "Knots")
    post = tmp_path / "source" / "post.md"
    post.write_text(
        post.read_text("utf-8").replace("the {skill}`Lamp`", "{skill}`Lamp` on {skill}`Knots`")
    )
    site = build(tmp_path / "source")
    assert "1 sentence" in site.page("index").select(".resume-strongest > li")[0].get_text()
