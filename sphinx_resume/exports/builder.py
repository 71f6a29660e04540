"""Builders of one file alone, without the site: ``sphinx-build -b resume-pdf`` and others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders import Builder

from sphinx_resume import builders
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.edition import FOLDER, EditionError, Mistake
from sphinx_resume.editions.folder import load_all, names
from sphinx_resume.editions.names import folder_name
from sphinx_resume.exports import json_resume
from sphinx_resume.exports.edition_files import edition_files
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf import render
from sphinx_resume.exports.pdf.focus import focus_edition
from sphinx_resume.language_tags import language_tag, tag_of
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.exports.edition_files import EditionFiles


class OneFileBuilder(Builder):
    """Reads the career, and writes no pages; each says in `write_documents` what it writes."""

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

    def write_doc(self, docname: str, doctree: Any) -> None:
        """Nothing; see `write_documents`."""

    def focus_edition(self) -> Edition | None:
        """The edition of ``resume_focus``; if there is none, the exit status is 1."""
        edition = focus_edition(self.application)
        if edition is None:
            self.application.statuscode = 1
        return edition

    def make_edition(self, edition: Edition) -> EditionFiles | None:
        """Make an edition and report what is wrong; if there is none, the exit status is 1."""
        try:
            check_build(self.application, edition)
            files = edition_files(self.application, edition)
        except EditionError as error:
            report_mistakes(error.mistakes)
            self.application.statuscode = 1
            return None
        report_mistakes(files.mistakes)
        return files


class JsonResumeBuilder(OneFileBuilder):
    """``sphinx-build -b resume-json``: the JSON Resume alone."""

    name = "resume-json"
    epilog = "The JSON Resume is %(outdir)s/" + json_resume.NAME + "."

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the one file."""
        career = ResumeDomain.of(self.env).career
        write(self.outdir / json_resume.NAME, json_resume.make(career, site_of(self.application)))


class ResumePdfBuilder(OneFileBuilder):
    """``sphinx-build -b resume-pdf``: the PDF alone, or with ``resume_focus`` that of an edition.

    An edition never has the name of the whole résumé.
    """

    name = builders.PDF
    epilog = "The PDF is in %(outdir)s."

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the one file."""
        if self.config.resume_focus:
            edition = self.focus_edition()
            files = self.make_edition(edition) if edition else None
            if edition and files:
                name = folder_name([render.NAME, *edition.skills])
                write(self.outdir / f"{name}.pdf", files.paper.pdf)
        elif pdf := render.resume_pdf(self.application):
            write(self.outdir / f"{render.NAME}.pdf", pdf)


class EditionBuilder(OneFileBuilder):
    """``sphinx-build -b resume-edition``: the PDF and the Word file of each edition.

    ``editions`` are those to make; by default that of ``resume_focus``, or else all of the folder
    ``editions`` beside ``conf.py``. Those that were made are in ``results``, with their paths.
    """

    name = builders.EDITION
    epilog = "The editions are in %(outdir)s."

    def __init__(self, app: Sphinx, env: BuildEnvironment) -> None:
        super().__init__(app, env)
        self.editions: list[Edition] | None = None
        self.results: list[tuple[EditionFiles, list[Path]]] = []

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the files of each edition into a folder of its name."""
        for edition in self._default_editions() if self.editions is None else self.editions:
            files = self.make_edition(edition)
            if files is None:
                continue
            if not files.choice.fits:
                self.application.statuscode = 1
            self.results.append((files, write_files(self.outdir / edition.name, files)))

    def _default_editions(self) -> list[Edition]:
        if self.config.resume_focus:
            edition = self.focus_edition()
            return [edition] if edition else []
        folder = Path(self.application.confdir) / FOLDER
        editions = []
        for edition, mistakes in load_all(folder, names(folder)):
            report_mistakes(mistakes)
            if edition is None:
                self.application.statuscode = 1
            else:
                editions.append(edition)
        return editions


def report_mistakes(mistakes: Iterable[Mistake]) -> None:
    """Report what is wrong with an edition through Sphinx, at its line."""
    for mistake in mistakes:
        Problem("option", mistake.source, mistake.message, mistake.hint).warn()


def check_build(app: Sphinx, edition: Edition) -> None:
    """Check that this build is in the language of an edition, and withholds what it withholds.

    Raises:
        EditionError: It is not, or does not.

    """
    differs = []
    if edition.language and language_tag(edition.language) != tag_of(app.config):
        differs.append("language")
    if edition.private is not None and sorted(edition.private) != app.config.resume_private:
        differs.append("private")
    for key in differs:
        message = f"{key!r} of this edition needs a build of its own"
        hint = f"Make it by the command: sphinx-resume edition {edition.name}."
        raise EditionError(Mistake(edition.at(key), message, hint))


def write_files(folder: Path, files: EditionFiles) -> list[Path]:
    """Write the files of an edition, and remove those of its earlier names."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {f"{files.stem}.pdf": files.paper.pdf, f"{files.stem}.docx": files.docx}
    for path in folder.iterdir():
        if path.suffix in {".pdf", ".docx"} and path.name not in contents:
            path.unlink()
    for name, content in contents.items():
        write(folder / name, content)
    return [folder / name for name in contents]


def exclude_editions(app: Sphinx, config: Config) -> None:
    """Keep editions and their letters from being published (``config-inited``).

    They can stand among the sources where these are beside ``conf.py``.
    """
    folder = Path(app.confdir, FOLDER)
    if Path(app.srcdir) == Path(app.confdir) and names(folder):
        config.exclude_patterns = [
            *config.exclude_patterns,
            f"{FOLDER}/**",
            f"_build/{FOLDER}/**",
        ]


def setup(app: Sphinx) -> None:
    """Add the builders."""
    app.connect("config-inited", exclude_editions)
    app.add_builder(JsonResumeBuilder)
    app.add_builder(ResumePdfBuilder)
    app.add_builder(EditionBuilder)
