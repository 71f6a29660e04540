"""The extension's own files, wherever it runs: in a checkout, or installed.

A new project gets templates and a wheel from here. Nothing but Python is needed, since the
command also runs in a checkout in which nothing is installed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from email import message_from_string
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_resume import __version__
from sphinx_resume.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "sphinx-resume"
ROOM = Path(__file__).parent.parent  # the folder ``sphinx_resume``
_PYPROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Package:
    """What the wheel holds.

    Attributes:
        files: The content of each file by its path in the wheel: ``sphinx_resume/…``.
        fields: The fields of the core metadata, in the order in which they are written.
        readme: The long description.
        license: The text of the license.
        entry_points: Names and objects by group.
    """

    files: Mapping[str, bytes]
    fields: tuple[tuple[str, str], ...]
    readme: str
    license: bytes
    entry_points: Mapping[str, Mapping[str, str]]
    version: str = __version__

    def template(self, path: str) -> str:
        """A text file of the scaffold."""
        return self.files[f"{ROOM.name}/scaffold/{path}"].decode()

    def folder(self, path: str) -> dict[str, bytes]:
        """The files below a folder of the scaffold, by their paths in it.

        A leading ``dot-`` in a name stands for the dot.
        """
        start = f"{ROOM.name}/scaffold/{path}/"
        return {
            "/".join(_dotted(part) for part in name.removeprefix(start).split("/")): content
            for name, content in self.files.items()
            if name.startswith(start)
        }


def _dotted(part: str) -> str:
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part


def load() -> Package:
    """Read the files of the extension that is running.

    Raises:
        UserError: It is neither a checkout nor installed from a wheel.
    """
    project = _pyproject(ROOM.parent / _PYPROJECT)
    if project is not None:
        return _from_checkout(ROOM.parent, project)
    try:
        distribution = metadata.distribution(NAME)
        if Path(str(distribution.locate_file(ROOM.name))).resolve() == ROOM.resolve():
            return _from_installation(distribution)
    except (metadata.PackageNotFoundError, FileNotFoundError):
        pass
    message = (
        f"{ROOM} is neither in a checkout of {NAME} nor installed with all of its files; "
        f"install it with pip, or run this in a checkout"
    )
    raise UserError(message)


def _pyproject(path: Path) -> dict[str, Any] | None:
    """The settings of the checkout, or ``None`` if this is none."""
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return settings if settings.get("project", {}).get("name") == NAME else None


def _included(source: Path, target: str) -> dict[str, bytes]:
    """A file from the top of the checkout, or all below a folder, under its path in the wheel."""
    if source.is_file():
        return {target: source.read_bytes()}
    return {
        f"{target}/{path.relative_to(source).as_posix()}": path.read_bytes()
        for path in sorted(source.rglob("*.md"))
    }


def _from_checkout(top: Path, settings: dict[str, Any]) -> Package:
    project = settings["project"]
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    files = {
        path.relative_to(top).as_posix(): path.read_bytes()
        for path in ROOM.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    for source, target in wheel["force-include"].items():
        files |= _included(top / source, target)
    return Package(
        files=files,
        fields=_fields(
            {
                "Summary": project["description"],
                "License-Expression": project["license"],
                "Requires-Python": project["requires-python"],
            },
            project["keywords"],
            project["classifiers"],
            [*project["dependencies"], *_of_extras(project["optional-dependencies"])],
            list(project["optional-dependencies"]),
        ),
        readme=(top / "README.md").read_text(encoding="utf-8"),
        license=(top / "LICENSE").read_bytes(),
        entry_points={"console_scripts": project["scripts"], **project["entry-points"]},
    )


def _from_installation(distribution: metadata.Distribution) -> Package:
    """Take what the wheel brought; what pip or uv added, such as bytecode, stays out."""
    recorded = [path for path in distribution.files or () if "__pycache__" not in path.parts]
    files = {path.as_posix(): path.read_binary() for path in recorded if path.parts[0] == ROOM.name}
    licenses = [path.read_binary() for path in recorded if path.match("*.dist-info/licenses/*")]
    message = message_from_string(distribution.read_text("METADATA") or "")
    points: dict[str, dict[str, str]] = {}
    for point in distribution.entry_points:
        points.setdefault(point.group, {})[point.name] = point.value
    if not files or not licenses:
        raise FileNotFoundError
    return Package(
        files=files,
        fields=_fields(
            dict(message.items()),
            message["Keywords"].split(","),
            message.get_all("Classifier") or [],
            message.get_all("Requires-Dist") or [],
            message.get_all("Provides-Extra") or [],
        ),
        readme=message.get_payload(),  # type: ignore[arg-type]
        license=licenses[0],
        entry_points=points,
    )


def _of_extras(extras: Mapping[str, list[str]]) -> list[str]:
    return [
        f"{requirement}; extra == '{extra}'"
        for extra, requirements in extras.items()
        for requirement in requirements
    ]


def _fields(
    single: Mapping[str, str],
    keywords: list[str],
    classifiers: list[str],
    requirements: list[str],
    extras: list[str],
) -> tuple[tuple[str, str], ...]:
    """The fields, as version 2.4 of the core metadata specification names and orders them."""
    return (
        ("Metadata-Version", "2.4"),
        ("Name", NAME),
        ("Version", __version__),
        ("Summary", single["Summary"]),
        ("License-Expression", single["License-Expression"]),
        ("License-File", "LICENSE"),
        ("Keywords", ",".join(sorted(keywords))),
        *(("Classifier", classifier) for classifier in sorted(classifiers)),
        ("Requires-Python", single["Requires-Python"]),
        *(("Requires-Dist", requirement) for requirement in sorted(requirements)),
        *(("Provides-Extra", extra) for extra in sorted(extras)),
        ("Description-Content-Type", "text/markdown"),
    )
