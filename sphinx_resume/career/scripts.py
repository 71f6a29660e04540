"""Scripts that Source Sans and Source Serif have not, and the packages with a face of each.

Faces of small files are dependencies of this project; those of large ones come with an extra.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

EAST_ASIAN = "manimgx_fonts_cjk"
_MORE = "manimgx_fonts"


class Script(NamedTuple):
    """A script that Source Sans has not.

    Attributes:
        name: As Unicode calls it.
        letters: A regular expression for one of its letters.
        package: Where its face is.
        family: The name of the face; East Asian ones have several, by language.
        extra: The extra of this project that brings the package, or ``""`` if it is always there.
        languages: Those that are written in it, as ISO 639 has them, where it needs an extra.

    """

    name: str
    letters: re.Pattern[str]
    package: str
    family: str
    extra: str = ""
    languages: tuple[str, ...] = ()


def _letters(ranges: str) -> re.Pattern[str]:
    return re.compile(f"[{ranges}]")


SCRIPTS = (
    # Newer Arabic faces of Noto lose most words when text is taken out of the PDF again.
    Script(
        "Arabic",
        _letters("\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"),
        "fontpkg_almarai",
        "Almarai",
    ),
    Script("Hebrew", _letters("\u0590-\u05ff\ufb1d-\ufb4f"), "fontpkg_heebo", "Heebo"),
    Script(
        "Devanagari",
        _letters("\u0900-\u097f\ua8e0-\ua8ff"),
        "fontpkg_noto_sans_devanagari",
        "Noto Sans Devanagari",
    ),
    Script("Thai", _letters("\u0e00-\u0e7f"), "fontpkg_noto_sans_thai", "Noto Sans Thai"),
    Script(
        "CJK",
        _letters(
            "\u1100-\u11ff\u2e80-\u2fdf\u3000-\u318f\u31f0-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
            "\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
        ),
        EAST_ASIAN,
        "Noto Sans CJK SC",
        "cjk",
        ("ja", "ko", "yue", "zh"),
    ),
    *(
        Script(name, _letters(ranges), _MORE, f"Noto Sans {name}", "scripts", tuple(of.split()))
        for name, ranges, of in (
            ("Armenian", "\u0530-\u058f", "hy"),
            ("Bengali", "\u0980-\u09ff", "as bn"),
            ("Ethiopic", "\u1200-\u139f\u2d80-\u2ddf", "am ti"),
            ("Georgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", "ka"),
            ("Gujarati", "\u0a80-\u0aff", "gu"),
            ("Gurmukhi", "\u0a00-\u0a7f", "pa"),
            ("Kannada", "\u0c80-\u0cff", "kn"),
            ("Khmer", "\u1780-\u17ff\u19e0-\u19ff", "km"),
            ("Lao", "\u0e80-\u0eff", "lo"),
            ("Malayalam", "\u0d00-\u0d7f", "ml"),
            ("Myanmar", "\u1000-\u109f", "my"),
            ("Oriya", "\u0b00-\u0b7f", "or"),
            ("Sinhala", "\u0d80-\u0dff", "si"),
            ("Tamil", "\u0b80-\u0bff", "ta"),
            ("Telugu", "\u0c00-\u0c7f", "te"),
        )
    ),
)


def scripts_in(text: str) -> list[Script]:
    """The scripts of a text that Source Sans has not, as far as there is a face for them."""
    letters = "".join(set(text))
    return [script for script in SCRIPTS if script.letters.search(letters)]


def script_of(letter: str) -> Script | None:
    """The script of a letter, if it is one that there is a face for."""
    return next((script for script in SCRIPTS if script.letters.match(letter)), None)


def by_script(letters: Iterable[str]) -> dict[Script | None, list[str]]:
    """Letters under their scripts, both in the order of the letters."""
    grouped: dict[Script | None, list[str]] = {}
    for letter in letters:
        grouped.setdefault(script_of(letter), []).append(letter)
    return grouped


def extras_for(language: str, text: str = "") -> tuple[str, ...]:
    """The extras that bring the faces of a language, and of what a text is written in.

    Args:
        language: As Sphinx has it.
        text: All that is written.

    """
    primary = re.split("[-_@]", language)[0].lower()
    written = scripts_in(text)
    return tuple(
        sorted(
            {
                script.extra
                for script in SCRIPTS
                if script.extra and (primary in script.languages or script in written)
            }
        )
    )
