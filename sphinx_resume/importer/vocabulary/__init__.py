"""The words by which an import knows skills, sections, titles and places.

Each table is a text file beside this module: a group begins with its name in brackets; below it
stand its entries, apart by semicolons or lines.
"""

from __future__ import annotations

from pathlib import Path


def read_table(name: str) -> dict[str, list[str]]:
    """The entries of each group of a table."""
    groups: dict[str, list[str]] = {}
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            entries = groups.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            entries += [entry.strip() for entry in line.split(";")]
    return groups
