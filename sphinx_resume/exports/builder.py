"""``sphinx-build -b resume-json``: the JSON Resume alone, without the site."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sphinx.builders import Builder

from sphinx_resume.exports import json_resume
from sphinx_resume.writing import write

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from sphinx_resume.exports.files import Files


class JsonResumeBuilder(Builder):
    """Reads the career, and writes one file."""

    name = "resume-json"
    epilog = "The JSON Resume is %(outdir)s/" + json_resume.NAME + "."
    allow_parallel = True
    supported_image_types: ClassVar[list[str]] = []

    def get_outdated_docs(self) -> list[str]:
        """No page is made."""
        return []

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Pages have the addresses that the site gives them."""
        return f"{docname}.html"

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write nothing."""


class Alone:
    """Writes the file of that builder."""

    def __init__(self, files: Files) -> None:
        self.files = files

    def write(self, app: Sphinx, exception: Exception | None) -> None:
        """Write it (``build-finished``)."""
        if exception is None and isinstance(app.builder, JsonResumeBuilder):
            write(app.outdir / json_resume.NAME, self.files.made(app, json_resume.EXPORT))


def setup(app: Sphinx, files: Files) -> None:
    """Add the builder."""
    app.add_builder(JsonResumeBuilder)
    app.connect("build-finished", Alone(files).write)
