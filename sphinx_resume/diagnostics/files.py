"""Files that cannot be read, and files that include each other: told, and left out.

Sphinx ends a build with a traceback where a page is not UTF-8, waits for ever for a page
that is a pipe, and MyST includes a file in itself until Python gives up.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_INCLUDE = re.compile(
    r"^([\s>*+-]*(?:`{3,}|~{3,}|:{3,}))\{include\}[ \t]+(\S.*?)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)

_MANY = 4  # a file has no text if one byte in so many is zero


def leave_out_unreadable(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Take the pages that cannot be read out of this build (``env-before-read-docs``)."""
    for docname in [*docnames]:
        problem = unreadable(Path(env.doc2path(docname)), app.config.source_encoding)
        if problem is not None:
            problem.warn()
            docnames.remove(docname)
            env.project.docnames.discard(docname)
            env.events.emit("env-purge-doc", env, docname)
            env.clear_doc(docname)


def unreadable(path: Path, encoding: str) -> Problem | None:
    """Why a page cannot be read, if it cannot."""
    start = Source(str(path), 1)
    try:
        if not S_ISREG(path.stat().st_mode):
            return Problem("file", start, "this is no file", "Put a text file in its place.")
        data = path.read_bytes()
    except OSError as error:
        found = f"this file cannot be read: {error.strerror}"
        return Problem("file", start, found, "Put a text file in its place that you may read.")
    if data.count(0) * _MANY > len(data):
        found = "this is no UTF-8, but UTF-16 or no text at all"
        return Problem("file", start, found, "Save the file with the encoding UTF-8.")
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        line = Source(str(path), data.count(b"\n", 0, error.start) + 1)
        found = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        return Problem("file", line, found, "Save the file with the encoding UTF-8.")
    return None


def break_circle(app: Sphinx, path: Path, _docname: str, content: list[str]) -> None:
    """Take the includes out of a file that lead back to it (``include-read``)."""
    env = app.env
    included = Path(os.path.normpath(app.srcdir / path))
    page = Path(env.doc2path(env.current_document.docname))
    text = content[0]
    for found in reversed([*_INCLUDE.finditer(text)]):
        target = Path(env.relfn2path(found[2])[1])
        if target == page or included in _reached(env, target):
            line = Source(str(included), text.count("\n", 0, found.start(2)) + 1)
            what = f"{found[2]!r} is included in itself"
            Problem("file", line, what, "Take this include out.").warn()
            content[0] = (
                f"{text[: found.start()]}{found[1]}{{div}} resume-circle{text[found.end() :]}"
            )
            text = content[0]
    if included == page:
        content[0] = ""


def _reached(env: BuildEnvironment, start: Path) -> set[Path]:
    """All files that a file includes, and those that they include, itself among them."""
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in found and path.is_file():
            found.add(path)
            text = path.read_text(encoding="utf-8", errors="replace")
            waiting += [Path(env.relfn2path(each[2])[1]) for each in _INCLUDE.finditer(text)]
    return found


def setup(app: Sphinx) -> None:
    """Look at every file before it is read."""
    app.connect("env-before-read-docs", leave_out_unreadable)
    app.connect("include-read", break_circle)
