"""The contact details of the fictional career, and where a build left any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from outputs import contents

if TYPE_CHECKING:
    from pathlib import Path

# What to look for, for each field of the person.
FIELDS = {
    "email": ["nobody@example.org", "nobody&#64;example.org"],
    "phone": ["2125550100"],
    "url": ["example.org/nobody"],
    "location": ["Cape of Secrets"],
    "profiles": ["example.org/log", "Harbour Log", "nobody_atall"],
}


def secretive(career: Path) -> Path:
    """The fictional career with a location that stands nowhere else."""
    index = career / "index.md"
    text = index.read_text("utf-8").replace(":location: Cape Nowhere", ":location: Cape of Secrets")
    index.write_text(text, "utf-8")
    return career


def files_with(field: str, folder: Path) -> set[str]:
    """The files below a folder that hold a field of the person."""
    wanted = _spellings(FIELDS[field])
    return {
        name
        for name, raw in contents(folder)
        if any(text in raw or (field == "phone" and text in _digits(raw)) for text in wanted)
    }


def _spellings(values: list[str]) -> list[bytes]:
    """Values as they stand, percent-encoded, and in the escapes of JSON and LaTeX."""
    texts = [text for value in values for text in (value, quote(value), quote(value, safe=""))]
    texts += [text.replace("/", "\\/") for text in texts]
    return [text.encode() for text in dict.fromkeys(texts)]


def _digits(raw: bytes) -> bytes:
    """Bytes without what may stand between the digits of a number."""
    for between in (b"%20", b"%28", b"%29", b"\xc2\xa0", b"&nbsp;", b"~"):
        raw = raw.replace(between, b"")
    return raw.translate(None, b" \t\r\n-.()/+")
