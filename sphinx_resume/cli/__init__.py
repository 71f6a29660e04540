"""The command ``sphinx-resume``, also ``python -m sphinx_resume``: one module a subcommand.

Each module has ``add_parser(commands)``, which registers its parser with
``set_defaults(run=run)``, and ``run(options)``, which does the work and returns the exit status.
To add a subcommand, write its module and add it to `COMMANDS`.

The command runs before anything is installed, so what these modules import at their top needs
nothing but Python.
"""

from __future__ import annotations

import argparse
import io
import sys
from importlib import import_module

from sphinx_resume import __version__

# The modules, in the order in which the help lists them.
COMMANDS = (
    "new",
    "import_",
    "live",
    "upgrade",
    "translate",
    "match",
    "edition",
    "editions",
)


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand.

    Args:
        arguments: What follows the command's name; by default that of this process.

    Returns:
        The exit status: 0, or 2 if the subcommand could not do its work.
    """
    parser = argparse.ArgumentParser(
        prog="sphinx-resume",
        description="Make a résumé site, and work on it.",
        epilog="sphinx-resume COMMAND --help tells more about a command.",
    )
    parser.add_argument("--version", action="version", version=f"sphinx-resume {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for command in COMMANDS:
        import_module(f"{__name__}.{command}").add_parser(commands)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may lack letters of a name
    status: int = options.run(options)
    return status
