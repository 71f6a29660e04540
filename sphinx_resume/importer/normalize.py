"""From whatever stands in a file to the normal form (`schema`), each repair and loss reported.

The normal form of a résumé, and so what an import keeps:

- Names of fields are the schema's; fields and sections that it does not have are left out.
- A field that says nothing is left out: null, ``""``, an empty list or object.
- A text is its words: no markup, white space folded, paragraphs apart; each bullet of a
  summary is a highlight, and each paragraph of a highlight is one of its own.
- A date is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; an end that has not come is left out.
  One that does not say of what it is the date (``date``, ``releaseDate``) is an end.
- What is no date, address or number where one is expected, an end before its start and a date
  in the future stand in the text of the entry.
- A web address is whole; a place is one line; a profile has the username that its address
  tells, if it has no other.
- An entry without a name has one: see `_FALLBACKS`. Two positions of one title at one
  organization with one start, and two projects of one name, are told apart by a number.
- All positions at an organization have its description and address, those of the first that
  has one; what differs stands in the summary.
- Lines that only list technologies are keywords, and names made of several well-known ones
  ("HTML5/CSS3") are several.
- Skills stand once, each in the group of its first mention; see `skills`.
- What was studied, won, certified, published, spoken, liked or said stands there once.
- The order of positions and of volunteer work does not count: the site sorts them.
"""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sphinx_resume.career.links import username
from sphinx_resume.importer import fields, schema
from sphinx_resume.importer.entries import entries, entry
from sphinx_resume.importer.environment import move_to_environment
from sphinx_resume.importer.load import UnreadableError, kind_of, objects
from sphinx_resume.importer.markup import Passage, Span
from sphinx_resume.importer.report import Place, Report, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

_BASICS = ("basics", "basic", "bio", "info", "personal", "profile", "contact", "person")
_NETWORKS = ("github", "gitlab", "linkedin", "twitter", "stackoverflow", "mastodon", "facebook")
# What an entry is called that does not say so: the first of these fields that it has, or else.
_FALLBACKS: dict[type, tuple[str, tuple[str, ...], str]] = {
    schema.Work: ("name", ("url",), "Unnamed organization"),
    schema.Volunteer: ("organization", ("url",), "Unnamed organization"),
    schema.Project: ("name", ("url", "entity"), "Unnamed project"),
    schema.Education: ("institution", ("url",), "Unnamed institution"),
    schema.Award: ("title", ("awarder",), "Award"),
    schema.Certificate: ("name", ("issuer", "url"), "Certificate"),
    schema.Publication: ("name", ("publisher", "url"), "Publication"),
    schema.Language: ("language", ("fluency",), "Language"),
    schema.Interest: ("name", (), "Interests"),
    schema.Reference: ("name", (), "Reference"),
}

# The sections in which two entries that say the same are one.
_ONCE = frozenset(
    ["education", "awards", "certificates", "publications", "languages", "interests", "references"]
)


def normalize(raw: Any, name: str, report: Report, today: int) -> schema.Resume:
    """The résumé in a file; ``today`` is the ordinal of the month in which it is read.

    Raises `UnreadableError` for what is no résumé; ``name`` is what messages call the file.
    """
    if not isinstance(raw, dict):
        message = f"{name} is no résumé: it holds {kind_of(raw)}, not an object"
        raise UnreadableError(message)
    if set(raw) == {"resume"} and isinstance(raw["resume"], dict):
        raw = raw["resume"]
    sections = [key for field in schema.described(schema.Resume) for key in field.keys]
    if not any(
        raw.get(key) and isinstance(raw[key], (dict, list)) for key in (*_BASICS, *sections)
    ):
        message = f"{name} is no résumé: it has neither 'basics' nor 'work', nor any other section"
        raise UnreadableError(message)
    raw = _with_own_environments(raw)
    top = Place("", report, today)
    whose = next(
        (key for key in _BASICS if raw.get(key) and isinstance(raw[key], (dict, list))), _BASICS[0]
    )
    if whose != _BASICS[0]:
        top.key(whose).repaired(f"{whose!r} is 'basics'")
    person = _basics(_one(raw.get(whose), top.key(whose)), top.key(whose))
    rest = copy(raw)  # with the keys that stand twice in it, which a plain dict has not
    rest.pop(whose, None)
    resume = entry(schema.Resume, rest, top, basics=person)
    for field in schema.described(schema.Resume):
        section, place = getattr(resume, field.name), top.key(field.keys[0])
        _name(section, place)
        if field.name in _ONCE:
            setattr(resume, field.name, list(_once(section, place)))
    _move_to_environment(resume, top)
    _share(resume.work, top.key("work"))
    _number(resume.work, "position", ("name", "start"), top.key("work"))
    _number(resume.volunteer, "position", ("organization", "start"), top.key("volunteer"))
    _number(resume.projects, "name", (), top.key("projects"))
    return resume


