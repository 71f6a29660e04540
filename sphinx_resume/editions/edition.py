"""What an edition is, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 -- dataclass fields are introspected
from dataclasses import dataclass, field
from typing import NamedTuple

from sphinx_resume.career.model import NOWHERE, Source
from sphinx_resume.errors import UserError

FOLDER = "editions"
SUFFIX = ".toml"
PAPERS = ("a4", "us-letter")
# In the order in which a résumé has them. An edition has the first eight if it does not name
# its sections; the others only where one of their sentences proves an asked skill.
SECTIONS = (
    "summary",
    "skills",
    "experience",
    "projects",
    "education",
    "volunteering",
    "certificates",
    "languages",
    "publications",
    "awards",
    "interests",
    "references",
)
USUAL_SECTIONS = SECTIONS[:8]
PAGES = 2


class Mistake(NamedTuple):
    """One mistake in an edition: where it is, what is wrong, and what to do.

    Attributes:
        source: The file and line.
        message: What is wrong, without a full stop.
        hint: What to do, in sentences.
        column: The column, counted from 1; 0 if the whole line is meant.

    """

    source: Source
    message: str
    hint: str
    column: int = 0

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        return f"{self.source}{column}: {self.message}. {self.hint}"


class EditionError(UserError):
    """Why there is no edition; ``mistakes`` has each reason."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The résumé for one job, as its file asks for it.

    Attributes:
        name: The name of its file, without the suffix.
        skills: The skills that the job asks for, the most important first, as written.
        title: The title of the job.
        company: The company, which the names of the PDF and the DOCX end with.
        headline: Stands under the person's name in place of the label.
        summary: Stands in place of the person's summary.
        pin: Addresses of sentences that are kept whatever the job asks for.
        omit: Addresses of sentences that are left out.
        pages: How many pages it may have; 0 for any number.
        paper: One of `PAPERS`; ``""`` for that of the whole résumé.
        photo: Whether the person's picture is on it.
        private: The contact details to withhold; ``None`` for those that the site withholds.
        sections: Names from `SECTIONS`, in order; empty for the usual ones.
        language: A language code; ``""`` for that of the site.
        sent: The day on which it was sent, as an ISO date, or ``""``.
        notes: The owner's own notes, which nothing prints.
        source: The file, or where else the skills are named.
        lines: The line of each key, and of each text in a list under ``(key, text)``.

    """

    name: str
    skills: tuple[str, ...]
    title: str = ""
    company: str = ""
    headline: str = ""
    summary: str = ""
    pin: tuple[str, ...] = ()
    omit: tuple[str, ...] = ()
    pages: int = PAGES
    paper: str = ""
    photo: bool = False
    private: tuple[str, ...] | None = None
    sections: tuple[str, ...] = ()
    language: str = ""
    sent: str = ""
    notes: str = ""
    source: Source = NOWHERE
    lines: Mapping[str | tuple[str, str], int] = field(default_factory=dict)

    @property
    def job(self) -> str:
        """The title of the job and the company, as far as they are given."""
        return ", ".join(filter(None, (self.title, self.company)))

    def at(self, key: str, text: str = "") -> Source:
        """Where a key is written, or a text in its list."""
        line = self.lines.get((key, text)) or self.lines.get(key) or self.source.line
        return Source(self.source.path, line)
