"""``resume.pdf`` of the site: set while the pages are made, and only if it would change."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from sphinx.util.osutil import ensuredir

from sphinx_resume.exports import pdf
from sphinx_resume.exports.document import document
from sphinx_resume.exports.files import offers_files
from sphinx_resume.exports.site import Export
from sphinx_resume.exports.typeset import TEMPLATE, Typesetting
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_FILE = f"{pdf.NAME}.pdf"


class SitePdf:
    """The PDF of one build."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.digest = ""
        self._setting: Typesetting | None = None

    def start(self, app: Sphinx, _env: BuildEnvironment) -> None:
        """Begin to set it, unless what would stand in it is set already (``env-updated``)."""
        career = pdf.career_of(app)
        self.digest = ""
        wanted = offers_files(app) and _FILE in app.config.resume_exports
        if not (wanted and career.people and pdf.is_settable(app, career)):
            return
        data = document(career, pdf.setting_of(app))
        template = TEMPLATE.read_text(encoding="utf-8")
        content = json.dumps([data, template, career.today])
        self.digest = hashlib.sha256(content.encode()).hexdigest()
        target, note = self._files
        if not (target.exists() and note.exists() and note.read_text("utf-8") == self.digest):
            self._setting = Typesetting(data, pdf.timestamp(career))

    def made(self) -> bytes:
        """The PDF; nothing if there is nobody whose it could be."""
        target, note = self._files
        if not self._setting:
            return target.read_bytes() if self.digest else b""
        setting, self._setting = self._setting, None
        paper = setting.paper()
        pdf.check(pdf.career_of(self.app), paper, self.app.config.resume_pdf_pages)
        ensuredir(self.app.outdir)
        target.write_bytes(paper.pdf)
        note.write_text(self.digest, encoding="utf-8")
        return paper.pdf

    def stop(self, _app: Sphinx, exception: Exception | None) -> None:
        """Leave nothing running behind (``build-finished``)."""
        if self._setting:
            self._setting.stop()
            self._setting = None

    @property
    def _files(self) -> tuple[Path, Path]:
        return self.app.outdir / _FILE, self.app.doctreedir / f"{_FILE}.digest"


def setup(app: Sphinx) -> Export:
    """Set it beside the pages; give the export."""
    site = SitePdf(app)
    app.connect("env-updated", site.start, priority=400)
    app.connect("build-finished", site.stop, priority=900)
    return Export(
        _FILE,
        lambda: _("PDF, for people"),
        "PDF",
        lambda _career, _site: site.made(),
        lambda: site.digest,
    )
