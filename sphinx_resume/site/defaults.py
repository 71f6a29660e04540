"""What ``conf.py`` need not say, since it is the same for every career.

A value that an author sets, in ``conf.py`` or on the command line, is theirs.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from html import escape
from typing import TYPE_CHECKING, Any

from sphinx_resume.config import check_site, is_set, source_of_setting
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import llms
from sphinx_resume.theme.assets import THEME

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment


_FENCES = "colon_fence"  # what ``:::`` needs


def complete(app: Sphinx, config: Config) -> None:
    """Set what the author leaves out (``config-inited``)."""
    author = config.author if is_set(config, "author") else config.project
    values: dict[str, Any] = {
        "author": author,
        "copyright": author,
        "version": config.release or "1.0",  # EPUB asks for one
        "release": config.version or "1.0",
        "html_baseurl": os.environ.get("READTHEDOCS_CANONICAL_URL", ""),
        "html_theme": THEME,
        "html_copy_source": False,
        "epub_tocscope": "includehidden",  # the pages are listed in hidden toctrees
        "html_use_index": False,
        "html_permalinks_icon": "#",  # as the addresses of sentences have it
        "primary_domain": ResumeDomain.name,  # {skill} is short for {resume:skill}
    }
    for name, value in values.items():
        if not is_set(config, name):
            config[name] = value
    if not is_set(config, "resume_exports"):
        config.resume_exports = [*config.resume_exports, llms.NAME]
    enable_fences(app, config)


def enable_fences(app: Sphinx, config: Config) -> None:
    """Add the fences of colons to the author's extensions of MyST."""
    enabled = config.myst_enable_extensions
    if isinstance(enabled, str):
        enabled = [enabled]
    elif not isinstance(enabled, Collection):  # MyST would end in a traceback
        message = f"the setting 'myst_enable_extensions' is {enabled!r}"
        source = source_of_setting(app, "myst_enable_extensions")
        Problem("option", source, message, "Write a list of texts.").warn()
        enabled = []
    config.myst_enable_extensions = {*enabled, _FENCES}


def name_site(app: Sphinx, env: BuildEnvironment) -> None:
    """Call the site by the person and what they are (``env-updated``)."""
    person = ResumeDomain.of(env).career.person
    if not is_set(app.config, "html_title") and person:
        title = " · ".join(filter(None, (person.name, person.label)))
        app.config.html_title = escape(title, quote=False)  # it is HTML to Sphinx


def name_project(app: Sphinx, _builder: Builder) -> None:
    """Call the project by the person where the author gives it no name (``write-started``).

    The footer and the formats for books show it. Sphinx has saved its configuration by now;
    set earlier, the name would look like a changed setting to the next build.
    """
    config, person = app.config, ResumeDomain.of(app.env).career.person
    if is_set(config, "project") or not person:
        return
    config.project = person.name
    if not is_set(config, "author"):
        config.author = config.project
    if not is_set(config, "copyright"):
        config.copyright = config.author


def setup(app: Sphinx) -> None:
    """Complete the configuration before anything else reads it."""
    app.connect("config-inited", check_site, priority=50)
    app.connect("config-inited", complete, priority=100)
    app.connect("env-updated", name_site, priority=50)
    app.connect("write-started", name_project)
