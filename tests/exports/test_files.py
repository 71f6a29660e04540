"""The files beside the pages: the same bytes twice, offered with their types, each optional."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from building import ROOTS, run_build

from sphinx_resume.career.build_date import last_change

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

FILES = ["resume.pdf", "resume.docx", "resume.vcf", "resume.txt", "resume.json", "llms.txt"]


def offering(source: Path) -> Path:
    """The career with a list of downloads on home."""
    index = source / "index.md"
    text = index.read_text("utf-8")
    index.write_text(text.replace("```{toctree}", "```{downloads}\n```\n\n```{toctree}"), "utf-8")
    return source


# What Sphinx and the extension note of the settings, for the next build.
NOTES = {".buildinfo", ".buildinfo.bak", ".resumeinfo"}


def offered(site: Site, page: str = "index") -> list[tuple[str, str]]:
    """What the list offers: address and what is said of it."""
    items = site.page(page).select(".resume-downloads li")
    return [(str(item.a["href"]), " ".join(item.get_text().split())) for item in items if item.a]


def everything(out: Path) -> dict[str, bytes]:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def test_home_offers_each_file_with_its_type(resume: Site) -> None:
    offers = offered(resume)
    assert [address for address, _ in offers] == FILES
    for address, _ in offers:
        assert (resume.out / address).stat().st_size
    assert [text.partition("(")[2].rstrip(")") for _, text in offers] == [
        *["PDF", "DOCX", "vCard", "TXT", "JSON", "Markdown"]
    ]


def test_they_stand_under_one_heading(resume: Site) -> None:
    [downloads] = resume.page("index").select("ul.resume-downloads")
    section = downloads.find_parent("section")
    assert section is not None
    assert [heading.name for heading in section.find_all(["h2", "h3"])] == ["h2"]


@pytest.mark.parametrize(
    ("builder", "base", "addresses"),
    [
        ("html", "", {"index": "resume.vcf", "posts/deckhand": "../resume.vcf"}),
        (
            "dirhtml",
            "https://example.org/cv/",  # a preview has another
            {"index": "resume.vcf", "posts/deckhand/index": "../../resume.vcf"},
        ),
    ],
)
def test_the_links_lead_to_the_files_from_any_page(
    lighthouse: Path, build: Build, builder: str, base: str, addresses: dict[str, str]
) -> None:
    for name in ("index", "posts/deckhand"):
        with (lighthouse / f"{name}.md").open("a", encoding="utf-8") as page:
            page.write("\n\n```{downloads}\n```\n")
    site = build(lighthouse, builder=builder, html_baseurl=base)
    for path, address in addresses.items():
        assert address in [href for href, _ in offered(site, path)]


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "latex", "text", "man"])
def test_builders_without_files_name_them(lighthouse: Path, build: Build, builder: str) -> None:
    site = build(offering(lighthouse), builder=builder, html_baseurl="https://example.org/cv/")
    assert site.warnings == []
    assert not {path.name for path in site.out.iterdir()} & set(FILES)
    texts = [path for path in site.out.rglob("*.*") if path.suffix in {".html", ".xhtml", ".tex", ".txt", ".1"}]  # fmt: skip
    assert any("resume.vcf" in path.read_text("utf-8", "replace") for path in texts)


@pytest.fixture(scope="module")
def with_all(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The fictional career with every export."""
    folder = tmp_path_factory.mktemp("all")
    source = offering(shutil.copytree(ROOTS / "lighthouse", folder / "source"))
    return everything(run_build(source, folder / "out").out)


@pytest.mark.parametrize("name", [*FILES, "json-ld"])
def test_switched_off_an_export_is_gone_and_nothing_else_has_changed(
    lighthouse: Path, build: Build, with_all: dict[str, bytes], name: str
) -> None:
    """But for the places that named it: the lists of files on home and in ``llms.txt``, and paper."""
    kept = [other for other in [*FILES, "json-ld"] if other != name]
    without = everything(build(offering(lighthouse), resume_exports=kept).out)
    assert set(with_all) - set(without) == ({name} & set(FILES))
    if name == "json-ld":
        naming = {page for page, raw in with_all.items() if b"ld+json" in raw}
    else:
        naming = {"index.html", "llms.txt"}
    if name == "resume.pdf":  # which a printed page names
        naming |= {page for page, raw in with_all.items() if b'class="resume-on-paper"' in raw}
    changed = {path for path in without if without[path] != with_all[path]}
    assert changed - NOTES == naming - ({name} & set(FILES))
    for page in changed - NOTES:
        before = with_all[page].decode().splitlines()
        after = without[page].decode().splitlines()
        gone = [line for line in before if line not in after]
        named = ("ld+json",) if name == "json-ld" else (name, "llms.txt")
        assert all(any(word in line for word in named) for line in gone)
        assert len(gone) <= 2


