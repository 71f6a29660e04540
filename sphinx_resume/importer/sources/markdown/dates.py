"""Finds dates and periods within a line, as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sphinx_resume.career.dates import PRESENT
from sphinx_resume.importer import parse_date

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?"
_MONTH_NAME = rf"(?:{'|'.join(parse_date.MONTHS)})[^\W\d_]*\.?"
_SEASON = (
    r"(?:spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne"
    r"|hiver|primavera|verano|otoño|invierno|(?:early|mid|late|end of|q[1-4]))"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SHORT_YEAR = r"['’]\d\d"
_DATE = (
    r"(?:"
    rf"{_YEAR}\s*年\s*\d{{1,2}}\s*月?(?:\s*\d{{1,2}}\s*日)?|{_YEAR}\s*년\s*\d{{1,2}}\s*월|{_YEAR}\s*[年년]"
    rf"|{_YEAR}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?(?!\d)"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}"
    rf"|\d{{1,2}}\s?[./-]\s?{_YEAR}"
    rf"|{_DAY}{_MONTH_NAME}(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?[\s,'’/-]*(?:de |of )?{_YEAR}"
    rf"|{_MONTH_NAME}\s*(?:{_SHORT_YEAR}|-\d\d)(?!\d)"
    rf"|{_SEASON}[\s,-]*(?:of )?{_YEAR}"
    rf"|{_YEAR}\s+{_SEASON}"
    rf"|{_YEAR}"
    r"|\d{1,2}/\d\d(?![\d/])"
    r")"
)
_RUNNING = "|".join(
    sorted(
        (re.escape(text) for text in (*parse_date.RUNNING_AS_WRITTEN, "…", r"...")),
        key=len,
        reverse=True,
    )
)
_TO = r"(?:\s*(?:-{1,3}|–|—|−|~|～|〜|→|›|>|➜|至|到)\s*|\s+(?:to|until|till|bis|à|au|a|al|hasta|até|through|thru)\s+)"
_OPEN = r"\s*(?:-{1,3}|–|—|~|～|至)\s*(?=$|[)\]|*_,·•]|\s)"
_LAST = rf"(?:{_DATE}|(?:{_RUNNING})(?!\w))"
_PATTERN = re.compile(
    rf"(?<![\w./])(?:{parse_date.SINCE})?(?P<start>{_DATE}){_TO}(?P<end>{_LAST})(?![\w/])"
    rf"|(?<![\w./])(?P<first>{_MONTH_NAME}|\d{{1,2}}){_TO}(?P<last>{_DAY}{_MONTH_NAME}[\s,]*{_YEAR}|\d{{1,2}}/{_YEAR})(?!\w)"
    rf"|(?<![\w./])(?P<school>{_YEAR})\s*[-–/]\s*(?P<next>\d\d)(?![\w./-])"
    rf"|(?<!\w){parse_date.SINCE}(?P<since>{_DATE})(?![\w/])"
    rf"|(?<![\w./])(?P<open>{_DATE}){_OPEN}"
    rf"|(?<![\w./$€£#])(?P<single>{_DATE})(?![\w/%+]|\s*[–—-]\s*\w)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"[\s·,|(\[]*\(?\b(?:about |ca\. |over )?\d+(?:[.,]\d+)?\+?\s*"
    r"(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|mes(?:es)?|anos?)\b\.?"
    r"(?:[\s,&]*(?:and|und|et|y)?\s*\d+\s*(?:months?|mos?|monate?|mois|mes(?:es)?)\b\.?)?\)?[)\]]?",
    re.IGNORECASE,
)
_UNDERSCORES = re.compile(r"(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")  # emphasis, as stars are
_AROUND = "*_`~ \t"
_STARS = re.compile(r"(\*\*|\*)\s*$")
_OPENED = re.compile(r"[(\[（]([^()\[\]]*)$")
_CLOSES = re.compile(r"\s*[)\]）]")
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}


@dataclass(frozen=True, slots=True)
class Dates:
    """A date or period in a line.

    Attributes:
        start: As it is written; ``""`` if the line tells one date alone.
        end: As it is written; an open end is "present".
        before: The text in front of it.
        after: The text behind it.
        is_year: Whether it is but a year.
        aside: What stands with it in brackets: "Remote" in "(2019 – 2021, Remote)".
    """

    start: str
    end: str
    before: str
    after: str
    is_year: bool = False
    aside: str = ""

    @property
    def is_period(self) -> bool:
        """Whether there are two ends."""
        return bool(self.start)

    @property
    def rest(self) -> str:
        """The line without it."""
        return f"{self.before} {self.after}".strip()

    @property
    def beside(self) -> str:
        """The line without it, and what stands with it in brackets."""
        return " ".join(filter(None, (self.rest, self.aside)))


@lru_cache(maxsize=4096)
def find_dates(text: str) -> Dates | None:
    """The period in a text, or else the date; the last of several dates.

    Args:
        text: A line, with or without markup.
    """
    text = _UNDERSCORES.sub(lambda match: "*" * len(match[0]), text.replace("`", ""))
    matches = [match for match in _PATTERN.finditer(text) if _is_meant(match)]
    if not matches:
        return None
    periods = [match for match in matches if match["single"] is None]
    match = periods[0] if periods else matches[-1]
    before, after, aside = _without_brackets(text[: match.start()], text[match.end() :])
    length = _LENGTH.match(after)
    if length:
        after = after[length.end() :]
    start, end = _ends(match)
    is_year = bool(match["single"] and re.fullmatch(_YEAR, match["single"]))
    return Dates(start, end, before, after, is_year, aside)


def _is_meant(match: re.Match[str]) -> bool:
    """Whether what looks like a date is one."""
    if match["first"]:
        return True
    if match["school"] and int(match["next"]) <= int(match["school"][2:]):
        return False  # "2021-04" is a month
    text = match["start"] or match["since"] or match["open"] or match["single"] or match["school"]
    return bool(parse_date.reading(text)[0])


def _ends(match: re.Match[str]) -> tuple[str, str]:
    if match["first"]:
        year = re.search(_YEAR, match["last"])
        return f"{match['first']} {year[0] if year else ''}", match["last"]
    if match["school"]:
        return match["school"], match["school"][:2] + match["next"]
    if match["since"] or match["open"]:
        return match["since"] or match["open"], PRESENT
    if match["single"]:
        return "", match["single"]
    end = match["end"]
    return match["start"], PRESENT if end in {"…", "..."} else end


def _without_brackets(before: str, after: str) -> tuple[str, str, str]:
    """The text before and after a date without brackets and stars that are about the date alone.

    What else stands in the brackets is the third text: "Remote" in "(2019 – 2021, Remote)".
    """
    before, after = _without_stars(before, after)
    left, right = before.rstrip(_AROUND), after.lstrip(_AROUND)
    closing = _BRACKETS.get(left[-1:])
    end = _end_of_brackets(right, left[-1:], closing) if closing else -1
    opened, aside = _OPENED.search(before), ""
    if end >= 0:
        before, after, aside = left[:-1], right[end + 1 :], right[:end]
    elif opened and _CLOSES.match(after):  # "(Remote, 2019 – 2021)"
        before, after, aside = before[: opened.start()], after.lstrip()[1:], opened[1]
    before, after = _without_stars(before, after)
    return _balanced(before), _balanced(after), aside.strip(" |,;–-·")


def _without_stars(before: str, after: str) -> tuple[str, str]:
    """The text before and after a date without stars that are about what is between them."""
    while (stars := _STARS.search(before)) and after.lstrip().startswith(stars[1]):
        before, after = before[: stars.start()], after.lstrip()[len(stars[1]) :]
    return before, after


def _balanced(text: str) -> str:
    """A part of a line without stars that begin or end in another part."""
    if text.count("**") % 2:
        text = text.strip()
        opens = text.startswith("**") and not text[2:].startswith(" ")
        if not text.strip("*_ "):
            text = ""
        else:
            text = f"**{text}" if text.endswith("**") and not opens else f"{text}**"
    if text.replace("**", "").count("*") % 2:
        text = re.sub(r"(?<!\*)\*(?!\*)", "", text)
    return text


def _end_of_brackets(text: str, opening: str, closing: str) -> int:
    """Where brackets that are open before a text are closed in it, or -1."""
    depth = 1
    for at, sign in enumerate(text):
        depth += (sign == opening) - (sign == closing)
        if not depth:
            return at
    return -1
