"""The face of what the author wrote: a web font with the letters that this site uses.

It is made of Source Serif 4 (SIL Open Font License) at one optical size, in the weights from
regular to semibold. The licence reserves the name "Source", so this font has another.
"""

from __future__ import annotations

import hashlib
import logging
import string
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.output import write
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# The letters of English, which the font that comes with the theme has. A site with others gets a
# font of its own, with these and the others.
LETTERS = "".join(sorted(string.ascii_letters + string.digits + " .,’‘“”–—…%$+&()/-:;!?#'\"·éÉ"))
READY = Path(__file__).with_name("resume-serif.woff2")
_ADDRESS = "_static/resume-serif.woff2"
_CONTEXT = "resume_face"
_VARIABLE = "resume-serif"  # of the styles: the fonts of what the author wrote
_PACKAGE = "fontpkg_source_serif_4"
_FILE = "SourceSerif4[opsz,wght].ttf"
_AXES = {"opsz": 24, "wght": (400, 400, 600)}
_LICENCE = [0, 13, 14]  # the records of the name table that say whose it is, and on what terms
_ASCII = bytes(range(128))
_VERSION = "1"  # of what is done to the letters


def request_face(app: Sphinx) -> None:
    """Have pages request the font, unless the project's options name others (``builder-inited``)."""
    if is_themed(app) and isinstance(app.builder, StandaloneHTMLBuilder):
        variables = app.builder.theme_options.get("light_css_variables")
        has_own = isinstance(variables, dict) and _VARIABLE in variables
        address = "" if has_own else _ADDRESS
        app.config.html_context = {**app.config.html_context, _CONTEXT: address}


def write_face(app: Sphinx, exception: Exception | None) -> None:
    """Write the font with the letters of the pages that there are (``build-finished``).

    Making one takes half a second, so it is kept beside the doctrees.
    """
    builder = app.builder
    if exception is not None or not app.config.html_context.get(_CONTEXT):
        return
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101 -- for the type checker
    written = Path(app.outdir, _ADDRESS)
    names = (*app.env.found_docs, "search", "404")  # translations have a font of their own
    pages = [Path(builder.get_output_path(name)) for name in names]
    # What is rare in ASCII is markup, mostly.
    texts = (page.read_bytes().translate(None, _ASCII) for page in pages if page.exists())
    used = {letter for text in texts for letter in text.decode(errors="ignore")}
    more = {letter for letter in used if letter.isprintable()} - set(LETTERS)
    letters = "".join(sorted({*LETTERS, *(more & _known() if more else ())}))
    if letters == LETTERS:
        write(written, READY.read_bytes())
        return
    digest = hashlib.sha256(f"{_VERSION} {letters}".encode()).hexdigest()[:16]
    kept = Path(app.doctreedir) / f"resume-serif-{digest}.woff2"
    if not kept.exists():
        for old in kept.parent.glob("resume-serif-*.woff2"):
            old.unlink()
        write(kept, face(letters))
    write(written, kept.read_bytes())


@cache
def _known() -> frozenset[str]:
    """The letters that the face has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- only some builds need it

    with TTFont(_source(), lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _source() -> Path:
    spec = find_spec(_PACKAGE)
    [folder] = (spec and spec.submodule_search_locations) or [""]
    return Path(folder) / "files" / _FILE


@cache
def face(letters: str) -> bytes:
    """The font as WOFF2, with these of the letters that the face has."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415 -- only some builds need it
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- likewise
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415 -- likewise

    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it reports each table
    options = Options(
        layout_features=["kern"],
        name_IDs=_LICENCE,
        hinting=False,
        glyph_names=False,
        recalc_timestamp=False,
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    content = BytesIO()
    with TTFont(_source(), lazy=True, recalcTimestamp=False) as font:
        subsetter.subset(font)
        instantiateVariableFont(font, _AXES, inplace=True)  # a copy would open the file again
        font.flavor = "woff2"
        font.save(content)
    return content.getvalue()


def setup(app: Sphinx) -> None:
    """Connect the above."""
    app.connect("builder-inited", request_face)
    app.connect("build-finished", write_face)


if __name__ == "__main__":  # python -m sphinx_resume.theme.face: after a change of LETTERS
    READY.write_bytes(face(LETTERS))