def test_an_export_can_be_switched_off_and_on_between_builds(
    lighthouse: Path, build: Build, with_all: dict[str, bytes]
) -> None:
    out = build(offering(lighthouse)).out
    build(lighthouse, resume_exports=["resume.txt"])
    assert {path.name for path in out.iterdir()} & set(FILES) == {"resume.txt"}
    assert offered(build(lighthouse, resume_exports=["resume.txt"]))[0][0] == "resume.txt"
    build(lighthouse)
    again = everything(out)
    assert set(again) - NOTES == set(with_all) - NOTES
    assert all(again[name] == with_all[name] for name in again if name not in NOTES)


def test_an_unknown_export_is_reported(lighthouse: Path, build: Build) -> None:
    assert build(lighthouse, builder="dummy", resume_exports=["resume.jsn"]).warnings == [
        "-D resume_exports:1: WARNING: unknown export 'resume.jsn' in 'resume_exports'. Did you mean 'resume.json'? It takes: "
        "resume.pdf, resume.docx, resume.vcf, resume.txt, resume.json, llms.txt, json-ld. [resume.option]"
    ]


def test_the_last_change_is_that_of_the_last_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert last_change(tmp_path) is None
    for name, seconds in (("docs", 1_500_000_000), ("code", 1_600_000_000)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text("x", "utf-8")
        when = {"GIT_AUTHOR_DATE": f"{seconds} +0000", "GIT_COMMITTER_DATE": f"{seconds} +0000"}
        who = "-c user.name=N -c user.email=n@example.org"
        command = f"git init -q . && git add {name} && git {who} commit -qm x"
        subprocess.run(command, shell=True, cwd=tmp_path, check=True, env={**os.environ, **when})
    assert last_change(tmp_path / "docs") == 1_500_000_000
    (tmp_path / "docs" / "new").write_text("not yet committed", "utf-8")
    assert last_change(tmp_path / "docs") == 1_500_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    assert last_change(tmp_path / "docs") == 7


def test_the_oldest_commit_of_a_shallow_clone_is_no_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It seems to have changed every file that the clone has no other commit of."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    whole = tmp_path / "whole"
    whole.mkdir()
    who = "-c user.name=N -c user.email=n@example.org"
    for number, name in enumerate(("docs", "code", "code")):
        (whole / name).mkdir(exist_ok=True)
        (whole / name / str(number)).write_text("x", "utf-8")
        command = f"git init -q . && git add . && git {who} commit -qm x"
        subprocess.run(command, shell=True, cwd=whole, check=True)
    clone = f"git clone -q --depth 2 {whole.as_uri()} shallow"
    subprocess.run(clone, shell=True, cwd=tmp_path, check=True)
    assert last_change(whole / "docs") is not None
    assert last_change(tmp_path / "shallow" / "docs") is None
    assert last_change(tmp_path / "shallow" / "code") == last_change(whole / "code")


@pytest.mark.parametrize(
    "settings", [{}, {"html_file_suffix": ".htm"}, {"html_link_suffix": ""}], ids=str
)
def test_made_alone_a_file_is_the_very_one_that_the_site_has(
    lighthouse: Path, build: Build, tmp_path: Path, settings: dict[str, str]
) -> None:
    """In all builders a page has one address, whatever its name and its suffix."""
    (lighthouse / "crafts.md").rename(lighthouse / "fähigkeiten und mehr.md")
    index = lighthouse / "index.md"
    index.write_text(index.read_text("utf-8").replace("crafts", "fähigkeiten und mehr"), "utf-8")
    options: dict[str, Any] = {"html_baseurl": "https://example.org/cv", **settings}
    site = build(lighthouse, **options)
    assert "/f%C3%A4higkeiten%20und%20mehr" in site.text("resume.json")
    for name in ("resume.json", "resume.pdf"):
        alone = build(lighthouse, tmp_path / name, builder=name.replace(".", "-"), **options)
        assert (alone.out / name).read_bytes() == (site.out / name).read_bytes(), name


def test_a_site_of_nobody_still_builds(build: Build, tmp_path: Path) -> None:
    source = tmp_path / "empty"
    source.mkdir()
    shutil.copy(ROOTS / "lighthouse" / "conf.py", source)
    (source / "index.md").write_text("# Nobody\n\n```{downloads}\n```\n", "utf-8")
    site = build(source)
    assert site.warnings == []
    assert offered(site) == []
    assert not {path.name for path in site.out.iterdir()} & set(FILES)
