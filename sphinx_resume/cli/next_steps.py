"""What to do with a project that was just made."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


def next_steps(folder: PurePath, *, windows: bool = os.name == "nt") -> str:
    """The commands that show the site, for the shell of this system."""
    if windows:
        scripts = r".venv\Scripts"
        commands = [
            f'cd "{folder}"',
            "py -m venv .venv",
            rf"{scripts}\pip install -r requirements.txt",
            rf"{scripts}\sphinx-resume live",
        ]
    else:
        commands = [
            f"cd {shlex.quote(str(folder))}",
            "make live    # or, without a preview: make html",
        ]
    return "\n  ".join((f"{folder} is ready. To see it:", *commands)) + "\n"
