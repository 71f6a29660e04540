"""Prints what the extras of the project need, for ``make lock``: a lock of that alone."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1]


def needed() -> dict[str, list[str]]:
    """The requirements of each extra."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    extras: dict[str, list[str]] = settings["project"]["optional-dependencies"]
    return extras


if __name__ == "__main__":
    sys.stdout.writelines(f"{each}\n" for extra in needed().values() for each in extra)
