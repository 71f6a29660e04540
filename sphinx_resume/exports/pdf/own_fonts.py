"""Fonts of the author's own for the PDF: ``resume_pdf_fonts``."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_resume.career.names import nearest
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

NAME = "resume_pdf_fonts"
_FONTS = (".otc", ".otf", ".ttc", ".ttf")
_WEB_FONTS = (".woff", ".woff2")
_PATH = "Write the path of a font file or of a folder with some, as seen from conf.py."


class OwnFonts(NamedTuple):
    """Faces of the author's own.

    Attributes:
        families: Their names, in the order in which they are asked for a letter.
        folders: Where they are.
        letters: The numbers of the characters that they have.
        stamp: Differs if any of them has changed.

    """

    families: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    letters: frozenset[int] = frozenset()
    stamp: str = ""

    def without(self, text: str) -> str:
        """A text without the characters that they have."""
        return text.translate(dict.fromkeys(self.letters, "")) if self.letters else text


NO_FONTS = OwnFonts()


class _File(NamedTuple):
    """A font file.

    Attributes:
        families: The names of its faces.
        letters: The numbers of the characters that it has.
        is_by_number: Whether its outlines are CFF whose glyphs have numbers and no names. Of
            these, the PDF would have other widths than the standards ask for.

    """

    families: tuple[str, ...]
    letters: frozenset[int]
    is_by_number: bool


class _Flaw(NamedTuple):
    """What is wrong with an entry of the setting."""

    message: str
    hint: str


def own_fonts(app: Sphinx) -> OwnFonts:
    """The faces that this project brings; none of those that cannot be used."""
    paths = [path for path in _usable(app.confdir, app.config[NAME]) if isinstance(path, Path)]
    files = [_read(path, path.stat().st_mtime_ns) for path in paths]
    return OwnFonts(
        tuple(dict.fromkeys(family for file in files for family in file.families)),
        tuple(dict.fromkeys(str(path.parent) for path in paths)),
        frozenset().union(*(file.letters for file in files)),
        repr([(str(path), path.stat().st_mtime_ns) for path in paths]),
    )


def check_own_fonts(app: Sphinx, config: Config) -> None:
    """Report entries that are no font, or one that cannot be used (``config-inited``)."""
    for flaw in _usable(app.confdir, config[NAME]):
        if isinstance(flaw, _Flaw):
            source = source_of_setting(app, NAME)
            Problem("option", source, flaw.message, flaw.hint).warn()


def _usable(confdir: Path, entries: list[str]) -> Iterator[Path | _Flaw]:
    """The font files that the setting names, or what is wrong with an entry."""
    for entry in entries:
        path = Path(confdir, entry)
        if path.is_dir():
            yield from _in_folder(path, entry)
        elif path.is_file():
            yield _flaw_of(path, entry) or path
        else:
            names = [file.name for file in path.parent.iterdir()] if path.parent.is_dir() else []
            near = nearest(path.name, names)
            hint = f"Did you mean {entry.removesuffix(path.name) + near!r}? " if near else ""
            yield _Flaw(f"{NAME!r} names {entry!r}, which is not there", f"{hint}{_PATH}")


def _in_folder(folder: Path, entry: str) -> Iterator[Path | _Flaw]:
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in _FONTS)
    for path in files:
        yield _flaw_of(path, f"{entry.rstrip('/')}/{path.name}") or path
    web_fonts = sorted(path for path in folder.iterdir() if path.suffix.lower() in _WEB_FONTS)
    if files:
        return
    if web_fonts:
        yield _web_font(f"{entry.rstrip('/')}/{web_fonts[0].name}")
    else:
        yield _Flaw(f"{NAME!r} names the folder {entry!r}, which has no font", _PATH)


def _flaw_of(path: Path, entry: str) -> _Flaw | None:
    if path.suffix.lower() in _WEB_FONTS:
        return _web_font(entry)
    file = _read(path, path.stat().st_mtime_ns)
    if not file.families:
        kinds = ", ".join(_FONTS)
        return _Flaw(f"{NAME!r} names {entry!r}, which is no font", f"It takes: {kinds}.")
    if file.is_by_number:
        message = (
            f"{NAME!r} names {entry!r}, whose outlines are CFF by number: "
            "a PDF with them meets neither PDF/UA nor PDF/A"
        )
        return _Flaw(message, "Take the same face with TrueType outlines (.ttf).")
    return None


def _web_font(entry: str) -> _Flaw:
    message = f"{NAME!r} names {entry!r}, a web font, which the PDF cannot be set with"
    convert = f"python -m fontTools.ttLib.woff2 decompress {entry}"
    hint = "Take the same face as .ttf or .otf"
    return _Flaw(message, f"{hint}, or run: {convert}" if entry.endswith("2") else f"{hint}.")


@cache
def _read(path: Path, _changed: int) -> _File:
    """What is in a font file: no families, if it is none that can be used."""
    import typst  # noqa: PLC0415 -- builds that set no PDF need not load it
    from fontTools.ttLib import TTCollection, TTFont, TTLibError  # noqa: PLC0415 -- likewise

    folder = [str(path.parent)]  # it takes no file
    known = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folder
    ).fonts()
    families = tuple(dict.fromkeys(face.family for face in known if face.path == str(path)))
    try:
        content = BytesIO(path.read_bytes())
        is_one = path.suffix.lower() in {".otf", ".ttf"}
        faces: list[Any] = [TTFont(content)] if is_one else TTCollection(content).fonts
        letters = frozenset().union(*(face.getBestCmap() or {} for face in faces))
        by_number = any(
            "CFF " in face and hasattr(face["CFF "].cff.topDictIndex[0], "ROS") for face in faces
        )
    except (TTLibError, OSError, ValueError, AssertionError, KeyError):
        return _File((), frozenset(), is_by_number=False)
    return _File(families, letters, by_number)


def setup(app: Sphinx) -> None:
    """Add the setting."""
    app.add_config_value(
        NAME,
        [],
        "",
        types=frozenset({list, tuple}),
        description="Fonts of your own for the PDF: files or folders, as seen from `conf.py`.",
    )
    app.connect("config-inited", check_own_fonts)
