"""Puts the JSON-LD of each page into its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.domain import SHOWN, ResumeDomain
from sphinx_resume.exports import json_ld
from sphinx_resume.exports.files import offers_files

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.files import Files


class Heads:
    """The scripts of one build's pages."""

    def __init__(self, files: Files) -> None:
        self.files = files

    def script(self, app: Sphinx, career: Career, docname: str) -> str:
        """A page's script, if it is wanted."""
        if json_ld.NAME not in app.config.resume_exports or not offers_files(app):
            return ""
        return json_ld.script(career, self.files.site(app), docname)

    def shown(self, app: Sphinx, career: Career) -> dict[str, str]:
        """What each page says there."""
        found = {docname: self.script(app, career, docname) for docname in career.pages}
        return {docname: script for docname, script in found.items() if script}

    def add(
        self, app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _tree: object
    ) -> None:
        """Add it (``html-page-context``)."""
        domain = ResumeDomain.of(app.env)
        script = self.script(app, domain.career, pagename)
        if script:
            context["metatags"] = context.get("metatags", "") + script + "\n"


def setup(app: Sphinx, files: Files) -> None:
    """Put scripts into heads, and have pages written again when theirs changes."""
    heads = Heads(files)
    app.connect(SHOWN, heads.shown)
    app.connect("html-page-context", heads.add)
