"""Which face sets which script, and the packages that they come in.

Faces of small files are dependencies of this project; those of large ones come with an extra.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LATIN = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
_CJK = "manimgx_fonts_cjk"
_MORE = "manimgx_fonts"


class Script(NamedTuple):
    """A script that Source Sans has not.

    Attributes:
        name: As Unicode calls it.
        letters: A regular expression for one of its letters.
        package: Where its face is.
        family: The name of the face; of East Asian ones, `faces_for` knows it.
        extra: The extra of this project that brings the package, or ``""`` if it is always there.

    """

    name: str
    letters: re.Pattern[str]
    package: str
    family: str
    extra: str = ""

    @property
    def is_installed(self) -> bool:
        """Whether its face is there."""
        return bool(_folders(self.package))


def _script(name: str, ranges: str, package: str, family: str = "", extra: str = "") -> Script:
    return Script(name, re.compile(f"[{ranges}]"), package, family or f"Noto Sans {name}", extra)


# Han letters have other shapes in Japan, Korea and China, so the language chooses their face.
_EAST_ASIAN = {
    "ja": "Noto Sans CJK JP",
    "ko": "Noto Sans CJK KR",
    "zh": "Noto Sans CJK SC",
}
_EAST_ASIAN_BY_REGION = {
    "HK": "Noto Sans CJK HK",
    "MO": "Noto Sans CJK HK",
    "TW": "Noto Sans CJK TC",
}
_SCRIPTS = (
    # Newer Arabic faces of Noto lose most words when text is taken out of the PDF again.
    _script(
        "Arabic",
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
        "fontpkg_almarai",
        "Almarai",
    ),
    _script("Hebrew", "\u0590-\u05ff\ufb1d-\ufb4f", "fontpkg_heebo", "Heebo"),
    _script("Devanagari", "\u0900-\u097f\ua8e0-\ua8ff", "fontpkg_noto_sans_devanagari"),
    _script("Thai", "\u0e00-\u0e7f", "fontpkg_noto_sans_thai"),
    _script(
        "CJK",
        "\u1100-\u11ff\u2e80-\u2fdf\u3000-\u318f\u31f0-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
        "\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff",
        _CJK,
        extra="cjk",
    ),
    *(
        _script(name, ranges, _MORE, extra="scripts")
        for name, ranges in (
            ("Armenian", "\u0530-\u058f"),
            ("Bengali", "\u0980-\u09ff"),
            ("Ethiopic", "\u1200-\u139f\u2d80-\u2ddf"),
            ("Georgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f"),
            ("Gujarati", "\u0a80-\u0aff"),
            ("Gurmukhi", "\u0a00-\u0a7f"),
            ("Kannada", "\u0c80-\u0cff"),
            ("Khmer", "\u1780-\u17ff\u19e0-\u19ff"),
            ("Lao", "\u0e80-\u0eff"),
            ("Malayalam", "\u0d00-\u0d7f"),
            ("Myanmar", "\u1000-\u109f"),
            ("Oriya", "\u0b00-\u0b7f"),
            ("Sinhala", "\u0d80-\u0dff"),
            ("Tamil", "\u0b80-\u0bff"),
            ("Telugu", "\u0c00-\u0c7f"),
        )
    ),
)


class Faces(NamedTuple):
    """The faces that a text needs beyond Source Sans and Source Serif.

    Attributes:
        families: Their names, for the template.
        paths: The folders that they are in.
        missing: The letters of scripts whose package is not installed, in the text's order.
        has_han: Whether the text has letters of East Asia.

    """

    families: tuple[str, ...]
    paths: tuple[str, ...]
    missing: tuple[str, ...]
    has_han: bool


def faces_for(text: str, language: str, region: str | None = None) -> Faces:
    """The faces that a text needs.

    Args:
        text: All that is to be set.
        language: As ISO 639 has it.
        region: As ISO 3166 has it.

    """
    used = [script for script in _SCRIPTS if script.letters.search(text)]
    there = [script for script in used if script.is_installed]
    absent = [script for script in used if not script.is_installed]
    return Faces(
        tuple(_family(script, text, language, region) for script in there),
        tuple(dict.fromkeys(path for script in there for path in _folders(script.package))),
        tuple(dict.fromkeys(found for script in absent for found in script.letters.findall(text))),
        any(script.package == _CJK for script in there),
    )


def latin_paths() -> list[str]:
    """The folders of the faces that every PDF has."""
    return [path for package in LATIN for path in _folders(package)]


def script_of(letter: str) -> Script | None:
    """The script of a letter, if it is one that there is a face for."""
    return next((script for script in _SCRIPTS if script.letters.match(letter)), None)


def by_script(letters: Iterable[str]) -> dict[Script | None, list[str]]:
    """Letters under their scripts, both in the order of the letters."""
    grouped: dict[Script | None, list[str]] = {}
    for letter in letters:
        grouped.setdefault(script_of(letter), []).append(letter)
    return grouped


def _family(script: Script, text: str, language: str, region: str | None) -> str:
    if script.package != _CJK:
        return script.family
    by_region = _EAST_ASIAN_BY_REGION.get(region or "") if language == "zh" else None
    return by_region or _EAST_ASIAN.get(language) or _guessed(text)


def _guessed(text: str) -> str:
    """The face of East Asian letters in a text of another language."""
    if re.search("[\u3040-\u30ff]", text):
        return _EAST_ASIAN["ja"]
    return _EAST_ASIAN["ko" if re.search("[\uac00-\ud7af]", text) else "zh"]


def _folders(package: str) -> list[str]:
    spec = find_spec(package)
    folders = (spec and spec.submodule_search_locations) or []
    return [str(files) if (files := Path(each, "files")).is_dir() else each for each in folders]
