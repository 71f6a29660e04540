"""The language of a build, as hosts name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx import locale, package_dir

from sphinx_resume.i18n import language_tag

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def accept_names_of_hosts(app: Sphinx, config: Config) -> None:
    """Understand ``-D language=pt-br`` as ``pt_BR``, and no language as the default.

    Read the Docs writes names so. Sphinx has loaded its translations before any event, so they
    are loaded again (``config-inited``, before all others).
    """
    language = config.language
    if not isinstance(language, str) or (language and "-" not in language):
        return
    config.language = sphinx_name(language) or str(config.values["language"].default)
    folders = [app.srcdir / folder for folder in config.locale_dirs]
    app.translator, _found = locale.init([*folders, None, package_dir / "locale"], config.language)


def tag_language(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Give the page its language as BCP 47 has it: ``sr-Latn``, and not ``sr@latin``."""
    context["language"] = language_tag(app.config.language)


def sphinx_name(language: str) -> str:
    """A language as Sphinx names it: ``zh_Hans_CN`` for ``zh-hans-cn``."""
    name, *parts = language.replace("-", "_").split("_")
    letters = 4  # of a script; a territory has two or three signs
    written = (part.title() if len(part) == letters else part.upper() for part in parts)
    return "_".join((name.lower(), *written))
