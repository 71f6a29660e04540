"""Skills, from tables, labelled lines, nested lists, headings and plain bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from babel import Locale

from sphinx_resume.career.names import by_first_word, find_names
from sphinx_resume.importer import skill_catalogue
from sphinx_resume.importer.clear_context import clear_matches
from sphinx_resume.importer.mentions import is_proper
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import plain

if TYPE_CHECKING:
    from sphinx_resume.importer.sources.markdown.lines import Line

_LABEL = re.compile(
    r"(?:(?P<strong>(?:\*\*|__).+?(?:\*\*|__)|\*[^*]+\*|_[^_]+_)\s*(?P<joint>[:：|–—-]|\s-\s)?|(?P<plain>[^:：,;()]{2,50}[:：](?!//)))"
    r"\s*(?P<rest>.*)"
)
_SEPARATOR = re.compile(r"\s*(?:[,;、，；]|\s[|·•∙/]\s|\|)\s*(?![^()（）]{0,99}[)）])")
_LAST = re.compile(r"\s+(?:and|&|und|et|y|e)\s+")
_LEVELS = re.compile(
    r"(?:expert(?:e|in)?|advanced|intermediate|beginner|novice|proficient|fluent|basic|basics|familiar|competent"
    r"|experienced|professional|strong|good|very good|learning|working knowledge|fortgeschritten|grundkenntnisse"
    r"|sehr gut|gut|experte|avancé|intermédiaire|débutant|avanzado|intermedio|básico|★+☆*|⭐+|●+○*|\d{1,3}\s?%|\d+/\d+"
    r"|精通|熟练|熟悉|掌握|了解|初级|中级|高级)(?:\s+(?:level|knowledge|in|with))?",
    re.IGNORECASE,
)
_WITH_LEVEL = re.compile(
    r"(?P<name>.+?)\s*(?:[(（](?P<inner>[^()（）]+)[)）]|\s[-–—:]\s(?P<outer>.+)|:\s*(?P<colon>.+)|\s(?P<stars>[★⭐●]+[☆○]*))$"
)
_KNOWS = re.compile(r"(精通|熟练掌握|熟练使用|熟练|熟悉|掌握|了解)\s*(?=[A-Za-z])")
_NAME_WORDS = 5
_COLUMNS = 2


@dataclass(slots=True)
class Group:
    """Skills under one label and of one level."""

    label: str = ""
    level: str = ""
    names: list[str] = field(default_factory=list)


class SkillReader:
    """Reads the lines of a section of skills.

    Attributes:
        groups: The skills.
        languages: Lines about spoken languages, which some people put among their skills.
        text: Sentences that are more than names.
    """

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.languages: list[str] = []
        self.text: list[str] = []
        self._heading = ""
        self._labels: list[str] = []

    def read(self, lines: list[Line]) -> None:
        """Read a section."""
        rows: list[list[str]] = []
        for line, following in zip_longest(lines, lines[1:]):
            if line.role == "row":
                rows.append(line.cells)
                continue
            self._rows(rows)
            rows = []
            next_role = following.role if following else ""
            if line.role in {"heading", "term"} or (
                line.role == "bold" and next_role in {"bullet", "prose", "row"}
            ):
                self._heading, self._labels = plain(line.text).rstrip(":： "), []
            elif line.role == "bullet":
                has_nested = next_role == "bullet" and following.level > line.level
                self._bullet(line.text, line.level, has_nested=has_nested)
            elif line.role != "rule":
                self._line(line.text, self._label_at(line.level))
        self._rows(rows)

    def _label_at(self, level: int) -> str:
        return next(filter(None, reversed(self._labels[:level])), self._heading)

    def _bullet(self, text: str, level: int, *, has_nested: bool) -> None:
        self._labels = [*self._labels[:level], *([""] * (level - len(self._labels)))]
        if has_nested:
            label = _LABEL.fullmatch(text)
            if not label or not plain(label["rest"] or ""):
                self._labels = [*self._labels, plain(text).rstrip(":： ")]
                return
        self._line(text, self._label_at(level))

    def _line(self, text: str, label: str) -> None:
        """A line: "Label: a, b", "a, b", one name, or a sentence."""
        text = re.sub(r"</?br/?>|\\$", "", text.replace(GAP, "|")).strip(" |")
        text = re.sub(r"`\s+`", "`, `", text)
        knows = _KNOWS.match(text)
        if knows and (names := _names(text[knows.end() :])):
            self._add(label, knows[1], names, text)
            return
        match = _LABEL.fullmatch(text)
        own = plain(match["strong"] or match["plain"]) if match else ""
        if match and (match["joint"] or match["plain"] or own.endswith((":", "："))):
            own = own.strip(":：|–—- ")
            names = _names(match["rest"])
            if names and not _LEVELS.fullmatch(plain(match["rest"])):
                level = own if _LEVELS.fullmatch(own) else ""
                self._add(label if level and label else own, level, names, text)
                return
        names = _names(text)
        if not names:
            self._sentence(text, label)
        elif _LEVELS.fullmatch(label):
            self._add(self._heading if self._heading != label else "", label, names, text)
        else:
            self._add(label, "", names, text)

    def _add(self, label: str, level: str, names: list[str], text: str) -> None:
        if _are_languages(names):
            self.languages.append(text)
            return
        for name in names:
            own, own_level = _level_of(name)
            last = self.groups[-1] if self.groups else None
            if last is None or (last.label, last.level) != (label, own_level or level):
                last = Group(label, own_level or level)
                self.groups.append(last)
            last.names.append(own)

    def _sentence(self, text: str, label: str) -> None:
        """A sentence about skills: the well-known ones in it, and the text itself."""
        words = plain(text)
        matches = list(find_names(words, _known_names(), is_proper))
        clear = clear_matches(words, matches)
        names = list(dict.fromkeys(match.name for match in matches if match in clear))
        if names:
            self._add(label, "", names, text)
        if re.search(r"\w", words):
            self.text.append(text)

    def _rows(self, rows: list[list[str]]) -> None:
        """A table: a grid of names, columns with a heading, or labels with lists beside them."""
        rows = [row for row in rows if any(row)]
        if not rows:
            return
        head, *body = rows  # Markdown's rows are all as wide as the first
        is_labelled = (
            len(head) == _COLUMNS
            and any("," in listed or _LEVELS.fullmatch(plain(listed)) for _, listed in rows)
            and all(len(_names(label)) == 1 for label, _ in body or rows)
        )
        if is_labelled:
            has_head = bool(body) and not any("," in cell for cell in head)
            for label, listed in body if has_head else rows:
                if _LEVELS.fullmatch(plain(listed)):
                    self._add(self._heading, plain(listed), [plain(label)], label)
                else:
                    self._line(listed, plain(label).rstrip(":： ") or self._heading)
            return
        is_headed = bool(body) and _is_head(head)
        for first, *others in zip(*rows, strict=True):
            label = plain(first).rstrip(":： ") if is_headed else self._heading
            for cell in others if is_headed else (first, *others):
                if plain(cell):
                    self._line(cell.replace("  ", ", "), label)

    def skills(self) -> list[dict[str, Any]]:
        """The skills as JSON Resume has them; those without a label stand alone."""
        entries: list[dict[str, Any]] = []
        for group in self.groups:
            if group.label:
                entries.append({"name": group.label, "level": group.level, "keywords": group.names})
            else:
                entries += [{"name": name, "level": group.level} for name in group.names]
        return entries


def _is_head(cells: list[str]) -> bool:
    """Whether a row has labels: in a grid of skills it is but skills, or empty."""
    known = [cell for cell in cells if skill_catalogue.is_known(plain(cell))]
    return len(known) * 2 < len([cell for cell in cells if cell])


@cache
def _known_names() -> dict[str, list[str]]:
    """The names of all well-known skills, as `find_names` takes them."""
    return by_first_word(name for _, names in skill_catalogue.rows() for name in names)


def _names(text: str) -> list[str]:
    """The names in a text, if it is a list of names; none if it is a sentence."""
    words = plain(text).strip(" .")
    parts = [part.strip(" .*") for part in _SEPARATOR.split(words)]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        *first, last = parts
        last = re.sub(r"^(?:and|und|et|y)\s+", "", last)
        parts = [*first, *(_LAST.split(last) if len(last.split()) <= _NAME_WORDS else [last])]
    elif parts and _LAST.search(parts[0]):
        halves = _LAST.split(parts[0])
        parts = halves if all(map(skill_catalogue.is_known, halves)) else parts
    if any(len(re.sub(r"[(（][^()]*[)）]", "", part).split()) > _NAME_WORDS for part in parts):
        return []
    is_sentence = len(parts) == 1 and text.rstrip().endswith(".") and len(words.split()) > 2  # noqa: PLR2004
    return [] if is_sentence else parts


def _level_of(name: str) -> tuple[str, str]:
    """A name without the level behind it, and the level."""
    match = _WITH_LEVEL.fullmatch(name)
    if match is None:
        return name, ""
    level = match["inner"] or match["outer"] or match["colon"] or match["stars"]
    return (match["name"], level) if _LEVELS.fullmatch(level.strip()) else (name, "")


def _are_languages(names: list[str]) -> bool:
    """Whether most of the names are of languages that people speak."""
    first = [re.split(r"\s*[(:–—-]\s*|\s+\(", name)[0].strip().casefold() for name in names]
    spoken = spoken_languages()
    return 2 * sum(name in spoken for name in first) > len(first)


@cache
def spoken_languages() -> frozenset[str]:
    """The names of spoken languages, in some of them, in lower case."""
    return frozenset(
        name.casefold()
        for language in ("en", "de", "fr", "es", "pt", "it", "nl", "zh", "ja", "ko", "ru")
        for code, name in Locale(language).languages.items()
        if len(code) == 2 or code == "yue"  # noqa: PLR2004 -- those of ISO 639-1
    )
