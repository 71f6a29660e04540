"""Brings a project of an older version to this one.

What was not edited since is replaced. What was edited stays, and a diff shows what is
new in it. All of it happens or nothing.
"""

from __future__ import annotations

import difflib
import json
import shutil
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sphinx_resume.errors import UserError
from sphinx_resume.scaffold import legacy, package
from sphinx_resume.scaffold.project import (
    CONF,
    HOSTS,
    LOCK,
    RECORD,
    WHEELS,
    Choices,
    digest_of,
    extras_of,
    own_packages,
    project_files,
    write_files,
)


@dataclass(slots=True)
class Plan:
    """What an upgrade does to a project.

    Attributes:
        folder: The project.
        before: The version that made it.
        after: This version.
        write: The new content of files that are added or replaced.
        remove: Files and folders that this version does not make any more.
        moved: Edited folders that must not stay where they are, and where they go.
        edited: Diffs of edited files, which stay, to what this version makes.
        kept_packages: The names of packages that the author added to the lock.
    """

    folder: Path
    before: str
    after: str
    write: dict[str, bytes] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    edited: dict[str, str] = field(default_factory=dict)
    kept_packages: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the project is up to date."""
        return not (self.write or self.remove or self.moved)


def plan(folder: Path) -> Plan:
    """Find out what there is to do.

    Raises:
        UserError: This is no project of ours, or one of a newer version; or the extension's own
            files are not all there.
    """
    ours = package.load()
    before, choices, digests = _origin(folder)
    if _key(before) > _key(ours.version):
        message = f"{folder} was made by {before}, which is newer than this {ours.version}"
        raise UserError(message)
    lock = _read(folder / LOCK).decode("utf-8", "replace")
    extras = extras_of(lock)
    own = own_packages(lock, project_files(ours, choices, extras)[LOCK].decode())
    files = project_files(ours, choices, extras, own)
    result = Plan(folder, before, ours.version)
    result.kept_packages = [line.partition("=")[0] for line in own.splitlines() if _is_pin(line)]
    for path, content in files.items():
        _compare(result, path, content, digests)
    if before == legacy.VERSION and CONF in result.edited:
        conf = _read(folder / CONF).decode("utf-8", "replace")
        mended = legacy.mended_conf(conf)
        if mended != conf:
            result.write[CONF] = mended.encode()
    for path in sorted(digests.keys() - files.keys()):
        if (folder / path).is_file() and digest_of(path, _read(folder / path)) == digests[path]:
            result.remove.append(path)
    result.remove += [
        path.relative_to(folder).as_posix()
        for path in sorted((folder / WHEELS).glob("sphinx_resume-*.whl"))
        if path.relative_to(folder).as_posix() not in files
    ]
    if before == legacy.VERSION:
        if legacy.is_copy_edited(folder):
            result.moved[legacy.COPY] = f"{legacy.COPY}-{before}"
        else:
            result.remove.append(legacy.COPY)
    return result


def _origin(folder: Path) -> tuple[str, Choices, dict[str, str]]:
    """The version that made a project, the author's choices, and the digests of its files."""
    if (folder / RECORD).exists():
        return _recorded(folder / RECORD)
    if legacy.is_made_by_0_1(folder):
        return legacy.VERSION, legacy.choices(folder), legacy.digests(folder)
    message = f"{folder} is not a project of sphinx-resume: it has no {RECORD}"
    raise UserError(message)


def _recorded(path: Path) -> tuple[str, Choices, dict[str, str]]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        choices, digests = Choices(**record["choices"]), dict(record["files"])
        texts = [record["version"], *asdict(choices).values(), *digests, *digests.values()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{path} cannot be read: {error!r}"
        raise UserError(message) from None
    outside = [name for name in digests if Path(name).is_absolute() or ".." in Path(name).parts]
    if outside or choices.host not in HOSTS or not all(isinstance(text, str) for text in texts):
        message = f"{path} is not as sphinx-resume wrote it; take it back from an older commit"
        raise UserError(message)
    return record["version"], choices, digests


def _key(version: str) -> list[int]:
    return [int(part) if part.isdigit() else -1 for part in version.split(".")]


def _is_pin(line: str) -> bool:
    return "==" in line and not line.startswith((" ", "#"))


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _compare(result: Plan, path: str, content: bytes, digests: dict[str, str]) -> None:
    """Decide what happens to one file of those that this version makes."""
    target = result.folder / path
    current = _read(target)
    is_ours = path in (RECORD, LOCK) or path.startswith(f"{WHEELS}/")
    if current.replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n"):
        return
    if not target.exists() and path in digests and not is_ours:
        return  # the author took it out
    if is_ours or not target.exists() or digest_of(path, current) == digests.get(path):
        result.write[path] = content
        return
    diff = difflib.unified_diff(
        current.decode("utf-8", "replace").splitlines(), content.decode().splitlines(),
        path, f"{path} of version {result.after}", lineterm="",
    )  # fmt: skip
    result.edited[path] = "\n".join(diff)


def carry_out(todo: Plan) -> None:
    """Do what is planned, all of it or nothing.

    Raises:
        UserError: A file cannot be written or moved; everything is as it was.
    """
    folder = todo.folder
    aside = Path(tempfile.mkdtemp(prefix=".upgrade-", dir=folder))
    away = [*todo.write, *todo.remove, *todo.moved]
    try:
        write_files(aside / "new", todo.write)
        old = [path for path in away if (folder / path).exists()]
        new: list[str] = []
        try:
            for path in old:
                _move(folder / path, aside / "old" / path)
            for path, target in todo.moved.items():
                (folder / target).mkdir()  # an empty place, so that nothing is overwritten
                new.append(target)
                shutil.copytree(aside / "old" / path, folder / target, dirs_exist_ok=True)
            for path in todo.write:
                new.append(path)
                _move(aside / "new" / path, folder / path)
        except OSError:
            for path in new:
                _delete(folder / path)
            for path in old:
                if (aside / "old" / path).exists():
                    _move(aside / "old" / path, folder / path)
            raise
    except OSError as error:
        where = error.filename or folder
        message = f"nothing was changed: {where} cannot be written ({error.strerror or error})"
        raise UserError(message) from None
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
