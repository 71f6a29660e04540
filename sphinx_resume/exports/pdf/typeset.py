"""Sets a document with typst: data in, PDF out, and the characters that it lacks.

The faces come from their packages (`fonts`), so the same data gives the same bytes on any machine.
Where they lack a letter, the fonts of the system may have it, and that is reported. The PDF is
tagged and claims PDF/UA-1 and PDF/A-2a at once.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_resume.career.scripts import script_of
from sphinx_resume.exports.pdf.fonts import Faces, faces_for, latin_paths
from sphinx_resume.exports.pdf.own_fonts import NO_FONTS, OwnFonts

if TYPE_CHECKING:
    from collections.abc import Iterable

TEMPLATE = Path(__file__).with_name("resume.typ")
_MISSING = re.compile(r'the (?:text|PDF contains the codepoint) `"(.+?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")  # as typst shows a mark without its letter
_STAND_IN = "?"
HAS_SYSTEM = True  # whether fonts of the system are asked at all
# Latin, Greek and Cyrillic letters, and punctuation: what the fonts have for certain.
_SAFE = re.compile("[\\s!-\u02ff\u0370-\u04ff\u2010-\u2026\u2030-\u203a\u20ac\u2122]")


class CannotSetError(Exception):
    """A text that no PDF of these standards can hold; says why, in typst's words."""


class Paper(NamedTuple):
    """A PDF.

    Attributes:
        pdf: Its bytes.
        pages: How many pages it has.
        used: How far down the last one is used, in centimetres.
        filled: How much of the room between its margins that is, from 0 to 1.
        missing: The characters that no font has, which stand there as question marks.
        borrowed: The characters that only a font of this system has.
        wide: The words that are longer than a line.

    """

    pdf: bytes
    pages: int
    used: float
    filled: float
    missing: tuple[str, ...] = ()
    borrowed: tuple[str, ...] = ()
    wide: tuple[str, ...] = ()


def typeset(
    data: dict[str, Any],
    timestamp: int,
    picture: Path | None = None,
    own: OwnFonts = NO_FONTS,
) -> Paper:
    """Set a `document` as a PDF.

    Args:
        data: The document.
        timestamp: Its creation date in Unix time.
        picture: The person's picture, if it is wanted.
        own: Fonts of the author's own.

    Where a character is in no font, the PDF is set once more with the fonts of the system. One that
    these lack too is replaced by a question mark: the standards allow no gap in the text. ``missing``
    and ``borrowed`` of the result have both kinds.

    Raises:
        CannotSetError: There is something that cannot be mended so.

    """
    text = json.dumps(data, ensure_ascii=False)
    faces = faces_for(text, data["language"], data["region"], own)
    job = _Job(data, text, timestamp, picture, faces)
    paper = job.paper(faces.missing)
    if not paper.missing or not HAS_SYSTEM:
        return paper
    try:
        again = job.paper((), with_system=True)
    except CannotSetError:
        return paper
    borrowed = tuple(letter for letter in paper.missing if letter not in again.missing)
    return again._replace(borrowed=borrowed) if borrowed else paper


class _Job(NamedTuple):
    """What is to be set, and with which faces."""

    data: dict[str, Any]
    text: str  # all that is in the data
    timestamp: int
    picture: Path | None
    faces: Faces

    def paper(self, missing: Iterable[str], *, with_system: bool = False) -> Paper:
        """The PDF, in which what no font has is replaced.

        Args:
            missing: Characters of which that is known.
            with_system: Whether the fonts of the system are asked too.

        """
        replaced = dict.fromkeys(missing)
        while True:
            data = _replace_characters(self.data, str.maketrans(dict.fromkeys(replaced, _STAND_IN)))
            try:
                paper = self._compile(json.dumps(data), with_system=with_system)
            except BaseException as error:
                # Where typst breaks down, Rust's panic comes through, which is no `Exception`.
                if type(error).__name__ not in {"TypstError", "PanicException"}:
                    raise
                # Where marks of other scripts meet our letters, typst names these, or breaks down.
                named, unsafe = _named_characters(error), _unsafe_characters(self.text)
                more = [sign for sign in named if sign not in replaced]
                more = more or [sign for sign in unsafe if sign not in replaced]
                if not more:
                    message = str(getattr(error, "diagnostic", error))
                    reason = message.partition("\n")[0].removeprefix("error: ")
                    raise CannotSetError(reason) from error
                replaced |= dict.fromkeys(more)
            else:
                return paper._replace(missing=tuple(replaced))

    def _compile(self, data: str, *, with_system: bool) -> Paper:
        inputs = {"data": data}
        own, families, _paths, _missing, is_loose, has_han = self.faces
        if own or families or is_loose:  # without them, a document is set just as it ever was
            faces = {"own": own, "families": families, "is_loose": is_loose, "has_han": has_han}
            inputs["faces"] = json.dumps(faces)
        if self.picture is None:
            return self._compile_template(TEMPLATE, inputs, with_system=with_system)
        # typst reads no file outside the folder of its template.
        with TemporaryDirectory() as folder:
            template = Path(shutil.copy(TEMPLATE, folder))
            target = template.with_name(f"photo{self.picture.suffix}")
            inputs["photo"] = Path(shutil.copyfile(self.picture, target)).name
            return self._compile_template(template, inputs, with_system=with_system)

    def _compile_template(
        self, template: Path, inputs: dict[str, str], *, with_system: bool
    ) -> Paper:
        import typst  # noqa: PLC0415 -- builds that set no PDF need not load it

        # Of the fonts within typst, some have letters of other scripts, in a poor form.
        fonts = typst.Fonts(
            include_system_fonts=with_system,
            include_embedded_fonts=not with_system,
            font_paths=[*latin_paths(), *self.faces.paths],
        )
        compiler = typst.Compiler(str(template), font_paths=fonts, sys_inputs=inputs)
        standards: list[typst.PDFStandard] = ["ua-1", "a-2a"]
        pdf = compiler.compile(format="pdf", pdf_standards=standards, timestamp=self.timestamp)
        if not isinstance(pdf, bytes):
            message = f"typst gave {type(pdf).__name__} instead of a PDF"
            raise TypeError(message)
        end = json.loads(compiler.query("<end>", field="value", one=True))
        wide = tuple(end["wide"])
        return Paper(pdf, int(end["page"]), float(end["y"]), float(end["filled"]), wide=wide)


def _unsafe_characters(text: str) -> list[str]:
    """All characters that the faces may lack, of which they have whole scripts."""
    return sorted(letter for letter in set(_SAFE.sub("", text)) if script_of(letter) is None)


def _named_characters(error: BaseException) -> list[str]:
    """The characters that typst names as those it cannot show, in the order of the text."""
    texts = _MISSING.findall(str(getattr(error, "diagnostic", "")))
    signs = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), "".join(texts))
    return [sign for sign in signs if not (sign.isascii() and sign.isprintable())]


def _replace_characters(value: Any, replacements: dict[int, str]) -> Any:
    """The data with some characters replaced in every text."""
    if isinstance(value, str):
        return value.translate(replacements)
    if isinstance(value, list):
        return [_replace_characters(item, replacements) for item in value]
    if isinstance(value, dict):
        return {key: _replace_characters(item, replacements) for key, item in value.items()}
    return value
