"""Languages by any spelling of their codes, and as their own speakers call them."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from sphinx_resume.career.names import nearest
from sphinx_resume.errors import UserError
from sphinx_resume.language_tags import gettext_code, language_tag, nearest_locale


class UnknownLanguageError(UserError):
    """A word that is the code of no language.

    Attributes:
        message: What is wrong, without a full stop.
        nearest: The code that was most likely meant, as a question, or ``""``.

    """

    def __init__(self, written: str, near: str | None) -> None:
        self.message = f"{written!r} is not the code of a language, such as 'de' or 'pt-BR'"
        self.nearest = f"Did you mean {near!r}? " if near else ""
        super().__init__(f"{self.message}. {self.nearest}".rstrip())


def language(written: str) -> str:
    """The code of a language as catalogs have it: ``pt_BR`` for ``pt-br``.

    Raises:
        UnknownLanguageError: There is no such language.

    """
    code = gettext_code(written)
    try:
        Locale.parse(language_tag(code), sep="-")
    except (ValueError, UnknownLocaleError):
        if code in Locale("en").languages:  # of which the CLDR knows the name alone
            return code
        near = nearest(written, _codes())
        raise UnknownLanguageError(written, near and _codes()[near]) from None
    return code


@cache
def _codes() -> dict[str, str]:
    """The codes of languages, by each of them and by the names that they have."""
    english = Locale("en").languages
    codes = [code for code in sorted(locale_identifiers()) if code.count("_") < 2]  # noqa: PLR2004 -- no scripts with regions
    named = {english[code]: code for code in codes if code in english}
    tags = {language_tag(code): language_tag(code) for code in codes}
    return {**{name: language_tag(code) for name, code in named.items()}, **tags}


def english_name(code: str) -> str:
    """What a language is called in English."""
    locale = nearest_locale(code)
    return (locale and locale.get_display_name("en")) or Locale("en").languages.get(code, code)


@cache
def own_name(code: str) -> str:
    """What a language is called by those who speak it: "Deutsch", "简体中文"."""
    locale = nearest_locale(code)
    if locale is None:
        return english_name(code)
    names = locale.languages
    name = names.get(locale.language)
    if locale.script or locale.territory:
        name = (
            names.get(gettext_code(code))
            or names.get(f"{locale.language}_{locale.script}")
            or locale.get_display_name(locale)
            or name
        )
    return name[0].upper() + name[1:] if name else code
