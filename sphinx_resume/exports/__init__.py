"""The career in other formats: files beside the pages, and what pages say to programs.

Each format is a module that knows the career and a `Site`, and makes text of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.exports import (
    builder,
    downloads,
    files,
    heads,
    json_ld,
    json_resume,
    llms,
    plain_text,
    vcard,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# In the order in which a reader finds them.
FILES = (vcard.EXPORT, plain_text.EXPORT, json_resume.EXPORT, llms.EXPORT)
NAMES = [*(export.name for export in FILES), json_ld.NAME]


def setup(app: Sphinx) -> None:
    """Add all formats; ``resume_exports`` has the names of those that are made."""
    app.add_config_value("resume_exports", NAMES, "", types=frozenset({list, tuple}))
    made = files.setup(app, *FILES)
    heads.setup(app, made)
    downloads.setup(app, made)
    builder.setup(app, made)
