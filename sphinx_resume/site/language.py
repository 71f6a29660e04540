"""The language of a build, as hosts name it, and where translations of the career are."""

from __future__ import annotations

from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import locale, package_dir

from sphinx_resume.config import is_set
from sphinx_resume.i18n import gettext_code, is_right_to_left, language_tag

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


CATALOG = "resume"  # what an author writes; all of it in one file a language
FOLDER = "locale"  # beside ``conf.py``


def find_translations(app: Sphinx, config: Config) -> None:
    """Look for translations beside ``conf.py`` (``config-inited``, before all others)."""
    if not is_set(config, "locale_dirs"):
        config.locale_dirs = [Path(relpath(app.confdir / FOLDER, app.srcdir)).as_posix()]
    if not is_set(config, "gettext_compact"):
        config.gettext_compact = CATALOG


def accept_names_of_hosts(app: Sphinx, config: Config) -> None:
    """Understand ``-D language=pt-br`` as ``pt_BR``, and no language as the default.

    Read the Docs writes names so. Sphinx has loaded its translations before any event, so they
    are loaded again (``config-inited``, before all others).
    """
    language = config.language
    if not isinstance(language, str) or (language and "-" not in language):
        return
    default = str(config.values["language"].default)
    config.language = gettext_code(language) if language else default
    folders = [app.srcdir / folder for folder in config.locale_dirs]
    app.translator, _found = locale.init([*folders, None, package_dir / "locale"], config.language)


def tag_language(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Give the page its language as BCP 47 has it, and its direction.

    The language is ``sr-Latn`` then, and not ``sr@latin``. No theme has a place for the
    direction, so it goes behind the language, into the same tag.
    """
    tag = language_tag(app.config.language)
    context["language"] = f'{tag}" dir="rtl' if is_right_to_left(tag) else tag
