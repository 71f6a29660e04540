"""Every builder, and every byte that a build leaves behind."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUILDERS = [
    *["html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "gettext"],
    *["texinfo", "xml", "json", "resume-json", "resume-pdf"],
]
_STREAM = re.compile(rb"/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def contents(out: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, and what is packed in it."""
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        raw = path.read_bytes()
        yield path.name, raw
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                for name in packed.namelist():
                    yield f"{path.name}/{name}", packed.read(name)
        elif path.name == "objects.inv":
            yield path.name, zlib.decompress(raw.split(b"\n", 4)[4])
        elif path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as pdf:
                for page in pdf:
                    yield path.name, page.get_textpage().get_text_bounded().encode()
            for stream in _STREAM.findall(raw):  # links and metadata are in some of them
                yield path.name, zlib.decompressobj().decompress(stream)
