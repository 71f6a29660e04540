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
import weakref
from importlib.resources import files
from pathlib import Path
from typing import IO, Any, NamedTuple

import typst

TEMPLATE = Path(__file__).with_name("resume.typ")
_FONTS = ("fontpkg_source_sans_3", "fontpkg_source_serif_4")
_MISSING = re.compile(r'the (?:text|PDF contains the codepoint) `"(.+?)"`')
_ESCAPED = re.compile(r"\\(?:u\{(?P<code>[0-9a-f]+)\}|(?P<self>.))")
_STAND_IN = "?"


class CannotSetError(Exception):
    """A text that no PDF of these standards can hold; says why, in typst's words."""


class Paper(NamedTuple):
    """A PDF: its bytes, its pages, how far down the last one is used (in centimetres)."""

    pdf: bytes
    pages: int
    used: float
    missing: tuple[str, ...] = ()


def typeset(data: dict[str, Any], timestamp: int) -> Paper:
    """Set a `document`; ``timestamp`` is its creation date in Unix time.

    A character that no font has is replaced by a question mark, and told in ``missing``:
    the standards allow no gap in the text. Raises `CannotSetError` for what cannot be mended so.
    """
    text = json.dumps(data, ensure_ascii=False)
    missing: list[str] = []
    while True:
        try:
            return _compiled(text, timestamp, tuple(missing))
        except typst.TypstError as error:
            said = str(error.diagnostic)
            found = [*dict.fromkeys(map(_unescaped, _MISSING.findall(said)))]
            if not found or set(found) <= set(missing):
                raise CannotSetError(said.partition("\n")[0].removeprefix("error: ")) from error
            missing += found
            for character in found:
                for written in (character, json.dumps(character)[1:-1]):
                    text = text.replace(written, _STAND_IN)


def _unescaped(text: str) -> str:
    """A text as it is, which typst tells of in the way of Rust."""
    return _ESCAPED.sub(lambda it: chr(int(it["code"], 16)) if it["code"] else it["self"], text)


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
        # An interrupted build does not end in order; the garbage collector comes all the same.
        self.stop = weakref.finalize(self, _stop, self._process, self._out)

    def paper(self) -> Paper:
        """What came of it, as soon as it is there; raises `CannotSetError` if nothing did."""
        _, told = self._process.communicate()
        if self._process.returncode:
            self.stop()
            last = told.decode(errors="replace").strip().rpartition("\n")[2]
            message = last or f"setting it ended with status {self._process.returncode}"
            raise CannotSetError(message)
        self._out.seek(0)
        head = json.loads(self._out.readline())
        pdf = self._out.read()
        self.stop()
        if "error" in head:
            raise CannotSetError(head["error"])
        return Paper(pdf, **head)


def _stop(process: subprocess.Popen[bytes], out: IO[bytes]) -> None:
    with process, out:
        process.kill()


def _main() -> None:
    data, timestamp = json.load(sys.stdin.buffer)
    pdf, head = b"", {}
    try:
        pdf, *told = typeset(data, timestamp)
        head = dict(zip(Paper._fields[1:], told, strict=True))
    except CannotSetError as error:
        head = {"error": str(error)}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + pdf)


if __name__ == "__main__":
    _main()
