"""What the command and its subcommands are called with."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from sphinx_resume import __version__, scaffold
from sphinx_resume.importer import FORMATS
from sphinx_resume.matching import report

_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|\d{3}))?")


def parser() -> argparse.ArgumentParser:
    """The parser; ``module`` of what it gives is that of the subcommand."""
    whole = argparse.ArgumentParser(
        prog="sphinx-resume",
        description="Make a résumé site, and work on it.",
        epilog="sphinx-resume COMMAND --help tells more about a command.",
    )
    whole.add_argument("--version", action="version", version=f"sphinx-resume {__version__}")
    commands = whole.add_subparsers(required=True, metavar="COMMAND", title="commands")

    new = commands.add_parser("new", help="make a project with a career to write over")
    new.add_argument("folder", type=Path, help="a new folder")
    new.add_argument("--name", type=_person, default=scaffold.STARTER_NAME, help="your name")
    _add_choices(new)

    import_ = commands.add_parser(
        "import", help="make a project from a résumé in Markdown, JSON Resume and other formats"
    )
    import_.add_argument("file", type=Path, help="the résumé, or LinkedIn's archive")
    import_.add_argument("folder", type=Path, help="a new folder")
    import_.add_argument(
        "--from",
        dest="format",
        choices=FORMATS,
        help="the file's format; by default, what it holds tells",
    )
    import_.add_argument(
        "--declare-known",
        action="store_true",
        help="also declare well-known skills that the texts name",
    )
    _add_choices(import_)

    live = commands.add_parser("live", help="show a preview that reloads when a file is saved")
    _add_folder(live)
    live.add_argument(
        "--port", type=int, default=8000, help="the port, 0 for any (default: %(default)s)"
    )

    upgrade = commands.add_parser("upgrade", help="bring an older project to this version")
    _add_folder(upgrade)
    upgrade.add_argument(
        "--check", action="store_true", help="only tell; the exit status is 1 if there is anything"
    )

    translate = commands.add_parser(
        "translate",
        help="write or update the file in which the résumé is translated",
        description=(
            "Write locale/LANGUAGE/LC_MESSAGES/resume.po, with every text of the résumé, or bring "
            "it up to date with the pages, and tell how much is translated. Run it in the folder "
            "of a project."
        ),
    )
    translate.add_argument("language", help="the language, such as de or pt-BR")

    match = commands.add_parser(
        "match",
        help="answer a job advertisement with the sentences that prove each requirement",
        description=(
            "For each requirement of a job advertisement, tell whether this résumé proves it, "
            "and with which sentences. Run it in the folder of a project."
        ),
    )
    match.add_argument(
        "advertisement",
        metavar="AD",
        help="text, Markdown or a saved HTML page; - for standard input",
    )
    match.add_argument("--format", choices=report.FORMATS, default="text", help="default: text")
    match.add_argument(
        "--edition",
        metavar="NAME",
        help="also write editions/NAME.toml: the résumé for this job, made by 'edition NAME'",
    )

    edition = commands.add_parser(
        "edition",
        help="make the PDF and the Word file of the résumé for one job",
        description=(
            "Make the PDF, the Word file and a letter to begin with for the job of "
            "editions/NAME.toml, and tell which sentences are kept and left out. Run it in the "
            "folder of a project."
        ),
    )
    edition.add_argument("name", nargs="?", help="the edition; by default all of them")
    edition.add_argument(
        "--focus",
        metavar="SKILLS",
        help="instead of a file: skills separated by commas, for an edition of one page",
    )

    commands.add_parser(
        "editions",
        help="list the editions, and which were sent before the career changed",
        description=(
            "List the editions of a project with their company, the day on which they were sent, "
            "and whether the career has changed since. Run it in the folder of a project."
        ),
    )

    for name, command in commands.choices.items():
        command.set_defaults(module="import_" if name == "import" else name)
    return whole


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "folder", type=Path, nargs="?", default=Path(), help="the project (default: this folder)"
    )


def _add_choices(command: argparse.ArgumentParser) -> None:
    """What an author can choose about a new project, however it is made."""
    command.add_argument(
        "--language",
        type=_language,
        metavar="CODE",
        help="the language of the site, such as de or pt_BR (default: that of the file; else en)",
    )
    command.add_argument(
        "--host",
        choices=scaffold.HOSTS,
        default="readthedocs",
        help="where the site will be published (default: %(default)s)",
    )


def _language(code: str) -> str:
    """A language code as Sphinx writes it; ``pt-BR`` is ``pt_BR``."""
    code = code.replace("-", "_")
    if not _LANGUAGE.fullmatch(code):
        message = f"{code!r} is not a language code such as de or pt_BR"
        raise argparse.ArgumentTypeError(message)
    return code


def _person(name: str) -> str:
    """A person's name: one line that is not empty."""
    name = name.strip()
    if not name or not name.isprintable():
        message = "a name is one line of text"
        raise argparse.ArgumentTypeError(message)
    return name
