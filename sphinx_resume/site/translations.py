"""Builds every language that has a file of translations, with the build of the pages themselves.

So any way to build the site builds all of it, on every host. The pages, files and sentences of all
languages have the same addresses below their folders; see `parts`.
"""

from __future__ import annotations

import io
import logging
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace
from sphinx.util.logging import NAMESPACE, get_node_location, getLogger

from sphinx_resume.builders import site_address, writes_site
from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.i18n import _, load_catalog
from sphinx_resume.language_tags import gettext_code
from sphinx_resume.site.parts import Part, alternates, own_part, parts, translation_files
from sphinx_resume.site.texts import TEXTS_IN_CONF, texts
from sphinx_resume.translation.catalog import CatalogError, progress, read
from sphinx_resume.translation.languages import (
    UnknownLanguageError,
    english_name,
    language,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.translation.catalog import Progress, Text

SETTING = "resume_translations"
COMPLETE = "complete"
# Of the event ``build-finished``: when the site in the language of the pages is done.
PRIORITY = 900
_logger = getLogger(__name__)


class NewWarnings(logging.Filter):
    """Of a translation's warnings, drops those that the build of the pages had too."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()
        self.is_translating = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a message is shown."""
        location = getattr(record, "location", None)
        if isinstance(location, nodes.Node):
            location = get_node_location(location)
        message = (record.getMessage(), str(location))
        if self.is_translating:
            return record.levelno < logging.WARNING or message not in self.seen
        self.seen.add(message)
        return True


class Translations:
    """The translations of one site."""

    def __init__(self) -> None:
        self.is_read_anew = False
        self.warnings = NewWarnings()

    def note_warnings(self, _app: Sphinx, _config: Config) -> None:
        """Note all warnings, from the first one (``config-inited``, before all others)."""
        for handler in logging.getLogger(NAMESPACE).handlers:
            handler.filters.insert(0, self.warnings)  # before that which counts warnings

    def note_reading(
        self,
        _app: Sphinx,
        env: BuildEnvironment,
        added: set[str],
        changed: set[str],
        _removed: set[str],
    ) -> list[str]:
        """See whether all pages are read, as ``-E`` asks for (``env-get-outdated``)."""
        self.is_read_anew = added | changed >= env.found_docs
        return []

    def build(self, app: Sphinx, exception: Exception | None) -> None:
        """Build each of them, and report how much of it is done (``build-finished``)."""
        if exception is not None or not writes_site(app.builder):
            return
        own = own_part(app)
        if own is None or own.folder:
            return
        collected = texts(app)
        for part in parts(app)[1:]:
            if part.folder in {Path(name).parts[0] for name in app.env.found_docs}:
                _clash(part).warn()
                continue
            _logger.info("building the site in %s", english_name(part.code))
            self.warnings.is_translating = True
            app.statuscode |= _build(app, part, is_fresh=self.is_read_anew)
            self.warnings.is_translating = False
            _report(app, part, collected)


def _clash(part: Part) -> Problem:
    message = f"the translation would be in {part.folder}/, where there are pages"
    hint = f"Rename the folder {part.folder!r} of the pages."
    return Problem("translation", Source(str(part.path), 1), message, hint)


def _build(app: Sphinx, part: Part, *, is_fresh: bool) -> int:
    """Build one; its warnings are those of this build. Gives its exit status."""
    overrides: dict[str, Any] = {**app.config.overrides, "language": part.code}
    if app.config.html_baseurl:
        overrides["html_baseurl"] = f"{site_address(app.config)}{part.folder}/"
    out = Path(app.outdir) / part.folder
    doctrees = Path(app.doctreedir).with_name(f"{Path(app.doctreedir).name}-{part.folder}")
    with _another_application() as handlers:
        translated = Sphinx(
            app.srcdir,
            app.confdir,
            out,
            doctrees,
            app.builder.name,
            confoverrides=overrides,
            status=None,
            warning=io.StringIO(),  # mistakes in the configuration have been reported
            freshenv=is_fresh,
            tags=[*app.tags],
            verbosity=app.verbosity,
            parallel=app.parallel,
        )
        logging.getLogger(NAMESPACE).handlers[:] = [
            handler for handler in handlers if handler.level >= logging.WARNING
        ]
        load_catalog(translated, translated.config)  # again, to report what is wrong with it
        translated.build()
        return translated.statuscode


@contextmanager
def _another_application() -> Iterator[list[logging.Handler]]:
    """Let another application work in this process; gives the handlers of this one's messages."""
    logger = logging.getLogger(NAMESPACE)
    handlers, translators = logger.handlers[:], dict(locale.translators)
    locale.translators.clear()
    try:
        with docutils_namespace():
            yield handlers
    finally:
        logger.handlers[:] = handlers
        locale.translators.clear()
        locale.translators.update(translators)


def _report(app: Sphinx, part: Part, collected: list[Text]) -> None:
    """Report what is not translated: in a line, or each text if all have to be."""
    if part.path is None:  # the language of the pages
        return
    try:
        done = progress(part.path, read(part.path), collected)
    except CatalogError as error:
        Problem("translation", error.source, error.message, error.hint).warn()
        return
    if app.config[SETTING] == COMPLETE:
        for text, place in done.missing:
            _problem(part, text, place, "is not translated").warn()
        for text, place in done.fuzzy:
            _problem(part, text, place, "has changed since it was translated").warn()
    elif done.missing or done.fuzzy:
        # No warning, and yet to be seen in a quiet build.
        sys.stderr.write(_line(part, done, english_name(gettext_code(app.config.language))))


def _problem(part: Part, text: Text, place: Source, what: str) -> Problem:
    hint = "Fill in its msgstr."
    if place.path != str(part.path):
        hint = f"Bring the file up to date: sphinx-resume translate {part.tag}"
    elif "changed" in what:
        hint = "Look the translation over, and take the word 'fuzzy' out."
    return Problem("translation", place, f"{text.text!r} {what} to {english_name(part.code)}", hint)


def _line(part: Part, done: Progress, source: str) -> str:
    return (
        f"{english_name(part.code)}: {done.done} of {done.total} texts are translated; the others "
        f"are shown in {source} ({len(done.missing)} new, {len(done.fuzzy)} changed). "
        f"What is left: sphinx-resume translate {part.tag}\n"
    )


def add_languages(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Give a page its other languages: for the theme, and for those who list it.

    Pages that stand for others, such as that for wrong addresses, lead to the first one.
    """
    own = own_part(app)
    if own is None:
        return
    has_same = page in app.env.found_docs or page == "search"
    address = app.builder.get_target_uri(page if has_same else app.config.root_doc)
    up = context.get("content_root", "./").removeprefix("./")
    context["resume_languages_label"] = _("Languages")
    context["resume_languages"] = [
        {
            "name": part.name,
            "tag": part.tag,
            "is_own": part == own,
            "address": f"{up}{'../' * bool(own.folder)}{part.folder}{'/' * bool(part.folder)}{address}",
        }
        for part in parts(app)
    ]
    if has_same:
        context["metatags"] = context.get("metatags", "") + "".join(
            f'<link rel="alternate" hreflang="{tag}" href="{link}">\n'
            for tag, link in alternates(app, own, address, up)
        )


def check(app: Sphinx, _config: Config) -> None:
    """Report files for what is no language (``config-inited``)."""
    for path in translation_files(app):
        code = path.parts[-3]
        try:
            right = language(code)
        except UnknownLanguageError as error:
            hint = f"{error.nearest}Rename its folder."
            Problem("translation", Source(str(path), 1), error.message, hint).warn()
            continue
        if right != code:
            message = f"a folder for {english_name(right)} is called {right!r}, and not {code!r}"
            Problem("translation", Source(str(path), 1), message, "Rename it.").warn()


def translate_settings(app: Sphinx, config: Config) -> None:
    """Translate the texts that the author has in ``conf.py`` (``config-inited``).

    Sphinx has not compiled the catalog yet, so it is read as it was written.
    """
    names = [name for name in TEXTS_IN_CONF if config[name]]
    path = next((part.path for part in parts(app)[1:] if part.code == config.language), None)
    if not names or path is None:
        return
    with suppress(CatalogError):  # which the build of the pages reports
        catalog = read(path)
        for name in names:
            message = catalog.get(config[name])
            if message and message.string and not message.fuzzy:
                config[name] = message.string


def setup(app: Sphinx) -> None:
    """Add the setting, and build translations after the pages."""
    app.add_config_value(
        SETTING,
        "",
        "html",
        types=frozenset({str}),
        description=f"`{COMPLETE!r}` if every text has to be translated; else the text is shown "
        "as it is.",
    )
    translations = Translations()
    app.connect("config-inited", translations.note_warnings, priority=1)
    app.connect("config-inited", check, priority=60)
    app.connect("config-inited", translate_settings, priority=70)
    app.connect("env-get-outdated", translations.note_reading)
    app.connect("html-page-context", add_languages)
    app.connect("build-finished", translations.build, priority=PRIORITY)
