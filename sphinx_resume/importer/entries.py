"""Objects of a file as entries of the `schema`, field by field, whatever stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sphinx_resume.importer import fields, periods, schema, skill_names
from sphinx_resume.importer.load import Number
from sphinx_resume.importer.report import DIFFERS, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.report import Place

E = TypeVar("E")

_READERS: dict[schema.Read, Callable[[Any, Place], Any]] = {
    "line": fields.line,
    "place": fields.location,
    "image": fields.image,
    "url": fields.url,
    "email": fields.email,
    "phone": fields.phone,
    "start": periods.start,
    "end": periods.end,
    "date": periods.date,
    "text": fields.passages,
    "bullets": fields.bullets,
    "lines": fields.lines,
    "names": skill_names.names,
}
_SILENT = {"$schema", "meta", "evidence"}  # what a site says anew
# A text that is one of these is a list of them.
_LISTED = {schema.SkillGroup, schema.Language, schema.Interest}


def entry(kind: type[E], raw: dict[str, Any], place: Place, **values: Any) -> E:
    """An object of the schema; ``known`` are fields that have been read."""
    contents: dict[str, Any] = dict(values)
    place = place.entry()
    used: set[str] = set()
    for field in schema.described(kind):
        if field.name in values:
            continue
        for key in field.keys:
            if key in used or fields.is_empty(raw.get(key)):
                continue
            used.add(key)
            where = place.key(key)
            if key != field.keys[0]:
                where.repaired(f"{key!r} is {field.keys[0]!r}")
            value = (
                entries(field.of, raw[key], where)
                if field.of
                else _READERS[field.read](raw[key], where)
            )
            _add(contents, field, value, where)
    for key, value in raw.items():
        if key in used or key in _SILENT or fields.is_empty(value):
            continue
        if key in schema.IN_TEXT.get(kind, {}):
            label = schema.IN_TEXT[kind][key]
            reader = fields.location if label == "Location" else fields.line
            place.key(key).kept(label, reader(value, place.key(key)), "has no field of its own")
        else:
            fields.lose(value, place.key(key))
    _tell_twice(raw, place)
    result = kind(**contents)
    if hasattr(result, "start"):
        periods.align(result, raw, place)
    _keep(result, place)
    return result


def entries(kind: type[Any], raw: Any, place: Place) -> list[Any]:
    """The entries of a section; those that say nothing are left out."""
    result = []
    for where, member in _members(kind, raw, place):
        if fields.is_empty(member):
            continue
        if isinstance(member, (bool, Number)):
            where.lost(f"{quoted(member)} is no entry")
            continue
        if not isinstance(member, dict):
            first = "reference" if kind is schema.Reference else _first(kind)
            where.repaired(f"no object; read as its {first!r}")
            member = {first: member}  # noqa: PLW2901 -- as it should have been
        for part, at in _parts(kind, member, where):
            read = entry(kind, part, at)
            if read == kind():
                where.lost(f"{quoted(member)} says nothing")
            else:
                result.append(read)
    return result


def _add(values: dict[str, Any], field: schema.Described, value: Any, place: Place) -> None:
    """Set a field, or add to it what stands under another name."""
    first = values.get(field.name)
    if not first:
        values[field.name] = value
    elif isinstance(value, list):
        values[field.name] = first + value
    elif not value or value == first:
        return
    elif field.read == "image":
        place.lost(f"a résumé has one picture; it leaves out {quoted(value)}")
    else:
        label = "Web" if field.read == "url" else place.path.rpartition(".")[2].capitalize()
        place.kept(label, value, DIFFERS)


def _tell_twice(raw: dict[str, Any], place: Place) -> None:
    for key, hidden in getattr(raw, "twice", ()):
        if hidden is None:
            place.key(key).repaired("stands twice; both lists are one")
        else:
            message = f"stands twice; this is hidden: {quoted(hidden)}"
            place.key(key).lost(message)


def _keep(member: Any, place: Place) -> None:
    """Let stand in an entry's text what has no field; bullets of a text are highlights."""
    name = schema.text_of(member)
    if not hasattr(member, name):
        for passage in place.rest:
            place.lost(f"{quoted(passage.plain)} has no place on the site")
    elif hasattr(member, "highlights"):
        text: list[Passage] = getattr(member, name)
        member.highlights = [passage for passage in text if passage.bullet] + member.highlights
        setattr(member, name, [*(passage for passage in text if not passage.bullet), *place.rest])
    else:
        setattr(member, name, [*getattr(member, name), *place.rest])


def _members(kind: type[Any], raw: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(raw, str) and kind in _LISTED:
        yield from ((place, text) for text in fields.lines(raw, place))
    elif not isinstance(raw, dict):
        yield from fields.members(raw, place)
    elif _is_entry(kind, raw):
        place.repaired("an object, read as a list of one")
        yield place, raw
    else:
        place.repaired("an object, read as a list")
        first = _first(kind)
        many = "keywords" if kind in {schema.SkillGroup, schema.Interest} else "summary"
        for key, value in raw.items():
            named = value if isinstance(value, dict) else {many: value}
            yield place.key(key), {first: key, **named}


def _is_entry(kind: type[Any], raw: dict[str, Any]) -> bool:
    """Whether an object is an entry itself, and not entries by their names."""
    keys = {key for field in schema.described(kind) for key in field.keys}
    nested = all(isinstance(member, (dict, list)) for member in raw.values())
    return bool(keys & raw.keys()) and not nested


def _parts(
    kind: type[Any], member: dict[str, Any], place: Place
) -> Iterator[tuple[dict[str, Any], Place]]:
    """The entries that one object tells: a group of skills by levels, an employer by positions."""
    if kind is schema.SkillGroup:
        yield from ((group, place) for group in _by_level(member))
        return
    positions = member.get("positions")
    if kind is not schema.Work or not isinstance(positions, list):
        yield member, place
        return
    place.key("positions").repaired("each position is an entry of its own")
    shared = {key: value for key, value in member.items() if key != "positions"}
    for where, position in fields.members(positions, place.key("positions")):
        own = position if isinstance(position, dict) else {"position": position}
        dates = {"startDate", "endDate"} if {"startDate", "endDate"} & own.keys() else set()
        outer = {key: value for key, value in shared.items() if key not in dates}
        yield {**outer, **own}, where


def _by_level(group: dict[str, Any]) -> list[dict[str, Any]]:
    """A group of skills whose keywords have levels of their own, as a group for each level."""
    keys = next(
        field.keys for field in schema.described(schema.SkillGroup) if field.name == "keywords"
    )
    key = next((keyword for keyword in keys if isinstance(group.get(keyword), list)), "")
    levels: dict[Any, list[Any]] = {}
    for keyword in group.get(key, ()):
        level = None
        if isinstance(keyword, dict):
            keyword = dict(keyword)  # noqa: PLW2901 -- without its level
            level = keyword.pop("level", None)
        levels.setdefault(level if isinstance(level, str) else None, []).append(keyword)
    if set(levels) <= {None}:
        return [group]
    own = group.get("level")
    return [{**group, "level": level or own, key: names} for level, names in levels.items()]


def _first(kind: type[Any]) -> str:
    return schema.described(kind)[0].keys[0]
