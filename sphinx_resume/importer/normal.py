"""From whatever stands in a file to the normal form (`form`), each repair and loss reported.

The normal form of a résumé, and so what an import keeps:

- Names of fields are the schema's; fields and sections that it does not have are left out.
- A field that says nothing is left out: null, ``""``, an empty list or object.
- A text is its words: no markup, white space folded, paragraphs apart; each bullet of a
  summary is a highlight, and each paragraph of a highlight is one of its own.
- A date is ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; an end that has not come is left out.
- What is no date, address or number where one is expected, an end before its start and a date
  in the future stand in the text of the entry.
- A web address is whole; a place is one line.
- An entry without a name has one: see `_FALLBACKS`. Two positions of one title at one
  organization with one start, and two projects of one name, are told apart by a number.
- All positions at an organization have its description and address, those of the first that
  has one; what differs stands in the summary.
- Skills stand once, each in the group of its first mention; see `skills`.
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from sphinx_resume import addresses
from sphinx_resume.dates import PRESENT
from sphinx_resume.importer import form, values, when
from sphinx_resume.importer.read import UnreadableError
from sphinx_resume.importer.report import quoted
from sphinx_resume.importer.text import Passage, Span, line

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.importer.report import Report

E = TypeVar("E")

_META = {"$schema", "meta"}  # what a site says anew
_OURS = {"evidence"}  # what our own export adds
_UNNAMED = "Unnamed organization"
# What an entry is called that does not say so: the first of these fields that it has, or else.
_FALLBACKS: dict[type, tuple[str, tuple[str, ...], str]] = {
    form.Work: ("name", ("url",), _UNNAMED),
    form.Volunteer: ("organization", ("url",), _UNNAMED),
    form.Project: ("name", ("url", "entity"), "Unnamed project"),
    form.Education: ("institution", ("url",), "Unnamed institution"),
    form.Award: ("title", ("awarder",), "Award"),
    form.Certificate: ("name", ("issuer", "url"), "Certificate"),
    form.Publication: ("name", ("publisher", "url"), "Publication"),
    form.Language: ("language", ("fluency",), "Language"),
    form.Interest: ("name", (), "Interests"),
    form.Reference: ("name", (), "Reference"),
}
_LISTED = {form.SkillGroup, form.Language, form.Interest}


def normal(raw: Any, name: str, report: Report, today: int) -> form.Resume:
    """The résumé in a file; ``today`` is the ordinal of the month in which it is read.

    Raises `UnreadableError` for what is no résumé; ``name`` is what messages call the file.
    """
    if not isinstance(raw, dict):
        message = f"{name} is no résumé: it holds {_kind(raw)}, not an object"
        raise UnreadableError(message)
    if set(raw) == {"resume"} and isinstance(raw["resume"], dict):
        raw = raw["resume"]
    keys = [key for field in fields(form.Resume) for key in (field.metadata.get("keys") or ())]
    if not any(isinstance(raw.get(key), (dict, list)) and raw[key] for key in ("basics", *keys)):
        message = f"{name} is no résumé: it has neither 'basics' nor 'work', nor any other section"
        raise UnreadableError(message)
    return _Reader(report, today).resume(raw)


def username(url: str) -> str:
    """The username that the address of a profile tells, as `exports.json_resume` takes it."""
    return urlsplit(url).path.strip("/").rpartition("/")[2].removeprefix("@")


def _kind(raw: Any) -> str:
    if isinstance(raw, list):
        return "a list"
    return "a text" if isinstance(raw, str) else "a single value"


class _Reader:
    """Reads one file."""

    def __init__(self, report: Report, today: int) -> None:
        self.report = report
        self.today = today

    def resume(self, raw: dict[str, Any]) -> form.Resume:
        """The whole of it."""
        given = raw.get("basics")
        if isinstance(given, list) and given and isinstance(given[0], dict):
            self.report.repaired("basics", "a list, of which the first entry counts")
            for at, other in enumerate(given[1:], start=1):
                self.report.lost(f"basics[{at}]", "not carried over: a résumé is one person's")
            given = given[0]
        if not isinstance(given, dict):
            if not values.is_empty(given):
                self.report.lost("basics", f"{quoted(given)} is no object")
            given = {}
        rest: dict[str, Any] = {key: value for key, value in raw.items() if key != "basics"}
        found = self.entry(form.Resume, rest, "", basics=self.basics(given))
        _tell_apart(found, self.report)
        return found

    def basics(self, raw: dict[str, Any]) -> form.Basics:
        """Whose it is."""
        named = [
            str(raw[key]) for key in ("firstName", "lastName") if not values.is_empty(raw.get(key))
        ]
        if named and values.is_empty(raw.get("name")):
            raw = {key: value for key, value in raw.items() if key not in {"firstName", "lastName"}}
            raw["name"] = " ".join(named)
        found = self.entry(form.Basics, raw, "basics")
        if not found.name:
            found.name = found.label or "Unnamed person"
            self.report.repaired("basics.name", f"missing; {found.name!r} stands in docs/index.md")
        if found.image and not addresses.URL.fullmatch(found.image):
            said = f"{quoted(found.image)} is no web address; put the file into docs/ and name it"
            self.report.lost("basics.image", said)
            found.image = ""
        found.profiles = [
            profile
            for at, each in enumerate(found.profiles)
            if (profile := self.profile(each, f"basics.profiles[{at}]"))
        ]
        return found

    def profile(self, profile: form.Profile, path: str) -> form.Profile | None:
        """A profile that can be linked, or at least has a username."""
        if not profile.url and "/" in profile.username:
            profile.url = values.url(profile.username, f"{path}.username", self.report, [])
            profile.username = ""
        derived = username(profile.url)
        told = " ".join(re.sub(r"[:/<>]", " ", profile.username).split())
        if told != profile.username:
            self.report.repaired(f"{path}.username", f"{quoted(profile.username)} is {told!r}")
        profile.username = told or derived
        network = " ".join(re.sub(r"[<>()]", " ", profile.network).split())
        if not network:
            host = urlsplit(profile.url).hostname or ""
            network = host.removeprefix("www.") or "Profile"
            self.report.repaired(path, f"without a network; it is called {network!r}")
        profile.network = network
        if not profile.url and not profile.username:
            self.report.lost(path, f"{network!r} has neither a URL nor a username")
            return None
        return profile

    def entry(self, kind: type[E], raw: dict[str, Any], path: str, **known: Any) -> E:
        """An object of the schema, field by field."""
        found: dict[str, Any] = dict(known)
        rest: list[str] = []
        used: set[str] = set()
        for field in fields(kind):  # type: ignore[arg-type] -- kinds are dataclasses
            if field.name in known:
                continue
            keys = [
                key
                for key in field.metadata["keys"]
                if not values.is_empty(raw.get(key)) and key not in used
            ]
            used |= set(keys)
            for key in keys:
                where = f"{path}.{key}" if path else key
                if key != field.metadata["keys"][0]:
                    self.report.repaired(where, f"{key!r} is {field.metadata['keys'][0]!r}")
                value = self.value(field, raw[key], where, rest)
                if field.name not in found or not found[field.name]:
                    found[field.name] = value
                elif isinstance(value, list):
                    found[field.name] += value
                elif value and value != found[field.name]:
                    rest.append(str(value))
        for key, value in raw.items():
            where = f"{path}.{key}" if path else key
            known_key = key in used or key in _OURS or (not path and key in _META)
            if not known_key and not values.is_empty(value):
                self.report.lost(where, "not carried over: JSON Resume has no such field")
        for key, hidden in getattr(raw, "twice", ()):
            where = f"{path}.{key}" if path else key
            if hidden is None:
                self.report.repaired(where, "stands twice; both lists are one")
            else:
                self.report.lost(
                    where, f"stands twice; the first is not carried over: {quoted(hidden)}"
                )
        made = kind(**found)
        self._settle_dates(made, path, rest)
        self._keep(made, path, rest)
        return made

    def value(self, field: Any, raw: Any, path: str, rest: list[str]) -> Any:  # noqa: C901, PLR0911, PLR0912 -- one line a kind of value
        """One field, as its kind is read."""
        report = self.report
        match field.metadata["read"]:
            case "line":
                return line(values.as_text(raw, path, report))
            case "place":
                return values.place(raw, path, report)
            case "url":
                return values.url(raw, path, report, rest)
            case "email":
                return values.email(raw, path, report, rest)
            case "phone":
                return values.phone(raw, path, report, rest)
            case "start" | "end" | "date":
                return self.date(raw, path, rest, field.metadata["read"])
            case "text":
                return values.passages(raw, path, report)
            case "bullets":
                return values.bullets(raw, path, report)
            case "lines":
                return values.lines(raw, path, report)
            case "names":
                return values.names(raw, path, report)
            case _:
                return self.entries(field.metadata["of"], raw, path)

    def date(self, raw: Any, path: str, rest: list[str], what: str) -> str:
        """A date; what says more than a date stands in the text too."""
        given = str(raw) if isinstance(raw, str) else values.as_text(raw, path, self.report)
        given = " ".join(given.split())
        if what == "start" and (found := when.period(given)):
            self.report.repaired(path, f"{quoted(given)} is a start and an end")
            return " ".join(found)
        found_date, exact = when.reading(given)
        label = what.capitalize()
        if not found_date or (found_date == PRESENT and what != "end"):
            if any(letter.isalnum() for letter in given.replace("0", "")):
                self.report.repaired(path, f"{quoted(given)} is no date; it stands in the text")
                rest.append(f"{label}: {given}")
            return ""
        if not exact:
            rest.append(f"{label}: {given}")
        if found_date != given:
            also = "" if exact else ", and stands in the text"
            self.report.repaired(path, f"{quoted(given)} is {found_date}{also}")
        if found_date != PRESENT and when.is_future(found_date, self.today):
            running = what == "end"
            after = "still running" if running else "without a date"
            self.report.repaired(
                path, f"{found_date} is in the future; it stands in the text, the entry is {after}"
            )
            rest.append(f"{label}: {found_date}")
            return PRESENT if running else ""
        return found_date

    def _settle_dates(self, made: Any, path: str, rest: list[str]) -> None:
        if not hasattr(made, "start"):
            return
        if " " in made.start:
            made.start, _, end = made.start.partition(" ")
            made.end = made.end or end
        if made.start and not made.end:
            made.end = PRESENT
        elif made.end == PRESENT and not made.start:
            made.end = ""
        if made.start and made.end not in {"", PRESENT} and when.ends_before(made.start, made.end):
            self.report.repaired(
                f"{path}.endDate",
                f"{made.end} is before the start, {made.start}; it stands in the text",
            )
            rest.append(f"End: {made.end}")
            made.end = ""

    def _keep(self, made: Any, path: str, rest: list[str]) -> None:
        """Let stand in an entry's text what had no place in its fields."""
        said = [Passage((Span(text),)) for text in map(line, rest) if text]
        texts = [name for name in ("summary", "description") if hasattr(made, name)]
        if texts:
            paragraphs: list[Passage] = [p for p in getattr(made, texts[0]) if not p.bullet]
            bulleted = [p for p in getattr(made, texts[0]) if p.bullet]
            paragraphs += said
            if hasattr(made, "highlights"):
                setattr(made, texts[0], paragraphs)
                made.highlights = bulleted + made.highlights
            else:
                setattr(made, texts[0], [*getattr(made, texts[0]), *said])
        elif said:
            for text in rest:
                self.report.lost(path, f"not carried over: {quoted(text)}")

    def entries(self, kind: type[Any], raw: Any, path: str) -> list[Any]:
        """The entries of a section."""
        found = []
        for where, member in self._members(kind, raw, path):
            if values.is_empty(member):
                continue
            if not isinstance(member, dict):
                first = (
                    "reference" if kind is form.Reference else fields(kind)[0].metadata["keys"][0]
                )
                self.report.repaired(where, f"{_kind(member)}, read as its {first!r}")
                member = {first: member}  # noqa: PLW2901 -- as it should have been
            made = self.entry(kind, member, where)
            if made == kind():
                self.report.lost(where, "an entry that says nothing is left out")
                continue
            self._name(made, where)
            found.append(made)
        return found

    def _members(self, kind: type[Any], raw: Any, path: str) -> list[tuple[str, Any]]:
        if isinstance(raw, str) and kind in _LISTED:
            return [(path, said) for said in values.lines(raw, path, self.report)]
        if not isinstance(raw, dict):
            return list(values.members(raw, path))
        known = {key for field in fields(kind) for key in field.metadata["keys"]}
        if known & set(raw) and not all(isinstance(each, (dict, list)) for each in raw.values()):
            self.report.repaired(path, "an object, read as a list of one")
            return [(path, raw)]
        self.report.repaired(path, "an object, read as a list")
        first = fields(kind)[0].metadata["keys"][0]
        many = "keywords" if kind in {form.SkillGroup, form.Interest} else "summary"
        return [
            (
                f"{path}.{key}",
                {first: key, **value} if isinstance(value, dict) else {first: key, many: value},
            )
            for key, value in raw.items()
        ]

    def _name(self, made: Any, path: str) -> None:
        name, others, last = _FALLBACKS.get(type(made), ("", (), ""))
        if not name or getattr(made, name):
            if isinstance(made, form.Work | form.Volunteer) and not made.position:
                made.position = getattr(made, name)
                self.report.repaired(path, f"without a position; {made.position!r} stands there")
            return
        found = next((value for other in others if (value := getattr(made, other))), last)
        if found.startswith(("http://", "https://")):
            found = (urlsplit(found).hostname or last).removeprefix("www.")
        setattr(made, name, found)
        self.report.repaired(path, f"without a name; {found!r} stands there")
        if isinstance(made, form.Work | form.Volunteer) and not made.position:
            made.position = found


