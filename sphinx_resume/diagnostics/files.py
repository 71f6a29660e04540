"""Reports files that cannot be read or that include each other, and leaves them out.

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
from sphinx_resume.errors import bad_byte

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_INCLUDE = re.compile(
    r"^([\s>*+-]*(?:`{3,}|~{3,}|:{3,}))\{include\}[ \t]+(\S.*?)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)

_MANY = 4  # a file has no text if one byte in so many is zero


def skip_unreadable_pages(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Take the pages that cannot be read out of this build (``env-before-read-docs``)."""
    for docname in [*docnames]:
        problem = check_file(Path(env.doc2path(docname)), app.config.source_encoding)
        if problem is not None:
            problem.warn()
            docnames.remove(docname)
            env.project.docnames.discard(docname)
            env.events.emit("env-purge-doc", env, docname)
            env.clear_doc(docname)


def check_file(path: Path, encoding: str) -> Problem | None:
    """Why a page cannot be read, if it cannot."""
    source = Source(str(path), 1)
    try:
        if not S_ISREG(path.stat().st_mode):
            return Problem("file", source, "this is not a file", "Replace it with a text file.")
        data = path.read_bytes()
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        return Problem("file", source, message, "Replace it with a text file that you may read.")
    if data.count(0) * _MANY > len(data):
        message = "this is not UTF-8, but UTF-16 or not text at all"
        return Problem("file", source, message, "Save the file with the encoding UTF-8.")
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        line, byte = bad_byte(error)
        message = f"the byte 0x{byte:02x} is not UTF-8"
        return Problem(
            "file", Source(str(path), line), message, "Save the file with the encoding UTF-8."
        )
    return None


def remove_circular_includes(app: Sphinx, path: Path, _docname: str, content: list[str]) -> None:
    """Take the includes out of a file that lead back to it (``include-read``)."""
    env = app.env
    included = Path(os.path.normpath(app.srcdir / path))
    page = Path(env.doc2path(env.current_document.docname))
    text = content[0]
    for include in reversed([*_INCLUDE.finditer(text)]):
        target = Path(env.relfn2path(include[2])[1])
        if target == page or included in _included_files(env, target):
            source = Source(str(included), text.count("\n", 0, include.start(2)) + 1)
            message = f"{include[2]!r} is included in itself"
            Problem("file", source, message, "Remove this include.").warn()
            before, after = text[: include.start()], text[include.end() :]
            content[0] = text = f"{before}{include[1]}{{div}} resume-circle{after}"
    if included == page:
        content[0] = ""


def _included_files(env: BuildEnvironment, start: Path) -> set[Path]:
    """A file, all files that it includes, and those that they include."""
    files: set[Path] = set()
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path not in files and path.is_file():
            files.add(path)
            text = path.read_text(encoding="utf-8", errors="replace")
            waiting += [Path(env.relfn2path(include[2])[1]) for include in _INCLUDE.finditer(text)]
    return files


def setup(app: Sphinx) -> None:
    """Check every file before it is read."""
    app.connect("env-before-read-docs", skip_unreadable_pages)
    app.connect("include-read", remove_circular_includes)
