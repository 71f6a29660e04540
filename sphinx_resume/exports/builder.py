"""Builders of one file alone, without the site: ``sphinx-build -b resume-pdf`` and others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.builders import Builder

from sphinx_resume.career.names import slug
from sphinx_resume.config import source_of_setting
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import json_resume
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf import compose
from sphinx_resume.exports.pdf.focus import focus_skills
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class OneFileBuilder(Builder):
    """Reads the career, and writes one file; each says which in `write_documents`."""

    format = ""
    allow_parallel = True

    def __init__(self, app: Sphinx, env: BuildEnvironment) -> None:
        super().__init__(app, env)
        self.application = app

    def get_outdated_docs(self) -> str:
        """The file is always made anew: it takes a moment."""
        return "one file"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Pages have no place in the file; its links lead to the site."""
        return ""

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Nothing; the career is known once the sources have been read."""

    def write_doc(self, docname: str, doctree: Any) -> None:
        """Nothing; see `write_documents`."""


class JsonResumeBuilder(OneFileBuilder):
    """``sphinx-build -b resume-json``: the JSON Resume alone."""

    name = "resume-json"
    epilog = "The JSON Resume is %(outdir)s/" + json_resume.NAME + "."

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the one file."""
        career = ResumeDomain.of(self.env).career
        write(self.outdir / json_resume.NAME, json_resume.make(career, site_of(self.application)))


class ResumePdfBuilder(OneFileBuilder):
    """``sphinx-build -b resume-pdf``: the PDF alone."""

    name = compose.BUILDER
    epilog = "The PDF is in %(outdir)s."

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the one file."""
        app = self.application
        named = app.config.resume_focus
        skills = focus_skills(compose.career_of(app), named, source_of_setting(app, "resume_focus"))
        made = compose.tailored(app, skills) if named else compose.whole(app)
        if made:
            name = "-".join((compose.NAME, *map(slug, skills)))
            write(self.outdir / f"{name}.pdf", made)


def setup(app: Sphinx) -> None:
    """Add the builders."""
    app.add_builder(JsonResumeBuilder)
    app.add_builder(ResumePdfBuilder)