def _tell_apart(found: form.Resume, report: Report) -> None:
    """What the site could not tell apart gets a number; what belongs together is one."""
    first: dict[str, form.Work] = {}
    for at, work in enumerate(found.work):
        earlier = first.setdefault(work.name, work)
        if earlier is work:
            continue
        if work.url and earlier.url and work.url != earlier.url:
            said = "differs from the organization's; it stands in the text"
            report.repaired(f"work[{at}].url", said)
            work.summary.append(Passage((Span(work.url, href=work.url),)))
        if work.description and earlier.description and work.description != earlier.description:
            said = "differs from the organization's; it opens the summary"
            report.repaired(f"work[{at}].description", said)
            work.summary[:0] = [Passage(each.spans) for each in work.description]
        earlier.url = earlier.url or work.url
        earlier.description = earlier.description or work.description
    for work in found.work:
        work.url, work.description = first[work.name].url, first[work.name].description
    _number(found.work, "position", lambda each: (each.name, each.start), "work", report)
    _number(
        found.volunteer,
        "position",
        lambda each: (each.organization, each.start),
        "volunteer",
        report,
    )
    _number(found.projects, "name", lambda _each: (), "projects", report)


def _number(
    entries: list[Any],
    field: str,
    beside: Callable[[Any], tuple[str, ...]],
    path: str,
    report: Report,
) -> None:
    """Put a number behind what is called like another entry that has the same ``beside``."""
    seen: set[tuple[str, ...]] = set()
    for at, entry in enumerate(entries):
        name = free = getattr(entry, field)
        number = 1
        while (free, *beside(entry)) in seen:
            number += 1
            free = f"{name} ({number})"
        if free != name:
            report.repaired(f"{path}[{at}]", f"{name!r} stands there twice; this one is {free!r}")
        seen.add((free, *beside(entry)))
        setattr(entry, field, free)
