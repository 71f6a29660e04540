"""``sphinx-resume translate``: the file in which the career is translated to a language."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.failure import fail
from sphinx_resume.cli.project import (
    CONF,
    LOADED,
    PRESET,
    READER,
    ProjectError,
    application,
    folders,
)

if TYPE_CHECKING:
    import argparse

    from sphinx_resume.translation.catalog import Progress, Text


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser(
        "translate",
        help="write or update the file in which the résumé is translated",
        description=(
            "Write locale/LANGUAGE/LC_MESSAGES/resume.po, with every text of the résumé, or bring "
            "it up to date with the pages, and tell how much is translated. Run it in the folder "
            "of a project."
        ),
    )
    parser.add_argument("language", help="the language, such as de or pt-BR")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file, and tell what there is to do in it."""
    try:
        from sphinx_resume.translation.catalog import CatalogError  # noqa: PLC0415 -- needs Babel
        from sphinx_resume.translation.languages import (  # noqa: PLC0415 -- likewise
            UnknownLanguageError,
            language,
        )
    except ImportError as error:
        return fail(f"{error.name} is not installed: pip install -r requirements.txt")
    try:
        return _translate(Path(), language(options.language))
    except (ProjectError, CatalogError, UnknownLanguageError) as error:
        return fail(error)


def _translate(folder: Path, code: str) -> int:
    from sphinx_resume.output import write  # noqa: PLC0415 -- likewise
    from sphinx_resume.translation.catalog import merged, progress, read  # noqa: PLC0415 -- likewise
    from sphinx_resume.translation.languages import english_name  # noqa: PLC0415 -- likewise

    conf, _ = folders(folder)
    source, texts = _texts(folder)
    if source == code:
        return fail(f"The pages are in {english_name(code)} already: conf.py says so.")
    path = conf / _path(code)
    content = merged(path, code, texts, conf.resolve())
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, content)
    sys.stdout.write(_report(path, progress(path, read(path), texts), english_name(source)))
    return 0


def _texts(folder: Path) -> tuple[str, list[Text]]:
    """The language of the pages, and what there is to translate."""
    from sphinx_resume.language_tags import gettext_code  # noqa: PLC0415 -- needs Babel
    from sphinx_resume.site.texts import texts  # noqa: PLC0415 -- needs Sphinx

    with tempfile.TemporaryDirectory() as out, application(folder, READER, Path(out)) as app:
        if PRESET not in app.config.extensions:
            message = f"{app.confdir / CONF}: {LOADED}"
            raise ProjectError(message)
        app.build()
        return gettext_code(app.config.language), texts(app)


def _path(code: str) -> Path:
    from sphinx_resume.site.language import CATALOG, FOLDER  # noqa: PLC0415 -- needs Sphinx

    return Path(FOLDER, code, "LC_MESSAGES", f"{CATALOG}.po")


def _report(path: Path, done: Progress, source: str) -> str:
    lines = [
        f"{path}: {done.done} of {done.total} texts are translated.",
        *_todo(len(done.missing), "to translate (an empty msgstr)"),
        *_todo(len(done.fuzzy), "to look over: the text has changed (marked as fuzzy)"),
        *_todo(done.names - done.named, "names, which you can leave empty"),
    ]
    if done.missing or done.fuzzy:
        lines += [
            "Fill it in with a text editor, or with a program such as Poedit. What is not translated",
            f"is shown in {source}. Then build the site: make html",
        ]
    return "\n".join(lines) + "\n"


def _todo(count: int, what: str) -> list[str]:
    return [f"  {count} {what}"] if count else []
