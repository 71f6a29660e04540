"""Names of skills, as lists and texts have them: several in one text, labels, versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer import markup
from sphinx_resume.importer.fields import as_text, is_empty, lose, members
from sphinx_resume.importer.report import quoted
from sphinx_resume.importer.skill_catalogue import NAMES, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.importer.report import Place

_SEPARATOR = re.compile(r"[,;\n•、，；]\s*(?![^()（）]{0,99}[)）])|\s[|·]\s")
_WITHIN = re.compile(r"\s*(?:[,;/|、，&]|\sand\s|\sund\s)\s*")
_JOINTS = (
    re.compile(r"\s*\|\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s+(?:&|\+|and|und|et)\s+"),
)
_LABEL = re.compile(r"[^,;:：()]{2,40}[:：]\s*(?=[^,;]+[,;])")
_WITH_MORE = re.compile(r"(?P<name>.+?)\s*[(（](?P<more>[^()（）]+)[)）]")
_VERSION = re.compile(r"(?P<name>.*[^\s\d./-])(?:\s+v?\.?|-|(?<=\w{3}))\d[\d./+x ]*")
_LONGEST_NAME = 120
_MOST_WORDS = 4  # a name of more is a sentence


def names(value: Any, place: Place) -> list[str]:
    """Names of skills, each once."""
    if isinstance(value, str):
        place.repaired("a text, read as a list")
    result: list[str] = []
    for where, member in members(value, place):
        text = _name_of(member, where)
        label, parts = several(text)
        if len(parts) > 1 and isinstance(value, list):
            where.repaired("names with commas between them are several")
        if label:
            where.lost(f"{label!r} is a heading within a list")
        for part in parts:
            result += _clean(part, where)
    return list(dict.fromkeys(result))


def _clean(part: str, place: Place) -> Iterator[str]:
    """The names in one part of a list, each as the site can refer to it."""
    split = composite(part.strip())
    if len(split) > 1:
        place.repaired(f"{quoted(part.strip())} is {', '.join(map(repr, split))}")
    for text in split:
        name = skill_name(text)
        if not name:
            place.lost(f"{quoted(text)} is no name")
            continue
        if name != " ".join(text.split()):
            place.repaired(f"{quoted(text)} is called {name!r}")
        yield name


def _name_of(member: Any, place: Place) -> str:
    """What a member of a list of names says: a text, or an object with a name."""
    if not isinstance(member, dict) or "name" not in member:
        return as_text(member, place)
    for key, other in member.items():
        if key != "name" and not is_empty(other):
            lose(other, place.key(key))
    return as_text(member["name"], place)


def several(text: str) -> tuple[str, list[str]]:
    """The names in a text, if it is nothing but names of a few words, and the label before them.

    "Frameworks: this, that" has one.
    """
    label = _LABEL.match(text)
    listed = text[label.end() :] if label else text
    parts = [part for part in _SEPARATOR.split(listed) if part.strip()]
    if any(len(part.split()) > _MOST_WORDS + part.count("(") * _MOST_WORDS for part in parts):
        return "", [text]
    return markup.line(label[0]).rstrip(":： ") if label else "", parts


def composite(name: str) -> list[str]:
    """The well-known names that one name is made of: "HTML5/CSS3", "Node.js (Express)".

    What is well known as a whole ("CI/CD") stays whole, as does what has an unknown part.
    """
    if is_known(name):
        return [name]
    more = _WITH_MORE.fullmatch(name)
    if more:
        first, rest = composite(more["name"]), _WITHIN.split(more["more"])
        if not all(map(is_known, first)):
            return [name]
        others = {other.casefold() for known in first for other in NAMES[known.casefold()]}
        if {other.casefold() for other in rest} <= others:
            return first  # "Kubernetes (k8s)"
        return [*first, *rest] if all(map(is_known, rest)) else [name]
    for joint in _JOINTS:
        parts = joint.split(name)
        if len(parts) > 1 and all(map(is_known, parts)):
            return parts
    return [name]


def without_version(name: str) -> str:
    """A name without the version behind it: "Python 2.7/3" is "Python"."""
    match = _VERSION.fullmatch(name)
    return match["name"] if match else name


def skill_name(text: str) -> str:
    """A name as the site can refer to it: without what marks references, and not endless.

    What has no letter or digit is no name, and gives ``""``.
    """
    name = markup.line(text).replace("<", "(").replace(">", ")")
    name = " ".join(name.translate({ord("`"): "'", ord("\\"): "/"}).strip("!~,; ").split())
    if not re.search(r"[^\W_]", name):
        return ""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
