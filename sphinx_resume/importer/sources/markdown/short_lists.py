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
_SHORT = 5


def read_languages(texts: list[str]) -> list[dict[str, str]]:
    """Languages and how well somebody speaks them.

    Args:
        texts: Lines, each with one or several.
    """
    entries = []
    for text in texts:
        words = re.sub(
            r"^[^:：,]{3,30}[:：]\s*(?=[^,]+\(|[^,:]+,)", "", plain(text.replace(GAP, " | "))
        )
        for part in re.split(
            r"\s*[,;、，|·•]\s*(?![^()（）]{0,99}[)）])|\s+(?:and|und|et|y)\s+(?=[A-ZÄÖÜ])", words
        ):
            match = _LANGUAGE.fullmatch(part.strip(" ."))
            if match:
                entries.append(
                    {"language": match["name"].strip(), "fluency": match["fluency"].strip()}
                )
            elif (
                part.strip(" .")
                and entries
                and part.strip(" .").casefold() not in spoken_languages()
            ):
                words_of = part.strip(" .").split()
                if words_of[-1].casefold() in spoken_languages() and len(words_of) > 1:
                    entries.append({"language": words_of[-1], "fluency": " ".join(words_of[:-1])})
                elif words_of[0].casefold() in spoken_languages() and len(words_of) > 1:
                    entries.append({"language": words_of[0], "fluency": " ".join(words_of[1:])})
                else:
                    entries.append({"language": part.strip(" .")})
            elif part.strip(" ."):
                words_of = part.strip(" .").split()
                if len(words_of) > 1 and words_of[-1].casefold() in spoken_languages():
                    entries.append({"language": words_of[-1], "fluency": " ".join(words_of[:-1])})
                elif len(words_of) > 1 and words_of[0].casefold() in spoken_languages():
                    entries.append({"language": words_of[0], "fluency": " ".join(words_of[1:])})
                else:
                    entries.append({"language": part.strip(" .")})
    return entries


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
            entries += [
                {"name": re.sub(r"^(?:and|und|et|y)\s+", "", part)} for part in parts if part
            ]
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
