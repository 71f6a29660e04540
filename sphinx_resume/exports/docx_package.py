"""What a Word file is made of: parts in XML, in a ZIP file (ISO/IEC 29500, Office Open XML)."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPEN = "http://schemas.openxmlformats.org"
RELATED = f"{_OPEN}/officeDocument/2006/relationships"
DRAWING = f"{_OPEN}/drawingml/2006"
NAMESPACES = f'xmlns:w="{_OPEN}/wordprocessingml/2006/main" xmlns:r="{RELATED}"'
_PACKAGE = f"{_OPEN}/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
}
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    **{kind: f"image/{kind}" for kind in ("gif", "jpeg", "png")},
}
_LONGEST = 255  # letters of a property
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP file can have
# What XML 1.0 cannot hold.
_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def held(text: str) -> str:
    """A text as XML holds it, in an element or an attribute."""
    return escape(_UNHELD.sub("", text))


def part(markup: str) -> bytes:
    """A part of the file."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{markup}'.encode()


def relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    """The part that says what another part refers to.

    Args:
        targets: For each identifier, the kind of the relation and where it leads, as XML
            holds it. What has an address of its own is outside of the file.

    """
    found = ""
    for name, (kind, target) in targets.items():
        mode = ' TargetMode="External"' if kind.endswith("hyperlink") else ""
        found += f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{mode}/>'
    return part(f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>')


def settings() -> bytes:
    """The part that keeps Word from taking the file for one of an older version."""
    return part(
        f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat></w:settings>'
    )


def properties(data: dict[str, Any], timestamp: int) -> bytes:
    """The part that has the properties of the file.

    Args:
        data: What will stand in it; see `document`.
        timestamp: Its creation date in Unix time.

    """
    name, title = (held(data[key][:_LONGEST]) for key in ("name", "title"))
    keywords = held(_shortened(", ".join(data["keywords"]), _LONGEST))
    made = datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    times = "".join(
        f'<dcterms:{which} xsi:type="dcterms:W3CDTF">{made}</dcterms:{which}>'
        for which in ("created", "modified")
    )
    return part(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{name}</dc:creator>"
        f"<cp:keywords>{keywords}</cp:keywords><cp:lastModifiedBy>{name}</cp:lastModifiedBy>"
        f"{times}<dc:language>{held(data['language'])}</dc:language></cp:coreProperties>"
    )


def _shortened(text: str, most: int) -> str:
    """A list of names, cut between two of them."""
    return text if len(text) <= most else text[:most].rpartition(",")[0]


def package(parts: Mapping[str, bytes]) -> bytes:
    """The whole file; for the same parts the same bytes.

    Args:
        parts: By the path of each in the file.

    """
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in _ENDINGS.items()
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items()
    )
    types = part(f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>')
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    main = (f"{RELATED}/officeDocument", "word/document.xml")
    root = relations({"rId1": main, "rId2": (core, "docProps/core.xml")})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {
            "[Content_Types].xml": types,
            "_rels/.rels": root,
            **parts,
        }.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, content)
    return target.getvalue()
