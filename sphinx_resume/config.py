"""Checks the settings in ``conf.py``: an invalid one is reported at its line, and its default used.

Sphinx only warns of a setting of the wrong type, without a line, and passes it on all the same.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from sphinx_resume import palette
from sphinx_resume.career.build_date import EPOCH, is_time
from sphinx_resume.career.links import is_url
from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.language_tags import is_language
from sphinx_resume.renamed import of_kind

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_OURS = "resume_"
CLOSE = 0.85  # a letter or two
_SETTING = re.compile(r"^[ \t]*(\w+)\s*(?::[^=\n]+)?=", re.MULTILINE)
_EXPECTED = {str: "a text in quotation marks", int: "a whole number", list: "a list of texts"}


def names_in_conf(config: Config) -> list[str]:
    """The names that ``conf.py`` defines.

    They are in a private attribute: the public values are the same whether the author gave one or
    it is the default, and names that no extension knows are in none of them.
    """
    return list(config._raw_config)  # noqa: SLF001 -- see above


def is_set(config: Config, name: str) -> bool:
    """Whether the author gave this setting, in ``conf.py`` or on the command line."""
    return name in config.overrides or name in names_in_conf(config)


def language_in_conf(config: Config) -> str:
    """The language of the sources, even if the build has another from its command line."""
    return str(config._raw_config.get("language", config.values["language"].default))  # noqa: SLF001 -- as above


def unknown_settings(config: Config) -> list[str]:
    """The names that ``conf.py`` defines and that are no settings."""
    return [name for name in names_in_conf(config) if name not in config.values]


def source_of_setting(app: Sphinx, name: str = "") -> Source:
    """Where a setting is written: its line of ``conf.py``, or the first; or the command line."""
    if name in app.config.overrides:
        return Source(f"-D {name}", 1)
    return Source(str(app.confdir / "conf.py"), _lines_of_settings(app).get(name, 1))


def _lines_of_settings(app: Sphinx) -> dict[str, int]:
    path = app.confdir / "conf.py"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return {match[1]: text.count("\n", 0, match.start()) + 1 for match in _SETTING.finditer(text)}


def check(app: Sphinx, config: Config) -> None:
    """Report invalid settings of ours, and use the default of each (``config-inited``)."""
    epoch = os.environ.get(EPOCH)
    if epoch and not is_time(epoch):
        hint = "Set it to seconds since 1970, or unset it."
        Problem(
            "option", source_of_setting(app), f"{EPOCH} is {epoch!r}, which is not a time", hint
        ).warn()
    known = [name for name in config.values if name.startswith(_OURS)]
    old = _use_new_names(app, config)
    for name in known:
        _check_type(app, config, name)
    if config.resume_pdf_pages < 0:
        _use_default(app, config, "resume_pdf_pages", "a whole number from 0")
    if not palette.is_colour(config.resume_accent):
        _use_default(app, config, palette.SETTING, f"a colour such as {palette.DEFAULT!r}")
    for name in unknown_settings(config):
        if name not in old and _is_nearly_ours(name, known):
            message = f"there is no setting {name!r}"
            hint = f"{did_you_mean(name.lower(), known)}There are: {', '.join(sorted(known))}."
            Problem("option", source_of_setting(app, name), message, hint).warn()


def check_site(app: Sphinx, config: Config) -> None:
    """Report invalid settings of Sphinx that a whole site rests on (``config-inited``)."""
    if not isinstance(config.html_baseurl, str):
        _use_default(app, config, "html_baseurl", "the whole address of the site, or remove it")
    elif config.html_baseurl and not is_url(config.html_baseurl):
        _use_default(app, config, "html_baseurl", "the whole address: 'https://example.org/'")
    if not (isinstance(config.language, str) and is_language(config.language)):
        _use_default(app, config, "language", "a code such as 'en' or 'pt_BR'")
    if config.resume_translations not in {"", "complete"}:
        _use_default(app, config, "resume_translations", "'complete', or remove it")


def _use_new_names(app: Sphinx, config: Config) -> Collection[str]:
    """Use the settings that have an old name as their new one; give their old names."""
    renamed = of_kind("setting")
    for name, value in [*config._raw_config.items()]:  # noqa: SLF001 -- see `names_in_conf`
        if name in renamed:
            entry = renamed[name]
            message = f"the setting {name!r} is called {entry.new!r} now"
            Problem("option", source_of_setting(app, name), message, entry.hint).warn()
            if not is_set(config, entry.new):
                config[entry.new] = value
    return renamed


def _is_nearly_ours(name: str, known: Collection[str]) -> bool:
    lower = name.lower()
    return lower.startswith(_OURS) or bool(get_close_matches(lower, known, 1, CLOSE))


def _check_type(app: Sphinx, config: Config, name: str) -> None:
    default = config.values[name].default
    value: Any = config[name]
    types: Any = config.values[name].valid_types
    expected = _EXPECTED[type(default)]
    if not isinstance(value, tuple(types)) or isinstance(value, bool):
        _use_default(app, config, name, expected)
    elif isinstance(value, Collection) and not isinstance(value, str):
        for entry in value:
            if not isinstance(entry, str):
                message = f"the setting {name!r} has {entry!r}"
                source = source_of_setting(app, name)
                Problem("option", source, message, f"Write {expected}.").warn()
        config[name] = [entry for entry in value if isinstance(entry, str)]


def _use_default(app: Sphinx, config: Config, name: str, expected: str) -> None:
    default = config.values[name].default
    message = f"the setting {name!r} is {config[name]!r}"
    Problem("option", source_of_setting(app, name), message, f"Write {expected}.").warn()
    config[name] = default


def setup(app: Sphinx) -> None:
    """Check the settings before any other part uses them."""
    app.connect("config-inited", check, priority=50)
