"""The formats from which a résumé is imported: one module each, known by what the file holds.

Each gives a `Source`, the file as a JSON Resume, which `normalize` then reads as any other.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

from sphinx_resume.importer import load
from sphinx_resume.importer.formats import JSON_RESUME, LINKEDIN, MARKDOWN
from sphinx_resume.importer.load import UnreadableError
from sphinx_resume.importer.sources import (
    fresh,
    linkedin,
    markdown,
    reactive_resume,
    rendercv,
    yamlresume,
)
from sphinx_resume.importer.sources.markdown.lines import front_matter
from sphinx_resume.importer.sources.source import Source
from sphinx_resume.importer.sources.yaml_loader import load_yaml

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report


class _Format(Protocol):
    """The module of a format whose files hold an object."""

    def matches(self, data: dict[str, Any]) -> bool: ...

    def read(self, data: dict[str, Any], report: Report) -> Source: ...


_OBJECTS: dict[str, _Format] = {
    "reactive-resume": reactive_resume,
    "fresh": fresh,
    "rendercv": rendercv,
    "yamlresume": yamlresume,
}
_LARGEST = 4_000_000  # bytes of a text
_YAML = {"rendercv", "yamlresume"}


def read_source(content: bytes, name: str, report: Report, wanted: str | None = None) -> Source:
    """Read a file of any of the formats.

    Args:
        content: Its bytes.
        name: What messages call it.
        report: Gets what was mended and what was lost.
        wanted: One of `FORMATS`; by default, the content tells.

    Raises:
        UnreadableError: It cannot be read, or is no résumé.
    """
    is_zip = zipfile.is_zipfile(BytesIO(content)) or content.startswith(b"PK\x03\x04")
    if wanted == LINKEDIN or (wanted is None and is_zip):
        return linkedin.read(content, name, report)
    if len(content) > _LARGEST:
        size = len(content) / 1_000_000
        message = f"{name} has {size:.0f} MB; a résumé of that size cannot be read with care"
        raise UnreadableError(message)
    text = load.decode(content, name)
    if not text.strip():
        message = f"{name} is empty"
        raise UnreadableError(message)
    if wanted == MARKDOWN or (wanted is None and not _is_json(text) and not _is_yaml(text)):
        return markdown.read(text, name, report)
    if wanted in _YAML or (wanted is None and not _is_json(text)):
        data = load_yaml(text, name)
    else:
        data = load.parse(text, name)
    name_of_format = wanted or _format_of(data)
    if name_of_format == JSON_RESUME:
        return Source(data)
    if not isinstance(data, dict):
        message = f"{name} is no résumé: it holds {load.kind_of(data)}, not an object"
        raise UnreadableError(message)
    return _OBJECTS[name_of_format].read(data, report)


def _is_json(text: str) -> bool:
    """Whether a text is meant as JSON; Markdown may begin with a link or a picture."""
    start = text.lstrip("\ufeff \t\r\n")[:300]
    if start.startswith("["):
        return not re.match(r"\[[^\]\n\"{]*\](?:\(|:|\[)|\[!", start)
    return start.startswith(("{", '"', "//", "/*")) or start.strip() == "null"


def _is_yaml(text: str) -> bool:
    """Whether a text is YAML of one of the formats, and not Markdown below front matter."""
    _, below = front_matter(text)
    is_whole = below is text or not below.strip()
    return is_whole and re.search(r"^(?:cv|content):\s*(?:#.*)?$", text, re.MULTILINE) is not None


def _format_of(data: Any) -> str:
    if not isinstance(data, dict):
        return JSON_RESUME
    return next((name for name, module in _OBJECTS.items() if module.matches(data)), JSON_RESUME)
