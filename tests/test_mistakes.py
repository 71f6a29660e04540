"""Each mistake is one warning: file, line, what was found, what to do, the nearest match.

Every case starts from a career without a mistake and puts one in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build

SOUND = {
    "index.md": """\
# Nobody Atall

:::{person} Nobody Atall
:email: nobody@example.org
:phone: +1 212 555 0100
:profiles: Log <https://example.org/log>
:::

```{toctree}
post
other
rest
beyond
```
""",
    "beyond.md": """\
# Mentor

:::{volunteer} Night School
:start: 2012
:end: 2013
:::

- Taught.

## Honours

:::{award} Golden Wick
:date: 2014-11
:awarder: Guild
:::

:::{language} English
:::
""",
    "post.md": """\
# Keeper

:::{position} Lighthouse
:start: 2020-01
:end: present
:environment: Lens
:::

- Kept the {skill}`Lens` clean.
- Blew the {skill}`Fog horn`.
""",
    "other.md": """\
# Pilot

:::{position} Ferry
:start: 2018-01
:end: 2019-12
:::

- Sailed by {skill}`Lamp`.
""",
    "rest.md": """\
# Rest

:::{organization} Lighthouse
:::

:::{organization} Ferry
:::

## Skills

:::{skill} Lens
:aliases: glass
:::

:::{skill} Fog horn
:::

:::{skill} Lamp
:::

