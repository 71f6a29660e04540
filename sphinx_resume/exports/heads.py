"""Puts the JSON-LD of each page into its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.builders import writes_site
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import json_ld

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.exports.files import ExportFiles


def are_wanted(app: Sphinx) -> bool:
    """Whether the pages of this build carry JSON-LD."""
    return json_ld.NAME in app.config.resume_exports and writes_site(app.builder)


def setup(app: Sphinx, files: ExportFiles) -> None:
    """Add it to each page."""

    def add(
        app: Sphinx, docname: str, _template: str, context: dict[str, Any], _tree: object
    ) -> None:
        if not are_wanted(app):
            return
        script = json_ld.script(ResumeDomain.of(app.env).career, files.site(app), docname)
        if script:
            context["metatags"] = context.get("metatags", "") + script + "\n"

    app.connect("html-page-context", add)
