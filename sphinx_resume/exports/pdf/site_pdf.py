"""``resume.pdf`` of the site: set while the pages are made, and only if it would change."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING

from sphinx.util.osutil import ensuredir

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports.export import Export
from sphinx_resume.exports.files import offers_files
from sphinx_resume.exports.pdf import compose
from sphinx_resume.exports.pdf.document import document
from sphinx_resume.exports.pdf.typeset import TEMPLATE
from sphinx_resume.exports.pdf.typesetting import Typesetting
from sphinx_resume.i18n import _
from sphinx_resume.output import authors_own, write

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


_FILE = f"{compose.NAME}.pdf"


class SitePdf:
    """The PDF of one build."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.digest = b""
        self._setting: Typesetting | None = None

    def prepare(self, app: Sphinx, _env: BuildEnvironment, docnames: list[str]) -> None:
        """Begin as soon as it may have to be set (``env-before-read-docs``)."""
        if docnames and self._is_wanted(app):
            self._setting = Typesetting()

    def start(self, app: Sphinx, _env: BuildEnvironment) -> None:
        """Set it, unless what would stand in it is set already (``env-updated``)."""
        domain = ResumeDomain.of(app.env)
        target, note = self._files
        noted = note.read_bytes() if target.is_file() and note.is_file() else b""
        kept, _, where = noted.partition(b"\n")
        if where != os.fsencode(app.outdir):  # two outputs may share what was read
            kept = b""
        self.digest = kept if domain.unchanged else b""
        career = domain.career
        is_set = domain.unchanged and target.is_file()
        is_wanted = self._is_wanted(app) and not is_set
        is_resume = career.people or career.positions or career.skills
        if not (is_wanted and is_resume and compose.is_settable(app, career)):
            self.stop(app)
            return
        data = json.dumps(document(career, compose.setting_of(app)))
        template = TEMPLATE.read_text(encoding="utf-8")
        content = f"{data}{template}{career.today}{app.config.resume_pdf_pages}"
        self.digest = hashlib.sha256(content.encode()).hexdigest().encode()
        if self.digest == kept:
            self.stop(app)
            return
        self._setting = self._setting or Typesetting()
        self._setting.begin(data, compose.timestamp(career))

    @staticmethod
    def _is_wanted(app: Sphinx) -> bool:
        wanted = offers_files(app) and _FILE in app.config.resume_exports
        return wanted and authors_own(app, _FILE) is None

    def made(self) -> bytes:
        """The PDF; nothing if there is nobody whose it could be."""
        target, note = self._files
        if not self._setting:
            return target.read_bytes() if self.digest else b""
        setting, self._setting = self._setting, None
        limit = self.app.config.resume_pdf_pages
        made, is_sound = compose.told(compose.career_of(self.app), setting.paper, limit)
        if made:
            ensuredir(self.app.outdir)
            note.unlink(missing_ok=True)  # or it would speak of the file that was there before
            write(target, made)
        if is_sound:  # or the next build sets it again, to tell again what is wrong with it
            write(note, self.digest + b"\n" + os.fsencode(self.app.outdir))
        return made

    def stop(self, _app: Sphinx, _exception: Exception | None = None) -> None:
        """Leave nothing running behind (``build-finished``)."""
        if self._setting:
            self._setting.stop()
            self._setting = None

    @property
    def _files(self) -> tuple[Path, Path]:
        return (
            self.app.outdir / _FILE,
            self.app.doctreedir / f"{_FILE}.{self.app.builder.name}.digest",
        )


def setup(app: Sphinx) -> Export:
    """Set it beside the pages; give the export."""
    site = SitePdf(app)
    app.connect("env-before-read-docs", site.prepare, priority=900)
    app.connect("env-updated", site.start, priority=400)
    app.connect("build-finished", site.stop, priority=900)
    return Export(
        _FILE,
        lambda: _("Printable résumé"),
        "PDF",
        lambda _career, _site: site.made(),
        lambda: site.digest.decode(errors="replace"),
    )
