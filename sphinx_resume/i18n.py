"""What a reader sees in words: dates, durations and labels, through the message catalog.

The catalog is ``sphinx_resume``; a translation of it needs no code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from babel import Locale
from babel.dates import format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.units import format_unit
from sphinx import locale
from sphinx.util.i18n import CatalogRepository

from sphinx_resume.career.build_date import build_month
from sphinx_resume.career.dates import MONTHS_OF_YEAR
from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.language_tags import catalogue_names, language_tag, nearest_locale, tag_of
from sphinx_resume.output import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from babel.messages.catalog import Message
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.i18n import CatalogInfo

    from sphinx_resume.career.career import Strength
    from sphinx_resume.career.dates import Date, Period
    from sphinx_resume.career.model import Education

CATALOG = "sphinx_resume"
_SHIPPED = Path(__file__).parent / "locale"
_PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?([sd])")
_EXAMPLES = {"s": "?", "d": 1}
_ACUTE = "\u0301"
_NARROW_SPACE, _THIN_SPACE, _NO_BREAK_SPACE = "\u202f", "\u2009", "\u00a0"
_NUMBERS = (*range(1, 200), 0, 1_000_000)  # between them they have every plural form there is

_ = locale.get_translation(CATALOG)


def load_catalog(app: Sphinx, config: Config) -> None:
    """Load the catalog from the project's ``locale_dirs``, compiled anew if it is outdated.

    It has to come before anything is put into words (``config-inited``, first of all).
    """
    for catalog in catalogs(app, config):
        for problem in _compile_catalog(catalog, config.language):
            problem.warn()
    folders = [*(app.srcdir / path for path in config.locale_dirs), _SHIPPED]
    load(folders, catalogue_names(tag_of(config)), CATALOG)


def load(folders: Sequence[Path], names: Sequence[str], catalog: str) -> NullTranslations:
    """Load the catalogs of these names in place of those that are loaded.

    Python and Sphinx would look for ``sr`` too where ``sr@latin`` is asked for, which is in
    another script.
    """
    paths = (
        folder / name / "LC_MESSAGES" / f"{catalog}.mo" for folder in folders for name in names
    )
    translations = [GNUTranslations(BytesIO(path.read_bytes())) for path in paths if path.is_file()]
    first = translations[0] if translations else NullTranslations()
    for other in translations[1:]:
        first.add_fallback(other)
    locale.translators["general", catalog] = first
    return first


def catalogs(app: Sphinx, config: Config) -> list[CatalogInfo]:
    """The project's translations of this extension's messages."""
    repository = CatalogRepository(
        app.srcdir, config.locale_dirs, config.language, config.source_encoding
    )
    return [catalog for catalog in repository.catalogs if catalog.domain == CATALOG]


def _compile_catalog(catalog: CatalogInfo, language: str) -> Iterator[Problem]:
    """Compile a catalog without the translations that could not be filled in.

    Returns:
        A problem for each of these.

    """
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
        pass  # Sphinx has reported it
    for message in wrong:
        source = Source(str(catalog.po_path), message.lineno or 1)
        problem = f"the translation of {_original_text(message)!r} has other placeholders"
        yield Problem("file", source, problem, "Write the same as in the original, such as '%d'.")


def _is_fillable(message: Message) -> bool:
    if not message.python_format:
        return True
    placeholders = _PLACEHOLDER.findall(_original_text(message))
    pairs = [(name, _EXAMPLES[kind]) for name, kind in placeholders]
    is_named = any(name for name, _value in pairs)
    values = dict(pairs) if is_named else tuple(value for _name, value in pairs)
    translated = message.string if isinstance(message.string, (tuple, list)) else [message.string]
    *some, many = (text for text in translated if text is not None)
    # A form for one number may spell it. The last form is for many numbers.
    texts = [*(text for text in some if "%" in text), many]
    try:
        return all(text % values for text in texts if text)
    except (TypeError, ValueError, KeyError):
        return False


def _original_text(message: Message) -> str:
    return str(message.id[-1] if message.pluralizable else message.id)


def is_right_to_left(code: str) -> bool:
    """Whether a language is written from right to left.

    Args:
        code: As Sphinx or BCP 47 has it.

    """
    return _babel_locale(code).text_direction == "rtl"


def counted(one: str, many: str, number: int) -> str:
    """A number with its noun, in the plural form that the language has for it.

    A form may spell the number, as Arabic does for two: its ``%d`` may be missing.
    """
    return locale.get_translator(CATALOG).ngettext(one, many, number).replace("%d", str(number))


def counted_sentences(number: int) -> str:
    """How many sentences, or ``""``."""
    return counted("%d sentence", "%d sentences", number) if number else ""


def enumerated(parts: Iterable[str]) -> str:
    """Parts in a row, with the commas that the language has: "Python, Go"."""
    return _(", ").join(parts)


def sentences(parts: Iterable[str]) -> str:
    """Sentences in a row, each with the full stop that the language has."""
    blank = "" if _("%s.").endswith("。") else " "
    return blank.join(_("%s.") % part for part in parts)


def capitals(text: str, language: str) -> str:
    """A text in capitals, as the language has them: of Turkish "i" İ, of Greek without accents.

    Args:
        text: The text.
        language: As Sphinx or BCP 47 has it.

    """
    primary = language_tag(language).partition("-")[0]
    if primary in {"tr", "az"}:
        text = text.replace("i", "İ")
    elif primary == "el":
        text = normalize("NFC", normalize("NFD", text).replace(_ACUTE, ""))
    return text.upper()


def labelled(label: str, text: str) -> str:
    """A text behind its label, in plain text: "Score: 1.3"."""
    blank = "" if _("%s:").endswith("：") else " "  # this colon is as wide as a letter
    return _("%s:") % label + blank + text


def colon() -> str:
    """What stands between a label and its text, in plain text."""
    return labelled("", "")


def only_claimed() -> str:
    """The note beside a skill without evidence."""
    return _("Listed as a skill; no work here shows it.")


def degree(education: Education) -> str:
    """What a course of study led to, and in what, as far as both are known."""
    kind, area = education.study_type, education.area
    if kind and area:
        return _("%(degree)s in %(area)s") % {"degree": kind, "area": area}
    return kind or area


def score_and_courses(education: Education) -> list[tuple[str, str]]:
    """The score and the courses of a course of study, as far as known, each behind its label."""
    facts = ((_("Score"), education.score), (_("Courses"), enumerated(education.courses)))
    return [(label, text) for label, text in facts if text]


@dataclass(frozen=True, slots=True)
class Wording:
    """Dates, durations and labels in words.

    Attributes:
        language: As in Sphinx's configuration.
        environment_label: What the author calls an environment, or ``""``.

    """

    language: str
    environment_label: str = ""

    @classmethod
    def of(cls, config: Config) -> Wording:
        """The words of a project."""
        return cls(tag_of(config), config.resume_environment_label)

    @property
    def environment(self) -> str:
        """The label of an environment."""
        return self.environment_label or _("Environment")

    @property
    def in_environment(self) -> str:
        """Where a skill is listed, as a part of a sentence."""
        if self.environment_label:
            return _("under “%s”") % self.environment_label
        return _("in the environment")

    @property
    def only_listed(self) -> str:
        """The heading over work that lists a skill and does not mention it."""
        if self.environment_label:
            return _("Listed under “%s”, without a sentence") % self.environment_label
        return _("Listed in the environment, without a sentence")

    def date(self, when: Date | None) -> str:
        """A date such as "Aug 2019", or "2019" where the month is not known; ``""`` for none."""
        return _date(when.year, when.month, self.language) if when else ""

    def period(self, period: Period | None) -> str:
        """A period such as "Aug 2017 – Aug 2019", "Aug 2019 – present" or one date; ``""`` for none."""
        if period is None:
            return ""
        start = self.date(period.start)
        if not period.end:
            return _("%s – present") % start
        last = end = self.date(period.end)
        if period.end.first > build_month():
            end = _("expected %s") % end
        if start == last:
            return end
        if self._is_for_the_cldr():
            pattern: str = _babel_locale(self.language).interval_formats[None]
            return pattern.replace(_THIN_SPACE, " ").format(start, end)
        return _("%(start)s – %(end)s") % {"start": start, "end": end}

    def plural_forms(self, one: str, many: str) -> dict[str, str]:
        """The texts that `counted` gives, for scripts in the page.

        Returns:
            A text with ``{}`` for the number, by the names that ``Intl.PluralRules`` gives to
            the plural forms of the language. A form that is not here is ``other``.

        """
        translated = locale.get_translator(CATALOG).ngettext
        plural_form = _babel_locale(self.language).plural_form
        forms: dict[str, str] = {}
        for number in _NUMBERS:
            text = translated(one, many, number).replace("%d", "{}")
            forms.setdefault(plural_form(number), text)
        other = forms.setdefault("other", text)  # of fractions alone in some languages
        return {"other": other} | {name: text for name, text in forms.items() if text != other}

    def duration(self, months: int) -> str:
        """A number of months as people write it: "2 yrs 1 mo"; ``""`` for none."""
        count, rest = divmod(months, MONTHS_OF_YEAR)
        years = self._amount(count, "duration-year", counted("%d yr", "%d yrs", count))
        months_left = self._amount(rest, "duration-month", counted("%d mo", "%d mos", rest))
        if count and rest:
            return _("%(years)s %(months)s") % {"years": years, "months": months_left}
        return years if count else months_left if rest else ""

    def _amount(self, number: int, unit: str, text: str) -> str:
        """A number of a unit: the text, or as the CLDR has it where there is no catalogue."""
        if not self._is_for_the_cldr():
            return text
        return format_unit(number, unit, length="short", locale=_babel_locale(self.language))

    def _is_for_the_cldr(self) -> bool:
        """Whether the language has no catalogue, neither ours nor the project's, but is known."""
        has_catalogue = isinstance(locale.get_translator(CATALOG), GNUTranslations)
        return not has_catalogue and _babel_locale(self.language).language != "en"

    def strength(self, strength: Strength) -> dict[str, str]:
        """How long a skill was in use, when last, and in how many sentences it is mentioned.

        Returns:
            The texts under ``duration``, ``last-used`` and ``count``, as far as they are known.

        """
        until = strength.last_used
        last = _("last used %s") % self.date(until) if until else _("in use now")
        parts = {
            "duration": self.duration(strength.months),
            "last-used": last if strength.last else "",
            "count": counted_sentences(strength.sentences),
        }
        return {name: text for name, text in parts.items() if text}

    def time_in_use(self, strength: Strength) -> str:
        """How long a skill was in use; and until when, if it no longer is."""
        duration, until = self.duration(strength.months), strength.last_used
        return _("%s until %s") % (duration, self.date(until)) if duration and until else duration


@cache
def _date(year: int, month: int | None, language: str) -> str:
    """A year, or a month of one, in the form and the order that the language has for it.

    The forms are those of the Unicode CLDR: "Aug 2019", "ago. de 2019", "2019年8月".
    """
    day = date(year, month or 1, 1)
    text = format_skeleton("y" if month is None else "yMMM", day, locale=_babel_locale(language))
    # Newer forms have a narrow space before "г." and "р.", which many fonts and parsers lack.
    return text.replace(_NARROW_SPACE, _NO_BREAK_SPACE)


@cache
def _babel_locale(language: str) -> Locale:
    """What the Unicode CLDR knows of a language; of English, where it does not know it."""
    return nearest_locale(language) or Locale("en")


def setup(app: Sphinx) -> None:
    """Load the catalog of the project's language, and add the setting for the environment's label."""
    app.add_config_value(
        "resume_environment_label",
        "",
        "env",
        types=frozenset({str}),
        description='What stands before the skills of an environment; "Environment" if empty.',
    )
    app.connect("config-inited", load_catalog, priority=60)
