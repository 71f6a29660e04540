"""What a reader sees in words: dates, durations and labels, through the message catalog.

The catalog is ``sphinx_resume``; a translation of it needs no code (see WRITING.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx import locale
from sphinx.util.i18n import CatalogRepository, format_date

from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.i18n import CatalogInfo

    from sphinx_resume.career.career import Evidence
    from sphinx_resume.career.dates import Date, Period
    from sphinx_resume.career.model import Education

CATALOG = "sphinx_resume"
_YEAR = 12
_PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?([sd])")
_EXAMPLES = {"s": "?", "d": 1}

_ = locale.get_translation(CATALOG)


def take_catalog(app: Sphinx, config: Config) -> None:
    """Take the catalog from the project's ``locale_dirs``, compiled anew if it is older.

    It has to come before all that words anything (``config-inited``, first of all).
    """
    for catalog in catalogs(app, config):
        for problem in _compiled(catalog, config.language):
            problem.warn()
    locale.init([app.srcdir / path for path in config.locale_dirs], config.language, CATALOG)


def catalogs(app: Sphinx, config: Config) -> list[CatalogInfo]:
    """The project's translations of what this extension says."""
    repository = CatalogRepository(
        app.srcdir, config.locale_dirs, config.language, config.source_encoding
    )
    return [catalog for catalog in repository.catalogs if catalog.domain == CATALOG]


def _compiled(catalog: CatalogInfo, language: str) -> Iterator[Problem]:
    """Compile a catalog without the translations that could not be filled in; tell of these."""
    if catalog.is_outdated():
        catalog.write_mo(language)
    wrong: list[Message] = []
    try:
        with Path(catalog.po_path).open(encoding=catalog.charset) as file:
            messages = read_po(file, language)
        wrong = [message for message in messages if message.id and not _is_fillable(message)]
        for message in wrong:
            messages.delete(message.id)
        if wrong:
            compiled = BytesIO()
            write_mo(compiled, messages)
            write(Path(catalog.mo_path), compiled.getvalue())
    except (OSError, ValueError):
        pass  # of which Sphinx has told
    for message in wrong:
        source = Source(str(catalog.po_path), message.lineno or 1)
        found = f"the translation of {_text(message)!r} has other placeholders"
        yield Problem("file", source, found, "Write the same as in the original, such as '%d'.")


def _is_fillable(message: Message) -> bool:
    if not message.python_format:
        return True
    found = [(name, _EXAMPLES[kind]) for name, kind in _PLACEHOLDER.findall(_text(message))]
    is_named = any(name for name, _value in found)
    values = dict(found) if is_named else tuple(value for _name, value in found)
    translated = message.string if isinstance(message.string, (tuple, list)) else [message.string]
    try:
        return all(text % values for text in translated if text)
    except (TypeError, ValueError, KeyError):
        return False


def _text(message: Message) -> str:
    return str(message.id[-1] if message.pluralizable else message.id)


def counted(one: str, many: str, number: int) -> str:
    """A number with its noun, in the plural form that the language has for it."""
    return locale.get_translator(CATALOG).ngettext(one, many, number) % number


def only_claimed() -> str:
    """What is said of a skill that nothing shows."""
    return _("Listed as a skill; no work here shows it.")


def degree(education: Education) -> str:
    """What a course of study led to, and in what, as far as both are known."""
    kind, area = education.study_type, education.area
    if kind and area:
        return _("%(degree)s in %(area)s") % {"degree": kind, "area": area}
    return kind or area


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says when and how long; ``language`` as in Sphinx's config."""

    language: str

    def date(self, date: Date) -> str:
        """A date such as "Aug 2019", or "2019" where the month is not known."""
        if date.month is None:
            return str(date.year)
        return _month(date.year, date.month, self.language)

    def period(self, period: Period) -> str:
        """A period such as "Aug 2017 – Aug 2019" or "Aug 2019 – present", or one date."""
        start = self.date(period.start)
        end = self.date(period.end) if period.end else _("present")
        return start if start == end else f"{start} – {end}"

    def duration(self, months: int) -> str:
        """A number of months as people write it: "2 yrs 1 mo"."""
        years, rest = divmod(months, _YEAR)
        parts = []
        if years:
            parts.append(counted("%d yr", "%d yrs", years))
        if rest or not years:
            parts.append(counted("%d mo", "%d mos", rest))
        return " ".join(parts)

    def last_used(self, period: Period) -> str:
        """When something was used last, or that it still is."""
        return _("last used %s") % self.date(period.end) if period.end else _("in use now")

    def strength(self, evidence: Evidence) -> dict[str, str]:
        """How long a skill was in use, when last, and in how many sentences it is mentioned.

        Returns:
            The texts under ``duration``, ``last-used`` and ``count``, as far as they are known.

        """
        parts: dict[str, str] = {}
        if evidence.months:
            parts["duration"] = self.duration(evidence.months)
        if evidence.last:
            parts["last-used"] = self.last_used(evidence.last)
        if evidence.sentences:
            parts["count"] = counted("%d sentence", "%d sentences", evidence.sentences)
        return parts


@cache
def _month(year: int, month: int, language: str) -> str:
    first = datetime(year, month, 1, tzinfo=UTC)
    return format_date("%b %Y", date=first, language=language)


def setup(app: Sphinx) -> None:
    """Speak the project's language."""
    app.connect("config-inited", take_catalog, priority=60)
