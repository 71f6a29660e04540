"""Languages by any spelling of their codes, and as their own speakers call them."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from sphinx_resume.career.names import nearest
from sphinx_resume.language_tags import gettext_code, language_tag


class UnknownLanguageError(Exception):
    """A word that is the code of no language; the text is one line for the author."""


def language(written: str) -> str:
    """The code of a language as catalogs have it: ``pt_BR`` for ``pt-br``.

    Raises:
        UnknownLanguageError: There is no such language.

    """
    code = gettext_code(written)
    try:
        Locale.parse(language_tag(code), sep="-")
    except (ValueError, UnknownLocaleError):
        near = nearest(written, _codes())
        meant = f" Did you mean {_codes()[near]!r}?" if near else ""
        message = f"{written!r} is not the code of a language, such as 'de' or 'pt-BR'.{meant}"
        raise UnknownLanguageError(message) from None
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
    locale = Locale.parse(language_tag(code), sep="-")
    return locale.get_display_name("en") or code


@cache
def own_name(code: str) -> str:
    """What a language is called by those who speak it: "Deutsch", "简体中文"."""
    try:
        locale = Locale.parse(language_tag(code), sep="-")
    except (ValueError, UnknownLocaleError):
        return code
    names = locale.languages
    candidates = (
        names.get(gettext_code(code)),
        names.get(f"{locale.language}_{locale.script}") if "_" in code else None,
        locale.get_display_name(Locale.parse(language_tag(code), sep="-")) if "_" in code else None,
        names.get(locale.language),
        code,
    )
    name: str = next(filter(None, candidates))
    return name[0].upper() + name[1:]
