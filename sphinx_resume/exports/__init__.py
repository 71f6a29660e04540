"""The career in other formats: files beside the pages, and what pages say to programs.

Each format is a module that knows the career and a `Site`, and makes text of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.exports import (
    builder,
    downloads,
    files,
    json_ld,
    json_resume,
    llms,
    plain_text,
    typeset_files,
    vcard,
)
from sphinx_resume.exports.pdf import focus, own_fonts, render

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add all formats; ``resume_exports`` has the names of those that are wanted."""
    own_fonts.setup(app)
    render.setup(app)
    focus.setup(app)
    # In the order in which a reader finds them.
    exports = (
        *typeset_files.setup(app),
        vcard.EXPORT,
        plain_text.EXPORT,
        json_resume.EXPORT,
        llms.EXPORT,
    )
    export_files = files.setup(app, exports, json_ld.NAME)
    json_ld.setup(app, export_files)
    downloads.setup(app, export_files)
    builder.setup(app)
