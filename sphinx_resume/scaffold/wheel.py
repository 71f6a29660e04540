"""Writes the extension's wheel: the same bytes for the same version, wherever it is written.

An installation has no copy of the wheel that it came from, and a checkout has none without a
build backend and the network. Both have all that goes into a wheel, which is a ZIP file of a
simple form (https://packaging.python.org/en/latest/specifications/binary-distribution-format/).
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

from sphinx_resume.scaffold.package import NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx_resume.scaffold.package import Package

_DATE = (2020, 2, 2, 0, 0, 0)  # any that a ZIP file can hold, and the same in all
_MODE = 0o644
_WHEEL = "Wheel-Version: 1.0\nGenerator: sphinx-resume\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def file_name(package: Package) -> str:
    """The name of the wheel's file."""
    return f"{_stem(package)}-py3-none-any.whl"


def content(package: Package) -> bytes:
    """The wheel."""
    info = f"{_stem(package)}.dist-info"
    files = dict(sorted(package.files.items()))
    files |= {
        f"{info}/METADATA": _metadata(package).encode(),
        f"{info}/WHEEL": _WHEEL.encode(),
        f"{info}/entry_points.txt": _entry_points(package.entry_points).encode(),
        f"{info}/licenses/LICENSE": package.license,
    }
    record = f"{info}/RECORD"
    files[record] = _record(files, record).encode()
    buffer = io.BytesIO()
    # Stored, since compressed bytes differ between versions of zlib.
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3  # Unix, on Windows as well
            entry.external_attr = (0o100000 | _MODE) << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def _stem(package: Package) -> str:
    return f"{NAME.replace('-', '_')}-{package.version}"


def _metadata(package: Package) -> str:
    fields = "".join(f"{name}: {value}\n" for name, value in package.fields)
    return f"{fields}\n{package.readme}"


def _entry_points(groups: Mapping[str, Mapping[str, str]]) -> str:
    return "\n".join(
        f"[{group}]\n" + "".join(f"{name} = {target}\n" for name, target in sorted(points.items()))
        for group, points in sorted(groups.items())
    )


def _record(files: Mapping[str, bytes], record: str) -> str:
    """Each file with its digest and its size in bytes; the record itself has neither."""
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()]
    return "".join(f"{line}\n" for line in (*lines, f"{record},,"))


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
