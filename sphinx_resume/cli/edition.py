"""``sphinx-resume edition``: the PDF and the Word file of the résumé for one job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.failure import fail
from sphinx_resume.cli.project import ProjectError, application, folders

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from sphinx.application import Sphinx

    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.exports.builder import MadeEdition

_BUILDER = "resume-edition"
_OUT = Path("_build", "editions")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser(
        "edition",
        help="make the PDF and the Word file of the résumé for one job",
        description=(
            "Make the PDF, the Word file and a letter to begin with for the job of "
            "editions/NAME.toml, and tell which sentences are kept and left out. Run it in the "
            "folder of a project."
        ),
    )
    parser.add_argument("name", nargs="?", help="the edition; by default all of them")
    parser.add_argument(
        "--focus",
        metavar="SKILLS",
        help="instead of a file: skills separated by commas, for an edition of one page",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the editions.

    Returns:
        0 if each was made as it was asked for; 1 if one was not made, or has too many pages.

    """
    if options.name and options.focus:
        return fail("Give the name of an edition, or --focus, and not both.")
    try:
        folders(Path())
        if options.focus:
            return _make({"resume_focus": options.focus}, None, _OUT.parent / "doctrees")
        return _make_files(Path(), options.name)
    except ProjectError as error:
        return fail(error)
    except ImportError as error:
        return fail(f"{error.name} is not installed: pip install -r requirements.txt")


def _make_files(folder: Path, name: str | None) -> int:
    from sphinx_resume.editions.edition import FOLDER  # noqa: PLC0415 -- as below
    from sphinx_resume.editions.folder import load_all, names  # noqa: PLC0415 -- needs Babel

    where = folder / FOLDER
    known = names(where)
    if not name and not known:
        return fail(f"{where}: There is no edition. Write NAME.toml there, or match an ad.")
    status = 0
    for edition, mistakes in load_all(where, [name] if name else known):
        sys.stderr.write("".join(f"{mistake}\n" for mistake in mistakes))
        if edition is None:
            status = 1
            continue
        settings: dict[str, Any] = {}
        if edition.language:
            settings["language"] = edition.language
        if edition.private is not None:
            settings["resume_private"] = list(edition.private)
        # With other settings all sources are read again, which the next build of the site shall
        # not have to do too.
        kept = _OUT / ".doctrees" / edition.name if settings else _OUT.parent / "doctrees"
        status |= _make(settings, edition, kept)
    return status


def _make(settings: dict[str, Any], edition: Edition | None, doctrees: Path) -> int:
    """Make one edition, by default that of ``resume_focus``, and report it."""
    from sphinx_resume.exports.builder import EditionBuilder  # noqa: PLC0415 -- needs Sphinx

    with application(Path(), _BUILDER, _OUT, doctrees, settings) as app:
        builder = app.builder
        if not isinstance(builder, EditionBuilder):
            message = f"{_BUILDER} is the builder of another extension"
            raise ProjectError(message)
        builder.wanted = [edition] if edition else None
        if edition and edition.language:
            _tell_of_translation(app, edition)
        app.build()
        for made in builder.results:
            _finish(app, made)
        return app.statuscode


def _tell_of_translation(app: Sphinx, edition: Edition) -> None:
    """Tell if the career is not translated to the language of an edition."""
    from sphinx_resume.language_tags import gettext_code  # noqa: PLC0415 -- needs Babel
    from sphinx_resume.site.parts import parts  # noqa: PLC0415 -- needs Sphinx
    from sphinx_resume.translation.languages import english_name  # noqa: PLC0415 -- likewise

    code = gettext_code(app.config.language)
    if code not in {part.code for part in parts(app)}:
        sys.stderr.write(
            f"{edition.at('language')}: the résumé is not translated to {english_name(code)}, so "
            f"its sentences stay as they are. Run: sphinx-resume translate {code}\n"
        )


def _finish(app: Sphinx, made: MadeEdition) -> None:
    """Write the letter of an edition, and report what was done."""
    from sphinx_resume.cli.answers import answers  # noqa: PLC0415 -- needs what `match` needs
    from sphinx_resume.domain import ResumeDomain  # noqa: PLC0415 -- needs Sphinx
    from sphinx_resume.editions.letter import letter, place_letter  # noqa: PLC0415 -- likewise
    from sphinx_resume.editions.report import report  # noqa: PLC0415 -- likewise
    from sphinx_resume.exports.files import site_of  # noqa: PLC0415 -- likewise
    from sphinx_resume.matching.source import UnreadableError  # noqa: PLC0415 -- likewise

    career, edition = ResumeDomain.of(app.env).career, made.choice.asked.edition
    ad = _ad(edition)
    try:
        found = answers(career, site_of(app), made.choice, ad)
    except UnreadableError as error:
        sys.stderr.write(f"{error}\n")
        found = answers(career, site_of(app), made.choice, None)
    path = place_letter(made.written[0].parent, letter(edition, found))
    written = [*made.written, *([path] if path else [])]
    sys.stdout.write(report(career, made.choice, written, made.paper.pages, made.paper.filled))


def _ad(edition: Edition) -> Path | None:
    """The advertisement of an edition; tells if one that was matched is gone."""
    from sphinx_resume.editions.read import MATCH  # noqa: PLC0415 -- needs Babel
    from sphinx_resume.editions.write import ad_of  # noqa: PLC0415 -- needs TOML Kit

    path = ad_of(Path(edition.source.path))
    if path.is_file():
        return path
    if MATCH in edition.lines:
        sys.stderr.write(
            f"{edition.at(MATCH)}: the advertisement {path.name} is not beside this edition. "
            "Match it again, or take 'match' out. The letter has the skills alone.\n"
        )
    return None
