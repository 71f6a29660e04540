"""What follows from what was declared: who worked where, and which work shows a skill.

A `Career` is built from the pages, and built anew when one of them changes. It answers in plain
values that hold all that a view needs, and nothing that a reader could not see.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sphinx_resume.career.dates import MONTHS_OF_YEAR, Date, Period, count_months, latest_period
from sphinx_resume.career.model import (
    ENTRIES,
    Block,
    Declaration,
    Education,
    Engagement,
    Organization,
    Person,
    Position,
    Project,
    Skill,
    Volunteer,
)
from sphinx_resume.career.skill_names import SkillNames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sphinx_resume.career.page import Page

D = TypeVar("D", bound=Declaration)


class Link(NamedTuple):
    """Where a link leads, and what it says."""

    docname: str
    anchor: str
    label: str


class Tenure(NamedTuple):
    """A position or another piece of the career: its link, when it was, and how long.

    ``within`` is the organization of a position; ``months`` is its length, if it has one.
    """

    link: Link
    within: str = ""
    period: Period | None = None
    months: int = 0

    @property
    def name(self) -> str:
        """What it is called by itself: "Title, Organization"."""
        return f"{self.link.label}, {self.within}" if self.within else self.link.label


class Proof(NamedTuple):
    """The sentences of one piece of the career that mention a skill."""

    work: Tenure
    blocks: tuple[Block, ...]


class Strength(NamedTuple):
    """How much shows a skill.

    Attributes:
        months: How long it was in use; what overlaps counts once.
        last: The period in which it was last used, where the dates tell.
        sentences: How many mention it.

    """

    months: int
    last: Period | None
    sentences: int

    @property
    def last_used(self) -> Date | None:
        """When it went out of use; ``None`` while it is in use, or where that is not known."""
        return self.last.end if self.last else None

    @property
    def weight(self) -> int:
        """How it compares with others: a sentence weighs as much as a year in use."""
        return self.sentences * MONTHS_OF_YEAR + self.months


class Evidence(NamedTuple):
    """All that shows a skill.

    Attributes:
        skill: The skill.
        proofs: The work with sentences that mention it, newest first.
        listed: The work whose environment lists it, without a sentence; likewise.
        since: When it was first used, where the dates tell.
        strength: How much that is.

    """

    skill: Skill
    proofs: tuple[Proof, ...]
    listed: tuple[Tenure, ...]
    since: Date | None
    strength: Strength

    @property
    def is_shown(self) -> bool:
        """Whether any work shows it; else it is only claimed."""
        return bool(self.proofs or self.listed)


class Career:
    """A whole career, as it is in one month.

    ``pages`` maps a docname to what its source gives; ``today`` is the ordinal of the
    month that "present" means.
    """

    def __init__(self, pages: Mapping[str, Page], today: int) -> None:
        self.pages = {docname: pages[docname] for docname in sorted(pages)}
        self.today = today
        self._tenures: dict[tuple[type[Declaration], str, str], Tenure] = {}
        self._evidence: dict[tuple[str, str], Evidence] = {}
        self._declared: dict[type, list[Any]] = defaultdict(list)
        for page in self.pages.values():
            for declared in page.declared:
                self._declared[type(declared)].append(declared)
        for engaged in (Position, Volunteer):
            self._declared[engaged].sort(key=self._newest, reverse=True)
        self.people = self.all(Person)
        self.person = next(iter(self.people), None)
        self.organizations = self.all(Organization)
        self.positions = self.all(Position)
        self.volunteering = self.all(Volunteer)
        self.projects = self.all(Project)
        self.education = self.all(Education)
        self.skills = self.all(Skill)

    def all(self, kind: type[D]) -> list[D]:
        """All that is declared of a kind: engagements newest first, else as it stands."""
        return self._declared[kind]

    @property
    def works(self) -> list[Declaration]:
        """All that a sentence can belong to, but for the person and the skills."""
        kinds: tuple[type[Declaration], ...] = (
            *(Position, Organization, Project, Education, Volunteer),
            *ENTRIES,
        )
        return [declared for kind in kinds for declared in self.all(kind)]

    def _newest(self, engaged: Engagement) -> tuple[int, int]:
        return engaged.period.newest(self.today) if engaged.period else (0, 0)

    @cached_property
    def skill_names(self) -> SkillNames:
        """The skills by every name and alias."""
        return SkillNames(self.skills)

    @cached_property
    def organization_names(self) -> dict[str, Organization]:
        """Every organization by its name."""
        return {organization.name: organization for organization in reversed(self.organizations)}

    @cached_property
    def titles(self) -> dict[str, dict[str, list[Engagement]]]:
        """By kind, what an engagement may be called: its title, or "Title, Organization"."""
        kinds: dict[str, Sequence[Engagement]] = {
            "position": self.positions,
            "volunteer": self.volunteering,
        }
        titles: dict[str, dict[str, list[Engagement]]] = {}
        for kind, engagements in kinds.items():
            names = titles[kind] = defaultdict(list)
            for engagement in engagements:
                called = (engagement.title, engagement.name, *engagement.originals)
                for name in dict.fromkeys(called):
                    names[name].append(engagement)
        return titles

    def link_to(self, declared: Declaration | None) -> Link | None:
        """The link to a declaration; ``None`` if there is no declaration."""
        return self.tenure(declared).link if declared is not None else None

    @property
    def is_declared(self) -> bool:
        """Whether anything is declared at all."""
        return any(page.declared for page in self.pages.values())

    def declared_at(self, docname: str, anchor: str, kind: type[D]) -> D | None:
        """The declaration of a kind at an address, or ``None``."""
        declarations = self._at_address.get((docname, anchor), ())
        return next((declared for declared in declarations if isinstance(declared, kind)), None)

    @cached_property
    def _at_address(self) -> dict[tuple[str, str], list[Declaration]]:
        declarations: dict[tuple[str, str], list[Declaration]] = defaultdict(list)
        for page in self.pages.values():
            for declared in page.declared:
                declarations[_address(declared)].append(declared)
        return declarations

    def location(self, engagement: Engagement) -> str:
        """Where somebody worked: the location of a position, or else of its organization."""
        organization = self.organization_names.get(engagement.organization)
        if engagement.location or organization is None or not isinstance(engagement, Position):
            return engagement.location
        return organization.location

    def positions_at(self, organization: str) -> list[Position]:
        """The positions held at one organization, newest first."""
        return self._by_organization.get(organization, [])

    @cached_property
    def _by_organization(self) -> dict[str, list[Position]]:
        positions: dict[str, list[Position]] = defaultdict(list)
        for position in self.positions:
            positions[position.organization].append(position)
        return positions

    @cached_property
    def _dated(self) -> list[Position]:
        return [position for position in self.positions if position.period]

    @cached_property
    def _order(self) -> dict[tuple[str, str], int]:
        return {_address(position): at for at, position in enumerate(self._dated)}

    def neighbours(self, position: Position) -> tuple[Tenure | None, Tenure | None]:
        """The positions before and after this one in time, as far as that is known."""
        at = self._order.get(_address(position))
        if at is None:
            return None, None
        older = self.tenure(self._dated[at + 1]) if at + 1 < len(self._dated) else None
        newer = self.tenure(self._dated[at - 1]) if at else None
        return older, newer

    def tenure(self, work: Declaration) -> Tenure:
        """One piece of the career, as a list of them names it."""
        key = _key(work)
        if key not in self._tenures:
            self._tenures[key] = self._tenure(work)
        return self._tenures[key]

    def _tenure(self, work: Declaration) -> Tenure:
        label = work.title if isinstance(work, Engagement) else work.name
        periods = self._periods(work)
        return Tenure(
            Link(work.docname, work.anchor, label),
            work.organization if isinstance(work, Engagement) else "",
            self.covering_period(periods),
            count_months(periods, self.today),
        )

    def _elsewhere(self, docname: str) -> Tenure:
        return Tenure(Link(docname, "", self.pages[docname].title))

    def covering_period(self, periods: list[Period]) -> Period | None:
        """From the first start to the last end, or none where there are no periods."""
        last = latest_period(periods, self.today)
        return Period(min(periods, key=_start).start, last.end) if last else None

    def _periods(self, work: Declaration) -> list[Period]:
        if isinstance(work, Organization):
            positions = self.positions_at(work.name)
            return [position.period for position in positions if position.period]
        if isinstance(work, (Engagement, Project, Education)):
            return [work.period] if work.period else []
        return []

    @cached_property
    def _mentions(self) -> dict[str, list[tuple[Declaration | None, list[Block]]]]:
        """By skill, the work that mentions it, with the sentences; no work for those of a page."""
        mentions: dict[str, list[tuple[Declaration | None, list[Block]]]] = defaultdict(list)
        works = [*self.works, *self.people]  # a skill cannot prove another one
        owned: list[tuple[Declaration | None, tuple[Block, ...]]] = [
            *((work, work.blocks) for work in works),
            *((None, page.blocks) for page in self.pages.values()),
        ]
        for work, blocks in owned:
            by_skill: dict[str, list[Block]] = defaultdict(list)
            for block in blocks:
                for name in self.skill_names.meant(block.skills):
                    by_skill[name].append(block)
            for name, proving in by_skill.items():
                mentions[name].append((work, proving))
        return dict(mentions)

    @property
    def listing(self) -> list[Engagement | Project]:
        """The works that can have an environment."""
        return [*self.positions, *self.projects, *self.volunteering]

    @cached_property
    def _listings(self) -> dict[str, list[Engagement | Project]]:
        listings: dict[str, list[Engagement | Project]] = defaultdict(list)
        for work in self.listing:
            for name in self.skill_names.meant(listing.skill for listing in work.environment):
                listings[name].append(work)
        return dict(listings)

    def evidence(self, skill: Skill) -> Evidence:
        """All that shows this skill."""
        address = _address(skill)
        if address not in self._evidence:
            self._evidence[address] = self._gather(skill)
        return self._evidence[address]

    def _gather(self, skill: Skill) -> Evidence:
        mentions = self._mentions.get(skill.name, [])
        listing = self._listings.get(skill.name, [])
        mentioned = {_key(work): work for work, _ in mentions if work is not None}
        listed = {_key(work): work for work in listing if _key(work) not in mentioned}
        periods = [
            period
            for work in (*mentioned.values(), *listed.values())
            for period in self._periods(work)
        ]
        first = min(periods, key=_start, default=None)
        last = latest_period(periods, self.today)
        if last and last.end and last.end.first > self.today:
            last = replace(last, end=None)  # so far it goes on
        proofs = tuple(
            Proof(self.tenure(work) if work else self._elsewhere(blocks[0].docname), tuple(blocks))
            for work, blocks in mentions
        )
        return Evidence(
            skill,
            proofs,
            tuple(self.tenure(work) for work in listed.values()),
            first.known_start if first else None,
            Strength(
                count_months(periods, self.today),
                last if last and last.missing != "end" else None,
                sum(len(proof.blocks) for proof in proofs),
            ),
        )

    @cached_property
    def strongest(self) -> list[Evidence]:
        """The skills that sentences show, those with the most behind them first."""
        proved = [evidence for evidence in map(self.evidence, self.skills) if evidence.proofs]
        return sorted(proved, key=lambda evidence: (-evidence.strength.weight, evidence.skill.name))

    @cached_property
    def span(self) -> range:
        """The months from the first position until today, or to the end of the last."""
        stretches = [
            position.period.months(self.today) for position in self._dated if position.period
        ]
        return range(
            min((months.start for months in stretches), default=self.today),
            max((months.stop for months in stretches), default=self.today + 1),
        )


def _address(work: Declaration) -> tuple[str, str]:
    return work.docname, work.anchor


def _key(work: Declaration) -> tuple[type[Declaration], str, str]:
    """An address can have more than one: a page may be the person's and a position's."""
    return type(work), *_address(work)


def _start(period: Period) -> int:
    return period.start.first
