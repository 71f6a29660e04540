"""``sphinx-resume live``: a preview that reloads whenever a file is saved."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

from sphinx_resume.errors import UserError

if TYPE_CHECKING:
    import argparse

_HOST = "127.0.0.1"


def run(options: argparse.Namespace) -> int:
    """Build and serve until the process is interrupted."""
    project = options.folder.resolve()
    for needed in ("conf.py", "docs"):
        if not (project / needed).exists():
            message = f"{project} has no {needed}; name the folder of a project"
            raise UserError(message)
    # Only now: a folder that is no project is named also where nothing is installed.
    from sphinx_resume.preview.builder import Builder  # noqa: PLC0415 -- see above
    from sphinx_resume.preview.server import serve  # noqa: PLC0415 -- likewise

    with socket.socket() as listening:
        if sys.platform != "win32":  # there it would share a port that is in use
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, options.port))
            listening.listen()  # a browser that comes before the first build is done waits
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            message = f"port {options.port} cannot be used ({reason}); name another: --port 0"
            raise UserError(message) from error
        serve(Builder(project, project / "_build" / "live"), listening)
    return 0
