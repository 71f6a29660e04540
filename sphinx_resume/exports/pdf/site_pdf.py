"""``resume.pdf`` of the site, set only when it would change."""

from __future__ import annotations

import hashlib
import json
import os
from typing import TYPE_CHECKING

from sphinx_resume.exports.export import Export
from sphinx_resume.exports.pdf import compose
from sphinx_resume.exports.pdf.document import document
from sphinx_resume.exports.pdf.typeset import TEMPLATE, typeset
from sphinx_resume.i18n import _
from sphinx_resume.output import write

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

_FILE = f"{compose.NAME}.pdf"


class SitePdf:
    """The PDF of one build.

    Setting it takes longer than all other exports together, so a digest of what stands in it
    is kept beside the doctrees.
    """

    def __init__(self, app: Sphinx) -> None:
        self.app = app

    def make(self, career: Career, _site: Site) -> bytes:
        """The PDF; nothing if there is nobody whose it could be."""
        app = self.app
        if not (career.people or career.positions or career.skills):
            return b""
        if not compose.is_settable(app, career):
            return b""
        data = json.dumps(document(career, compose.setting_of(app)))
        digest = self._digest(data, career)
        target = app.outdir / _FILE
        note = app.doctreedir / f"{_FILE}.{app.builder.name}.digest"
        if target.is_file() and note.is_file() and note.read_bytes() == digest:
            return target.read_bytes()
        timestamp = compose.timestamp(career)
        pdf, is_sound = compose.told(
            career, lambda: typeset(data, timestamp), app.config.resume_pdf_pages
        )
        note.unlink(missing_ok=True)  # it speaks of the file that was there before
        if pdf:
            write(target, pdf)
        if is_sound:  # else the next build sets it again, to warn again
            write(note, digest)
        return pdf

    def _digest(self, data: str, career: Career) -> bytes:
        template = TEMPLATE.read_text(encoding="utf-8")
        # Two outputs may share their doctrees.
        where = os.fspath(self.app.outdir)
        content = f"{data}{template}{career.today}{self.app.config.resume_pdf_pages}{where}"
        return hashlib.sha256(content.encode(errors="surrogateescape")).hexdigest().encode()


def setup(app: Sphinx) -> Export:
    """Give the export."""
    return Export(
        _FILE,
        lambda: _("Printable résumé"),
        "PDF",
        SitePdf(app).make,
        lambda career: bool(career.people),
    )
