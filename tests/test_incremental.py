"""A page is written again when what it shows has changed anywhere, and only then."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from building import ROOTS, run_build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from building import Build, Site


def edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(source: Path) -> None:
        path = source / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return change


def all_of(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    def change(source: Path) -> None:
        for each in changes:
            each(source)

    return change


def remove(name: str) -> Callable[[Path], None]:
    return lambda source: (source / name).unlink()


def add_role(source: Path) -> None:
    text = (source / "posts" / "ferry-pilot.md").read_text("utf-8")
    (source / "posts" / "captain.md").write_text(
        text.replace("# Pilot", "# Captain").replace("2020-05", "present"), "utf-8"
    )
    edit("index.md", "posts/ferry-pilot\n", "posts/ferry-pilot\nposts/captain\n")(source)


PILOT = "- Sailed 1,200 crossings without a scratch.\n"
POLISH = "  - Polished all 96 prisms by hand.\n"
CHANGES = {
    "a bullet edited": edit("posts/deckhand.md", "Spliced ropes", "Spliced all ropes"),
    "a bullet added": edit("posts/ferry-pilot.md", PILOT, PILOT + "- Used a {skill}`foghorn`.\n"),
    "a bullet moved": edit("posts/head-keeper.md", POLISH + "  - Taught", "  - Taught"),
    "a bullet removed": edit("posts/assistant-keeper.md", "- Answered ships by {skill}`Signalling`.\n", ""),
    "a mention added": edit("posts/ferry-pilot.md", "a scratch", "a {skill}`foghorn`"),
    "a mention removed": edit("posts/deckhand.md", "{skill}`Signalling`", "to sing"),
    "a title changed": edit("posts/deckhand.md", "# Deckhand", "# Able Seaman"),
    "a period changed": edit("posts/deckhand.md", "2016", "2017"),
    "an environment changed": edit("posts/head-keeper.md", "Fresnel lens, Fog horn", "Fog horn"),
    "a role page added": add_role,
    "a role page removed": all_of(
        remove("posts/ferry-pilot.md"), edit("index.md", "posts/ferry-pilot\n", "")
    ),
    "a skill added": edit("crafts.md", "## Sound", ":::{skill} Oil\n:claimed:\n:::\n\n## Sound"),
    "a skill removed": edit("crafts.md", ":::{skill} Kerosene\n:claimed:\n:level: Master\n:::\n", ""),
    "a skill renamed": all_of(
        edit("crafts.md", "{skill} Fresnel lens", "{skill} Great lens"),
        edit("crafts.md", "lens of Fresnel", "Fresnel lens"),
    ),
    "an alias added": edit("crafts.md", "lens of Fresnel", "lens of Fresnel, big lens"),
    "a category renamed": edit("crafts.md", "## Light", "## Lights"),
    "an organization's text changed": edit("employers.md", "on no map", "on one map"),
    "an organization moved": all_of(
        edit("employers.md", ":::{organization} Imaginary Ferries\n\nFerries between *invented* islands.\n:::\n", ""),
        edit("more.md", "# More\n", "# More\n\n:::{organization} Imaginary Ferries\n\nFerries.\n:::\n"),
    ),
    "a caption in the navigation": edit("index.md", "```{toctree}\n", "```{toctree}\n:caption: Career\n"),
    "a title in the navigation": edit("index.md", "employers\n", "All of them <employers>\n"),
    "a link in the navigation": edit("index.md", "glance\n", "glance\nLog <https://example.org/log>\n"),
    "a second heading": edit("more.md", "# More\n", "# More\n\n# And more\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the fictional career and of what a clean build made of it."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOTS / "lighthouse", folder / "now" / "lighthouse")
    run_build(folder / "now" / "lighthouse", folder / "now" / "out")
    shutil.copytree(folder / "now", folder / "then")
    return folder


@pytest.fixture
def lighthouse(built: Path) -> Path:
    """The career, which has been built once; Sphinx insists on the same place."""
    shutil.rmtree(built / "now")
    shutil.copytree(built / "then", built / "now")
    return built / "now" / "lighthouse"


@pytest.fixture
def build(lighthouse: Path) -> Build:
    """Build a folder, by default the career where it was built before."""

    def run(source: Path, out: Path | None = None, **options: Any) -> Site:
        return run_build(source, out or lighthouse.parent / "out", **options)

    return run


def pages(out: Path) -> dict[str, bytes]:
    """All that a reader gets; Sphinx's own search index lists its terms in reading order."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != "searchindex.js"
    }


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_incremental_build_ends_like_a_clean_one(
    lighthouse: Path, build: Build, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    change(lighthouse)
    again = build(lighthouse)
    clean = build(lighthouse, tmp_path / "clean")
    assert pages(again.out) == pages(clean.out)


def written_again(lighthouse: Path, build: Build, change: Callable[[Path], None]) -> set[str]:
    out = lighthouse.parent / "out"
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.html")}
    change(lighthouse)
    build(lighthouse)
    return {
        str(path.relative_to(out).with_suffix(""))
        for path in out.rglob("*.html")
        if path.stat().st_mtime_ns != before.get(path)
    } - {"search", "genindex", "404"}  # Sphinx writes these every time


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda _: None, set()),
        # Crafts quotes it; Sphinx itself writes index again, whose toctree has the page.
        (CHANGES["a bullet edited"], {"posts/deckhand", "crafts", "glance", "index"}),
        (edit("posts/ferry-pilot.md", "1,200", "1,300"), {"posts/ferry-pilot", "glance", "index"}),
        (edit("index.md", "Keeps lights", "Keeps all lights"), {"index"}),
        (
            CHANGES["an organization's text changed"],  # it stands on its roles' pages
            {"employers", "posts/head-keeper", "posts/assistant-keeper", "index"},
        ),
    ],
)
def test_only_pages_that_show_a_change_are_written_again(
    lighthouse: Path, build: Build, change: Callable[[Path], None], expected: set[str]
) -> None:
    assert written_again(lighthouse, build, change) == expected


