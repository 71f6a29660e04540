"""The answer in words, for a terminal or as Markdown, and as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.dates import MONTHS_OF_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.dates import Period
    from sphinx_resume.matching.answer import Answer, Row
    from sphinx_resume.matching.facts import Sentence, Skill


_MOST_SENTENCES = 2
NEEDS = ("must", "nice")
_PLURAL = {"suggestion": "suggestions"}
NOTHING_DECLARED = "None of what it asks for is in this résumé."


def duration(months: int) -> str:
    """A number of months: "9 yrs 4 mos"."""
    years, rest = divmod(months, MONTHS_OF_YEAR)
    parts = [f"{years} yr{'s' * (years > 1)}"] if years else []
    if rest or not years:
        parts.append(f"{rest} mo{'s' * (rest != 1)}")
    return " ".join(parts)


def last_used(last: Period | None) -> str | None:
    """When something was last used: "present", a date as ``YYYY-MM``, or none."""
    if last is None:
        return None
    return "present" if last.end is None else str(last.end)


def summary(answer: Answer, need: str) -> str:
    """The last line: "9 must: 6 proved, 1 listed, 1 claimed, 1 missing"."""
    counts = answer.counts(need)
    parts = (
        f"{count} {_PLURAL.get(verdict, verdict) if count > 1 else verdict}"
        for verdict, count in counts.items()
    )
    total = sum(counts.values())
    return f"{total} {need}: {', '.join(parts)}" if total else f"0 {need}"


# ── text and Markdown ────────────────────────────────────────────────────────────


def as_text(answer: Answer) -> str:
    """For a terminal: a requirement, then what answers it, indented."""
    lines = [answer.title, ""]
    for row in answer.rows:
        requirement = row.requirement
        lines.append(
            f"{_verdict(row)}  [{requirement.need}]  {requirement.text}  (line {requirement.line})"
        )
        lines += [f"    {line}" for line in _notes(row)]
        for sentence, mark in _quoted(row):
            lines.append(f"      {mark}{sentence.text}")
            lines.append(f"        {_where(sentence)}")
    return "\n".join([*lines, "", *_end(answer)]) + "\n"


def as_markdown(answer: Answer) -> str:
    """As Markdown: an item for each requirement, the sentences linked."""
    lines = [f"# {answer.title}", ""]
    for row in answer.rows:
        requirement = row.requirement
        lines.append(f"- **{_verdict(row)}** ({requirement.need}) {_escaped(requirement.text)}")
        lines += [f"  - {_escaped(line)}" for line in _notes(row)]
        lines += [
            f"  - {mark}[{_escaped(sentence.text)}]({sentence.url})"
            + (f", {_escaped(sentence.work)}" if sentence.work else "")
            for sentence, mark in _quoted(row)
        ]
    return "\n".join([*lines, "", *("  \n".join(_end(answer)).split("\n"))]) + "\n"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>#" else char for char in text)


def _verdict(row: Row) -> str:
    return f"{row.verdict} ?" if row.verdict == "suggestion" else row.verdict


def _where(sentence: Sentence) -> str:
    return f"{sentence.work}: {sentence.url}" if sentence.work else sentence.url


def _quoted(row: Row) -> Iterator[tuple[Sentence, str]]:
    """The best sentences of a row, each once, and what stands before it."""
    quoted: set[str] = set()
    for skill in row.skills:
        new = [sentence for sentence in skill.sentences if sentence.url not in quoted]
        for sentence in new[:_MOST_SENTENCES]:
            quoted.add(sentence.url)
            yield sentence, ""
    for sentence in row.suggestions:
        yield sentence, "? "


def _notes(row: Row) -> Iterator[str]:
    """A line for each skill, and one for the years that are asked."""
    for skill in row.skills:
        yield f"{skill.name}: {_note(skill, row.near.get(skill.name, ()))}"
    years = row.requirement.years
    if years:
        of = "in use" if row.skills else "in all positions together"
        short = "" if row.months >= years * MONTHS_OF_YEAR else ", fewer than asked"
        yield f"years: {years} asked, {duration(row.months)} {of}{short}"
    if row.verdict == "not checked":
        yield "It names no skill, and no sentence comes near it; this is no verdict."


def _note(skill: Skill, near: tuple[str, ...]) -> str:
    used = duration(skill.months) if skill.months else ""
    last = last_used(skill.last)
    if last:
        used += (", " if used else "") + (
            "in use now" if last == "present" else f"last used {last}"
        )
    if skill.verdict == "proved":
        count = len(skill.sentences)
        return ", ".join(filter(None, (f"{count} sentence{'s' * (count > 1)}", used)))
    if skill.verdict == "listed":
        where = "; ".join(skill.works)
        return f"listed in an environment alone ({where}), {used or 'no dates'}: write a sentence that shows it"
    if skill.verdict == "claimed":
        return "declared, and no work shows it: write a sentence that does, or leave it claimed"
    if near:
        return (
            f"not in this résumé. Near it: {', '.join(near)}. "
            "If it is another name of the same, add it as an alias."
        )
    return "not in this résumé"


def _end(answer: Answer) -> list[str]:
    lines = [] if answer.names_declared else [NOTHING_DECLARED]
    if answer.counts("nice"):
        lines.append(summary(answer, "nice"))
    return [*lines, summary(answer, "must")]


# ── JSON ─────────────────────────────────────────────────────────────────────────


def as_json(answer: Answer) -> str:
    """For programs; the form is in the manual."""
    value = {
        "title": answer.title,
        "counts": {need: answer.counts(need) for need in NEEDS},
        "requirements": [_requirement(row) for row in answer.rows],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _requirement(row: Row) -> dict[str, Any]:
    return {
        **row.requirement._asdict(),
        "months": row.months if row.requirement.years else None,
        "verdict": row.verdict,
        "skills": [_skill(skill, row.near.get(skill.name, ())) for skill in row.skills],
        "suggestions": [_sentence(sentence) for sentence in row.suggestions],
    }


def _skill(skill: Skill, near: tuple[str, ...]) -> dict[str, Any]:
    return {
        "name": skill.name,
        "verdict": skill.verdict,
        "months": skill.months,
        "last_used": last_used(skill.last),
        "sentences": [_sentence(sentence) for sentence in skill.sentences],
        "near": near,
    }


def _sentence(sentence: Sentence) -> dict[str, str]:
    return {"text": sentence.text, "url": sentence.url}


FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}
