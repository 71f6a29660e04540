"""The Markdown of a site: what stands on which page, and what the files are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sphinx_resume.career.dates import PRESENT, UNKNOWN, Date, Period
from sphinx_resume.career.links import username
from sphinx_resume.career.names import slug
from sphinx_resume.importer import markdown
from sphinx_resume.importer.markdown import directive, heading, page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.mentions import Marker
    from sphinx_resume.importer.schema import Profile, Project, Resume, Volunteer, Work
    from sphinx_resume.importer.skills import Skills

_NO_DATE = {"", PRESENT, UNKNOWN}
_LONGEST_NAME = 60  # bytes; with two of these a file name is far from any limit
# Names that Windows keeps for devices.
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}


# The sections with a page of their own, in the order of the navigation, and their titles.
_SECTIONS = {
    "projects": "Projects",
    "education": "Education",
    "volunteer": "Volunteering",
    "certificates": "Certificates",
    "publications": "Publications",
    "awards": "Awards",
    "references": "References",
}
_SHARED = "more"  # the page of sections that have but one entry each
# The directive of each short section, the field with its name, and its options.
_SHORT: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "certificates": ("certificate", "name", ("date", "issuer", "url")),
    "publications": ("publication", "name", ("publisher", "date", "url")),
    "awards": ("award", "title", ("date", "awarder")),
    "languages": ("language", "language", ("fluency",)),
    "interests": ("interest", "name", ("keywords",)),
    "references": ("reference", "name", ()),
}


class Pages:
    """Writes the pages of one résumé; ``files`` has their text by their path in ``docs/``."""

    def __init__(self, resume: Resume, skills: Skills, marker: Marker, today: int) -> None:
        self.resume = resume
        self.today = today
        self.skills = skills
        self.marker = marker
        self.files: dict[str, str] = {}
        self._pages: list[str] = []
        alone = [section for section in _SECTIONS if len(getattr(resume, section)) == 1]
        self._sharing = alone if len(alone) > 1 else []

    def write(self) -> dict[str, str]:
        """All pages; the skills last, when it is known which of them have evidence."""
        resume = self.resume
        summary = self._text("index.md", resume.basics.summary)
        if resume.work:
            self._experience()
        for section, title in _SECTIONS.items():
            if section not in self._sharing:
                self._list(section, title, self._entries(section, section))
        if self._sharing:
            self._shared()
        beside = self._beside()
        if self.skills.declared:
            self._skills()
        self.files["index.md"] = self._index(summary, beside)
        return self.files

    # ── pages ────────────────────────────────────────────────────────────────────

    def _index(self, summary: str, beside: list[str]) -> str:
        basics = self.resume.basics
        parts = [
            "---\nhide-toc: true\n---",
            heading(basics.name),
            directive(
                "person",
                basics.name,
                [
                    ("label", basics.label),
                    ("image", basics.image),
                    ("email", basics.email),
                    ("phone", basics.phone),
                    ("url", basics.url),
                    ("location", basics.location),
                    ("profiles", _listed(_profile(profile) for profile in basics.profiles)),
                ],
                summary,
            ),
            ":::{downloads} resume.pdf\n:::",
        ]
        if self.resume.work:
            parts += ["## Experience", ":::{role-cards}\n:::"]
        if any(skill.has_evidence for skill in self.skills.declared):
            parts += ["## Core skills", ":::{strongest-skills}\n:::"]
        parts += [*beside, "## Downloads", "```{downloads}\n```"]
        if self._pages:
            parts.append(_toctree(self._pages))
        return page(*parts)

    def _experience(self) -> None:
        taken: set[str] = set()
        names = []
        organizations: dict[str, Work] = {}
        for work in newest_first(self.resume.work, self.today):
            organizations.setdefault(work.name, work)
            name = f"roles/{file_name(taken, 'role', work.name, work.position)}"
            names.append(name)
            self.files[f"{name}.md"] = self._role(work, f"{name}.md")
        declared = [
            directive(
                "organization",
                name,
                [("url", first.url)],
                self._text("experience.md", first.description),
            )
            for name, first in organizations.items()
        ]
        parts = ["# Experience", ":::{timeline}\n:::", *declared, _toctree(names)]
        self._add("experience", page(*parts))

    def _role(self, work: Work, file: str) -> str:
        options = [
            ("start", work.start or UNKNOWN),
            ("end", work.end or UNKNOWN),
            ("location", work.location),
            ("environment", self._environment(work.keywords)),
        ]
        return page(
            heading(work.position),
            directive("position", work.name, options),
            self._text(file, [*work.summary, *work.highlights]),
        )

    def _volunteer(self, done: Volunteer, file: str, level: int) -> str:
        options = [
            ("start", done.start),
            ("end", done.end),
            ("location", done.location),
            ("url", done.url),
            ("environment", self._environment(done.keywords)),
        ]
        text = self._text(f"{file}.md", [*done.summary, *done.highlights])
        return "\n\n".join(
            filter(
                None,
                (
                    heading(done.position, level),
                    directive("volunteer", done.organization, options),
                    text,
                ),
            )
        )

    def _project(self, project: Project, file: str) -> str:
        options = [
            ("url", project.url),
            ("start", project.start),
            ("end", project.end),
            ("environment", self._environment(project.keywords)),
            ("roles", _listed(project.roles)),
            ("entity", project.entity),
            ("type", project.type),
        ]
        text = self._text(f"{file}.md", [*project.description, *project.highlights])
        return directive("project", project.name, options, text)

    def _education(self, file: str) -> list[str]:
        return [
            directive(
                "education",
                study.institution,
                [
                    ("study-type", study.study_type),
                    ("area", study.area),
                    ("start", study.start),
                    ("end", study.end),
                    ("location", study.location),
                    ("url", study.url),
                    ("score", study.score),
                    ("courses", _listed(study.courses)),
                ],
                self._text(f"{file}.md", study.summary),
            )
            for study in self.resume.education
        ]

    def _short(self, section: str, file: str) -> list[str]:
        """The entries of a section that are a name, a few details and perhaps a text."""
        kind, name, options = _SHORT[section]
        return [
            directive(
                kind,
                getattr(entry, name),
                [(option, _said(getattr(entry, option))) for option in options],
                self._text(file, entry.summary),
            )
            for entry in getattr(self.resume, section)
        ]

    def _beside(self) -> list[str]:
        """What is short enough to stand on the first page."""
        parts = []
        for section in ("languages", "interests"):
            declared = self._short(section, "index.md")
            parts += [f"## {section.capitalize()}", *declared] if declared else []
        return parts

    def _skills(self) -> None:
        parts = ["# Skills", ":::{skill-explorer}\n:::", ":::{skill-overview}\n:::"]
        for category, levels in self.skills.groups().items():
            parts.append(heading(category, 2))
            parts += [
                directive(
                    "skill",
                    skill.name,
                    [
                        ("aliases", _listed(skill.aliases)),
                        ("level", level),
                        ("claimed", "" if skill.has_evidence else markdown.FLAG),
                    ],
                )
                for level, skills in levels.items()
                for skill in skills
            ]
        self._add("skills", page(*parts))
        if self.resume.work and any(skill.has_evidence for skill in self.skills.declared):
            self._add("skill-matrix", page("# Skills by role", ":::{skill-matrix}\n:::"))

    # ── parts ────────────────────────────────────────────────────────────────────

    def _list(self, name: str, title: str, entries: list[str]) -> None:
        if entries:
            self._add(name, page(f"# {title}", *entries))

    def _shared(self) -> None:
        """One page for the sections that have but one entry."""
        *first, last = (_SECTIONS[section] for section in self._sharing)
        title = f"{', '.join(first)} and {last}".capitalize()
        parts = [
            part
            for section in self._sharing
            for part in (heading(_SECTIONS[section], 2), *self._entries(section, _SHARED))
        ]
        self._add(_SHARED, page(f"# {title}", *parts))

    def _entries(self, section: str, file: str) -> list[str]:
        """The entries of a section, for a page; ``file`` is its name."""
        match section:
            case "volunteer":
                level = 2 if file == section else 3
                return [self._volunteer(done, file, level) for done in self.resume.volunteer]
            case "projects":
                return [self._project(project, file) for project in self.resume.projects]
            case "education":
                return self._education(file)
        return self._short(section, f"{file}.md")

    def _add(self, name: str, text: str) -> None:
        self.files[f"{name}.md"] = text
        self._pages.append(name)

    def _text(self, file: str, passages: Iterable[Passage]) -> str:
        marked = [self.marker.mark(passage, f"docs/{file}") for passage in passages]
        return markdown.block(marked)

    def _environment(self, keywords: list[str]) -> str:
        names = []
        for keyword in keywords:
            skill = self.skills.find_used(keyword)
            if skill is None:
                continue
            skill.has_evidence = True
            names.append(
                keyword if keyword in {skill.name, *skill.aliases} else f"{keyword} <{skill.name}>"
            )
        return _listed(names)


def newest_first(works: list[Work], today: int) -> list[Work]:
    """Positions as the site sorts them: newest first, those at one organization together.

    Args:
        works: The positions.
        today: The ordinal of the month in which "present" ends.
    """
    works = sorted(works, key=lambda work: _newest(work, today), reverse=True)
    names = dict.fromkeys(work.name for work in works)
    return [work for name in names for work in works if work.name == name]


def _newest(work: Work, today: int) -> tuple[int, int]:
    dates = [Date.parse(date) for date in (work.start, work.end) if date not in _NO_DATE]
    if not dates:
        return (0, 0)
    is_running = work.end == PRESENT
    missing: Literal["start", "end"] | None = None
    if not is_running and len(dates) == 1:
        missing = "end" if work.start not in _NO_DATE else "start"
    return Period(dates[0], None if is_running else dates[-1], missing).newest(today)


def file_name(taken: set[str], fallback: str, *texts: str) -> str:
    """A name for a file, in any script, that no other has: by what it is about."""
    parts = [_cut(slug(text)) for text in texts]
    name = "-".join(filter(None, parts)) or fallback
    if name in _RESERVED or name.startswith("_"):
        name = f"{fallback}-{name}"
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _cut(name: str) -> str:
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    short = name.encode()[:_LONGEST_NAME].decode(errors="ignore")
    return (short.rpartition("-")[0] or short).strip("-")


def _profile(profile: Profile) -> str:
    if not profile.url:
        return f"{profile.network} <{profile.username}>"
    name = profile.username if profile.username != username(profile.url) else ""
    return (
        f"{profile.network} ({name}) <{profile.url}>"
        if name
        else f"{profile.network} <{profile.url}>"
    )


def _listed(entries: Iterable[str]) -> str:
    """A list as an option has it; a comma within an entry is no end of it."""
    return ", ".join(dict.fromkeys(entry.replace(",", "\\,") for entry in entries))


def _said(value: str | list[str]) -> str:
    return value if isinstance(value, str) else _listed(value)


def _toctree(names: list[str]) -> str:
    lines = "\n".join(names)
    return f"```{{toctree}}\n:hidden:\n\n{lines}\n```"
