"""What an import writes: text that is nothing but text, and files with names of any script."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from shapes import MARKUP, SHAPES, work

from sphinx_resume.importer import font_coverage, import_resume, markdown, markup, summary
from sphinx_resume.importer.pages import file_name

if TYPE_CHECKING:
    from pathlib import Path

    from importing import ImportSite


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plain text, 99.9 % of it.", "Plain text, 99.9 % of it."),
        ("**bold** and _it_ and `code`", "**bold** and *it* and `code`"),
        ("<b>b</b> <i>i</i> <code>c</code>", "**b** *i* `c`"),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "[x](<https://example.org/?a=1&b=2>)"),
        ("[a](https://example.org/x)", "[a](https://example.org/x)"),
        ("See https://example.org/x.", "See <https://example.org/x>."),
        ("[a](javascript:x)", "\\[a\\](javascript:x)"),
        ("snake_case, 5 * 3", "snake_case, 5 \\* 3"),
        ("{ref}`x`", "\\{ref}`x`"),
        ("- one\n- two", "- one\n- two"),
        ("1. one", "1\\. one"),
        ("# x", "\\# x"),
        ("::: x", "\\::: x"),
        ("% x", "\\% x"),
        ("(x)=", "\\(x)="),
        ("AT&amp;T &lt;b>", "AT&T \\<b>"),
        ("a\nb\n\nc<br>d", "a b\n\nc\n\nd"),
        ("a<b>b</b>c", "a**b**c"),
        ("`**x**`", "`**x**`"),
        ("``` a ` b", "\\`\\`\\` a \\` b"),  # marks of other lengths do not end code
    ],
)
def test_emphasis_links_and_code_survive_and_all_else_is_text(text: str, written: str) -> None:
    assert markdown.block(markup.passages(text)) == written


def test_a_page_shows_what_stood_in_the_file(import_site: ImportSite) -> None:
    result = import_site(work(highlights=MARKUP), "html")
    assert result.site.warnings == []
    article = result.site.article("roles/lighthouse-keeper")
    missing = [
        passage.plain
        for text in MARKUP
        for passage in markup.passages(text)
        if passage.plain not in article
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (("Acme, Inc.", "C++ Developer"), "acme-inc-cpp-developer"),
        (("株式会社", "開発者"), "株式会社-開発者"),
        (("🚀", "🎉"), "role"),
        (("", "CON"), "role-con"),  # Windows keeps it for a device
        (("x" * 300, "y " * 300), "x" * 60 + "-" + "-".join("y" * 30)),
        (("ж" * 300, ""), "ж" * 30),  # bytes count
    ],
)
def test_a_file_is_named_by_what_it_is_about(texts: tuple[str, ...], name: str) -> None:
    taken: set[str] = set()
    assert file_name(taken, "role", *texts) == name
    assert file_name(taken, "role", *texts) == f"{name}-2"


@pytest.mark.parametrize("builder", ["html", "text", "latex"])
def test_every_section_is_shown_by_every_builder(import_site: ImportSite, builder: str) -> None:
    assert import_site(SHAPES["all sections"], builder).site.warnings == []


def test_the_characters_that_the_pdf_has_for_certain_are_in_its_fonts(
    import_site: ImportSite,
) -> None:
    covered = [chr(code) for code in range(0x20, 0x3000) if not font_coverage.lacking([chr(code)])]
    letters = " ".join(
        letter for letter in covered if letter.isprintable() and letter not in " <&`\\"
    )
    result = import_site({"basics": {"name": "N", "summary": letters}}, "resume-pdf")
    assert "resume.pdf" not in result.imported.settings
    assert result.site.warnings == []


def test_a_pdf_that_lacks_characters_says_so_once_and_not_in_each_build(
    import_site: ImportSite,
) -> None:
    result = import_site(SHAPES["another script"], "html")
    assert result.site.warnings == []
    assert (result.site.out / "resume.pdf").exists()
    assert [loss for loss in result.losses if loss.startswith("resume.pdf: its fonts lack")]
    assert 'suppress_warnings = ["resume.pdf"]' in result.imported.settings


def test_the_summary_tells_what_was_marked_mended_and_lost(import_site: ImportSite) -> None:
    resume = work(highlights=["Wrote Python and Go.", "Go to market"], startDate="Aug 2019")
    result = import_site(
        {**resume, "skills": [{"name": "x", "keywords": ["Python", "Go"]}], "shoe": 9}
    )
    assert summary.summary(result.imported).splitlines() == [
        "Nobody Atall: 4 pages, 1 role, 2 skills",
        "",
        "Marked up 2 mentions of 2 skills; look them over:",
        "  Python 1, Go 1",
        "",
        "Left as words, since the text does not say that the skill is meant:",
        "  Go  docs/roles/lighthouse-keeper.md",
        "",
        "Mended; nothing is gone:",
        "  work[0].startDate: 'Aug 2019' is 2019-08",
        "",
        "Not carried over:",
        "  shoe: JSON Resume has no field for '9'",
        "",
    ]


@pytest.mark.parametrize(
    ("jobs", "schools", "pages"),
    [
        (1, 0, {"experience"}),  # one role needs neither a timeline nor a matrix
        (1, 1, {"experience"}),  # one entry stands on the first page
        (2, 1, {"experience", "skill-matrix"}),
        (1, 2, {"experience", "education"}),
    ],
)
def test_no_page_has_one_thing_to_say(
    import_site: ImportSite, jobs: int, schools: int, pages: set[str]
) -> None:
    job = {"name": "Museum", "position": "Intern", "highlights": ["Dusted with Python."]}
    resume = {
        "basics": {"name": "Nobody Atall"},
        "work": [{**job, "startDate": f"202{number}"} for number in range(jobs)],
        "education": [{"institution": f"School {number}"} for number in range(schools)],
        "skills": [{"name": "Python"}],
    }
    written = import_site(resume).imported.pages
    assert {name[:-3] for name in written if "/" not in name} == {"index", "skills", *pages}
    assert ("{timeline}" in written["experience.md"]) is (jobs > 1)
    assert (":::{education} School 0" in written["index.md"]) is (schools == 1)
    assert (":::{background}" in written["index.md"]) is (schools > 1)


def test_a_section_of_one_entry_shares_the_page_of_the_shortest(import_site: ImportSite) -> None:
    resume = {
        "basics": {"name": "Nobody Atall"},
        "education": [{"institution": "School of Fog"}],
        "certificates": [{"name": "Diver"}, {"name": "Bell ringer"}],
        "awards": [{"title": title} for title in ("Shell", "Pearl", "Net")],
    }
    written = import_site(resume).imported.pages
    assert set(written) == {"index.md", "more.md", "awards.md"}
    assert written["more.md"].startswith("# Education and certificates")


@pytest.mark.parametrize(
    ("paths", "joined"),
    [
        (["work[0].url", "work[2].url", "work[3].url"], ["work[0,2-3].url"]),
        (["work[0].highlights[1]", "work[1].highlights[1]"], ["work[0].highlights[1]", "work[1].highlights[1]"]),
        (["work[0].highlights[1]", "work[0].highlights[2]"], ["work[0].highlights[1-2]"]),
        (["basics.url", "x"], ["basics.url", "x"]),
        ([""], [""]),
    ],
)  # fmt: skip
def test_paths_that_are_alike_are_told_together(paths: list[str], joined: list[str]) -> None:
    assert summary.together(paths) == joined


def test_forty_roles_and_three_hundred_skills_take_less_than_a_second(tmp_path: Path) -> None:
    known = [f"Tool {number}" for number in range(300)]
    sentences = [f"Brought {name} to step {at}, **well**." for at, name in enumerate(known)]
    roles = [
        {"name": f"Works {at % 20}", "position": f"Engineer {at}", "highlights": sentences[at::25]}
        for at in range(40)
    ]
    file = tmp_path / "resume.json"
    resume = {"basics": {"name": "N"}, "work": roles, "skills": [{"name": "x", "keywords": known}]}
    file.write_text(repr(resume).replace("'", '"'), encoding="utf-8")
    start = time.process_time()
    import_resume(file)
    assert time.process_time() - start < 1


def test_stars_and_brackets_without_end_take_no_more_time_than_text(tmp_path: Path) -> None:
    endless = ["*a " * 6000, "[a](" * 4000, "`a" * 9000, "<b>" * 6000, "_a" * 9000]
    start = time.process_time()
    for text in endless:
        markup.passages(text)
    assert time.process_time() - start < 10
