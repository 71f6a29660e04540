"""Dates and bullets, as people write them in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"]  # fmt: skip


GERMAN = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember"]  # fmt: skip


def long_date(date: str, present: str = "Present") -> str:
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else date or present


def short_date(date: str, present: str = "Present") -> str:
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1][:3]} {year}" if month else date or present


def slashed_date(date: str, present: str = "now") -> str:
    year, _, month = date.partition("-")
    return f"{month}/{year}" if month else date or present


def german_date(date: str) -> str:
    year, _, month = date.partition("-")
    return f"{GERMAN[int(month) - 1]} {year}" if month else date or "heute"


def bullet_lines(highlights: list[Any], indent: str = "", mark: str = "-") -> Iterator[str]:
    for highlight in highlights:
        if isinstance(highlight, list):
            yield from bullet_lines(highlight, f"{indent}  ", mark)
        else:
            yield f"{indent}{mark} {highlight}"


def blocks(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block)


def flat(highlights: list[Any]) -> list[str]:
    return [
        text
        for member in highlights
        for text in (flat(member) if isinstance(member, list) else [member])
    ]
