"""What can be given as an advertisement, and what is said of all else."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.matching import source

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"""<!doctype html><html><head><title>Job</title><script>"React"</script></head><body>
<nav><a>Rails</a></nav>
<h2>Requirements</h2>
<ul><li>Run <b>Azure</b> &amp;
 AKS</li><li><p>4&#43; years</p></li></ul>
<p><strong>Nice to have</strong></p><p>Pulumi<br>Bicep</p><footer>Perl</footer></body></html>"""


def test_a_saved_page_is_read_as_its_headings_items_and_lines() -> None:
    lines = [(number, text) for number, text in source.parse_advertisement("ad.html", PAGE) if text]
    assert lines == [
        (3, "# Requirements"),
        (4, "- Run Azure & AKS"),
        (5, "- 4+ years"),
        (6, "**Nice to have**"),
        (6, "Pulumi"),
        (6, "Bicep"),
    ]


def test_standard_input_is_a_file_too() -> None:
    assert source.read_advertisement("-", io.BytesIO(b"Python\r\nGo")) == [(1, "Python"), (2, "Go")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "ad.txt: The file is empty. Copy the advertisement into it."),
        (b" \n\t\n", "ad.txt: The file is empty. Copy the advertisement into it."),
        (b"\xef\xbb\xbf", "ad.txt: The file is empty. Copy the advertisement into it."),
        (b"%PDF-1.7 ...", "ad.txt: This is a PDF. Save it as text: copy the words into a .txt file."),
        (b"PK\x03\x04...", "ad.txt: This is a document of a word processor, or another archive. "
                           "Save it as text: copy the words into a .txt file."),
        (b"a\0b", "ad.txt: This is no text. Save it as text: copy the words into a .txt file."),
        ("Go".encode("utf-16"), "ad.txt:1: This is UTF-16, not UTF-8. Save it as UTF-8."),
        (b"Python\nd\xe9veloppeur", "ad.txt:2: The byte 0xe9 is not UTF-8. Save the file as UTF-8."),
        # The first byte is the fourth of the file, behind the byte-order mark.
        (b"\xef\xbb\xbf\xe9", "ad.txt:1: The byte 0xe9 is not UTF-8. Save the file as UTF-8."),
        (b"x" * 200_001, "ad.txt: This is larger than 200 kB. "
                         "Keep one advertisement alone, without the page around it."),
        (b"https://jobs.example/1\n", "ad.txt:1: The file holds only an address, https://jobs.example/1. "
                                      "Nothing is fetched from the web: save the page's text instead."),
    ],
)  # fmt: skip
def test_what_is_no_advertisement_is_reported(
    content: bytes, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ad.txt").write_bytes(content)
    with pytest.raises(source.UnreadableError) as error:
        source.read_advertisement("ad.txt", io.BytesIO())
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("https://jobs.example/1", "https://jobs.example/1: This is an address. "
         "Nothing is fetched from the web: save the page as a file, and give its path."),
        ("advert.txt", "advert.txt: There is no such file. Did you mean 'adverts.txt'?"),
        ("nothing/like.it", "nothing/like.it: There is no such file. Give the path of a file."),
        (".", ".: This is a folder. Give the path of one file, with one advertisement."),
    ],
)  # fmt: skip
def test_a_name_that_is_no_file_is_reported(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "adverts.txt").write_text("Python", "utf-8")
    with pytest.raises(source.UnreadableError) as error:
        source.read_advertisement(name, io.BytesIO())
    assert str(error.value) == message
