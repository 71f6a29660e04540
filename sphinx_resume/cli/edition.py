"""``sphinx-resume edition``: the PDF and the Word file of the résumé for one job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli import editions
from sphinx_resume.cli.answers import answers
from sphinx_resume.cli.project import application, folders
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.edition import FOLDER
from sphinx_resume.editions.folder import names
from sphinx_resume.editions.letter import letter, place_letter
from sphinx_resume.editions.read import MATCH
from sphinx_resume.editions.report import report
from sphinx_resume.editions.write import ad_of
from sphinx_resume.errors import UserError
from sphinx_resume.exports.builder import EditionBuilder
from sphinx_resume.exports.files import site_of
from sphinx_resume.language_tags import gettext_code
from sphinx_resume.matching.source import UnreadableError
from sphinx_resume.site.parts import parts
from sphinx_resume.translation.languages import english_name

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from sphinx.application import Sphinx

    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.exports.edition_files import EditionFiles

_BUILDER = "resume-edition"
_OUT = Path("_build", "editions")
_DOCTREES = Path("_build", "doctrees")


def run(options: argparse.Namespace) -> int:
    """Make the editions.

    Returns:
        0 if each was made as it was asked for; 1 if one was not made, or has too many pages.

    """
    if options.name and options.focus:
        message = "Give the name of an edition, or --focus, and not both."
        raise UserError(message)
    folders(Path())
    if options.focus:
        return _build({"resume_focus": options.focus}, None, _DOCTREES)
    edition_names = [options.name] if options.name else names(Path(FOLDER))
    if not edition_names:
        message = f"{FOLDER}: There is no edition. Write NAME.toml there, or match an ad."
        raise UserError(message)
    status = 0
    for edition in editions.load(edition_names):
        status |= 1 if edition is None else _build_edition(edition)
    return status


def _build_edition(edition: Edition) -> int:
    settings: dict[str, Any] = {}
    if edition.language:
        settings["language"] = edition.language
    if edition.private is not None:
        settings["resume_private"] = list(edition.private)
    # Other settings have all sources read again. In doctrees of its own, so that the next build
    # of the site need not read them again as well.
    doctrees = _OUT / ".doctrees" / edition.name if settings else _DOCTREES
    return _build(settings, edition, doctrees)


def _build(settings: dict[str, Any], edition: Edition | None, doctrees: Path) -> int:
    """Make one edition, by default that of ``resume_focus``, and report it."""
    with application(Path(), _BUILDER, _OUT, doctrees, settings) as app:
        builder = app.builder
        if not isinstance(builder, EditionBuilder):
            message = f"{_BUILDER} is the builder of another extension"
            raise UserError(message)
        builder.editions = [edition] if edition else None
        if edition and edition.language:
            _report_missing_translation(app, edition)
        app.build()
        for files, paths in builder.results:
            _finish(app, files, paths)
        return app.statuscode


def _report_missing_translation(app: Sphinx, edition: Edition) -> None:
    code = gettext_code(app.config.language)
    if code not in {part.code for part in parts(app)}:
        sys.stderr.write(
            f"{edition.at('language')}: the résumé is not translated to {english_name(code)}, so "
            f"its sentences stay as they are. Run: sphinx-resume translate {code}\n"
        )


def _finish(app: Sphinx, files: EditionFiles, paths: list[Path]) -> None:
    """Write the letter of an edition, and report what was done."""
    career, edition = ResumeDomain.of(app.env).career, files.choice.asked.edition
    site = site_of(app)
    try:
        paragraphs = answers(career, site, files.choice, _ad(edition))
    except UnreadableError as error:
        sys.stderr.write(f"{error}\n")
        paragraphs = answers(career, site, files.choice, None)
    path = place_letter(paths[0].parent, letter(edition, paragraphs))
    written = [*paths, *([path] if path else [])]
    sys.stdout.write(report(career, files.choice, written, files.paper.pages, files.paper.filled))


def _ad(edition: Edition) -> Path | None:
    """The advertisement of an edition; reports if one that was matched is gone."""
    path = ad_of(Path(edition.source.path))
    if path.is_file():
        return path
    if MATCH in edition.lines:
        sys.stderr.write(
            f"{edition.at(MATCH)}: the advertisement {path.name} is not beside this edition. "
            "Match it again, or take 'match' out. The letter has the skills alone.\n"
        )
    return None
