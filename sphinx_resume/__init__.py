"""A résumé as a Sphinx site in which every skill leads to the sentences that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__version__ = "0.2.0"


def setup(app: Sphinx) -> dict[str, Any]:
    """Set up each room of the extension; see there for what it does.

    Nothing here changes a page without a directive of ours, or a setting of the project. What
    a résumé that stands alone needs besides is in `sphinx_resume.site`.
    """
    from sphinx_resume import (  # noqa: PLC0415 -- the command loads this package without Sphinx
        config,
        diagnostics,
        directives,
        domain,
        exports,
        i18n,
        incremental,
        reading,
        search,
        views,
    )

    config.setup(app)
    diagnostics.setup(app)
    i18n.setup(app)
    domain.setup(app)
    directives.setup(app)
    reading.setup(app)
    views.setup(app)
    search.setup(app)
    exports.setup(app)
    incremental.setup(app)
    return {
        "version": __version__,
        "env_version": 6,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
