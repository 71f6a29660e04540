"""Each mistake is reported at its line, in the same form, and loses nothing else.

Every case starts from a career without a mistake and puts one in; see `catalogue`.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from building import run_build
from catalogue import MISTAKES
from catalogue.sound import ENDS, SOUND, Mistake
from catalogue.texts import HARMLESS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from building import Build, Site
    from catalogue.sound import Content

_START = re.compile(r"(?:\S+: )?(?:WARNING|ERROR|CRITICAL): ")


def write(source: Path, files: Mapping[str, Content]) -> Path:
    """Write files as the catalogue gives them."""
    for name, content in files.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            path.unlink(missing_ok=True)
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return source


class Edits:
    """Edits of the sound career, each followed by a build.

    A case starts from what the build of the sound career left, as where an author edits: only the
    pages that differ are read. With another ``conf.py``, or where asked, all is built anew.
    """

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "kept"
        self.source, self.out = folder / "work" / "source", folder / "work" / "out"

    def build(
        self,
        files: Mapping[str, Content],
        builder: str = "html",
        *,
        anew: bool = False,
        **settings: Any,
    ) -> Site:
        """Build the sound career with these files in it."""
        kept = self.kept / builder
        if not kept.exists():
            shutil.rmtree(self.source.parent, ignore_errors=True)
            assert run_build(write(self.source, SOUND), self.out, builder=builder).warnings == []
            shutil.copytree(self.source.parent, kept)
        shutil.rmtree(self.source.parent)
        shutil.copytree(kept, self.source.parent)  # at the same place, which Sphinx insists on
        if anew or "conf.py" in files:
            shutil.rmtree(self.out)
            shutil.rmtree(self.out.with_name("out-doctrees"))
        return run_build(write(self.source, files), self.out, builder=builder, **settings)


@pytest.fixture(scope="module")
def edits(tmp_path_factory: pytest.TempPathFactory) -> Edits:
    return Edits(tmp_path_factory.mktemp("edits"))


def messages(site: Site) -> list[str]:
    """The warnings, each with the lines that continue it."""
    messages: list[str] = []
    for line in site.warnings:
        if _START.match(line):
            messages.append(line)
        else:
            messages[-1] += f"\n{line}"
    return messages


def test_every_case_has_a_name_of_its_own() -> None:
    names = [mistake.why for mistake in MISTAKES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.why)
def test_a_mistake_is_reported_at_its_line_and_loses_nothing_else(
    mistake: Mistake, edits: Edits
) -> None:
    site = edits.build(mistake.files, mistake.builder, anew=bool(mistake.lost))
    given = messages(site)
    for expected in dict.fromkeys(mistake.messages):
        same = [
            message
            for message in given
            if message == expected or (expected[-1] == "…" and message.startswith(expected[:-1]))
        ]
        assert same, f"missing: {expected}\ngiven: {given}"
        given = [message for message in given if message not in same]
    assert given == [], "more than expected"
    if mistake.builder != "resume-pdf":
        suffix = {"text": "txt", "html": "html"}[mistake.builder]
        for page, end in ENDS.items():
            path = site.out / f"{page}.{suffix}"
            is_whole = path.is_file() and end in path.read_text("utf-8")
            assert is_whole != (page in mistake.lost), f"the end of {page}"


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_only_looks_dangerous_stands_as_it_was_written(text: str, edits: Edits) -> None:
    site = edits.build({"post.md": SOUND["post.md"].replace("- Blew", f"- {text}\n- Blew")})
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
def test_a_name_is_never_taken_for_html(file: str, old: str, new: str, edits: Edits) -> None:
    script = "</script><script>alert(1)</script>"
    if "<" in new:
        script = "</script>&lt;script&gt;alert(1)"  # brackets tell a text from its target
    changed = SOUND[file].replace(old, new.replace("{}", script))
    site = edits.build({file: changed})
    for page in site.out.rglob("*.html"):
        assert "<script>alert(1)" not in page.read_text("utf-8"), page.name


def test_a_home_page_that_is_gone_ends_the_build_in_words(edits: Edits) -> None:
    with pytest.raises(Exception, match="unable to load the master document"):
        edits.build({"index.md": lambda _path: None})


def test_a_kind_of_warning_can_be_suppressed(edits: Edits) -> None:
    skills = SOUND["skills.md"].replace(":claimed:\n", "")
    assert edits.build({"skills.md": skills}, suppress_warnings=["resume.claim"]).warnings == []


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
def test_a_skill_that_is_not_meant_needs_no_markup(bullet: str, edits: Edits) -> None:
    post = SOUND["post.md"].replace("- Blew", f"- {bullet}\n- Blew")
    site = edits.build({"post.md": post}, "text")
    assert not any("resume.unmarked" in warning for warning in site.warnings)


def test_the_longest_name_is_the_one_that_was_forgotten(edits: Edits) -> None:
    post = SOUND["post.md"].replace("- Blew", "- Bought Lamp oil.\n- Blew")
    assert edits.build({"post.md": post}, "text").warnings == [
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
def test_markup_that_is_meant_as_it_stands_is_no_mistake(markup: str, edits: Edits) -> None:
    work = SOUND["work.md"].replace("The work ends", f"{markup}\n\nThe work ends")
    assert edits.build({"work.md": work}, "text").warnings == []


def test_a_page_that_cannot_be_read_is_reported_until_it_can(tmp_path: Path, build: Build) -> None:
    source = write(tmp_path / "source", SOUND)
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
