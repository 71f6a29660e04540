"""The command ``sphinx-resume``, also ``python -m sphinx_resume``: one module a subcommand.

Each module has ``run(options)``, which does the work and returns the exit status. To add a
subcommand, write its module, and what it is called with into `parser`.

The command runs before anything is installed. So `parser` and the modules of ``new``, ``import``
and ``upgrade`` need nothing but Python, and only the module of the subcommand is loaded.
"""

from __future__ import annotations

import io
import sys
from importlib import import_module

from sphinx_resume.cli.parser import parser
from sphinx_resume.errors import UserError


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand.

    Args:
        arguments: What follows the command's name; by default that of this process.

    Returns:
        The exit status: 0, or 2 if the subcommand could not do its work.
    """
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may lack letters of a name
    try:
        status: int = import_module(f"{__name__}.{options.module}").run(options)
    except UserError as error:
        reason = str(error)
    except ImportError as error:
        reason = f"{error.name} is not installed: pip install -r requirements.txt"
    else:
        return status
    sys.stderr.write(f"{reason}\n")
    return 2
