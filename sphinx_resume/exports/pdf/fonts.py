"""Which faces set a text: those of the packages, and faces of the author's own before them."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.scripts import EAST_ASIAN, scripts_in
from sphinx_resume.exports.pdf.own_fonts import NO_FONTS, OwnFonts

if TYPE_CHECKING:
    from sphinx_resume.career.scripts import Script

LATIN = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")

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


class Faces(NamedTuple):
    """The faces that a text needs beyond Source Sans and Source Serif.

    Attributes:
        own: The names of the author's own, which go first.
        families: The names of those that follow Source Sans and Source Serif.
        paths: The folders that they are in.
        missing: The letters of scripts whose package is not installed, in the text's order.
        is_loose: Whether a script wants more room between lines than Latin does.
        has_han: Whether the text has letters of East Asia.

    """

    own: tuple[str, ...]
    families: tuple[str, ...]
    paths: tuple[str, ...]
    missing: tuple[str, ...]
    is_loose: bool
    has_han: bool


def faces_for(
    text: str, language: str, region: str | None = None, own: OwnFonts = NO_FONTS
) -> Faces:
    """The faces that a text needs.

    Args:
        text: All that is to be set.
        language: As ISO 639 has it.
        region: As ISO 3166 has it.
        own: The author's own.

    """
    rest = own.without(text)
    needed = scripts_in(rest)
    installed = [script for script in needed if _folders(script.package)]
    absent = [script for script in needed if script not in installed]
    paths = [path for script in installed for path in _folders(script.package)]
    missing = (letter for script in absent for letter in script.letters.findall(rest))
    with_face = [script for script in scripts_in(text) if script not in absent]
    return Faces(
        own=own.families,
        families=tuple(_family(script, text, language, region) for script in installed),
        paths=tuple(dict.fromkeys([*own.folders, *paths])),
        missing=tuple(dict.fromkeys(missing)),
        is_loose=bool(with_face),
        has_han=any(script.package == EAST_ASIAN for script in with_face),
    )


def latin_paths() -> list[str]:
    """The folders of the faces that every PDF has."""
    return [path for package in LATIN for path in _folders(package)]


def _family(script: Script, text: str, language: str, region: str | None) -> str:
    if script.package != EAST_ASIAN:
        return script.family
    by_region = _EAST_ASIAN_BY_REGION.get(region or "") if language == "zh" else None
    return by_region or _EAST_ASIAN.get(language) or _east_asian_by_letters(text)


def _east_asian_by_letters(text: str) -> str:
    """The face of East Asian letters in a text of another language."""
    if re.search("[\u3040-\u30ff]", text):
        return _EAST_ASIAN["ja"]
    return _EAST_ASIAN["ko" if re.search("[\uac00-\ud7af]", text) else "zh"]


def _folders(package: str) -> list[str]:
    spec = find_spec(package)
    folders = (spec and spec.submodule_search_locations) or []
    return [
        str(files) if (files := Path(folder, "files")).is_dir() else folder for folder in folders
    ]