def _with_own_environments(raw: dict[str, Any]) -> dict[str, Any]:
    """The ``resume.json`` of such a site with the environments as the keywords of its work.

    In that file the keywords also are what the sentences mention, which the import finds anew.
    It is known by the evidence of its skills. Before ``environment`` was exported, only the
    evidence told what a list names.
    """
    skills = [skill for _, skill in objects(raw.get("skills")) if skill.get("evidence")]
    if not skills:
        return raw
    listed = {
        (evidence.get("name"), listing.get("work"))
        for skill in skills
        for _, evidence in objects(skill["evidence"])
        for _, listing in objects(evidence.get("listed"))
    }
    result = copy(raw)
    for section in ("work", "volunteer"):
        works = []
        for _, work in objects(raw.get(section)):
            own = copy(work)
            label = f"{work.get('position')}, {work.get('name') or work.get('organization')}"
            names = [name for name in own.pop("keywords", []) if (name, label) in listed]
            own["keywords"] = own.pop("environment", names)
            works.append(own)
        if works:
            result[section] = works
    return result


def _one(given: Any, place: Place) -> dict[str, Any]:
    """The one object that is expected, or an empty one."""
    if isinstance(given, list) and given and isinstance(given[0], dict):
        place.repaired("a list, of which the first entry counts")
        for at, other in enumerate(given[1:], 1):
            place.number(at).lost(f"a résumé is one person's; it leaves out {quoted(other)}")
        return given[0]
    if isinstance(given, dict):
        return given
    if not fields.is_empty(given):
        place.lost(f"{quoted(given)} is no object")
    return {}


def _basics(raw: dict[str, Any], place: Place) -> schema.Basics:
    """Whose it is."""
    rest = copy(raw)
    accounts = [
        {"network": key.capitalize(), "url" if "/" in account else "username": account}
        for key in _NETWORKS
        if isinstance(rest.get(key), str) and (account := rest.pop(key).strip())
    ]
    if accounts:
        place.repaired("accounts beside 'profiles' are profiles")
    if fields.is_empty(rest.get("name")):
        parts = (key for key in ("firstName", "lastName") if isinstance(rest.get(key), str))
        rest["name"] = " ".join(rest.pop(key) for key in parts)
    basics = entry(schema.Basics, rest, place)
    if not basics.name:
        basics.name = basics.label or "Unnamed person"
        place.key("name").repaired(f"missing; {basics.name!r} stands in docs/index.md")
    basics.profiles += entries(schema.Profile, accounts, place.key("profiles"))
    basics.profiles = list(_profiles(basics.profiles, place.key("profiles")))
    return basics


def _profiles(given: list[schema.Profile], place: Place) -> Iterable[schema.Profile]:
    """The profiles that can be linked, or at least have a username, each once."""
    seen: list[schema.Profile] = []
    for at, profile in enumerate(given):
        _mend_profile(profile, place.number(at))
        if profile in seen:
            place.number(at).repaired("stands there twice")
        elif profile.url or profile.username:
            seen.append(profile)
            yield profile
        else:
            place.number(at).lost(f"{profile.network!r} has neither an address nor a username")


