"""What all declarations share: a name, and options with values.

Each option is read by what it holds (a date, a list, an address); what is wrong is reported
at its line, and what is right is used all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.build_date import build_month
from sphinx_resume.career.dates import PRESENT, UNKNOWN, Date, DateError, Period
from sphinx_resume.career.links import EMAIL, PHONE, TITLED, is_url, profile
from sphinx_resume.career.model import Declaration, Listing, Profile
from sphinx_resume.career.names import slug
from sphinx_resume.directives.base import Checked
from sphinx_resume.reading.nodes import view

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMA = re.compile(r"(?<!\\),")


class Declare(Checked):
    """What all declarations have in common: one argument, the name, and options with values."""

    argument = "name"

    def run(self) -> list[nodes.Node]:
        """Declare it, or show the content alone where it cannot be declared."""
        self.check_layout()
        name = self.readable(" ".join(self.arguments), self.here).strip()
        name = name.replace("\\{", "{")  # a brace that means to be one
        if not any(letter.isprintable() and not letter.isspace() for letter in name):
            self.report(
                "option",
                f"{{{self.short}}} has no {self.argument}",
                f"Write it behind the directive: ':::{{{self.short}}} {self.argument}'.",
            )
            return self.parsed_content()
        self.prepare()
        self.check_options()
        return self.declare(name)

    def prepare(self) -> None:
        """What has to happen to the options before they are checked."""

    def declare(self, name: str) -> list[nodes.Node]:
        """The nodes of the declaration of this name."""
        raise NotImplementedError

    # ── what its options say ─────────────────────────────────────────────────────

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

    def _if(self, is_one: Callable[[str], object], option: str, expected: str) -> str:
        """An option's value if it is what it should be, else ``""`` and a warning."""
        value = self.text(option)
        if value and not is_one(value):
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
        return self._if(EMAIL.fullmatch, "email", "an address such as 'name@example.org'")

    def phone(self) -> str:
        """The ``phone`` option, if it is one."""
        return self._if(
            PHONE.fullmatch, "phone", "digits, spaces and hyphens, such as '+1 212 555 0100'"
        )

    def url(self) -> str:
        """The ``url`` option, if it is one."""
        return self._if(is_url, "url", "a whole address: 'https://example.org/page'")

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
        if date.first > build_month():
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
        content = self.parsed_content()
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
