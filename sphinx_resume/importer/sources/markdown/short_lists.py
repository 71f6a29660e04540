"""Languages, interests and references: entries that may share a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.sources.markdown.body import read_body
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import plain
from sphinx_resume.importer.sources.markdown.lists import entries_of, first_text, items
from sphinx_resume.importer.sources.markdown.skills import spoken_languages

if TYPE_CHECKING:
    from sphinx_resume.importer.sources.markdown.lines import Line

_LANGUAGE = re.compile(
    r"(?P<name>[^\W\d_][^():：,–—|]*?)\s*(?:[:：(（|–—-]\s*|\s[-–—]\s)(?P<fluency>[^()]+?)[)）]?\.?$"
)
_LABEL = re.compile(r"([^:：,]{3,30})[:：]\s*(?=[^,]+\(|[^,:]+,)")
_AND = re.compile(r"\s+(?:and|und|et|y)\s+")
_PARTS = re.compile(r"\s*[,;、，|·•]\s*(?![^()（）]{0,99}[)）])|\s+(?:and|und|et|y)\s+(?=[A-ZÄÖÜ])")
_SHORT = 5


def read_languages(texts: list[str]) -> list[dict[str, str]]:
    """Languages and how well somebody speaks them.

    Args:
        texts: Lines, each with one or several.
    """
    lines = (_without_label(plain(text.replace(GAP, " | "))) for text in texts)
    entries = (_language(part.strip(" .")) for line in lines for part in _PARTS.split(line))
    return [entry for entry in entries if entry["language"]]


def _without_label(words: str) -> str:
    """A line without a label such as "Spoken:", which is no language itself."""
    label = _LABEL.match(words)
    is_language = label is not None and label[1].strip().casefold() in spoken_languages()
    return words if label is None or is_language else words[label.end() :]


def _language(text: str) -> dict[str, str]:
    """A language: "English (native)", "English: C1", "fluent English"."""
    match = _LANGUAGE.fullmatch(text)
    if match:
        return {"language": match["name"].strip(), "fluency": match["fluency"].strip()}
    words = text.split()
    if len(words) > 1 and words[-1].casefold() in spoken_languages():
        return {"language": words[-1], "fluency": " ".join(words[:-1])}
    if len(words) > 1 and words[0].casefold() in spoken_languages():
        return {"language": words[0], "fluency": " ".join(words[1:])}
    return {"language": text}


def language_lines(lines: list[Line]) -> list[str]:
    """The lines of a section of languages, each as one text."""
    rows = [line for line in lines if line.role == "row" and any(line.cells)]
    has_head = len(rows) > 1 and plain(rows[0].cells[0]).casefold() not in spoken_languages()
    texts = [f"{row.cells[0]}: {', '.join(filter(None, row.cells[1:]))}" for row in rows[has_head:]]
    return [*texts, *(line.text for line in lines if line.role not in {"row", "rule"})]


def read_interests(lines: list[Line]) -> list[dict[str, Any]]:
    """Interests: each bullet or each member of a list; "Sports: a, b" has keywords."""
    entries: list[dict[str, Any]] = []
    for group in items([line for line in lines if line.role != "rule"]):
        text = first_text(group)
        words = plain(text)
        label = re.fullmatch(r"([^:：,]{2,40})[:：]\s*(.+)", words)
        if label:
            parts = [part.strip(" .") for part in re.split(r"[,;、，]\s*", label[2])]
            entries.append({"name": label[1].strip(), "keywords": [part for part in parts if part]})
            continue
        parts = re.split(r"\s*[,;、，|·•]\s*(?![^()]{0,99}\))", words.strip(" ."))
        is_list = len(parts) > 1 and all(len(part.split()) <= _SHORT for part in parts)
        if is_list or len(words.split()) <= _SHORT:
            *first, last = parts
            ends = _AND.split(re.sub(r"^(?:and|und|et|y)\s+", "", last)) if first else [last]
            entries += [{"name": part} for part in [*first, *ends] if part]
        elif words:
            entries.append({"name": "", "summary": text})
    return entries


def read_references(lines: list[Line]) -> list[dict[str, str]]:
    """References: a name above what somebody says."""
    entries: list[dict[str, str]] = []
    for group in entries_of(lines):
        first, *inner = group
        if inner:
            entries.append({"name": plain(first.text), "reference": read_body(inner).text})
        else:
            entries.append({"reference": first_text(group)})
    return entries
