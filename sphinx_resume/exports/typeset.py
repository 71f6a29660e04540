"""Sets the résumé with typst: data in, PDF out, and what had to be left out of it.

The fonts come from their packages and no system font is used, so the same data gives the
same bytes on any machine. The PDF is tagged and claims PDF/UA-1 and PDF/A-2a at once.

Run as a program it does so for `Typesetting`, in a process of its own: it imports nothing of
the extension, and so nothing of Sphinx.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import typst

TEMPLATE = Path(__file__).with_name("resume.typ")
_FONTS = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_STAND_IN = "?"


class Paper(NamedTuple):
    """A PDF: its bytes, its pages, how far down the last one is used (in centimetres)."""

    pdf: bytes
    pages: int
    used: float
    missing: tuple[str, ...] = ()


def typeset(data: dict[str, Any], timestamp: int) -> Paper:
    """Set a `document`; ``timestamp`` is its creation date in Unix time.

    A character that no font has is replaced by a question mark, and told in ``missing``:
    the standards allow no gap in the text.
    """
    text = json.dumps(data, ensure_ascii=False)
    missing: list[str] = []
    while True:
        try:
            return _compiled(text, timestamp, tuple(missing))
        except typst.TypstError as error:
            found = [*dict.fromkeys(_MISSING.findall(str(error.diagnostic)))]
            if not found or set(found) <= set(missing):
                raise
            missing += found
            for character in found:
                text = text.replace(character, _STAND_IN)


def _compiled(text: str, timestamp: int, missing: tuple[str, ...]) -> Paper:
    compiler = typst.Compiler(
        str(TEMPLATE),
        font_paths=[str(files(name) / "files") for name in _FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": text},
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=timestamp)
    if not isinstance(pdf, bytes):
        message = f"typst gave {type(pdf).__name__} instead of a PDF"
        raise TypeError(message)
    end = json.loads(compiler.query("<end>", field="value", one=True))
    return Paper(pdf, int(end["page"]), float(end["y"]), missing)


class Typesetting:
    """The same in a process of its own, beside this one and outside of its memory."""

    def __init__(self, data: dict[str, Any], timestamp: int) -> None:
        # Files, so that neither process waits until the other reads or writes.
        self._out = tempfile.TemporaryFile()  # noqa: SIM115 -- open until `paper`
        with tempfile.TemporaryFile() as given:
            given.write(json.dumps([data, timestamp]).encode())
            given.seek(0)
            self._process = subprocess.Popen(  # noqa: S603 -- this very file
                [sys.executable, "-P", __file__],
                stdin=given,
                stdout=self._out,
                stderr=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )

    def paper(self) -> Paper:
        """What came of it, as soon as it is there."""
        _, told = self._process.communicate()
        with self._out as out:
            if self._process.returncode:
                raise RuntimeError(told.decode(errors="replace"))
            out.seek(0)
            head = json.loads(out.readline())
            return Paper(out.read(), **head)

    def stop(self) -> None:
        """End it; nobody wants it any more."""
        self._process.kill()
        self._process.communicate()
        self._out.close()


def _main() -> None:
    data, timestamp = json.load(sys.stdin.buffer)
    pdf, *told = typeset(data, timestamp)
    head = dict(zip(Paper._fields[1:], told, strict=True))
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + pdf)


if __name__ == "__main__":
    _main()
