"""``editions/NAME.toml``: what is read, what is reported at which line, and what `match` keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sphinx_resume.career.contacts import CONTACT_FIELDS
from sphinx_resume.editions.edition import EditionError
from sphinx_resume.editions.folder import find
from sphinx_resume.editions.names import LONGEST, check_name, file_name, folder_name
from sphinx_resume.editions.read import read
from sphinx_resume.editions.write import ad_of, write_edition

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
title = "Keeper"
company = "Trinity House"
headline = "Keeps lights"
summary = "Twenty years without a dark night."
skills = ["Fresnel lens", "Fog horn"]
pin = ["roles/keeper#saved-400"]
omit = ["kept-a-log"]
pages = 1
paper = "us-letter"
photo = true
private = ["phone"]
sections = ["experience", "skills"]
language = "pt-BR"
sent = 2026-06-02
notes = "Ask for the boat."
"""


def mistakes_of(folder: Path, text: str) -> list[str]:
    path = folder / "job.toml"
    path.write_text(text, encoding="utf-8")
    try:
        _, mistakes = read(path)
    except EditionError as error:
        mistakes = [*error.mistakes]
    return [str(mistake).replace(f"{folder}/", "") for mistake in mistakes]


def test_each_key_is_read(tmp_path: Path) -> None:
    path = tmp_path / "job.toml"
    path.write_text(WHOLE, encoding="utf-8")
    edition, mistakes = read(path)
    assert mistakes == []
    assert (edition.name, edition.company, edition.pages) == ("job", "Trinity House", 1)
    assert edition.skills == ("Fresnel lens", "Fog horn")
    assert (edition.language, edition.sent, edition.private) == ("pt_BR", "2026-06-02", ("phone",))
    assert edition.at("skills", "Fog horn").line == 5
    assert edition.at("omit").line == 7


def test_all_but_the_skills_may_be_left_out(tmp_path: Path) -> None:
    assert mistakes_of(tmp_path, "skills = ['Fog horn']\n") == []


OK = "skills = ['Fog horn']\n"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("2026-06-02", "2026-06-02"),
        ("2026-06-02T10:30:00", "2026-06-02"),  # TOML has times
        ("' 2026-06-02 '", "2026-06-02"),
        ("''", ""),
        ("false", ""),
    ],
)
def test_the_day_sent_may_be_written_as_a_date_a_time_or_a_text(
    tmp_path: Path, written: str, sent: str
) -> None:
    path = tmp_path / "job.toml"
    path.write_text(f"{OK}sent = {written}\n", encoding="utf-8")
    edition, mistakes = read(path)
    assert (edition.sent, mistakes) == (sent, [])


def test_an_edition_has_no_section_that_there_is_not(tmp_path: Path) -> None:
    path = tmp_path / "job.toml"
    path.write_text(f"{OK}sections = ['skills', 'experiense', 'projects']\n", encoding="utf-8")
    assert read(path)[0].sections == ("skills", "projects")


MISTAKES = [
    (
        "a key that is none",
        OK + "hedline = 'x'\n",
        "job.toml:2: an edition has no 'hedline'. Did you mean 'headline'? It takes: title,",
    ),
    ("a number for a text", OK + "title = 3\n", "job.toml:2: 'title' is 3. Write a text in"),
    (
        "one entry of a list",
        "skills = [\n  'Fog horn',\n  3,\n]\n",
        "job.toml:1: 'skills' has 3. Write a list of texts",
    ),
    (
        "a section that is none",
        OK + "sections = ['skills', 'experiense']\n",
        "job.toml:2: 'sections' has no 'experiense'. Did you mean 'experience'? It takes: summary,",
    ),
    ("pages below none", OK + "pages = -1\n", "job.toml:2: 'pages' is -1. Write a whole number"),
    ("pages that are a flag", OK + "pages = true\n", "job.toml:2: 'pages' is true."),
    (
        "a paper that is none",
        OK + "paper = 'us-leter'\n",
        "job.toml:2: unknown paper 'us-leter'. Did you mean 'us-letter'?",
    ),
    ("a photo in words", OK + "photo = 'yes'\n", "job.toml:2: 'photo' is 'yes'. Write true or"),
    (
        "a contact that is none",
        OK + "private = ['fone']\n",
        "job.toml:2: 'private' has no 'fone'. Did you mean 'phone'?",
    ),
    ("a language that is none", OK + "language = 'xx-yy'\n", "job.toml:2: 'language' is 'xx-yy'."),
    ("a day that is none", OK + "sent = 'June'\n", "job.toml:2: 'sent' is 'June'. Write the day"),
    (
        "pinned and omitted",
        OK + "pin = ['a']\nomit = [\n  'b',\n  'a',\n]\n",
        "job.toml:5: 'a' is in 'pin' and in 'omit'. Take it out of one.",
    ),
    ("no skill", "title = 'x'\n", "job.toml:1: this edition asks for no skill. Write what the"),
    ("nothing", "", "job.toml:1: this edition asks for no skill."),
    ("no TOML", OK + "title = x\n", "job.toml:2:9: this is no TOML: Invalid value. Write texts"),
    ("a list that does not end", "skills = ['x'\n", "job.toml:1"),
    ("a key twice", OK + "pages = 1\npages = 2\n", "job.toml:3"),
]


