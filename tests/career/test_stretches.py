"""What of a text from right to left has to be kept from left to right."""

from __future__ import annotations

import pytest

from sphinx_resume.career.direction import split_by_direction


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("بلغة C++ لمن يقرأ", ["C++"]),
        ("وC#، ثم F#.", ["C#", "F#"]),  # joined to a letter of the text
        ("منصة .NET", [".NET"]),
        ("من $400,000 إلى €5", ["$400,000", "€5"]),
        ("هاتف +20 2 5550 0100", ["+20 2 5550 0100"]),
        ("على Kubernetes (الإصدار 1.30)", []),  # letters at both ends stay in place
        ("example.org ثم AT&T", []),
        ("في 3–5 أيام", []),  # a range is read from the right
    ],
)
def test_names_and_amounts_with_a_sign_at_an_end(text: str, kept: list[str]) -> None:
    parts = list(split_by_direction(text, is_whole=False))
    assert "".join(part for part, _is_latin in parts) == text
    assert [part for part, is_latin in parts if is_latin] == kept


@pytest.mark.parametrize(
    ("text", "alone", "in_a_row"),
    [
        ("Imaginary Ferries Ltd.", True, True),
        ("Tidal Press", False, True),
        ("2008 – 2012", False, False),  # years have no direction of their own
        ("منارة", False, False),
    ],
)
def test_a_text_that_is_all_there_is(text: str, alone: bool, in_a_row: bool) -> None:
    assert list(split_by_direction(text, is_whole=True)) == [(text, alone)]
    assert list(split_by_direction(text, is_whole=True, is_apart=True)) == [(text, in_a_row)]
