"""``resume.pdf`` and ``resume.docx`` of the site, made only when they would change."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_resume.exports.export import Export
from sphinx_resume.exports.pdf.document import document
from sphinx_resume.exports.pdf.render import (
    NAME,
    print_options,
    render_pdf,
    timestamp,
    warn_of_nobody,
)
from sphinx_resume.exports.pdf.typeset import TEMPLATE
from sphinx_resume.i18n import _
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

_PDF = f"{NAME}.pdf"
_DOCX = f"{NAME}.docx"
_HERE = Path(__file__).parent


class TypesetFile:
    """A file that is typeset from the `document`.

    That takes longer than all other exports together, so a digest of what stands in it is kept
    beside the doctrees.

    Args:
        app: The application of this build.
        name: The name of the file.
        render: Gives its content, and whether nothing is wrong with it; reports what is.
        sources: The files of our own that say how it looks.

    """

    def __init__(
        self,
        app: Sphinx,
        name: str,
        render: Callable[[Sphinx, Career, dict[str, Any]], tuple[bytes, bool]],
        sources: Sequence[Path],
    ) -> None:
        self.app = app
        self.name = name
        self.render = render
        self.sources = sources

    def make(self, career: Career, site: Site) -> bytes:
        """The file; nothing if there is nobody whose it could be."""
        app = self.app
        if not career.people:
            if self.name == _PDF and (career.positions or career.skills):  # only once
                warn_of_nobody(app)
            return b""
        options = print_options(app, site)
        data = document(career, options)
        digest = self._digest(data, career, options.fonts.stamp)
        target = app.outdir / self.name
        note = app.doctreedir / f"{self.name}.{app.builder.name}.digest"
        if target.is_file() and note.is_file() and note.read_bytes() == digest:
            return target.read_bytes()
        content, is_sound = self.render(app, career, data)
        note.unlink(missing_ok=True)  # it is about the file that was there before
        if content:
            write(target, content)
        if is_sound:  # else the next build makes it again, to warn again
            write(note, digest)
        return content

    def _digest(self, data: dict[str, Any], career: Career, fonts: str) -> bytes:
        digest = hashlib.sha256()
        for path in self.sources:
            digest.update(path.read_bytes())
        # Two outputs may share their doctrees.
        where = os.fspath(self.app.outdir)
        pages = self.app.config.resume_pdf_pages
        content = f"{json.dumps(data)}{career.today}{pages}{where}{fonts}"
        digest.update(content.encode(errors="surrogateescape"))
        return digest.hexdigest().encode()


def _docx(_app: Sphinx, career: Career, data: dict[str, Any]) -> tuple[bytes, bool]:
    from sphinx_resume.exports.docx import typeset_docx  # noqa: PLC0415 -- loads python-docx

    return typeset_docx(data, timestamp(career)), True


def setup(app: Sphinx) -> tuple[Export, Export]:
    """Give the exports."""
    pdf = TypesetFile(app, _PDF, render_pdf, [TEMPLATE])
    word = TypesetFile(app, _DOCX, _docx, [_HERE / "docx.py", _HERE / "docx_styles.py"])
    return (
        Export(_PDF, lambda: _("Printable résumé"), "PDF", pdf.make, needs_person=True),
        Export(_DOCX, lambda: _("Résumé for Word"), "DOCX", word.make, needs_person=True),
    )
