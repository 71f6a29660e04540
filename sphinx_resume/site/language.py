"""The language of a build, as hosts name it, and where translations of the career are."""

from __future__ import annotations

import os
import sys
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import package_dir

from sphinx_resume.config import is_set, language_in_conf
from sphinx_resume.i18n import is_right_to_left, load
from sphinx_resume.language_tags import catalogue_names, gettext_code, is_language, tag_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


CATALOG = "resume"  # what an author writes; all of it in one file a language
FOLDER = "locale"  # beside ``conf.py``
_HOST_LANGUAGE = "READTHEDOCS_LANGUAGE"  # the variable with that of a project on Read the Docs
_NOT_CHOSEN = "en"  # its value where nobody has chosen one
# Where those of Sphinx are: the second if it comes from a distribution of Linux.
_SPHINX_CATALOGUES = (Path(package_dir, "locale"), Path(sys.base_prefix, "share", "locale"))


def find_translations(app: Sphinx, config: Config) -> None:
    """Look for translations beside ``conf.py`` (``config-inited``, before all others)."""
    if not is_set(config, "locale_dirs"):
        config.locale_dirs = [Path(relpath(app.confdir / FOLDER, app.srcdir)).as_posix()]
    if not is_set(config, "gettext_compact"):
        config.gettext_compact = CATALOG


def take_from_host(_app: Sphinx, config: Config) -> None:
    """Build a translation project of Read the Docs in its language (``config-inited``).

    Its default command would pass that language on; ours cannot, because a project there is
    English as long as nobody chooses. So English leaves the language that ``conf.py`` names.
    """
    language = os.environ.get(_HOST_LANGUAGE, "")
    if "language" in config.overrides or language in {"", _NOT_CHOSEN}:
        return
    if is_language(language) and gettext_code(language) != gettext_code(language_in_conf(config)):
        config.language = language


def accept_any_name(app: Sphinx, config: Config) -> None:
    """Take a language by the name that catalogues have: ``pt_BR`` for Read the Docs' ``pt-br``.

    They are the project's, or else Sphinx's; no language is the default. Sphinx has loaded its
    translations before any event, so they are loaded again (``config-inited``, before all
    others).
    """
    language = config.language
    if not isinstance(language, str):
        return
    if not is_language(language):
        if not language:
            config.language = str(config.values["language"].default)
        return
    names = catalogue_names(language)
    folders = [app.srcdir / folder for folder in config.locale_dirs]
    available = [
        name for folder in folders for name in names if any((folder / name).rglob("*.[mp]o"))
    ]
    available += [
        name
        for folder in _SPHINX_CATALOGUES
        for name in names
        if (folder / name / "LC_MESSAGES" / "sphinx.mo").is_file()
    ]
    config.language = available[0] if available else gettext_code(language)
    app.translator = load([*folders, *_SPHINX_CATALOGUES], names, "sphinx")


def tag_language(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Give the page its language as BCP 47 has it, and its direction.

    The language is ``sr-Latn`` then, and not ``sr@latin``. No theme has a place for the
    direction, so it goes behind the language, into the same tag.
    """
    tag = tag_of(app.config)
    context["language"] = f'{tag}" dir="rtl' if is_right_to_left(tag) else tag
