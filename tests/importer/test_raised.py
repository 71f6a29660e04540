"""An exponent stays one in what is imported."""

from __future__ import annotations

import pytest

from sphinx_resume.importer.markup import words
from sphinx_resume.importer.raised import with_raised


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("10<sup>6</sup> lamps", "10⁶ lamps"),
        ("10^6^ lamps", "10⁶ lamps"),
        ("10^-3^ and m<sup>n+1</sup>", "10⁻³ and mⁿ⁺¹"),
        ("O(n<sup>2</sup>), (a+b)^2^", "O(n²), (a+b)²"),
        ("H<sub>2</sub>O and CO~2~", "H₂O and CO₂"),
        ("the 1<sup>st</sup> and 2^nd^", "the 1st and 2nd"),  # an ordinal
        ("Knots<SUP>TM</SUP>, cited<sup>[1]</sup>", "KnotsTM, cited[1]"),  # of no raised letters
        ("2<sup>3*4</sup>", "2^(3*4)"),
        ("x^2, a^b, ~5 or ~6, ~~old~~, ^_^", "x^2, a^b, ~5 or ~6, ~~old~~, ^_^"),
        ("`10^6^` and `<sup>6</sup>`", "`10^6^` and `<sup>6</sup>`"),  # code
    ],
)
def test_an_exponent_is_written_in_characters(written: str, plain: str) -> None:
    assert with_raised(written) == plain


def test_so_it_is_in_every_format() -> None:
    assert words("Lit 10<sup>6</sup> **lamps**") == ("Lit 10⁶ lamps",)
