"""What a career costs without its skill index: the same pages for plain Sphinx, MyST and Furo.

Every page stays but those that declare skills or draw the whole career; headings, sentences,
lists of skills and the tree of pages stay as they are, without a link between them.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_CONF = """\
project = author = copyright = "Nobody Atall"
version = release = "1"
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
html_theme = "furo"
html_copy_source = False
html_use_index = False
"""
_INDEX = re.compile(r"^:::\{skill(-matrix)?\}", re.MULTILINE)
_FENCE = re.compile(r"(?::::|```)\{([\w-]+)\} ?(.*)")
_KEPT = ("toctree", "list-table")
_OPTION = re.compile(r":([\w-]+): ?(.*)")
_ROLE = re.compile(r"\{\w+\}`!?(.+?)(?: <[^>]+>)?`")
_ADDRESS = re.compile(r"\[([^\]]+)\]\(#[^)]+\)")
_TARGET = re.compile(r"\([\w-]+\)=$")
_OWN_HEADING = ("organization", "project", "education")


def plain_sphinx(source: Path, folder: Path) -> None:
    """Write the plain sources of a career's Markdown into a folder."""
    folder.mkdir(parents=True)
    (folder / "conf.py").write_text(_CONF, encoding="utf-8")
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(source.rglob("*.md"))}
    dropped = {
        path.relative_to(source).with_suffix("").as_posix()
        for path, text in pages.items()
        if _INDEX.search(text)
    }
    for path, text in pages.items():
        name = path.relative_to(source)
        if name.with_suffix("").as_posix() in dropped:
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        lines = [line for line in _plain(text) if line not in dropped]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _plain(text: str) -> list[str]:
    """A page's lines without what the extension would do with them."""
    found: list[str] = []
    about = ""
    in_options = False
    for line in text.splitlines():
        fence = _FENCE.match(line)
        option = _OPTION.match(line)
        if fence:
            about, in_options = fence[1], True
            if about in _OWN_HEADING:
                found += [f"## {fence[2]}", ""]
            elif about in _KEPT:
                found.append(line)
        elif in_options and option:
            if about in _KEPT:
                found.append(line)
            elif option[1] == "environment":
                found += ["", _ROLE.sub(r"\1", option[2]), ""]
        elif line in {":::", "```"}:
            found.append(line if about in _KEPT else "")
            about = ""
        else:
            in_options = in_options and not line
            plain = _ADDRESS.sub(r"\1", _ROLE.sub(r"\1", line))
            found.append(re.sub(r"\[([^\]]+)\]\(skill[^)]*\)", r"\1", _TARGET.sub("", plain)))
    return found


if __name__ == "__main__":
    plain_sphinx(Path(sys.argv[1]), Path(sys.argv[2]))
