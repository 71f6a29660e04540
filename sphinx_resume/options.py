"""What all directives share: a name, checked options, and a report of every mistake.

Each option is read by what it holds (a date, a list, an address); what is wrong is reported
at its line, and what is right is used all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_resume.addresses import EMAIL, PHONE, TITLED, URL, profile
from sphinx_resume.dates import PRESENT, UNKNOWN, Date, DateError, Period
from sphinx_resume.model import Declaration, Listing, Profile, Source
from sphinx_resume.names import slug
from sphinx_resume.nodes import view
from sphinx_resume.problems import Kind, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

_OPTION = re.compile(r"\s*:?([\w-]+):(?:\s|$)")
_COMMA = re.compile(r"(?<!\\),")


class _AnyOption(dict[str, "Callable[[str | None], str]"]):
    """Lets every option through, so that the directive itself can say what is wrong."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, _key: str) -> Callable[[str | None], str]:
        return lambda value: (value or "").strip()


class Declare(SphinxDirective):
    """What all declarations have in common: one argument, the name, and checked options.

    ``fields`` are the options it takes; those in ``required`` must be given.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[Any] = _AnyOption()

    argument = "name"
    fields: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()
    flags: ClassVar[tuple[str, ...]] = ()

    def run(self) -> list[nodes.Node]:
        """Declare it, or show the content alone where it cannot be declared."""
        self.lines = self._option_lines()
        name = " ".join(self.arguments).strip()
        if not name:
            self.report(
                "option",
                f"{{{self.short}}} has no {self.argument}",
                f"Write it behind the directive: ':::{{{self.short}}} {self.argument}'.",
            )
            return self.parse_content_to_nodes()
        self.prepare()
        self._check_options()
        return self.declare(name)

    def prepare(self) -> None:
        """What has to happen to the options before they are checked."""

    def declare(self, name: str) -> list[nodes.Node]:
        """The nodes of the declaration of this name."""
        raise NotImplementedError

    @property
    def short(self) -> str:
        """The directive's name without its domain."""
        return self.name.rpartition(":")[2]

    # ── where it stands ──────────────────────────────────────────────────────────

    @property
    def here(self) -> Source:
        """The directive's own line."""
        path, line = self.get_source_info()
        return Source(path or "", line or 1)

    def _option_lines(self) -> dict[str, int]:
        text = self.block_text.splitlines()
        opened = bool(text) and re.match(r"\s*(?:[:`~]{3,}\{|\.\. )", text[0]) is not None
        lines: dict[str, int] = {}
        for number, line in enumerate(text[opened:], start=self.here.line + 1):
            found = _OPTION.match(line)
            if found is None:
                if line.strip() == "---" and not lines:
                    continue
                break
            if found[1] in lines:
                self.report(
                    "duplicate",
                    f"option {found[1]!r} of {{{self.short}}} is given twice",
                    "Keep one of them; the last one counts.",
                    Source(self.here.path, number),
                )
            lines[found[1]] = number
        return lines

    def at(self, option: str) -> Source:
        """The line of an option."""
        here = self.here
        return Source(here.path, self.lines.get(option, here.line))

    def report(self, kind: Kind, found: str, mend: str, source: Source | None = None) -> None:
        """Warn of a mistake, here or at the line of an option."""
        Problem(kind, source or self.here, found, mend).warn()

    @property
    def parent(self) -> nodes.Element:
        """The node that the directive stands in."""
        parent = self.state_machine.node
        if parent is None:  # docutils' type allows it; a directive is always run in a node
            message = "a directive without a document"
            raise RuntimeError(message)
        return parent

    def is_in_section(self) -> bool:
        """Whether it stands where a section may stand; reports it if not."""
        parent = self.parent
        if isinstance(parent, (nodes.section, nodes.document)):
            return True
        self.report(
            "placement",
            f"{{{self.short}}} stands inside a {parent.tagname.replace('_', ' ')}",
            "Move it out, directly under a heading.",
        )
        return False

    # ── what its options say ─────────────────────────────────────────────────────

    def _check_options(self) -> None:
        allowed = (*self.fields, *self.flags)
        for option in [*self.options]:
            if option not in allowed:
                self.report(
                    "option",
                    f"{{{self.short}}} has no option {option!r}",
                    f"{did_you_mean(option, allowed)}It takes: {', '.join(allowed)}.",
                    self.at(option),
                )
            elif option in self.fields and not self.options[option]:
                self.report(
                    "option",
                    f"option {option!r} of {{{self.short}}} is empty",
                    "Give it a value, or take it out.",
                    self.at(option),
                )
            else:
                continue
            del self.options[option]
        for option in self.required:
            if option not in self.options:
                self.report(
                    "option",
                    f"{{{self.short}}} lacks the option {option!r}",
                    f"Add a line ':{option}: …' below ':::{{{self.short}}}'.",
                )

    def text(self, option: str) -> str:
        """An option's value, or ``""``."""
        return str(self.options.get(option, ""))

    def listed(self, option: str) -> list[str]:
        r"""The entries of an option that is a list, separated by commas; one within is ``\,``."""
        entries = (
            " ".join(entry.replace("\\,", ",").split()) for entry in _COMMA.split(self.text(option))
        )
        found: list[str] = []
        for entry in filter(None, entries):
            if entry in found:
                self.report(
                    "duplicate",
                    f"{entry!r} stands twice in {option!r}",
                    "Take one of them out.",
                    self.at(option),
                )
            else:
                found.append(entry)
        return found

    def environment(self) -> tuple[Listing, ...]:
        """The skills of an environment; ``text <Skill>`` as in a cross reference."""
        found = []
        for entry in self.listed("environment"):
            titled = TITLED.fullmatch(entry)
            text, skill = (titled["text"], titled["target"]) if titled else (entry, entry)
            found.append(Listing(skill, text, self.at("environment")))
        return tuple(found)

    def _matching(self, option: str, pattern: re.Pattern[str], expected: str) -> str:
        """An option's value if it is what it should be, else ``""`` and a warning."""
        value = self.text(option)
        if value and not pattern.fullmatch(value):
            self._not_an_address(option, value, expected)
            return ""
        return value

    def _not_an_address(self, option: str, value: str, expected: str) -> None:
        self.report(
            "address",
            f"{value!r} in {option!r} cannot be linked",
            f"Write {expected}.",
            self.at(option),
        )

    def email(self) -> str:
        """The ``email`` option, if it is one."""
        return self._matching("email", EMAIL, "an address such as 'name@example.org'")

    def phone(self) -> str:
        """The ``phone`` option, if it is one."""
        return self._matching(
            "phone", PHONE, "digits, spaces and hyphens, such as '+1 212 555 0100'"
        )

    def url(self) -> str:
        """The ``url`` option, if it is one."""
        return self._matching("url", URL, "a whole address: 'https://example.org/page'")

    def profiles(self) -> tuple[Profile, ...]:
        """The accounts elsewhere; see `addresses.profile`."""
        found = []
        for entry in self.listed("profiles"):
            account = profile(entry)
            if account is not None:
                found.append(account)
            else:
                self._not_an_address(
                    "profiles",
                    entry,
                    "the network and its whole address: 'GitHub <https://github.com/name>'",
                )
        return tuple(found)

    def date(self, option: str, *words: str) -> Date | None:
        """The date of an option, or none: it is not given, one of ``words``, or a mistake."""
        value = self.text(option)
        if not value or value.lower() in words:
            return None
        try:
            date = Date.parse(value)
        except DateError as error:
            running = f", or {PRESENT!r}" if option == "end" else ""
            self.report(
                "date",
                f"{error} in {option!r}",
                f"Write a year and month '2021-09', or a year '2021'{running}.",
                self.at(option),
            )
            return None
        if date.first > self.env.get_domain("resume").today:  # type: ignore[attr-defined]
            self.report(
                "date",
                f"{option!r} {date} is in the future",
                "Correct it, or leave it out until it has come.",
                self.at(option),
            )
        return date

    def period(self) -> Period | None:
        """The time from ``start`` to ``end``; either may be ``unknown``, or left out."""
        start, end = self.date("start", UNKNOWN), self.date("end", UNKNOWN, PRESENT)
        started, ended = self.text("start").lower(), self.text("end").lower()
        running = ended == PRESENT or (not ended and "end" in self.required)
        if running and (started == UNKNOWN or not (started or self.required)):
            self.report(
                "date",
                "it is 'present', but its start is not known",
                "Write at least the year of 'start', or ':end: unknown'.",
                self.at("end"),
            )
        if start is not None and end is not None and start.is_after(end):
            self.report(
                "date",
                f"it ends {end}, before it starts {start}",
                "Correct 'start' or 'end'.",
                self.at("end"),
            )
            return None
        if start is not None:
            return Period(start, end) if running or end else Period(start, start, "end")
        return Period(end, end, "start") if end else None

    # ── what it puts on the page ─────────────────────────────────────────────────

    def own_section(self, declared: Declaration, title: str, *views: str) -> list[nodes.Node]:
        """A section of its own: heading, the views drawn below it, and the content.

        The first view stands before the content, any other after it.
        """
        content = self.parse_content_to_nodes()
        if not self.is_in_section():
            return content
        section = nodes.section("", nodes.title(title, title), classes=[f"resume-{self.short}"])
        self.set_source_info(section)
        self.set_source_info(section[0])
        anchor = slug(title) or self.short
        while anchor in self.state.document.ids:
            anchor += f"-{self.short}"
        section["ids"] = [anchor]
        self.state.document.set_id(section)
        docname = self.env.current_document.docname
        section += view.of(views[0], docname, declared)
        section += content
        section += [view.of(name, docname) for name in views[1:]]
        return [section]
