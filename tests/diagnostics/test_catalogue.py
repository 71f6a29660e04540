"""Each mistake is told at its line, in the same form, and loses nothing else.

Every case starts from a career without a mistake and puts one in; see `catalogue`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from catalogue import MISTAKES
from catalogue.sound import ENDS, SOUND, Mistake
from catalogue.texts import HARMLESS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from building import Build, Site
    from catalogue.sound import Content

_START = re.compile(r"(?:\S+: )?(?:WARNING|ERROR|CRITICAL): ")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "source"


def put(source: Path, files: Mapping[str, Content]) -> Path:
    """Write the sound career with these files in it."""
    source.mkdir()
    for name, content in {**SOUND, **files}.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return source


def told(site: Site) -> list[str]:
    """The warnings, each with the lines that continue it."""
    found: list[str] = []
    for line in site.warnings:
        if _START.match(line):
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return found


def test_the_career_that_the_cases_start_from_is_sound(source: Path, build: Build) -> None:
    assert build(put(source, {})).warnings == []


def test_every_case_has_a_name_of_its_own() -> None:
    names = [mistake.why for mistake in MISTAKES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.why)
def test_a_mistake_is_told_where_it_stands_and_loses_nothing_else(
    mistake: Mistake, source: Path, build: Build
) -> None:
    site = build(put(source, mistake.files), builder=mistake.builder)
    found = told(site)
    for expected in dict.fromkeys(mistake.told):
        same = [
            line
            for line in found
            if line == expected or (expected[-1] == "…" and line.startswith(expected[:-1]))
        ]
        assert same, f"not told: {expected}\nbut: {found}"
        found = [line for line in found if line not in same]
    assert found == [], "told besides"
    if mistake.builder != "resume-pdf":
        suffix = {"text": "txt", "html": "html"}[mistake.builder]
        for page, end in ENDS.items():
            written = site.out / f"{page}.{suffix}"
            kept = written.is_file() and end in written.read_text("utf-8")
            assert kept != (page in mistake.lost), f"the end of {page}"


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_only_looks_dangerous_stands_as_it_was_written(
    text: str, source: Path, build: Build
) -> None:
    post = SOUND["post.md"].replace("- Blew", f"- {text}\n- Blew")
    site = build(put(source, {"post.md": post}))
    assert [line for line in site.warnings if "runs off the paper" not in line] == []
    first, last = text.split(maxsplit=1)[0], text.rsplit(maxsplit=1)[-1]
    assert re.search(rf"{re.escape(first)}.* {re.escape(last)}", site.article("post"))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("index.md", "{person} Nobody Atall", "{person} {}"),
        ("index.md", ":label: Keeper of lights", ":label: {}"),
        ("index.md", ":location: Cape Nowhere", ":location: {}"),
        ("post.md", ":location: Cape Nowhere", ":location: {}"),
        ("post.md", ":environment: Lens", ":environment: {} <Lens>"),
        ("work.md", "{project} Model", "{project} {}"),
        ("work.md", ":area: Tides", ":area: {}"),
        ("skills.md", "## Light", "## Light `{}`"),
        ("skills.md", "{skill} Lamp oil", "{skill} {}"),
        ("skills.md", ":aliases: glass", ":aliases: {}"),
    ],
)
def test_a_name_is_never_taken_for_html(
    file: str, old: str, new: str, source: Path, build: Build
) -> None:
    script = "</script><script>alert(1)</script>"
    if "<" in new:
        script = "</script>&lt;script&gt;alert(1)"  # brackets tell a text from its target
    changed = SOUND[file].replace(old, new.replace("{}", script))
    site = build(put(source, {file: changed}))
    for page in site.out.rglob("*.html"):
        assert "<script>alert(1)" not in page.read_text("utf-8"), page.name


def test_a_home_page_that_is_gone_ends_the_build_in_words(source: Path, build: Build) -> None:
    with pytest.raises(Exception, match="unable to load the master document"):
        build(put(source, {"index.md": lambda _path: None}))


def test_a_kind_of_warning_can_be_suppressed(source: Path, build: Build) -> None:
    skills = SOUND["skills.md"].replace(":claimed:\n", "")
    site = build(put(source, {"skills.md": skills}), suppress_warnings=["resume.claim"])
    assert site.warnings == []


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
def test_a_skill_that_is_not_meant_needs_no_markup(bullet: str, source: Path, build: Build) -> None:
    post = SOUND["post.md"].replace("- Blew", f"- {bullet}\n- Blew")
    site = build(put(source, {"post.md": post}), builder="dummy")
    assert not any("resume.unmarked" in warning for warning in site.warnings)


def test_the_longest_name_is_the_one_that_was_forgotten(source: Path, build: Build) -> None:
    post = SOUND["post.md"].replace("- Blew", "- Bought Lamp oil.\n- Blew")
    site = build(put(source, {"post.md": post}), builder="dummy")
    assert site.warnings == [
        "post.md:11: WARNING: 'Lamp oil' is a skill, but is not marked up in: "
        "'Bought Lamp oil.'. Write {skill}`Lamp oil`, or {skill}`!Lamp oil` "
        "if the skill is not meant. [resume.unmarked]"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "```md\n:::{skill} Lamp\n:::\n```",  # code that names its language
        "Write `{skill}` or `:::{skill} Lamp`.",  # code in a line
        ":::{div} resume-figures\n- **1** light\n:::",  # a box that is meant
        ":::{note}\nA remark on the position.\n:::",  # another directive
    ],
)
def test_markup_that_is_meant_as_it_stands_is_no_mistake(
    markup: str, source: Path, build: Build
) -> None:
    work = SOUND["work.md"].replace("The work ends", f"{markup}\n\nThe work ends")
    assert build(put(source, {"work.md": work}), builder="dummy").warnings == []


def test_a_page_that_cannot_be_read_is_told_of_until_it_can(source: Path, build: Build) -> None:
    put(source, {})
    assert build(source).warnings == []
    post = source / "post.md"
    post.write_bytes(b"\xff")
    for _ in range(2):
        site = build(source)
        assert site.warnings[0] == (
            "post.md:1: WARNING: the byte 0xff is not UTF-8. "
            "Save the file with the encoding UTF-8. [resume.file]"
        )
        assert not (site.out / "post.html").exists()
    post.write_text(SOUND["post.md"], "utf-8")
    assert build(source).warnings == []
    assert (site.out / "post.html").exists()
