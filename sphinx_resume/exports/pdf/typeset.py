"""Sets the résumé with typst: data in, PDF out, and what had to be left out of it.

The faces come from their packages (`fonts`) and no system font is used, so the same data gives the
same bytes on any machine. The PDF is tagged and claims PDF/UA-1 and PDF/A-2a at once.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_resume.exports.pdf.fonts import Faces, faces_for, latin_paths, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

TEMPLATE = Path(__file__).with_name("resume.typ")
_MISSING = re.compile(r'the (?:text|PDF contains the codepoint) `"(.+?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")  # as typst shows a mark without its letter
_STAND_IN = "?"
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

    """

    pdf: bytes
    pages: int
    used: float
    filled: float
    missing: tuple[str, ...] = ()


def typeset(data: str, timestamp: int, picture: Path | None = None) -> Paper:
    """Set a `document` as a PDF.

    Args:
        data: The document as JSON.
        timestamp: Its creation date in Unix time.
        picture: The person's picture, if it is wanted.

    A character that no font has is replaced by a question mark, and told in ``missing``:
    the standards allow no gap in the text.

    Raises:
        CannotSetError: There is something that cannot be mended so.

    """
    content = json.loads(data)
    whole = json.dumps(content, ensure_ascii=False)
    faces = faces_for(whole, content["language"], content["region"])
    missing = dict.fromkeys(faces.missing)
    text = _replaced(content, missing) if missing else data
    while True:
        try:
            return _compiled(text, faces, timestamp, tuple(missing), picture)
        except BaseException as error:
            # Where typst breaks down, Rust's panic comes through, which is no `Exception`.
            if type(error).__name__ not in {"TypstError", "PanicException"}:
                raise
            found = [each for each in _named_missing(error) if each not in missing]
            # Where marks of other scripts meet our letters, typst names these, or breaks down.
            found = found or [each for each in _unsafe(whole) if each not in missing]
            if not found:
                said = str(getattr(error, "diagnostic", error))
                raise CannotSetError(said.partition("\n")[0].removeprefix("error: ")) from error
            missing |= dict.fromkeys(found)
            text = _replaced(content, missing)


def _replaced(content: dict[str, Any], missing: Iterable[str]) -> str:
    """The document as JSON, without the characters that no face has."""
    return json.dumps(_without(content, str.maketrans(dict.fromkeys(missing, _STAND_IN))))


def _unsafe(text: str) -> list[str]:
    """All characters that the faces may lack, of which they have whole scripts."""
    return sorted(letter for letter in set(_SAFE.sub("", text)) if script_of(letter) is None)


def _named_missing(error: BaseException) -> list[str]:
    """The characters that typst names as those it cannot show, in the order of the text."""
    named = _MISSING.findall(str(getattr(error, "diagnostic", "")))
    said = "".join(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), each) for each in named)
    return [each for each in said if not (each.isascii() and each.isprintable())]


def _without(value: Any, replaced: dict[int, str]) -> Any:
    """The data with some characters replaced in every text."""
    if isinstance(value, str):
        return value.translate(replaced)
    if isinstance(value, list):
        return [_without(each, replaced) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, replaced) for key, each in value.items()}
    return value


def _compiled(
    text: str, faces: Faces, timestamp: int, missing: tuple[str, ...], picture: Path | None
) -> Paper:
    inputs = {"data": text}
    if faces.families:  # without them, a document is set just as it ever was
        inputs["faces"] = json.dumps({"families": faces.families, "has_han": faces.has_han})
    if picture is None:
        return _compiled_at(TEMPLATE, inputs, faces, timestamp, missing)
    # typst reads no file outside the folder of its template.
    with TemporaryDirectory() as folder:
        template = Path(shutil.copy(TEMPLATE, folder))
        name = Path(shutil.copyfile(picture, template.with_name(f"photo{picture.suffix}"))).name
        return _compiled_at(template, inputs | {"photo": name}, faces, timestamp, missing)


def _compiled_at(
    template: Path, inputs: dict[str, str], faces: Faces, timestamp: int, missing: tuple[str, ...]
) -> Paper:
    import typst  # noqa: PLC0415 -- builds that set no PDF need not load it

    compiler = typst.Compiler(
        str(template),
        font_paths=[*latin_paths(), *faces.paths],
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=timestamp)
    if not isinstance(pdf, bytes):
        message = f"typst gave {type(pdf).__name__} instead of a PDF"
        raise TypeError(message)
    end = json.loads(compiler.query("<end>", field="value", one=True))
    return Paper(pdf, int(end["page"]), float(end["y"]), float(end["filled"]), missing)
