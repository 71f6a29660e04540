"""The site in several languages: which there are, and where each of them is.

The language of the pages is at the root of the site, each other in a folder of its name: ``de/``.
They are those that have a file ``locale/LANGUAGE/LC_MESSAGES/resume.po``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.builders import site_address, writes_site
from sphinx_resume.config import language_in_conf
from sphinx_resume.language_tags import gettext_code, language_tag
from sphinx_resume.site.language import CATALOG
from sphinx_resume.translation.languages import UnknownLanguageError, language, own_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


class Part(NamedTuple):
    """The site in one language.

    Attributes:
        code: The language, as catalogs have it.
        folder: Where it is on the site; ``""`` for the language of the pages.
        path: The file of the translation; for the language of the pages there is none.

    """

    code: str
    folder: str = ""
    path: Path | None = None

    @property
    def tag(self) -> str:
        """The language, as pages have it."""
        return language_tag(self.code)

    @property
    def name(self) -> str:
        """The language, as its own speakers call it."""
        return own_name(self.code)


def parts(app: Sphinx) -> list[Part]:
    """All languages of the site, that of the pages first."""
    source = gettext_code(language_in_conf(app.config))
    paths = {path.parts[-3]: path for path in sorted(translation_files(app))}
    return [
        Part(source),
        *(
            Part(code, language_tag(code).lower(), path)
            for code, path in paths.items()
            if code != source and _is_code(code)
        ),
    ]


def translation_files(app: Sphinx) -> Iterator[Path]:
    """The files of all translations."""
    for folder in app.config.locale_dirs:
        yield from Path(app.srcdir, folder).resolve().glob(f"*/LC_MESSAGES/{CATALOG}.po")


def _is_code(code: str) -> bool:
    try:
        return language(code) == code
    except UnknownLanguageError:
        return False


def own_part(app: Sphinx) -> Part | None:
    """The part of the site that this build makes, if there are several.

    A translation that is built into a folder of its name is a part of the site above it.
    """
    if not writes_site(app.builder):
        return None
    first, *others = parts(app)
    code = gettext_code(app.config.language)
    if others and code == first.code:
        return first
    folder = Path(app.outdir).name
    return next((part for part in others if (part.code, part.folder) == (code, folder)), None)


def base_of(app: Sphinx, own: Part, other: Part) -> str:
    """The address of another language, seen from the top of this one; whole, if that is known."""
    top = site_address(app.config)
    if own.folder:
        top = top.removesuffix(f"{own.folder}/") if top else "../"
    return f"{top}{other.folder}/" if other.folder else top


def alternates(app: Sphinx, own: Part, address: str, up: str = "") -> Iterator[tuple[str, str]]:
    """A page in each language, by language tag; for all others, that of the sources."""
    first, *others = parts(app)
    for tag, part in (("x-default", first), *((part.tag, part) for part in (first, *others))):
        base = base_of(app, own, part)
        yield tag, f"{base}{address}" if app.config.html_baseurl else f"{up}{base}{address}"
