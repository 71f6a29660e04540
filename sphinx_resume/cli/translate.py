"""``sphinx-resume translate``: the file in which the career is translated to a language."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.project import CONF, LOADED, PRESET, READER, application, folders
from sphinx_resume.errors import UserError
from sphinx_resume.language_tags import gettext_code
from sphinx_resume.output import write
from sphinx_resume.site.language import CATALOG, FOLDER
from sphinx_resume.site.texts import texts
from sphinx_resume.translation.catalog import merged, progress, read
from sphinx_resume.translation.languages import english_name, language

if TYPE_CHECKING:
    import argparse

    from sphinx_resume.translation.catalog import Progress, Text


def run(options: argparse.Namespace) -> int:
    """Write the file, and report what there is to do in it."""
    code = language(options.language)
    conf, _ = folders(Path())
    source, career_texts = _texts()
    if source == code:
        message = f"The pages are in {english_name(code)} already: conf.py says so."
        raise UserError(message)
    path = conf / FOLDER / code / "LC_MESSAGES" / f"{CATALOG}.po"
    content = merged(path, code, career_texts, conf.resolve())
    write(path, content)
    done = progress(path, read(path), career_texts)
    sys.stdout.write(_report(path, done, english_name(source)))
    return 0


def _texts() -> tuple[str, list[Text]]:
    """The language of the pages, and what there is to translate."""
    with tempfile.TemporaryDirectory() as out, application(Path(), READER, Path(out)) as app:
        if PRESET not in app.config.extensions:
            message = f"{app.confdir / CONF}: {LOADED}"
            raise UserError(message)
        app.build()
        return gettext_code(app.config.language), texts(app)


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
