"""The Markdown of a site: what stands on which page, and what the files are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sphinx_resume.career.dates import PRESENT, UNKNOWN, Date, Period
from sphinx_resume.career.fields import argument_of, options_of
from sphinx_resume.career.links import username
from sphinx_resume.career.names import is_device, slug, unused
from sphinx_resume.career.sections import CORE_SKILLS, TITLES
from sphinx_resume.importer import headings, markdown
from sphinx_resume.importer.markdown import directive, heading, page
from sphinx_resume.importer.schema import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.fields import Field
    from sphinx_resume.importer.headings import Headings
    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.mentions import Marker
    from sphinx_resume.importer.schema import Profile, Resume, Volunteer, Work
    from sphinx_resume.importer.skills import Skills

_NO_DATE = {"", PRESENT, UNKNOWN}
_LONGEST_NAME = 60  # bytes; with two of these a file name is far from any limit

# The sections with a page of their own, in the order of the navigation.
_SECTIONS = (
    "projects",
    "education",
    "volunteer",
    "certificates",
    "publications",
    "awards",
    "references",
)
_SHARED = "more"  # the page of sections that are too short for one of their own
_BACKGROUND = ("education", "certificates", "projects")  # as the view of that name has them


class Pages:
    """Writes the pages of one résumé; ``files`` has their text by their path in ``docs/``."""

    def __init__(
        self, resume: Resume, skills: Skills, marker: Marker, headings: Headings, today: int
    ) -> None:
        self.resume = resume
        self.headings = headings
        self.today = today
        self.skills = skills
        self.marker = marker
        self.files: dict[str, str] = {}
        self._pages: list[str] = []
        counts = {section: len(getattr(resume, section)) for section in _SECTIONS}
        self._sharing = self._sections_that_share(counts)
        # One entry makes no page: it stands on the first one.
        self._on_first_page = [*filter(counts.get, counts)] if sum(counts.values()) == 1 else []

    def write(self) -> dict[str, str]:
        """All pages; the skills last, when it is known which of them have evidence."""
        resume = self.resume
        summary = self._text("index.md", resume.basics.summary)
        if resume.work:
            self._experience()
        for section in _SECTIONS:
            if section not in {*self._sharing, *self._on_first_page}:
                self._list(section, self._entries(section, section))
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
            self._declared(basics, summary),
            ":::{downloads} resume.pdf\n:::",
        ]
        if self.resume.work:
            parts += [self._heading(TITLES["work"], 2), ":::{role-ledger}\n:::"]
        if any(skill.has_evidence for skill in self.skills.declared):
            parts += [self._heading(CORE_SKILLS, 2), ":::{strongest-skills}\n:::"]
        background = [section for section in _BACKGROUND if getattr(self.resume, section)]
        if background and not self._on_first_page:
            title = self.headings.together(TITLES[section] for section in background)
            parts += [heading(title, 2), ":::{background}\n:::"]
        parts += [*beside, self._heading(headings.DOWNLOADS, 2), "```{downloads}\n```"]
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
        title = self._heading(TITLES["work"])
        timeline = [":::{timeline}\n:::"] if len(names) > 1 else []
        parts = [title, *timeline, *declared, _toctree(names)]
        self._add("experience", page(*parts))

    def _role(self, work: Work, file: str) -> str:
        dates = {"start": work.start or UNKNOWN, "end": work.end or UNKNOWN}
        return page(self._position(work, file, 1, **dates))

    def _position(self, entry: Work | Volunteer, file: str, level: int, **values: str) -> str:
        title, declared = heading(entry.position, level), self._declared(entry, **values)
        return "\n\n".join(filter(None, (title, declared, self._text_of(entry, file))))

    def _beside(self) -> list[str]:
        """What is short enough to stand on the first page."""
        parts = []
        for section in (*self._on_first_page, "languages", "interests"):
            declared = self._entries(section, "index")
            title = self._heading(TITLES[section], 2)
            parts += [title, *declared] if declared else []
        return parts

    def _skills(self) -> None:
        title = self._heading(TITLES["skills"])
        parts = [title, ":::{skill-explorer}\n:::", ":::{skill-overview}\n:::"]
        for category, levels in self.skills.groups().items():
            parts.append(heading(self.headings.category(category), 2))
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
        is_shown = any(skill.has_evidence for skill in self.skills.declared)
        if is_shown and len(self.resume.work) > 1:
            title = self._heading(headings.SKILLS_BY_ROLE)
            self._add("skill-matrix", page(title, ":::{skill-matrix}\n:::"))

    # ── parts ────────────────────────────────────────────────────────────────────

    def _heading(self, text: str, level: int = 1) -> str:
        """One of the headings of every site, in the language of this one."""
        return heading(self.headings(text), level)

    def _list(self, section: str, entries: list[str]) -> None:
        if entries:
            self._add(section, page(self._heading(TITLES[section]), *entries))

    @staticmethod
    def _sections_that_share(counts: dict[str, int]) -> list[str]:
        """The sections that have but one entry; a single one shares with the next shortest."""
        shortest = sorted(filter(counts.get, counts), key=counts.__getitem__)
        single = [section for section in shortest if counts[section] == 1]
        sharing = shortest[:2] if len(single) == 1 else single
        return [section for section in counts if section in sharing and len(sharing) > 1]

    def _shared(self) -> None:
        """One page for the sections that are too short for one of their own."""
        title = self.headings.together(TITLES[section] for section in self._sharing)
        parts = [
            part
            for section in self._sharing
            for part in (
                self._heading(TITLES[section], 2),
                *self._entries(section, _SHARED),
            )
        ]
        self._add(_SHARED, page(heading(title), *parts))

    def _entries(self, section: str, file: str) -> list[str]:
        """The entries of a section, for a page; ``file`` is its name."""
        entries = getattr(self.resume, section)
        if section == "volunteer":
            level = 2 if file == section else 3
            return [self._position(entry, f"{file}.md", level) for entry in entries]
        return [self._declared(entry, self._text_of(entry, f"{file}.md")) for entry in entries]

    def _declared(self, entry: Any, text: str = "", **values: str) -> str:
        """The directive that declares an entry, with the options that the table of fields has.

        Args:
            entry: A dataclass of `schema`.
            text: What stands in the directive.
            values: Options with another value than that of the entry.
        """
        kind = entry.declares
        options = [
            (field.option, values.get(field.name) or self._option(entry, field))
            for field in options_of(kind)
        ]
        name = getattr(entry, argument_of(kind).json)
        return directive(kind.directive(), name, options, text)

    def _option(self, entry: Any, field: Field) -> str:
        match field.value:
            case "skills":
                return self._environment(entry.keywords)
            case "profiles":
                return _listed(map(_profile, entry.profiles))
            case "list":
                return _listed(getattr(entry, field.name))
        return str(getattr(entry, field.name))

    def _add(self, name: str, text: str) -> None:
        self.files[f"{name}.md"] = text
        self._pages.append(name)

    def _text(self, file: str, passages: Iterable[Passage]) -> str:
        marked = [self.marker.mark(passage, f"docs/{file}") for passage in passages]
        return markdown.block(marked)

    def _text_of(self, entry: Any, file: str) -> str:
        passages = [*getattr(entry, text_of(entry)), *getattr(entry, "highlights", ())]
        return self._text(file, passages)

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
    if is_device(name) or name.startswith("_"):
        name = f"{fallback}-{name}"
    free = unused(name, taken)
    taken.add(free)
    return free


def _cut(name: str) -> str:
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    short = name.encode()[:_LONGEST_NAME].decode(errors="ignore")
    return (short.rpartition("-")[0] or short).strip("-")


def _profile(profile: Profile) -> str:
    network = profile.network
    if profile.url and profile.username not in {"", username(profile.url)}:
        network += f" ({profile.username})"
    return f"{network} <{profile.url or profile.username}>"


def _listed(entries: Iterable[str]) -> str:
    """A list as an option has it; a comma within an entry is no end of it."""
    return ", ".join(dict.fromkeys(entry.replace(",", "\\,") for entry in entries))


def _toctree(names: list[str]) -> str:
    lines = "\n".join(names)
    return f"```{{toctree}}\n:hidden:\n\n{lines}\n```"
