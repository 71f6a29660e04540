"""What several exports say of a career: texts, work by employer, what a work shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Literal

from sphinx_resume.career.dates import Date
from sphinx_resume.career.fields import fields_of, value_of
from sphinx_resume.career.links import URL, uri
from sphinx_resume.career.model import ENTRIES, plain
from sphinx_resume.i18n import _, counted, enumerated, labelled

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.career.fields import Value
    from sphinx_resume.career.model import (
        Block,
        Declaration,
        Engagement,
        Entry,
        Organization,
        Person,
        Position,
        Project,
        Skill,
    )
    from sphinx_resume.exports.export import Site
    from sphinx_resume.i18n import Wording


@dataclass(frozen=True, slots=True)
class Group:
    """Skills of one category that have one level; either may be ``""``."""

    category: str
    level: str
    skills: tuple[Skill, ...]

    @property
    def is_single(self) -> bool:
        """Whether it has nothing but the skill that its category is called by."""
        return [skill.name for skill in self.skills] == [self.category]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    """The sentences in words alone, in order."""
    return [" ".join(plain(block.text).split()) for block in blocks]


def summary(blocks: tuple[Block, ...]) -> str:
    """The sentences as paragraphs of one text, with the numbers of ordered lists."""
    return "\n\n".join(
        f"{block.marker} {text}" if block.level and block.marker not in {"", "-"} else text
        for block, text in zip(blocks, texts(blocks), strict=True)
    )


def named_values(
    declared: Declaration, vocabulary: Literal["json", "schema_org"]
) -> dict[str, Any]:
    """What the fields of a declaration say, under the names that a vocabulary has for them.

    Args:
        declared: Any declaration.
        vocabulary: That of JSON Resume, or of schema.org.

    Returns:
        Texts, lists of texts, dates, and ``None`` for a date that is not known; for a name such
        as ``location.address`` an object in the object.

    """
    named: dict[str, Any] = {}
    for field in fields_of(type(declared)):
        name = field.json if vocabulary == "json" else field.schema_org
        if name:
            within, _dot, key = name.rpartition(".")
            target = named.setdefault(within, {}) if within else named
            target[key] = _plain_value(value_of(declared, field), field.value)
    return named


def _plain_value(value: Any, kind: Value) -> Any:
    match kind:
        case "url":
            return uri(value)
        case "list" | "names":
            return list(value)
        case "skills":
            return [listing.text for listing in value]
        case "profiles":
            return [uri(profile.url) for profile in value if profile.url]
    return value


def named_text(declared: Declaration) -> dict[str, Any]:
    """The text of a declaration under the keys of JSON Resume; see `Declared.json_text`."""
    first, *others = declared.json_text
    if not others:
        return {first: summary(declared.blocks)}
    leading, rest = split(declared.blocks)
    return {first: summary(leading), others[0]: texts(rest)}


def filled(thing: dict[str, Any]) -> dict[str, Any]:
    """A thing without what says nothing, however deep; dates as text.

    The schema of JSON Resume takes neither ``""`` nor null.
    """
    return {key: full for key, each in thing.items() if (full := _full(each))}


def _full(value: Any) -> Any:
    if isinstance(value, dict):
        return filled(value)
    if isinstance(value, list):
        return [_full(each) for each in value]
    return str(value) if isinstance(value, Date) else value


def split(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The paragraphs that lead in, and the rest: bullets mostly, and headings."""
    leading = tuple(takewhile(lambda block: not (block.level or block.is_heading), blocks))
    return leading, blocks[len(leading) :]


def whole_time(career: Career, organization: Organization, words: Wording) -> str:
    """The time at an organization, for what its first role says of all that were held there."""
    roles = len(career.positions_at(organization.name))
    if roles == 1:
        return ""
    period = career.tenure(organization).period
    said = [counted("%d role", "%d roles", roles), *([words.period(period)] if period else [])]
    return labelled(enumerated(said), "")


def work(career: Career) -> list[Position]:
    """The positions, newest first, those at one organization together."""
    organizations = dict.fromkeys(held.organization for held in career.positions)
    return [held for name in organizations for held in career.positions_at(name)]


def shown(career: Career, done: Engagement | Project) -> list[Skill]:
    """The skills that a work shows: its environment, then what its sentences mention."""
    names = [listing.skill for listing in done.environment]
    names += [name for block in done.blocks for name in block.skills]
    found = (career.skill_names.get(name) for name in names)
    return list({skill.name: skill for skill in found if skill is not None}.values())


def groups(career: Career) -> list[Group]:
    """The skills under the headings that they stand under, each level for itself."""
    found: dict[str, dict[str, list[Skill]]] = {}
    for skill in career.skills:
        found.setdefault(skill.category, {}).setdefault(skill.level, []).append(skill)
    return [
        Group(category, level, tuple(skills))
        for category, levels in found.items()
        for level, skills in levels.items()
    ]


def skill_lines(career: Career) -> dict[str, list[tuple[str, Skill]]]:
    """The skills as lines of print: under a label, or ``""``, each as it is called there.

    A level stands behind the label; behind each skill, where these have no category.
    """
    found: dict[str, list[tuple[str, Skill]]] = {}
    for group in groups(career):
        level = f" ({group.level})" if group.level else ""
        if group.category and not group.is_single:
            line = found.setdefault(group.category + level, [])
            line += [(skill.name, skill) for skill in group.skills]
        else:
            line = found.setdefault("", [])
            line += [(skill.name + level, skill) for skill in group.skills]
    return found


def entries(career: Career) -> list[tuple[str, list[Entry]]]:
    """The short entries of each kind that has any, with the heading for them."""
    titles = {
        "certificates": _("Certificates"),
        "publications": _("Publications"),
        "awards": _("Awards"),
        "languages": _("Languages"),
        "interests": _("Interests"),
        "references": _("References"),
    }
    return [
        (titles[kind.json_section], entries) for kind in ENTRIES if (entries := career.all(kind))
    ]


def image(person: Person, site: Site, seen_from: str | None = None) -> str:
    """The address of the person's picture, on the site or elsewhere."""
    if URL.fullmatch(person.image):
        return uri(person.image)
    return uri(site.file(site.portrait, seen_from)) if site.portrait else ""
