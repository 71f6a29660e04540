"""What a project consists of beside its pages, and the record of it that an upgrade reads.

The record is a file in the project. It has the author's choices, and a digest of each file as
it was written, so that an upgrade knows which of them were edited since.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from itertools import dropwhile
from typing import TYPE_CHECKING

from sphinx_resume.career.scripts import SCRIPTS
from sphinx_resume.scaffold import wheel
from sphinx_resume.scaffold.package import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sphinx_resume.scaffold.package import Package

RECORD = ".sphinx-resume.json"
LOCK = "requirements.txt"
_EXTRAS_LOCK = "extras.txt"
CONF = "conf.py"
WHEELS = "wheels"
# By the names of their folders in hosts/: what the README of a project says of each.
HOSTS = {
    "readthedocs": (
        "Push this folder to a Git repository and import that on Read the Docs; "
        "`.readthedocs.yaml` is all it needs."
    ),
    "github-pages": (
        "Push this folder to a repository on GitHub and choose *GitHub Actions* there as the source "
        "of the pages (*Settings*, *Pages*); `.github/workflows/pages.yml` does the rest."
    ),
    "netlify": (
        "Push this folder to a Git repository and import that on Netlify; `netlify.toml` is all it "
        "needs."
    ),
    "none": "Any web server can serve what `make html` writes to `_build/html/`.",
}
_OF_EXTRA = re.compile(r"(\S+?)[<>=!~;].*extra == '([\w-]+)'")
_OWN = (
    "# Below this line: packages of your own, each with its hash. An upgrade keeps them.\n"
)  # fmt: skip
_LOCK_HEAD = f"""\
# What the site needs, with hashes; `{NAME} upgrade` writes it anew. {NAME} itself is in
# {WHEELS}/; once an index has it, take out the first line and give the hash that is there.
--find-links {WHEELS}
"""


@dataclass(frozen=True, slots=True)
class Choices:
    """What an author chose when the project was made.

    Attributes:
        name: The person's name.
        language: The language of the site, as Sphinx names it.
        host: Where the site is published: a key of `HOSTS`.
        settings: More lines of ``conf.py``.
    """

    name: str
    language: str = "en"
    host: str = "readthedocs"
    settings: str = ""


def project_files(
    package: Package, choices: Choices, extras: Iterable[str] = (), own_lock: str = ""
) -> dict[str, bytes]:
    """All files of a project but its pages, by their paths; the record is the last.

    Args:
        package: The extension that makes them.
        choices: What the author chose.
        extras: The extras of the extension that the project needs.
        own_lock: Packages that the author added to the lock.
    """
    built = wheel.content(package)
    texts = {
        **package.folder("files"),
        **(package.folder(f"hosts/{choices.host}") if choices.host != "none" else {}),
        CONF: conf(package, choices).encode(),
        LOCK: _lock(package, built, sorted(extras), own_lock).encode(),
    }
    readme = texts["README.md"].decode().replace("{host}", HOSTS[choices.host])
    texts["README.md"] = readme.replace("{name}", choices.name).encode()
    files = {**texts, f"{WHEELS}/{wheel.file_name(package)}": built}
    digests = {path: digest_of(path, content) for path, content in sorted(texts.items())}
    record = {"version": package.version, "choices": asdict(choices), "files": digests}
    files[RECORD] = f"{json.dumps(record, indent=2, ensure_ascii=False)}\n".encode()
    return files


def conf(package: Package, choices: Choices) -> str:
    """The ``conf.py`` of a project: what does not follow from its pages."""
    text = package.template("conf.py.txt")
    if choices.language != "en":  # Sphinx's default
        text += f'\nlanguage = "{choices.language}"\n'
    return text + choices.settings


def digest_of(path: str, content: bytes) -> str:
    """A digest of a text file, the same with any line ends: Git may change them.

    What an author adds to the lock, below the line for it, does not count.
    """
    content = content.replace(b"\r\n", b"\n")
    if path == LOCK:
        content = b"".join(content.partition(_OWN.encode())[:2])
    return hashlib.sha256(content).hexdigest()


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _lock(package: Package, built: bytes, extras: list[str], own: str) -> str:
    lines = package.template(LOCK).splitlines(keepends=True)
    needed = "".join(dropwhile(lambda line: line.startswith("#"), lines))
    hashed = hashlib.sha256(built).hexdigest()
    with_extras = f"[{','.join(extras)}]" if extras else ""
    extension = f"{NAME}{with_extras}=={package.version} \\\n    --hash=sha256:{hashed}\n"
    return _LOCK_HEAD + extension + needed + _of_extras(package, extras) + _OWN + own


def _of_extras(package: Package, extras: list[str]) -> str:
    """The packages of these extras, from the lock of all."""
    if not extras:
        return ""
    matches = [_OF_EXTRA.match(value) for name, value in package.fields if name == "Requires-Dist"]
    unwanted = {_name(match[1]) for match in matches if match and match[2] not in extras}
    blocks = _blocks(package.template(_EXTRAS_LOCK))
    return "".join(block for block in blocks if _name(block) not in unwanted)


def extras_of(lock: str) -> list[str]:
    """The extras of the extension that the lock of a project asks for, as far as there are such."""
    match = re.search(rf"^{NAME}\[([\w, -]+)\]", lock, re.MULTILINE)
    names = {name.strip() for name in match[1].split(",")} if match else set()
    return sorted(names & {script.extra for script in SCRIPTS if script.extra})


def own_packages(lock: str, new: str) -> str:
    """The lines of a lock that its author added: those below the line, and packages of no other.

    Args:
        lock: The lock of a project.
        new: The lock that replaces it.
    """
    above, _, own = lock.replace("\r\n", "\n").partition(_OWN)
    names = {_name(block) for block in _blocks(new)}
    added = [block for block in _blocks(above) if _name(block) not in names]
    return "".join(added) + own


def _blocks(lock: str) -> list[str]:
    """The packages of a lock: a line that begins with a name, and those that belong to it."""
    return re.findall(r"^[A-Za-z0-9].*\n(?:[ \t].*\n)*", lock, re.MULTILINE)


def _name(block: str) -> str:
    match = re.match(r"[A-Za-z0-9._-]+", block)
    return re.sub(r"[-_.]+", "-", match[0]).lower() if match else ""
