"""Builders of one file alone, without the site; ``sphinx-build -b resume-json`` is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.builders import Builder

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import json_resume
from sphinx_resume.exports.files import site_of
from sphinx_resume.writing import write

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx


class OneFileBuilder(Builder):
    """Reads the career, and writes one file; each says which in `write_documents`."""

    format = ""
    allow_parallel = True

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
        domain = ResumeDomain.of(self.env)
        write(self.outdir / json_resume.NAME, json_resume.make(domain.career, site_of(self._app)))


def setup(app: Sphinx) -> None:
    """Add the builder."""
    app.add_builder(JsonResumeBuilder)
