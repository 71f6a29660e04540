"""What characters become in files, addresses and names."""

from __future__ import annotations

import pytest

from sphinx_resume.career.characters import canonical, visible
from sphinx_resume.career.model import Run, plain
from sphinx_resume.career.names import TITLED_NAME, slug


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kuber\u00adnetes", "Kubernetes"),  # a soft hyphen
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("\ufb01ne \ufb04", "fine ffl"),
        ("Cafe\u0301", "Café"),
        ("می\u200cخواهم", "می\u200cخواهم"),  # Persian needs it
        ("क\u094d\u200dष", "क\u094d\u200dष"),  # so does Hindi
        ("10⁶ m²", "10⁶ m²"),
    ],
)
def test_what_cannot_be_seen_is_left_out(written: str, read: str) -> None:
    assert visible(written) == read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cafe\u0301 ops", "Café ops"),
        ("Front\u2011end", "Front-end"),
        ("R\u00a0and\u00a0D", "R and D"),
        ("Ku\u00adbernetes", "Kubernetes"),
    ],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("text", "style", "read"),
    [
        (("10", "6"), "superscript", "10⁶"),
        (("10", "-6"), "superscript", "10⁻⁶"),
        (("1", "st"), "superscript", "1st"),  # no number changes
        (("O(n", "k"), "superscript", "O(nᵏ"),
        (("a", "x/y"), "superscript", "a^(x/y)"),
        (("H", "2"), "subscript", "H₂"),
        (("x", "max"), "subscript", "xₘₐₓ"),
        (("x", "B"), "subscript", "x_B"),
    ],
)
def test_an_exponent_changes_no_number(text: tuple[str, str], style: str, read: str) -> None:
    assert plain((Run(text[0]), Run(text[1], None, (style,)))) == read  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("हिन्दी", "हिन्दी"),
        ("कला", "कला"),
        ("कली", "कली"),
        ("ภาษาไทย ดี", "ภาษาไทย-ดี"),
        ("বাংলা", "বাংলা"),
        ("Front\u2011end", "front-end"),
        ("❤\ufe0f it", "it"),
        ("C++, C#", "cpp-c-sharp"),
    ],
)
def test_an_address_keeps_the_marks_of_its_letters(text: str, address: str) -> None:
    assert slug(text) == address


@pytest.mark.parametrize(
    ("entry", "parts"),
    [
        ("ropes <Knots>", ("ropes", "Knots")),
        ("a list <List<T>>", ("a list", "List<T>")),
        ("List<T>", None),  # a name
    ],
)
def test_a_name_may_have_angle_brackets(entry: str, parts: tuple[str, str] | None) -> None:
    match = TITLED_NAME.fullmatch(entry)
    assert (match and match.groups()) == parts
