"""What an export has to know besides the career: where its pages and files are found.

Exports are pure functions of a `Career` and a `Site`, and tested as such; `files` wires them
to Sphinx.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx.util.osutil import relative_uri

from sphinx_resume.i18n import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.career.career import Career


@dataclass(frozen=True)
class Site:
    """A built site.

    Attributes:
        base: Its address, or ``""`` if that is not known: what is on it is then addressed from its
            root.
        pages: The address of each page below it, in reading order.
        files: The title of each file that is offered for download, by its name.
        portrait: Where the person's picture is, if it comes with the site.
        modified: The time of the last change of the sources, in seconds since 1970, if known.
        language: As BCP 47 has it.
        environment_label: What the author calls an environment, or ``""``.

    """

    base: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    portrait: str = ""
    modified: int | None = None
    language: str = "en"
    environment_label: str = ""

    @property
    def words(self) -> Wording:
        """Dates, durations and labels in words."""
        return Wording(self.language, self.environment_label)

    def page(self, docname: str, anchor: str = "", seen_from: str | None = None) -> str:
        """The address of a page, or of a place on it.

        Without a base it is relative to the page ``seen_from``, or else to the root.
        """
        address = self.pages[docname] + (f"#{quote(anchor)}" if anchor else "")
        return self._address(address, seen_from)

    def file(self, name: str, seen_from: str | None = None) -> str:
        """The address of an export or another file; see `page`."""
        return self._address(name, seen_from)

    def link(self, name: str, seen_from: str) -> str:
        """An export as a page links to it, which has to lead there without a base too."""
        return relative_uri(self.pages[seen_from], name)

    def _address(self, address: str, seen_from: str | None) -> str:
        if self.base:
            return f"{self.base.rstrip('/')}/{address}"
        if seen_from is None:
            return address
        target, sign, anchor = address.partition("#")
        own = self.pages[seen_from]
        return ("" if target == own else relative_uri(own, target)) + sign + anchor


@dataclass(frozen=True)
class Export:
    """One file that the site offers.

    Attributes:
        name: The file's name, and what ``resume_exports`` calls it.
        title: What it is, for readers.
        media: Its type, in a word.
        make: Gives its content; nothing for a career that it could not hold.
        needs_person: Whether it has no content without a person.

    """

    name: str
    title: Callable[[], str]
    media: str
    make: Callable[[Career, Site], bytes]
    needs_person: bool = False

    def has_content(self, career: Career) -> bool:
        """Whether there is anything to put into it."""
        return bool(career.people) if self.needs_person else career.is_declared


def utc_time(seconds: int | None, form: str = "%Y-%m-%dT%H:%M:%SZ") -> str:
    """A time as ISO 8601 has it, in UTC, or ``""``."""
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime(form)
