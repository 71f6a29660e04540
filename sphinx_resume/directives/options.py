"""The values of options: each is read as the table of fields says, and checked."""

from __future__ import annotations

import re
from contextlib import suppress
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from sphinx.util.images import guess_mimetype

from sphinx_resume.career.build_date import build_month
from sphinx_resume.career.characters import canonical, visible
from sphinx_resume.career.dates import PRESENT, UNKNOWN, Date, DateError, Period
from sphinx_resume.career.links import EMAIL, PHONE, is_url, profile
from sphinx_resume.career.model import Listing, Profile
from sphinx_resume.career.names import TITLED_NAME
from sphinx_resume.directives.base import ResumeDirective

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.career.fields import Value

_COMMA = re.compile(r"(?<!\\),")
_ADDRESSES: dict[Value, tuple[Callable[[str], object], str]] = {
    "email": (EMAIL.fullmatch, "an address such as 'name@example.org'"),
    "phone": (PHONE.fullmatch, "digits, spaces and hyphens, such as '+1 212 555 0100'"),
    "url": (is_url, "a whole address: 'https://example.org/page'"),
}


class OptionReader(ResumeDirective):
    """A directive whose options have values; an invalid one is reported and left out.

    ``may_be_expected`` says whether its end may lie in the future.
    """

    may_be_expected: ClassVar[bool] = False

    def values(self) -> dict[str, Any]:
        """The values of all options, by the attributes of the model."""
        read: dict[str, Any] = {}
        for field in self.fields:
            if field.value == "start":
                read["period"] = self._read_period()
            elif field.value != "end":
                read[field.name] = self._read_value(field.option, field.value)
        return read

    def _read_value(self, option: str, kind: Value) -> Any:
        if kind in _ADDRESSES:
            return self._read_address(option, *_ADDRESSES[kind])
        readers: dict[Value, Callable[[str], Any]] = {
            "list": self._read_list,
            "names": self._read_list,
            "skills": self._read_skills,
            "profiles": self._read_profiles,
            "flag": self.options.__contains__,
            "date": lambda option: self._read_date(option, UNKNOWN),
            "image": self._read_image,
        }
        return readers.get(kind, self.written)(option)

    def written(self, option: str) -> str:
        """An option's value as it was written, but for what cannot be seen, or ``""``."""
        return visible(str(self.options.get(option, "")))

    # ── lists ────────────────────────────────────────────────────────────────────

    def _read_list(self, option: str) -> tuple[str, ...]:
        r"""The entries of a list, separated by commas; a comma within an entry is ``\,``."""
        entries: list[str] = []
        for part in _COMMA.split(self.written(option)):
            entry = canonical(part.replace("\\,", ","))
            if entry in entries:
                self.report(
                    "duplicate",
                    f"{entry!r} is listed twice in {option!r}",
                    "Remove one of them.",
                    self.source_of(option),
                )
            elif entry:
                entries.append(entry)
        return tuple(entries)

    def _read_skills(self, option: str) -> tuple[Listing, ...]:
        """A list of skills, each its name or ``text <name>``, as in a cross reference."""
        source = self.source_of(option)
        skills = []
        for entry in self._read_list(option):
            titled = TITLED_NAME.fullmatch(entry)
            name, text = (titled["target"], titled["text"]) if titled else (entry, entry)
            skills.append(Listing(name, text, source))
        return tuple(skills)

    def _read_profiles(self, option: str) -> tuple[Profile, ...]:
        """A list of accounts elsewhere; see `career.links.profile`."""
        profiles = []
        for entry in self._read_list(option):
            account = profile(entry)
            if account is not None:
                profiles.append(account)
            else:
                expected = "the network and its whole address: 'GitHub <https://github.com/name>'"
                self._report_address(option, entry, expected)
        return tuple(profiles)

    # ── addresses ────────────────────────────────────────────────────────────────

    def _read_address(self, option: str, is_valid: Callable[[str], object], expected: str) -> str:
        value = self.written(option)
        if value and not is_valid(value):
            self._report_address(option, value, expected)
            return ""
        return value

    def _report_address(self, option: str, value: str, expected: str) -> None:
        message = f"{value!r} in {option!r} cannot be linked"
        self.report("address", message, f"Write {expected}.", self.source_of(option))

    def _read_image(self, option: str) -> str:
        """A whole address, or the path of a picture that is there."""
        value = str(self.options.get(option, ""))  # a file has its name letter by letter
        if not value or is_url(value):
            return value
        path = self.env.relfn2path(value)[1]
        lacking = "file"
        with suppress(OSError):  # a name can be too long to ask for
            if Path(path).is_file():
                if (guess_mimetype(path, guess_type(value)[0]) or "").startswith("image/"):
                    return value
                lacking = "picture"
            self.env.note_dependency(path)  # so that the page is read again when it is there
        self.report(
            "address",
            f"{value!r} in {option!r} is not a {lacking}",
            "Write its path as seen from this page, or a whole address: "
            "'https://example.org/portrait.jpg'.",
            self.source_of(option),
        )
        return ""

    # ── dates ────────────────────────────────────────────────────────────────────

    def _read_date(self, option: str, *words: str) -> Date | None:
        """The date of an option.

        Args:
            option: Its name.
            words: What may stand in place of a date.

        Returns:
            The date, or ``None`` if it is not given, is one of ``words``, or is invalid.

        """
        value = self.written(option)
        if not value or value.lower() in words:
            return None
        try:
            date = Date.parse(value)
        except DateError as error:
            present = f", or {PRESENT!r}" if PRESENT in words else ""
            self.report(
                "date",
                f"{error} in {option!r}",
                f"Write a year and month '2021-09', or a year '2021'{present}.",
                self.source_of(option),
            )
            return None
        if date.first > build_month() and not (option == "end" and self.may_be_expected):
            self.report(
                "date",
                f"{option!r} {date} is in the future",
                "Correct it, or leave it out until then.",
                self.source_of(option),
            )
        return date

    def _read_period(self) -> Period | None:
        """The time from ``start`` to ``end``; either may be ``unknown``, or left out."""
        start, end = self._read_date("start", UNKNOWN), self._read_date("end", UNKNOWN, PRESENT)
        start_written, end_written = self.written("start").lower(), self.written("end").lower()
        is_required = any(field.required for field in self.fields if field.value == "end")
        is_running = end_written == PRESENT or (not end_written and is_required)
        if is_running and (start_written == UNKNOWN or not (start_written or is_required)):
            self.report(
                "date",
                "the end is 'present', but the start is not known",
                "Write at least the year of 'start', or ':end: unknown'.",
                self.source_of("end"),
            )
        if start is not None and end is not None and start.is_after(end):
            self.report(
                "date",
                f"it ends {end}, before it starts {start}",
                "Correct 'start' or 'end'.",
                self.source_of("end"),
            )
            return None
        if start is not None:
            return Period(start, end) if is_running or end else Period(start, start, "end")
        return Period(end, end, "start") if end else None
