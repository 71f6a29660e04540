"""How a subcommand tells that it could not do its work."""

from __future__ import annotations

import sys


def fail(reason: object) -> int:
    """Write one line for the person at the terminal.

    Returns:
        The exit status to end with.
    """
    sys.stderr.write(f"{reason}\n")
    return 2
