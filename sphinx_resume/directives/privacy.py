"""Private means absent: contact details that are withheld, or come from outside the sources.

``resume_private = ["phone"]`` in ``conf.py`` withholds a field of ``{person}``: its directive
drops it before anything is made of it, so that no page, file or index can hold it. A build
with ``-t private`` shows everything. What is in force is part of the configuration that Sphinx
compares, so a build of one kind never uses what the other has read. A setting that cannot be
understood may have meant any field, so it withholds all of them.

A field that is ``$NAME`` has the value of that environment variable, and need not stand in
the repository at all.
"""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from glob import escape
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.model import Person
from sphinx_resume.config import CLOSE, line_of
from sphinx_resume.diagnostics.problem import Problem, did_you_mean

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

CONTACT = ("email", "phone", "url", "location", "profiles")
SETTING = "resume_private"
_LISTS = (list, tuple, set, frozenset)
_VARIABLE = re.compile(r"\$(?:\{(?P<braced>[A-Za-z_]\w*)\}|(?P<bare>[A-Za-z_]\w*))", re.ASCII)


def variable(value: str) -> str | None:
    """The environment variable that a value names, if it is ``$NAME`` or ``${NAME}``."""
    found = _VARIABLE.fullmatch(value)
    return (found["braced"] or found["bare"]) if found else None


def from_environment(name: str) -> str:
    """What a variable of the environment holds, or ``""``."""
    return os.environ.get(name, "").strip()


class Withheld:
    """What ``resume_private`` withholds; everything, where it cannot be understood."""

    def __init__(self) -> None:
        self.is_clear = True

    def look(self, _app: Sphinx, config: Config) -> None:
        """Note whether it names anything, before `settings` takes out what cannot be."""
        value = config.resume_private
        is_list = isinstance(value, _LISTS) and all(isinstance(each, str) for each in value)
        written = [name for name in config._raw_config if name not in config.values]  # noqa: SLF001
        is_misspelled = bool(get_close_matches(SETTING, map(str.lower, written), 1, CLOSE))
        self.is_clear = not is_misspelled and (is_list or isinstance(value, str))

    def take_effect(self, app: Sphinx, config: Config) -> None:
        """Withhold nothing under ``-t private``; tell of what cannot be withheld."""
        if isinstance(config.resume_private, str):
            config.resume_private = re.split(r"[\s,;]+", config.resume_private.strip())
        named = {name.casefold(): name for name in filter(None, config.resume_private)}
        unknown = sorted(named.keys() - set(CONTACT))
        for folded in unknown:
            mend = f"{did_you_mean(folded, CONTACT)}It takes: {', '.join(CONTACT)}."
            found = f"'resume_private' cannot withhold {named[folded]!r}"
            Problem("option", line_of(app, SETTING), found, mend).warn()
        withheld = named.keys() & set(CONTACT) if self.is_clear and not unknown else CONTACT
        config.resume_private = [] if app.tags.has("private") else sorted(withheld)


def keep_source(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    _tree: nodes.document | None,
) -> None:
    """Do not offer the source of a page whose field is withheld (``html-page-context``).

    An earlier build may have left it there.
    """
    page = app.env.domaindata["resume"]["pages"].get(pagename)
    if not app.config.resume_private or page is None:
        return
    if any(isinstance(declared, Person) for declared in page.declared):
        for left in (app.outdir / "_sources").glob(f"{escape(pagename)}.*"):
            left.unlink()
        context["sourcename"] = ""
        context["has_source"] = False


def setup(app: Sphinx) -> None:
    """Add the setting."""
    withheld = Withheld()
    app.add_config_value(SETTING, [], "env", types=frozenset({*_LISTS, str}))
    app.connect("config-inited", withheld.look, priority=40)
    app.connect("config-inited", withheld.take_effect)
    app.connect("html-page-context", keep_source)
