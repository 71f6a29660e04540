"""The headings that an import writes, in the language of the résumé.

They are in the catalogue of messages, with what else a reader sees.
"""

from __future__ import annotations

from gettext import translation
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.career.sections import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

_CATALOG = "sphinx_resume"
_SHIPPED = Path(__file__).parents[1] / "locale"
_ENGLISH = "en_GB"  # its lists have no comma before "and"
_CAPITALS = {"de", "lb"}  # languages in which nouns have a capital anywhere


def _(text: str) -> str:
    """Mark a text for the catalogue; `Headings` translates it."""
    return text


SKILLS_BY_ROLE = _("Skills by role")
DOWNLOADS = _("Downloads")
# Of skills that stand under none in the file.
_CATEGORIES = frozenset(
    (
        _("Languages"),
        _("Frameworks and libraries"),
        _("Databases and messaging"),
        _("Cloud and operations"),
        _("Tools and methods"),
        _("Other skills"),
    )
)


def shipped() -> list[str]:
    """The languages that the catalogue is translated into, as their folders are called."""
    return sorted(path.name for path in _SHIPPED.iterdir() if path.is_dir())


class Headings:
    """The headings in one language; in English where the catalogue lacks them.

    Args:
        language: As Sphinx names it.

    """

    def __init__(self, language: str) -> None:
        # Here, since the scaffold writes with `markdown` where no dependency is installed.
        from sphinx_resume.language_tags import catalogue_names  # noqa: PLC0415

        names = catalogue_names(language)
        translated = translation(_CATALOG, str(_SHIPPED), names, fallback=True)
        self._translate = translated.gettext
        self._is_english = self(TITLES["work"]) == TITLES["work"]
        self._language = _ENGLISH if self._is_english else language

    def __call__(self, text: str) -> str:
        """A heading in this language: one of those above, or the title of a section."""
        return self._translate(text)

    def sections(self) -> set[str]:
        """The headings of whole sections, in any case."""
        return {self(title).casefold() for title in TITLES.values()}

    def category(self, name: str) -> str:
        """The heading of a category, if it is none of the file's own."""
        return self(name) if name in _CATEGORIES else name

    def together(self, texts: Iterable[str]) -> str:
        """Headings as one: "Projects, education and awards"."""
        first, *others = map(self, texts)
        if self._language[:2] not in _CAPITALS:
            others = [_uncapitalized(other) for other in others]
        # Likewise.
        from babel import Locale  # noqa: PLC0415
        from babel.lists import format_list  # noqa: PLC0415

        return format_list([first, *others], locale=Locale.parse(self._language))


def _uncapitalized(text: str) -> str:
    lower = text[:1].lower()
    return lower + text[1:] if len(lower) == 1 else text  # a Turkish İ becomes two characters
