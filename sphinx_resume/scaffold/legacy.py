"""What version 0.1 made: a project with a copy of the extension, and without a record.

Version 0.1 is recognized by that copy. Its files are the same in every project but for the person's
name, so the digests of the release show which of them were edited.
"""

from __future__ import annotations

import ast
import hashlib
import re
from typing import TYPE_CHECKING

from sphinx_resume.scaffold.project import Choices, digest_of

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "0.1.0"
COPY = "sphinx_resume"
_COPY_DIGEST = "3a6463f50416d4861690a003ca9997aff61c404b3867a197cc4ebc4e07ad64c8"
_DIGESTS = {
    ".gitignore": "ef59f286dd62d852c888d8c65bb3997e0514125b964b503bed2692a2b42eee7b",
    ".readthedocs.yaml": "72f746de1b7b9faa5de6fbf4cd252c9679e7a0df0a9728bc05b69bd1da2bffdb",
    "LICENSE": "d4f22f0eadd5a4ed1cfce51c220ab63f4f11ddcf7414f8275677ca9dbeab3429",
    "MESSAGES.md": "a5894778dab99b7fcf6fbfe30e8cac6faddfd4358bb9292cf309ef43f65b1d44",
    "Makefile": "b2ba231220b322d97835f0da5812491c282394757b56af0ecf4a03fd86e689ac",
    "WRITING.md": "cb77ab0db005c8a91a3c21209503eefd0c60fbb3056eb0fcc62a4ffc09297967",
    "requirements.txt": "5c67a720605c0812a2a5cf0bf2cfcafd1d5a2093de4168a7226eeed5ed39c6de",
}
# With the name that conf.py gives, the README has this digest where the name was; see `_nameless`.
_README = "c0bc1f3d7f0a2c3d6342e33d41d13a6acc1ffcb0a953b68e9789a5b327b1dbed"
_CONF = re.compile(
    re.escape(
        '"""Sphinx configuration of this résumé; what is the same for every career is in'
        ' sphinx_resume."""\n\nimport sys\nfrom pathlib import Path\n\n'
        "sys.path.insert(0, str(Path(__file__).parent))\n\nproject = "
    )
    + r'("(?:[^"\\\n]|\\.)*")'
    + re.escape('  # at the foot of each page\n\nextensions = ["sphinx_resume"]\n')
    + "(.*)",
    re.DOTALL,
)
_PROJECT = re.compile(r"^project\s*=\s*((['\"])(?:[^\\\n]|\\.)*?\2)", re.MULTILINE)
_EXTENSIONS = re.compile(r"^(extensions\s*=\s*[\[(][^\])]*?)(['\"])sphinx_resume\2", re.MULTILINE)
# What an import added.
_QUOTES = "\nsmartquotes = False  # quotes and dashes stay as they are written\n"
_GLYPHS = (
    '\n# The fonts of the PDF lack some characters of this résumé, which are "?" there.\n'
    'suppress_warnings = ["resume.pdf"]\n'
)
_SETTINGS = ("", _QUOTES, _QUOTES + _GLYPHS)


def is_made_by_0_1(folder: Path) -> bool:
    """Whether version 0.1 made this project; a clone of the extension's repository is none."""
    init = folder / COPY / "__init__.py"
    if (folder / "pyproject.toml").exists():
        return False
    return init.is_file() and f'__version__ = "{VERSION}"' in init.read_text("utf-8", "replace")


def choices(folder: Path) -> Choices:
    """What the author chose; the site was always for Read the Docs."""
    conf = _read(folder, "conf.py")
    unedited = _CONF.fullmatch(conf)
    name = unedited or _PROJECT.search(conf)
    settings = unedited[2] if unedited and unedited[2] in _SETTINGS else ""
    return Choices(name=str(ast.literal_eval(name[1])) if name else "", settings=settings)


def digests(folder: Path) -> dict[str, str]:
    """The digests of the files as they were made; that of another content where one was edited."""
    conf, readme = _read(folder, "conf.py"), _read(folder, "README.md")
    match = _CONF.fullmatch(conf)
    is_conf = match is not None and match[2] in _SETTINGS
    is_readme = digest_of("README.md", _nameless(readme).encode()) == _README
    return {
        **_DIGESTS,
        "conf.py": digest_of("conf.py", conf.encode()) if is_conf else "",
        "README.md": digest_of("README.md", readme.encode()) if is_readme else "",
    }


def mended_conf(conf: str) -> str:
    """An edited ``conf.py`` in which the extension's name is that of the preset of today.

    All else in it is the author's; without the preset there would be no site.
    """
    return _EXTENSIONS.sub(r"\g<1>\g<2>sphinx_resume.site\g<2>", conf, count=1)


def is_copy_edited(folder: Path) -> bool:
    """Whether anything in the copy of the extension is not as it was made."""
    return copy_digest(folder / COPY) != _COPY_DIGEST


def copy_digest(copy: Path) -> str:
    """A digest of all files in a copy of the extension, without bytecode."""
    lines = [
        f"{path.relative_to(copy).as_posix()} {digest_of('', path.read_bytes())}\n"
        for path in copy.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return hashlib.sha256("".join(sorted(lines)).encode()).hexdigest()


def _nameless(readme: str) -> str:
    """A README without its heading, the only place of the name."""
    return readme.replace("\r\n", "\n").partition("\n")[2]


def _read(folder: Path, name: str) -> str:
    path = folder / name
    text = path.read_text("utf-8", "replace") if path.is_file() else ""
    return text.replace("\r\n", "\n")
