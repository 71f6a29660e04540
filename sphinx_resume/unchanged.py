"""Tells a build in which nothing is new from the others, so that it need not do anything.

What a build makes follows from the sources that were read, the configuration, the month, this
extension and its translation. All but the sources have a digest; that these are the same is
known by Sphinx's pickle of what it has read, if nothing is read now: it is written anew whenever
anything was. The note of both is kept beside it, not in the output.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import ENV_PICKLE_FILENAME

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import catalogs
from sphinx_resume.output import write

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


_HERE = Path(__file__).parent


class Unchanged:
    """The note of one build."""

    def __init__(self) -> None:
        self.read = False

    def forget(self, _app: Sphinx) -> None:
        """Nothing has been read so far (``builder-inited``)."""
        self.read = False

    def distrust(self, app: Sphinx, env: BuildEnvironment, *_documents: set[str]) -> list[str]:
        """Read all again if the last build did not end (``env-get-outdated``).

        What it had read may be cut off, and Sphinx does not tell with which settings it was.
        """
        return sorted(env.found_docs) if self._begun(app).exists() else []

    def hear(self, app: Sphinx, _env: BuildEnvironment, docnames: list[str] | str) -> None:
        """Something is read or gone (``env-before-read-docs``, ``env-purge-doc``)."""
        if docnames and not self.read:
            write(self._begun(app), b"")
            self.read = True

    def look(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """Say to all others whether anything is new (``env-updated``, first of all).

        Gives all pages if the last build did not come to its end: which of them it wrote is
        not known, and Sphinx notes settings before it writes pages with them. Gives them too
        if they would be drawn or worded otherwise now.
        """
        note = self._note(app)
        noted = note.read_bytes() if note.is_file() else b""
        ResumeDomain.of(env).unchanged = noted == self._said(app) and not self.read
        if not ResumeDomain.of(env).unchanged:
            note.unlink(missing_ok=True)
        is_drawn_alike = noted.partition(b"\n")[0] == self._drawing(app)
        return [] if is_drawn_alike else sorted(env.found_docs)

    def keep(self, app: Sphinx, exception: Exception | None) -> None:
        """Note that the output is complete (``build-finished``, last of all)."""
        if exception is not None:
            return
        self._begun(app).unlink(missing_ok=True)
        domain = ResumeDomain.of(app.env)
        if domain.is_whole and not domain.unchanged:
            write(self._note(app), self._said(app))

    @staticmethod
    def _begun(app: Sphinx) -> Path:
        return app.doctreedir / "resume.begun"

    @staticmethod
    def _note(app: Sphinx) -> Path:
        return app.doctreedir / f"resume-{app.builder.name}.note"

    @staticmethod
    def _drawing(app: Sphinx) -> bytes:
        """A digest of what draws and words every page."""
        translations = [
            (catalog.po_path, Path(catalog.po_path).stat().st_mtime_ns)
            for catalog in catalogs(app, app.config)
        ]
        ours = (path for path in _HERE.rglob("*.*") if path.suffix != ".pyc")
        return _digest(translations, max(path.stat().st_mtime_ns for path in ours))

    def _said(self, app: Sphinx) -> bytes:
        """The note: two digests, of what draws a page and of all else."""
        pickled = app.doctreedir / ENV_PICKLE_FILENAME
        read = pickled.stat() if pickled.exists() else None
        folders = [Path(app.confdir, path) for path in app.config.html_extra_path]
        extra = [*folders, *(path for each in folders for path in sorted(each.glob("*")))]
        everything = _digest(
            read and (read.st_mtime_ns, read.st_size),
            ResumeDomain.of(app.env).today,
            ResumeDomain.of(app.env).modified,
            str(app.outdir),
            sorted(app.tags),
            [_time(path) for path in extra],
            [(value.name, _spoken(value.value)) for value in app.config],
        )
        return self._drawing(app) + b"\n" + everything


def _digest(*parts: object) -> bytes:
    return hashlib.sha256(repr(parts).encode()).hexdigest().encode()


def _time(path: Path) -> tuple[str, int]:
    return str(path), path.stat().st_mtime_ns if path.exists() else 0


def _spoken(value: object) -> str:
    """A value of the configuration, the same in every process; what has no words is left out."""
    if isinstance(value, (set, frozenset)):
        return repr(sorted(map(_spoken, value)))
    said = repr(value)
    return "" if " at 0x" in said else said


def setup(app: Sphinx) -> None:
    """Look before all others, note after them."""
    unchanged = Unchanged()
    app.connect("builder-inited", unchanged.forget)
    app.connect("env-get-outdated", unchanged.distrust)
    app.connect("env-before-read-docs", unchanged.hear)
    app.connect("env-purge-doc", unchanged.hear)
    app.connect("env-updated", unchanged.look, priority=100)
    app.connect("build-finished", unchanged.keep, priority=1000)
