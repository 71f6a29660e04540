"""The tags of languages, in the ways that people and programs write them.

BCP 47 has ``sr-Latn`` and ``pt-BR``, Sphinx and its catalogues ``sr@latin`` and ``pt_BR``, and
hosts ``pt-br``.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.core import get_global

if TYPE_CHECKING:
    from sphinx.config import Config

_SCRIPT, _REGION = 4, 2  # letters of these subtags
# What catalogues have behind an "@" for a script, and what has nothing to do with the language.
_MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
_OF_NO_LANGUAGE = frozenset({"euro"})


def gettext_code(code: str) -> str:
    """The code of a language as catalogues have it: ``pt_BR`` for ``pt-br``.

    Args:
        code: As Sphinx or BCP 47 has it, in any case.

    """
    return code if "@" in code else language_tag(code).replace("-", "_")


def language_tag(code: str) -> str:
    """The tag of a language as BCP 47 has it, for ``lang`` attributes: ``pt-BR``, ``sr-Latn``.

    Args:
        code: The same, or as Sphinx has it (``pt_BR``, ``sr@latin``), in any case.

    """
    before, _at, modifier = code.strip().partition("@")
    primary, *subtags = re.split("[-_]", before.partition(".")[0])
    modifier = modifier.lower()
    parts = [primary.lower(), *([_MODIFIERS[modifier]] if modifier in _MODIFIERS else [])]
    for subtag in subtags:
        is_in_extension = any(len(part) == 1 for part in parts[1:])  # or for private use
        if len(subtag) == _SCRIPT and subtag.isalpha() and not is_in_extension:
            parts.append(subtag.title())
        elif (len(subtag) == _REGION or subtag.isdigit()) and not is_in_extension:
            parts.append(subtag.upper())
        else:
            parts.append(subtag.lower())
    if modifier and modifier not in {*_MODIFIERS, *_OF_NO_LANGUAGE}:
        parts.append(modifier)
    return "-".join(parts)


def region_of(tag: str) -> str | None:
    """The region of a language; some letters have other shapes there.

    Args:
        tag: As BCP 47 has it.

    """
    subtags = list(takewhile(lambda subtag: len(subtag) > 1, tag.split("-")[1:]))
    regions = (subtag for subtag in subtags if len(subtag) == _REGION and subtag.isalpha())
    return next(regions, "TW" if "Hant" in subtags else None)


@cache
def is_language(code: str) -> bool:
    """Whether this is the tag of a language that is known, in any spelling."""
    primary = language_tag(code).partition("-")[0]
    if not re.fullmatch(r"[\w.@-]+", code):
        return False
    return primary in Locale("en").languages or nearest_locale(primary) is not None


@cache
def catalogue_names(code: str) -> tuple[str, ...]:
    """The names that a catalogue in a language may have, the nearest first.

    For ``zh-Hans`` that is ``zh_CN`` too, for ``sr-Latn`` it is ``sr@latin``; neither has one in
    another script, such as ``zh_TW`` or ``sr``. Regions do without a catalogue of their own.
    """
    names = [code, gettext_code(code)]
    locale = nearest_locale(code)
    if locale is not None:
        primary, script, region = locale.language, locale.script, locale.territory
        usual = _usual_script(primary, region)
        script = script or usual
        names += [f"{primary}_{script}_{region}"] if region else []
        names += [f"{primary}_{region}"] if region and script == usual else []
        names += [f"{primary}_{script}"]
        names += [f"{primary}@{variant}" for variant in _variants(code)]
        names += [f"{primary}@{name}" for name, of in _MODIFIERS.items() if of == script]
        if script == _usual_script(primary, None):
            names.append(primary)
        likely = _likely(f"{primary}_{script}") or _likely(primary)
        if likely and likely.split("_")[1] == script:
            names.append(f"{primary}_{likely.split('_')[2]}")
    if names[0].partition("_")[0] == "no":  # as it was called before, and as many still do
        names.append("nb")
    return tuple(dict.fromkeys(names))


def _variants(code: str) -> list[str]:
    return [subtag for subtag in language_tag(code).split("-")[1:] if len(subtag) > _SCRIPT]


def nearest_locale(code: str) -> Locale | None:
    """What the Unicode CLDR knows of a language, in as much of its tag as it knows."""
    tag = language_tag(code)
    while tag:
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            tag = tag.rpartition("-")[0]
    return None


def _usual_script(primary: str, region: str | None) -> str:
    likely = (_likely(f"{primary}_{region}") if region else "") or _likely(primary)
    return likely.split("_")[1] if likely else ""


def _likely(code: str) -> str:
    """The language, script and region that a code most likely means; ``""`` if unknown."""
    return str(get_global("likely_subtags").get(code, ""))


def tag_of(config: Config) -> str:
    """The tag of a build's language, as it was asked for: ``zh-Hans``, though Sphinx has ``zh_CN``."""
    written = config.overrides.get("language", config._raw_config.get("language"))  # noqa: SLF001 -- Sphinx has no way to ask for it
    if isinstance(written, str) and config.language in catalogue_names(written):
        return language_tag(written)
    return language_tag(config.language)