:::{skill} Lamp oil
:claimed:
:::
""",
}


def test_the_career_that_the_cases_start_from_is_sound(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    assert build(written(SOUND)).warnings == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # ── names that nothing declares ──────────────────────────────────────────────
        (
            "post.md",
            "{skill}`Fog horn`.",
            "{skill}`Fog horn` and {skill}`Lans`.",
            "post.md:10: WARNING: unknown skill 'Lans'. Did you mean 'Lens'? "
            "Correct it, or declare it: ':::{skill} Lans'. [resume.unknown]",
        ),
        (
            "post.md",
            ":environment: Lens",
            ":environment: Lens, Quadrant",
            "post.md:6: WARNING: unknown skill 'Quadrant'. "
            "Correct it, or declare it: ':::{skill} Quadrant'. [resume.unknown]",
        ),
        (
            "post.md",
            "{position} Lighthouse",
            "{position} Lighthose",
            "post.md:3: WARNING: unknown organization 'Lighthose'. Did you mean 'Lighthouse'? "
            "Correct it, or declare it: ':::{organization} Lighthose'. [resume.unknown]",
        ),
        (
            "rest.md",
            "## Skills",
            "See {organization}`Fery`.\n\n## Skills",
            "rest.md:9: WARNING: unknown organization 'Fery'. Did you mean 'Ferry'? "
            "Correct it, or declare it: ':::{organization} Fery'. [resume.unknown]",
        ),
        (
            "rest.md",
            "## Skills",
            "See {position}`Kepper`.\n\n## Skills",
            "rest.md:9: WARNING: unknown position 'Kepper'. Did you mean 'Keeper'? "
            "Write its title, or 'Title, Organization'. [resume.unknown]",
        ),
        (
            "other.md",
            "# Pilot",
            "# Keeper\n\nNot {position}`Keeper`.",
            "other.md:3: WARNING: {position} 'Keeper' could be any of 2. "
            "Write one of: 'Keeper, Lighthouse', 'Keeper, Ferry'. [resume.unknown]",
        ),
        # ── twice ────────────────────────────────────────────────────────────────────
        (
            "rest.md",
            ":::{skill} Lamp\n",
            ":::{skill} Fog horn\n:::\n\n:::{skill} Lamp\n",
            "rest.md:18: WARNING: skill 'Fog horn' is declared twice. "
            "The first stands at rest.md:15; keep one of them. [resume.duplicate]",
        ),
        (
            "rest.md",
            ":::{organization} Ferry\n",
            ":::{organization} Lighthouse\n:::\n\n:::{organization} Ferry\n",
            "rest.md:6: WARNING: organization 'Lighthouse' is declared twice. "
            "The first stands at rest.md:3; keep one of them. [resume.duplicate]",
        ),
        (
            "other.md",
            "# Pilot\n\n:::{position} Ferry\n:start: 2018-01\n:end: 2019-12\n",
            "# Keeper\n\n:::{position} Lighthouse\n:start: 2020-01\n:end: present\n",
            "post.md:3: WARNING: position 'Keeper, Lighthouse' is declared twice. "
            "The first stands at other.md:3; keep one of them. [resume.duplicate]",
        ),
        (
            "rest.md",
            ":aliases: glass",
            ":aliases: glass, Lamp",
            "rest.md:11: WARNING: alias 'Lamp' of 'Lens' is the name of another skill. "
            "Take it out of 'aliases'. [resume.duplicate]",
        ),
        (
            "rest.md",
            ":::{skill} Lamp\n",
            ":::{skill} Lamp\n:aliases: glass\n",
            "rest.md:18: WARNING: alias 'glass' of 'Lamp' is an alias of 'Lens' too. "
            "Leave it with one of them. [resume.duplicate]",
        ),
        (
            "rest.md",
            ":aliases: glass",
            ":aliases: Lens",
            "rest.md:11: WARNING: alias 'Lens' of 'Lens' is its own name. "
            "Take it out of 'aliases'. [resume.duplicate]",
        ),
        (
            "post.md",
            ":environment: Lens",
            ":environment: Lens, Lens",
            "post.md:6: WARNING: 'Lens' stands twice in 'environment'. "
            "Take one of them out. [resume.duplicate]",
        ),
        (
            "post.md",
            ":start: 2020-01",
            ":start: 2020-02\n:start: 2020-01",
            "post.md:5: WARNING: option 'start' of {position} is given twice. "
            "Keep one of them; the last one counts. [resume.duplicate]",
        ),
        (
            "post.md",
            "- Kept",
            ":::{position} Ferry\n:start: 2020-01\n:end: present\n:::\n\n- Kept",
            "post.md:9: WARNING: this heading has a {position} already. "
            "Give each {position} a heading of its own. [resume.duplicate]",
        ),
        # ── options and arguments ────────────────────────────────────────────────────
        (
            "post.md",
            ":start: 2020-01\n",
            "",
            "post.md:3: WARNING: {position} lacks the option 'start'. "
            "Add a line ':start: …' below ':::{position}'. [resume.option]",
        ),
        (
            "post.md",
            ":end: present\n",
            "",
            "post.md:3: WARNING: {position} lacks the option 'end'. "
            "Add a line ':end: …' below ':::{position}'. [resume.option]",
        ),
        (
            "post.md",
            ":environment: Lens",
            ":enviroment: Lens",
            "post.md:6: WARNING: {position} has no option 'enviroment'. Did you mean "
            "'environment'? It takes: start, end, location, environment. [resume.option]",
        ),
        (
            "rest.md",
            ":aliases: glass",
            ":aliases:",
            "rest.md:12: WARNING: option 'aliases' of {skill} is empty. "
            "Give it a value, or take it out. [resume.option]",
        ),
        (
            "rest.md",
            ":::{skill} Lamp\n",
            ":::{skill}\n:::\n\n:::{skill} Lamp\n",
            "rest.md:18: WARNING: {skill} has no name. "
            "Write it behind the directive: ':::{skill} name'. [resume.option]",
        ),
        # ── dates ────────────────────────────────────────────────────────────────────
        (
            "post.md",
            "2020-01",
            "2020-13",
            "post.md:4: WARNING: '2020-13' is not a date in 'start'. "
            "Write a year and month '2021-09', or a year '2021'. [resume.date]",
        ),
        (
            "other.md",
            "2019-12",
            "2021-19-39",
            "other.md:5: WARNING: '2021-19-39' is not a date in 'end'. Write a year and month "
            "'2021-09', or a year '2021', or 'present'. [resume.date]",
        ),
        (
            "other.md",
            "2019-12",
            "2017-12",
            "other.md:5: WARNING: it ends 2017-12, before it starts 2018-01. "
            "Correct 'start' or 'end'. [resume.date]",
        ),
        (
            "other.md",
            "2019-12",
            "2026-07",
            "other.md:5: WARNING: 'end' 2026-07 is in the future. "
            "Correct it, or leave it out until it has come. [resume.date]",
        ),
        (
            "post.md",
            ":start: 2020-01",
            ":start: unknown",
            "post.md:5: WARNING: it is 'present', but its start is not known. "
            "Write at least the year of 'start', or ':end: unknown'. [resume.date]",
        ),
        (
            "beyond.md",
            "2014-11",
            "Nov 2014",
            "beyond.md:13: WARNING: 'Nov 2014' is not a date in 'date'. "
            "Write a year and month '2021-09', or a year '2021'. [resume.date]",
        ),
        (
            "beyond.md",
            ":end: 2013",
            ":end: 2011",
            "beyond.md:5: WARNING: it ends 2011, before it starts 2012. "
            "Correct 'start' or 'end'. [resume.date]",
        ),
        # ── the short entries ────────────────────────────────────────────────────────
        (
            "beyond.md",
            ":awarder: Guild",
            ":awarded: Guild",
            "beyond.md:14: WARNING: {award} has no option 'awarded'. Did you mean 'awarder'? "
            "It takes: date, awarder. [resume.option]",
        ),
        (
            "beyond.md",
            ":::{award} Golden Wick",
            ":::{award}",
            "beyond.md:12: WARNING: {award} has no title. "
            "Write it behind the directive: ':::{award} title'. [resume.option]",
        ),
        (
            "beyond.md",
            "- Taught.",
            "- Taught {award}`Golden Wik`.",
            "beyond.md:8: WARNING: unknown award 'Golden Wik'. Did you mean 'Golden Wick'? "
            "Correct it, or declare it: ':::{award} Golden Wik'. [resume.unknown]",
        ),
        (
            "beyond.md",
            "- Taught.",
            "- Taught with the Lens.",
            "beyond.md:8: WARNING: 'Lens' is a skill, but is not marked up in: "
            "'Taught with the Lens.'. Write {skill}`Lens`, or {skill}`!Lens` "
            "if the skill is not meant. [resume.unmarked]",
        ),
        (
            "beyond.md",
            "- Taught.",
            ":::{volunteer} Day School\n:::\n\n- Taught.",
            "beyond.md:8: WARNING: this heading has a {volunteer} already. "
            "Give each {volunteer} a heading of its own. [resume.duplicate]",
        ),
        (
            "index.md",
            ":email:",
            ":image: face.png\n:email:",
            "index.md:4: WARNING: 'face.png' in 'image' is no file. Write its path as seen from "
            "this page, or a whole address: 'https://example.org/portrait.jpg'. "
            "[resume.address]",
        ),
        # ── claims ───────────────────────────────────────────────────────────────────
        (
            "rest.md",
            ":claimed:\n",
            "",
            "rest.md:21: WARNING: nothing shows the skill 'Lamp oil'. Mention it in a sentence "
            "as {skill}`Lamp oil`, list it in an environment, or add ':claimed:' to say that "
            "it is only claimed. [resume.claim]",
        ),
        (
            "rest.md",
            ":::{skill} Lamp\n",
            ":::{skill} Lamp\n:claimed:\n",
            "rest.md:18: WARNING: 'Lamp' is ':claimed:', but 'Pilot' shows it. "
            "Take ':claimed:' out. [resume.claim]",
        ),
        # ── forgotten markup ─────────────────────────────────────────────────────────
        (
            "post.md",
            "- Blew",
            "- Filled the glass.\n- Blew",
            "post.md:10: WARNING: 'glass' is a skill, but is not marked up in: "
            "'Filled the glass.'. Write {skill}`glass`, or {skill}`!glass` "
            "if the skill is not meant. [resume.unmarked]",
        ),
        # ── bullets ──────────────────────────────────────────────────────────────────
        (
            "post.md",
            "- Blew",
            "-\n- Blew",
            "post.md:10: WARNING: this bullet is empty. Write it, or take it out. [resume.empty]",
        ),
        # ── places ───────────────────────────────────────────────────────────────────
        (
            "rest.md",
            ":::{organization} Ferry\n:::",
            "- x\n\n  :::{organization} Island\n  :::\n\n:::{organization} Ferry\n:::",
            "rest.md:8: WARNING: {organization} stands inside a list item. "
            "Move it out, directly under a heading. [resume.placement]",
        ),
        (
            "post.md",
            "# Keeper\n\n",
            "",
            "post.md:1: WARNING: {position} stands before the page's heading. "
            "Put the title first: '# Title', then ':::{position} Organization'. "
            "[resume.placement]",
        ),
        # ── addresses ────────────────────────────────────────────────────────────────
        (
            "index.md",
            "nobody@example.org",
            "nobody at example.org",
            "index.md:4: WARNING: 'nobody at example.org' in 'email' cannot be linked. "
            "Write an address such as 'name@example.org'. [resume.address]",
        ),
        (
            "index.md",
            "+1 212 555 0100",
            "1-800-LIGHTS",
            "index.md:5: WARNING: '1-800-LIGHTS' in 'phone' cannot be linked. "
            "Write digits, spaces and hyphens, such as '+1 212 555 0100'. [resume.address]",
        ),
        (
            "index.md",
            "<https://example.org/log>",
            "<javascript:alert(1)>",
            "index.md:6: WARNING: 'Log <javascript:alert(1)>' in 'profiles' cannot be linked. "
            "Write the network and its whole address: 'GitHub <https://github.com/name>'. "
            "[resume.address]",
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    written: Callable[[Mapping[str, str]], Path],
    build: Build,
    file: str,
    old: str,
    new: str,
    expected: str,
) -> None:
    assert old in SOUND[file]
    site = build(written({**SOUND, file: SOUND[file].replace(old, new, 1)}), builder="dummy")
    assert expected in site.warnings


@pytest.mark.parametrize(
    "bullet",
    [
        "Bought {skill}`Lamp` oil and {skill}`Lamp oil`.",  # marked once is enough
        "Wore glasses.",  # a part of a word
        "Raised a Glass.",  # another case
        "Lit `Lamp`.",  # code
        "Read [about the Lamp](https://example.org).",  # a link cannot hold another
        "Sailed the good ship {skill}`!Lamp`.",  # the author says so
    ],
)
def test_a_skill_that_is_not_meant_needs_no_markup(
    written: Callable[[Mapping[str, str]], Path], build: Build, bullet: str
) -> None:
    post = SOUND["post.md"] + f"- {bullet}\n"
    site = build(written({**SOUND, "post.md": post}), builder="dummy")
    assert not any("resume.unmarked" in warning for warning in site.warnings)


def test_the_longest_name_is_the_one_that_was_forgotten(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    post = SOUND["post.md"] + "- Bought Lamp oil.\n"
    site = build(written({**SOUND, "post.md": post}), builder="dummy")
    assert [w for w in site.warnings if "unmarked" in w] == [
        "post.md:11: WARNING: 'Lamp oil' is a skill, but is not marked up in: "
        "'Bought Lamp oil.'. Write {skill}`Lamp oil`, or {skill}`!Lamp oil` "
        "if the skill is not meant. [resume.unmarked]"
    ]


def test_a_kind_of_warning_can_be_suppressed(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    rest = SOUND["rest.md"].replace(":claimed:\n", "")
    source = written({**SOUND, "rest.md": rest})
    assert build(source, builder="dummy", suppress_warnings=["resume.claim"]).warnings == []


def test_a_mistake_loses_nothing_else(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    post = SOUND["post.md"].replace("{skill}`Fog horn`", "{skill}`Fog hron`")
    site = build(written({**SOUND, "post.md": post.replace("2020-01", "2020-1")}))
    assert "Blew the Fog hron." in site.article("post")
    assert "Kept the Lens clean." in site.article("rest")
