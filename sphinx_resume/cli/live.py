"""``sphinx-resume live``: a preview that reloads whenever a file is saved."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.failure import fail

if TYPE_CHECKING:
    import argparse

_HOST = "127.0.0.1"
_PORT = 8000


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser("live", help="show a preview that reloads when a file is saved")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=Path(), help="the project (default: this folder)"
    )
    parser.add_argument(
        "--port", type=int, default=_PORT, help="the port, 0 for any (default: %(default)s)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build and serve until the process is interrupted."""
    project = options.folder.resolve()
    for needed in ("conf.py", "docs"):
        if not (project / needed).exists():
            return fail(f"{project} has no {needed}; name the folder of a project")
    try:
        # Only now: other subcommands run where these are not installed.
        from sphinx_resume.preview.builder import Builder  # noqa: PLC0415 -- see above
        from sphinx_resume.preview.server import serve  # noqa: PLC0415 -- see above
    except ImportError as error:
        return fail(f"{error.name} is not installed: pip install -r requirements.txt")
    with socket.socket() as listening:
        if sys.platform != "win32":  # there it would share a port that is in use
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, options.port))
            listening.listen()  # a browser that comes before the first build is done waits
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            return fail(f"port {options.port} cannot be used ({reason}); name another: --port 0")
        serve(Builder(project, project / "_build" / "live"), listening, _tell)
    return 0


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
