"""Writes files so that a build that is killed leaves each as it was, or as it should be."""

from __future__ import annotations

from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file if it holds something else, so that nothing seems new that is not."""
    path = Path(path)  # Sphinx's own paths are texts too, and replace as texts do
    part = path.with_name(f".{path.name}.part")
    if path.is_file() and path.read_bytes() == content:
        part.unlink(missing_ok=True)  # a build may have been killed right here
        return
    part.write_bytes(content)
    part.replace(path)
