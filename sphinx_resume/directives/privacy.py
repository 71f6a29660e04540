"""Private means absent: contact details that are withheld, or come from outside the sources.

``resume_private = ["phone"]`` in ``conf.py`` withholds a field of ``{person}``: its directive
drops it before anything is made of it, so that no page, file or index can hold it. A build
with ``-t private`` shows everything. What is in force is part of the configuration that Sphinx
compares, so a build of one kind never uses what the other has read. A setting that cannot be
understood may have meant any field, so it withholds all of them.

A field that is ``$NAME`` has the value of that environment variable, and need not stand in
the repository at all. Where a host keeps private variables from a build, the field is withheld.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from glob import escape
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.contacts import CONTACT_FIELDS
from sphinx_resume.career.model import Person
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.config import CLOSE, source_of_setting, unknown_settings
from sphinx_resume.diagnostics.problem import Problem

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

SETTING = "resume_private"
_LISTS = (list, tuple, set, frozenset)
_VARIABLE = re.compile(r"\$(?:\{(?P<braced>[A-Za-z_]\w*)\}|(?P<bare>[A-Za-z_]\w*))", re.ASCII)


def environment_variable(value: str) -> str | None:
    """The name of the variable, if a value is ``$NAME`` or ``${NAME}``."""
    match = _VARIABLE.fullmatch(value)
    return (match["braced"] or match["bare"]) if match else None


def has_private_variables() -> bool:
    """Whether this build is given them: Read the Docs keeps them from pull requests."""
    return os.environ.get("READTHEDOCS_VERSION_TYPE") != "external"


class PrivateFields:
    """What ``resume_private`` withholds: everything, where it cannot be understood."""

    def __init__(self) -> None:
        self.is_understood = True

    def inspect(self, _app: Sphinx, config: Config) -> None:
        """Note whether it can be understood, before `config.check` replaces what is invalid."""
        value = config.resume_private
        is_list = isinstance(value, _LISTS) and all(isinstance(name, str) for name in value)
        unknown = (name.lower() for name in unknown_settings(config))
        is_misspelled = bool(get_close_matches(SETTING, unknown, 1, CLOSE))
        self.is_understood = not is_misspelled and (is_list or isinstance(value, str))

    def apply(self, app: Sphinx, config: Config) -> None:
        """Withhold nothing under ``-t private``; report what cannot be withheld."""
        if isinstance(config.resume_private, str):
            config.resume_private = re.split(r"[\s,;]+", config.resume_private.strip())
        named = {name.casefold(): name for name in filter(None, config.resume_private)}
        unknown = sorted(named.keys() - set(CONTACT_FIELDS))
        for folded in unknown:
            message = f"'resume_private' cannot withhold {named[folded]!r}"
            hint = f"{did_you_mean(folded, CONTACT_FIELDS)}It takes: {', '.join(CONTACT_FIELDS)}."
            Problem("option", source_of_setting(app, SETTING), message, hint).warn()
        is_understood = self.is_understood and not unknown
        withheld = named.keys() & set(CONTACT_FIELDS) if is_understood else CONTACT_FIELDS
        config.resume_private = [] if app.tags.has("private") else sorted(withheld)


def hide_source(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    _tree: nodes.document | None,
) -> None:
    """Offer no source of the person's page while a field is withheld (``html-page-context``).

    One that an earlier build has left there is deleted.
    """
    page = app.env.domaindata["resume"]["pages"].get(pagename)
    if not app.config.resume_private or page is None:
        return
    if any(isinstance(declared, Person) for declared in page.declared):
        for source in (app.outdir / "_sources").glob(f"{escape(pagename)}.*"):
            source.unlink()
        context["sourcename"] = ""
        context["has_source"] = False


def setup(app: Sphinx) -> None:
    """Add the setting."""
    private = PrivateFields()
    app.add_config_value(
        SETTING,
        [],
        "env",
        types=frozenset({*_LISTS, str}),
        description="Contact details that are left out of every page and file.",
    )
    app.connect("config-inited", private.inspect, priority=40)
    app.connect("config-inited", private.apply)
    app.connect("html-page-context", hide_source)