def test_pages_say_present_anew_in_another_month(
    lighthouse: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1784203200")
    assert "5 yrs 5 mos" in build(lighthouse).article("posts/head-keeper")


def test_a_build_that_was_interrupted_is_made_whole(
    lighthouse: Path, build: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By a key, of which Sphinx tells its extensions; one that is killed tells nobody."""
    from sphinx.builders.html import StandaloneHTMLBuilder  # noqa: PLC0415

    def interrupt(*_args: object) -> None:
        raise KeyboardInterrupt

    CHANGES["a mention added"](lighthouse)
    with monkeypatch.context() as patch:
        patch.setattr(StandaloneHTMLBuilder, "write_doc", interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(lighthouse)
    again = build(lighthouse)
    assert pages(again.out) == pages(build(lighthouse, tmp_path / "clean").out)


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "resume.pdf",  # set only if what stands in it changes
        "resume.json",
        "_static/resume-lookup.js",
        ".resumeinfo",
    ],
)
def test_what_is_deleted_comes_back_though_nothing_has_changed(
    name: str, lighthouse: Path, build: Build
) -> None:
    out = lighthouse.parent / "out"
    before = pages(out)
    (out / name).unlink()
    assert pages(build(lighthouse).out) == before


def test_a_build_of_one_page_leaves_the_others_to_the_next(
    lighthouse: Path, build: Build, tmp_path: Path
) -> None:
    CHANGES["a bullet edited"](lighthouse)
    build(lighthouse, files=[lighthouse / "more.md"])
    again = build(lighthouse)
    assert pages(again.out) == pages(build(lighthouse, tmp_path / "clean").out)


def test_a_person_who_is_no_longer_declared_leaves_no_initials(
    lighthouse: Path, build: Build, tmp_path: Path
) -> None:
    edit("index.md", ":::{person}", ":::{note}")(lighthouse)
    again = build(lighthouse)
    assert pages(again.out) == pages(build(lighthouse, tmp_path / "clean").out)


def test_a_mention_tells_whether_any_work_shows_its_skill(lighthouse: Path, build: Build) -> None:
    note = "\n\n| In short |\n| --- |\n| {skill}`Kerosene`, {skill}`Fog horn` |\n"
    employers = lighthouse / "employers.md"
    employers.write_text(employers.read_text("utf-8") + note, "utf-8")

    def unshown() -> list[str]:
        links = build(lighthouse).page("employers").select("td a.resume-unshown")
        return [f"{link.get_text()}: {link['title']}" for link in links]

    assert unshown() == ["Kerosene: Listed as a skill; no work here shows it."]
    edit("posts/ferry-pilot.md", PILOT, PILOT + "- Burnt {skill}`Kerosene`.\n")(lighthouse)
    edit("crafts.md", ":::{skill} Kerosene\n:claimed:\n", ":::{skill} Kerosene\n")(lighthouse)
    assert unshown() == []


def test_a_page_goes_whose_folder_is_gone_already(lighthouse: Path, build: Build) -> None:
    page = lighthouse / "old" / "page.md"
    page.parent.mkdir()
    page.write_text("---\norphan: true\n---\n\n# Old\n", "utf-8")
    out = build(lighthouse).out
    page.unlink()
    shutil.rmtree(out / "old")
    assert build(lighthouse).warnings == []