@pytest.mark.parametrize(("_why", "text", "message"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_reported_at_its_line(
    tmp_path: Path, _why: str, text: str, message: str
) -> None:
    [line] = mistakes_of(tmp_path, text)
    assert line.startswith(message)


def test_what_is_right_of_a_file_with_a_mistake_is_used(tmp_path: Path) -> None:
    path = tmp_path / "job.toml"
    path.write_text("skills = ['Fog horn']\npages = 'one'\ncompany = 'Acme'\n", encoding="utf-8")
    edition, mistakes = read(path)
    assert len(mistakes) == 1
    assert edition.company == "Acme"


def test_all_contact_details_are_withheld_where_it_is_not_clear_which(tmp_path: Path) -> None:
    path = tmp_path / "job.toml"
    path.write_text("skills = ['Fog horn']\nprivate = ['telephone', 'url']\n", encoding="utf-8")
    edition, _ = read(path)
    assert edition.private == CONTACT_FIELDS


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=("", "byte-order mark"))
def test_bytes_that_are_no_text_are_reported_at_their_line(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "job.toml"
    path.write_bytes(mark + b"skills = ['x']\n# \xff\n")
    with pytest.raises(EditionError, match=r"job\.toml:2: the byte 0xff is not UTF-8"):
        read(path)


def test_an_unknown_edition_is_reported_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "acme.toml").write_text(OK, encoding="utf-8")
    with pytest.raises(EditionError, match=r"no edition 'akme'\. Did you mean 'acme'"):
        find(tmp_path, "akme")


def test_names_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    for name in ("acme", "Acme"):
        (tmp_path / f"{name}.toml").write_text(OK, encoding="utf-8")
    with pytest.raises(EditionError, match="differ in case only"):
        find(tmp_path, "acme")
    with pytest.raises(EditionError, match="differs in case only"):
        write_edition(tmp_path, "ACME", ["Fog horn"], "The ad.")


@pytest.mark.parametrize("name", ["", "../x", "a/b", "con", "NUL.x", ".hidden", "x.", "x" * 76])
def test_a_name_that_no_file_can_have_everywhere_is_refused(name: str) -> None:
    with pytest.raises(EditionError, match="no edition can be called"):
        check_name(name)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Nobody Atall", "Acme, Inc."), "Nobody-Atall-Acme-Inc"),
        (("Zoë O’Neil", "Straße & Söhne"), "Zoë-ONeil-Straße-and-Söhne"),
        (("N", "C++", "C#"), "N-Cpp-Csharp"),
        (("यह हिन्दी", "A/B:C*?"), "यह-हिन्दी-A-B-C"),
        (("!", "?"), "resume"),
    ],
)
def test_a_file_is_named_by_the_person_and_the_company(
    parts: tuple[str, ...], expected: str
) -> None:
    assert file_name(*parts) == expected


@pytest.mark.parametrize("text", ["Kubernetes " * 20, "x" * 300, "使用" * 90, "\U00020000" * 90])
def test_a_long_name_is_cut_and_still_its_own(text: str) -> None:
    first, second = file_name("Nobody", text + "a"), file_name("Nobody", text + "b")
    assert first != second
    for name in (first, second):
        assert len(f"{name}.docx") <= LONGEST
        assert len(f"{name}.docx".encode()) <= 255


def test_the_folder_of_skills_tells_c_from_its_children() -> None:
    assert len({folder_name([name]) for name in ("C", "C++", "C#")}) == 3


# ── written from an ad ───────────────────────────────────────────────────────────


def test_an_edition_is_written_with_its_ad_beside_it(tmp_path: Path) -> None:
    path = write_edition(
        tmp_path / "editions", "acme", ["Fog horn", "C++"], "We want.", title='The "Light"'
    )
    edition, mistakes = read(path)
    assert mistakes == []
    assert edition.skills == ("Fog horn", "C++")
    assert edition.title == 'The "Light"'
    assert ad_of(path).read_text("utf-8") == "We want."


def test_running_it_again_keeps_what_was_edited(tmp_path: Path) -> None:
    path = write_edition(tmp_path, "acme", ["Fog horn", "Kerosene", "C++"], "One ad.")
    edited = path.read_text("utf-8")
    edited = edited.replace('    "Kerosene",\n', "", 1).replace("pages = 2", "pages = 1  # short")
    path.write_text(edited + '\nheadline = "Keeper"  # my own\n', encoding="utf-8")
    write_edition(tmp_path, "acme", ["Kerosene", "Fog horn", "Knots++"], "Another ad.")
    edition, mistakes = read(path)
    assert mistakes == []
    assert edition.skills == ("Fog horn", "C++", "Knots++")  # Kerosene was taken out, and stays so
    assert (edition.pages, edition.headline) == (1, "Keeper")
    assert "# short" in path.read_text("utf-8")
    assert "# my own" in path.read_text("utf-8")
    assert ad_of(path).read_text("utf-8") == "Another ad."


def test_running_it_again_with_the_same_ad_changes_no_byte(tmp_path: Path) -> None:
    path = write_edition(tmp_path, "acme", ["Fog horn"], "The ad.")
    before = path.read_bytes()
    write_edition(tmp_path, "acme", ["Fog horn"], "The ad.")
    assert path.read_bytes() == before


def test_a_file_that_is_no_toml_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "acme.toml"
    path.write_text("skills = [", encoding="utf-8")
    with pytest.raises(EditionError, match="no TOML"):
        write_edition(tmp_path, "acme", ["Fog horn"], "The ad.")
    assert path.read_text("utf-8") == "skills = ["