def _mend_profile(profile: schema.Profile, place: Place) -> None:
    if not profile.url and "/" in profile.username:
        profile.url = fields.url(profile.username, place.key("username"))
        profile.username = username(profile.url) or profile.username
    name = " ".join(re.sub(r"[:/<>]", " ", profile.username).split())
    if name != profile.username:
        place.key("username").repaired(f"{quoted(profile.username)} is {name!r}")
    profile.username = name or username(profile.url)
    profile.network = " ".join(re.sub(r"[<>()]", " ", profile.network).split())
    if not profile.network:
        host = urlsplit(profile.url).hostname or ""
        profile.network = host.removeprefix("www.") or "Profile"
        place.repaired(f"without a network; it is called {profile.network!r}")


def _name(section: Any, place: Place) -> None:
    """Name the entries of a section that say nothing of the kind."""
    for at, member in enumerate(section if isinstance(section, list) else ()):
        field, others, last = _FALLBACKS.get(type(member), ("", (), ""))
        if field and not getattr(member, field):
            name = next((value for other in others if (value := getattr(member, other))), last)
            if name.startswith(("http://", "https://")):
                name = _called(name) or last
            setattr(member, field, name)
            place.number(at).repaired(f"without a name; {name!r} stands there")
        if field and getattr(member, "position", field) == "":
            member.position = getattr(member, field)
            place.number(at).repaired(f"without a position; {member.position!r} stands there")


def _called(url: str) -> str:
    """What an entry is called by its address: the host, or the account on a host of accounts."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return username(url) if host.removesuffix(".com") in _NETWORKS else host


def _once(section: list[Any], place: Place) -> Iterable[Any]:
    """The entries without those that say in words what an earlier one says."""
    seen: set[str] = set()
    for at, member in enumerate(section):
        values = (getattr(member, field.name) for field in schema.described(type(member)))
        words = repr([_in_words(value) for value in values])
        if words in seen:
            place.number(at).repaired("stands there twice")
        else:
            seen.add(words)
            yield member


def _in_words(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [getattr(passage, "plain", passage) for passage in value]


def _move_to_environment(resume: schema.Resume, top: Place) -> None:
    """Make lines that only list technologies keywords, until no name learned so makes more."""
    works = [
        (work, top.key(section).number(at))
        for section in ("work", "volunteer", "projects")
        for at, work in enumerate(getattr(resume, section))
    ]
    names = {name.casefold() for group in resume.skills for name in (group.name, *group.keywords)}
    size = -1
    while len(names) > size:
        size = len(names)
        for work, place in works:
            move_to_environment(work, names, place)
        names |= {name.casefold() for work, _ in works for name in work.keywords}


def _share(works: list[schema.Work], place: Place) -> None:
    """Give all positions at an organization what the first of them says of it."""
    first: dict[str, schema.Work] = {}
    for at, work in enumerate(works):
        earlier = first.setdefault(work.name, work)
        if earlier is work:
            continue
        if work.url and earlier.url and work.url != earlier.url:
            message = "differs from the organization's; it stands in the text"
            place.number(at).key("url").repaired(message)
            work.summary.append(Passage((Span(work.url, href=work.url),)))
        if work.description and earlier.description and work.description != earlier.description:
            message = "differs from the organization's; it opens the summary"
            place.number(at).key("description").repaired(message)
            work.summary[:0] = [Passage(passage.spans) for passage in work.description]
        earlier.url = earlier.url or work.url
        earlier.description = earlier.description or work.description
    for work in works:
        work.url, work.description = first[work.name].url, first[work.name].description


def _number(section: list[Any], field: str, beside: tuple[str, ...], place: Place) -> None:
    """Put a number behind what is called like another entry with the same fields ``beside``."""
    seen: set[tuple[str, ...]] = set()
    for at, member in enumerate(section):
        others = [getattr(member, name) for name in beside]
        name = free = getattr(member, field)
        number = 1
        while (free, *others) in seen:
            number += 1
            free = f"{name} ({number})"
        if free != name:
            place.number(at).repaired(f"{name!r} stands there twice; this one is {free!r}")
        seen.add((free, *others))
        setattr(member, field, free)
