"""``sphinx-resume edition`` and ``editions``: files for one job, and what was done, in words."""

from __future__ import annotations

import random
import re
import struct
import zlib
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest
from commands import AD, JOB, pdf_text, run_command

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


def test_an_edition_is_a_pdf_and_a_word_file_and_a_report(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run_command(capsys, "edition", "trinity")
    assert (status, err) == (0, "")
    folder = project / "_build" / "editions" / "trinity"
    stem = "Nobody-Atall-Trinity-House"
    files = sorted(path.name for path in folder.glob("[!.]*"))
    assert files == [f"{stem}.docx", f"{stem}.pdf", "letter.md"]
    assert str(folder / f"{stem}.pdf") in out
    assert re.search(r"1 page, the last one used to \d+%", out)
    assert re.search(r"\d+ sentences kept, \d+ left out", out)
    assert "posts/head-keeper#rebuilt-the-fresnel-lens-after-the" in out


def test_the_word_file_says_what_the_pdf_says(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(capsys, "edition", "trinity")
    [word] = (project / "_build").rglob("*.docx")
    [pdf] = (project / "_build").rglob("*.pdf")
    text = re.sub(r"\s", "", pdf_text(pdf))
    for paragraph in docx.Document(str(word)).paragraphs:
        if str(paragraph.style and paragraph.style.name).startswith("List Bullet"):
            assert re.sub(r"\s", "", paragraph.text) in text


def test_the_owners_own_words_and_fields_are_used(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "editions" / "trinity.toml").write_text(
        'headline = "Horn player"\nsummary = "Loud for twenty years."\nprivate = ["phone"]\n'
        'notes = "They are deaf."\nsections = ["summary", "experience"]\n' + JOB,
        "utf-8",
    )
    assert run_command(capsys, "edition", "trinity")[0] == 0
    [pdf] = (project / "_build").rglob("*.pdf")
    text = pdf_text(pdf)
    assert "Horn player" in text
    assert "Loud for twenty years." in text
    assert "Keeps lights burning." not in text
    assert "555" not in text
    assert "deaf" not in text
    assert "Education" not in text


def test_a_contact_that_the_site_withholds_can_be_shown(
    project: Path, capsys: pytest.CaptureFixture[str], build: Build
) -> None:
    with (project / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write("resume_private = ['phone']\n")
    path = project / "editions" / "trinity.toml"
    path.write_text("private = []\n" + JOB, "utf-8")
    run_command(capsys, "edition", "trinity")
    [pdf] = (project / "_build").rglob("*.pdf")
    assert "555" in pdf_text(pdf)
    site = build(project / "docs", conf=project, doctrees=project / "_build" / "doctrees")
    assert not any(b"555" in path.read_bytes() for path in site.out.rglob("*.html"))


def test_an_edition_in_another_language_is_made_of_the_translation(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "editions" / "trinity.toml").write_text(
        'language = "de"\npin = ["posts/head-keeper#rebuilt-the-fresnel-lens-after-the"]\n' + JOB,
        "utf-8",
    )
    status, _out, err = run_command(capsys, "edition", "trinity")
    assert (status, err) == (
        0,
        "editions/trinity.toml:1: the résumé is not translated to German, so its sentences stay "
        "as they are. Run: sphinx-resume translate de\n",
    )
    assert run_command(capsys, "translate", "de")[0] == 0
    catalog = project / "locale" / "de" / "LC_MESSAGES" / "resume.po"
    text = re.sub(
        r'(msgid (?:""\n)?"Rebuilt(?:.*\n)*?)msgstr ""',
        r'\1msgstr "Die Linse erneuert."',
        catalog.read_text("utf-8"),
    )
    catalog.write_text(
        text.replace('"Fog horn"\nmsgstr ""', '"Fog horn"\nmsgstr "Nebelhorn"'), "utf-8"
    )
    assert run_command(capsys, "edition", "trinity")[0] == 0
    [pdf] = (project / "_build").rglob("*.pdf")
    text = pdf_text(pdf)
    assert "März 2021" in text or "Mär" in text
    assert "Nebelhorn" in text  # which the edition names as the pages do
    assert "Die Linse erneuert." in text  # by the address that it has in every language


def test_a_new_company_leaves_no_file_of_the_old_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(capsys, "edition")
    path = project / "editions" / "trinity.toml"
    path.write_text(JOB.replace("Trinity House", "Lights Ltd."), "utf-8")
    run_command(capsys, "edition")
    folder = project / "_build" / "editions" / "trinity"
    names = sorted(path.name for path in folder.glob("Nobody*"))
    assert names == ["Nobody-Atall-Lights-Ltd.docx", "Nobody-Atall-Lights-Ltd.pdf"]


def test_skills_alone_make_an_edition_of_one_page(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(capsys, "edition", "--focus", "foghorn,Knots++")[0] == 0
    assert [path.name for path in (project / "_build").rglob("*.pdf")] == [
        "Nobody-Atall-Fog-horn-Knotspp.pdf"
    ]


@pytest.mark.parametrize("skills", ["Fogg", "Kerosene"])
def test_nothing_proved_is_nothing_made(
    project: Path, capsys: pytest.CaptureFixture[str], skills: str
) -> None:
    (project / "editions" / "trinity.toml").write_text(f"skills = [{skills!r}]\n", "utf-8")
    for arguments in (["edition", "trinity"], ["edition", "--focus", skills]):
        status, out, err = run_command(capsys, *arguments)
        assert (status, out) == (1, "")
        assert "WARNING" in err
    assert [*(project / "_build").rglob("*.pdf")] == []


def test_asked_skills_without_a_sentence_are_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = "skills = ['Fog horn', 'Kerosene', 'Knots++', 'Fogg']\nomit = ['taught-knots-to-forty-sailors']\n"
    (project / "editions" / "trinity.toml").write_text(job, "utf-8")
    _status, out, err = run_command(capsys, "edition", "trinity")
    assert "Kerosene: no work shows it, so it stands under 'Also listed'" in out
    assert "editions/trinity.toml:1: WARNING: unknown skill 'Fogg'." in err


def test_pages_that_cannot_be_met_are_reported_with_what_to_drop(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roles = "\n".join(f"posts/more{number}" for number in range(60))
    index = project / "docs" / "index.md"
    index.write_text(
        index.read_text("utf-8").replace("posts/deckhand\n", f"posts/deckhand\n{roles}\n"), "utf-8"
    )
    for number in range(60):
        (project / "docs" / "posts" / f"more{number}.md").write_text(
            f"# Hand {number}\n\n:::{{position}} Imaginary Ferries\n:start: 2001\n:end: 2002\n:::\n",
            "utf-8",
        )
    (project / "editions" / "trinity.toml").write_text("pages = 1\n" + JOB, "utf-8")
    status, out, err = run_command(capsys, "edition", "trinity")
    assert status == 1
    assert "3 pages" in out
    assert (
        "editions/trinity.toml:1: WARNING: the edition has 3 pages, 2 more than 'pages' allows"
        in err
    )
    assert "Take 'Knots++' or 'Fog horn' out of 'skills'" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["edition", "trinty"],
            "editions/trinty.toml:1: there is no edition 'trinty'. Did you mean 'trinity'?",
        ),
        (["edition", "trinity", "--focus", "Horn"], "Give the name of an edition, or --focus"),
    ],
)
def test_what_cannot_be_made_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    status, _out, err = run_command(capsys, *arguments)
    assert status > 0
    assert err.startswith(message)


def test_a_file_that_is_no_toml_is_reported_and_the_others_are_made(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "editions" / "a.toml").write_text("skills = x\n", "utf-8")
    status, _out, err = run_command(capsys, "edition")
    assert status == 1
    assert err.startswith("editions/a.toml:1:10: this is no TOML: Invalid value.")
    assert len([*(project / "_build").rglob("*.pdf")]) == 1


def test_two_editions_whose_files_have_one_name_are_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "editions" / "other.toml").write_text(JOB, "utf-8")
    _status, _out, err = run_command(capsys, "edition", "other")
    assert err.startswith(
        "editions/other.toml:1: the files of 'other' and 'trinity' have the same names. "
    )


def test_a_folder_without_a_project_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in ("edition", "editions"):
        status, _out, err = run_command(capsys, command)
        assert status == 2
        assert "There is no conf.py" in err


# ── a photo ──────────────────────────────────────────────────────────────────────


def png(width: int, height: int, *, is_noise: bool = False) -> bytes:
    """A picture of one colour, or one that no compression makes smaller."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    noise = random.Random(1)  # noqa: S311 -- no secret
    plain = b"\x30\x80\xa0" * width
    rows = (noise.randbytes(3 * width) if is_noise else plain for _ in range(height))
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)


@pytest.mark.parametrize(
    ("name", "content", "in_pdf", "in_word", "message"),
    [
        ("me.png", png(30, 40), True, True, ""),
        (
            "me.svg",
            SVG,
            False,
            False,  # is drawn
            "me.svg is no picture that the Word file can have.",
        ),
        ("me.jpg", b"", False, False, "me.jpg is no picture that the PDF or the Word file can"),
        ("big.png", png(1200, 1000, is_noise=True), True, True, "the PDF has 3.7 MB, more than"),
        ("", b"", False, False, "this edition wants a photo, and there is no picture among the"),
    ],
)
def test_a_photo_is_there_if_it_is_wanted_and_can_be(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes,
    in_pdf: bool,
    in_word: bool,
    message: str,
) -> None:
    index = project / "docs" / "index.md"
    image = f":image: {name}\n" if name else ""
    text = index.read_text("utf-8")
    index.write_text(re.sub(r":image: .*\n", image, text), "utf-8")
    if name:
        (project / "docs" / name).write_bytes(content)
    (project / "editions" / "trinity.toml").write_text("photo = true\n" + JOB, "utf-8")
    status, _out, err = run_command(capsys, "edition", "trinity")
    assert status == 0
    assert message in err
    assert bool(err) is bool(message)
    [pdf] = (project / "_build").rglob("*.pdf")
    [word] = (project / "_build").rglob("*.docx")
    first = pypdfium2.PdfDocument(pdf.read_bytes())[0]
    kinds = {item.type for item in first.get_objects()}
    assert (pypdfium2.raw.FPDF_PAGEOBJ_IMAGE in kinds) is in_pdf
    assert bool(docx.Document(str(word)).inline_shapes) is in_word


# ── the site ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("layout", ["sources in docs", "sources beside conf.py"])
def test_nothing_of_the_editions_is_published(
    project: Path, capsys: pytest.CaptureFixture[str], build: Build, layout: str
) -> None:
    (project / "ad.txt").write_text(AD + "- xyzzy\n", "utf-8")
    source = project / "docs"
    if layout == "sources beside conf.py":
        for path in [*source.iterdir()]:
            path.rename(project / path.name)
        source.rmdir()
        source = project
    (project / "editions" / "xyzzy.md").write_text("# xyzzy\n", "utf-8")
    run_command(capsys, "match", "ad.txt", "--edition", "xyzzy-job")
    run_command(capsys, "edition")
    (project / "ad.txt").unlink()
    letter = project / "_build" / "editions" / "xyzzy-job" / "letter.md"
    letter.write_text("# xyzzy\n", "utf-8")
    site = build(source, conf=project, html_extra_path=["."] if source is project else [])
    assert site.warnings == []
    published = [path for path in site.out.rglob("*") if path.is_file()]
    assert not [path for path in published if b"xyzzy" in path.read_bytes()]
    assert not [path for path in published if "xyzzy" in path.name or path.suffix == ".toml"]


# ── the list ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("", "trinity  Trinity House  not sent  not made yet"),
        ("sent = 2020-01-31\n", "sent 2020-01-31  the career has changed since, on "),
        ("sent = 2199-01-31\n", "sent 2199-01-31  the career has not changed since"),
    ],
)
def test_editions_are_listed_with_what_became_of_them(
    project: Path, capsys: pytest.CaptureFixture[str], sent: str, expected: str
) -> None:
    (project / "editions" / "trinity.toml").write_text(sent + JOB, "utf-8")
    status, out, _err = run_command(capsys, "editions")
    assert status == 0
    assert expected in out


def test_a_list_without_editions_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "editions" / "trinity.toml").unlink()
    assert "There is no edition" in run_command(capsys, "editions")[1]
