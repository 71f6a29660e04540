"""One career as a dozen people would write it in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Career = dict[str, Any]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"]  # fmt: skip
_GERMAN = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember"]  # fmt: skip


def _long(date: str, present: str = "Present") -> str:
    year, _, month = date.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else date or present


def _short(date: str, present: str = "Present") -> str:
    year, _, month = date.partition("-")
    return f"{_MONTHS[int(month) - 1][:3]} {year}" if month else date or present


def _slashed(date: str, present: str = "now") -> str:
    year, _, month = date.partition("-")
    return f"{month}/{year}" if month else date or present


def _german(date: str) -> str:
    year, _, month = date.partition("-")
    return f"{_GERMAN[int(month) - 1]} {year}" if month else date or "heute"


def _bullets(highlights: list[Any], indent: str = "", mark: str = "-") -> Iterator[str]:
    for highlight in highlights:
        if isinstance(highlight, list):
            yield from _bullets(highlight, f"{indent}  ", mark)
        else:
            yield f"{indent}{mark} {highlight}"


def _blocks(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block)


def seed(career: Career) -> str:
    """Employer and dates in one heading, titles in headings below, a grid of skills."""
    parts = [f"# {career['name']}", f"## {career['label']}"]
    parts.append(
        f"> [{career['email']}](mailto:{career['email']})</br>\n> [{career['phone']}](tel:+1)</br>"
    )
    skills = [name for _, names in career["skills"] for name in names]
    rows = [skills[at : at + 4] for at in range(0, len(skills), 4)]
    grid = ["|||||", "|---|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    parts += ["-----\n### Technical Skills\n" + "\n".join(grid), "-----\n\n### Experience"]
    for work in career["work"]:
        start, end = work["positions"][-1]["start"], work["positions"][0]["end"]
        parts.append(f"#### {work['name']} _{_long(start)} to {_long(end)}_\n{work['description']}")
        for position in work["positions"]:
            dates = f" _{_long(position['start'])} to {_long(position['end'])}_"
            parts.append(
                f"##### {position['title']}{dates}\n" + "\n".join(_bullets(position["highlights"]))
            )
            parts.append(f"**Technical Environment:** {', '.join(position['environment'])}")
    parts.append("### Education")
    parts += [
        f"#### {study['degree']} in {study['area']} _{study['start']} to {study['end']}_ </br>\n  {study['institution']}"
        for study in career["education"]
    ]
    return _blocks(*parts)


def piped(career: Career) -> str:
    """Title, pipe, employer above a bold line of dates and place; skills in bold groups."""
    parts = [
        f"# {career['name']}",
        f"**{career['label']}**",
        f"{career['email']} | {career['phone']} | {career['location']}",
        "---",
        "## Experience",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(f"### {position['title']} | {work['name']}")
            parts.append(
                f"**{_short(position['start'])} – {_short(position['end'])} | {position['location']}**"
            )
            parts.append(
                "\n".join(
                    _bullets(
                        [
                            *position["highlights"],
                            f"Tech stack: {', '.join(position['environment'])}",
                        ]
                    )
                )
            )
    parts += [
        "## Skills",
        *(f"**{label}:** {', '.join(names)}" for label, names in career["skills"]),
    ]
    parts.append("## Education")
    parts += [
        f"### {study['institution']} | {study['degree']}, {study['area']}\n\n**{study['start']} – {study['end']}**"
        for study in career["education"]
    ]
    return _blocks(*parts)


def at_employer(career: Career) -> str:
    """Title at employer, above dates in italics; contact as labelled bullets."""
    parts = [
        f"# {career['name']}\n\n* Title: {career['label']}\n* Email: {career['email']}\n* Phone: {career['phone']}\n* Location: {career['location']}",
        "## Work Experience",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(f"### {position['title']} at {work['name']}")
            parts.append(
                f"*{_slashed(position['start'])} - {_slashed(position['end'])}* | {position['location']}"
            )
            parts.append("\n".join(_bullets(position["highlights"], mark="*")))
            parts.append(f"Technologies: {', '.join(position['environment'])}")
    parts += [
        "## Technical Skills",
        "\n".join(f"* {label}: {', '.join(names)}" for label, names in career["skills"]),
    ]
    parts += [
        "## Education",
        *(
            f"### {study['degree']} in {study['area']}, {study['institution']}\n\n*{study['start']} - {study['end']}*"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def bold_lines(career: Career) -> str:
    """A bold line with dates and place in brackets; headings underlined."""
    parts = [
        f"{career['name']}\n=====",
        f"{career['label']}",
        f"{career['email']} · {career['phone']} · {career['location']}",
        "Experience\n----------",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"**{position['title']}, {work['name']}** ({_short(position['start'])} - {_short(position['end'])}, {position['location']})"
            )
            parts.append("\n".join(_bullets(position["highlights"])))
            parts.append(f"_Environment: {', '.join(position['environment'])}_")
    parts.append("Skills\n------")
    parts += [f"- **{label}**: {', '.join(names)}" for label, names in career["skills"]][:1]
    parts[-1] = "\n".join(f"- **{label}**: {', '.join(names)}" for label, names in career["skills"])
    parts += [
        "Education\n---------",
        *(
            f"**{study['degree']} in {study['area']}, {study['institution']}** ({study['start']} - {study['end']})"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def two_bold_lines(career: Career) -> str:
    """The employer in a bold line, title, place and dates in the next; signs as bullets."""
    parts = [
        f"# {career['name']}",
        f"#### {career['label']}",
        f"###### {career['location']} • [{career['email']}](mailto:{career['email']}) • {career['phone']}",
        "## Experience",
    ]
    for work in career["work"]:
        lines = [f"**{work['name']}**  "]
        for at, position in enumerate(work["positions"]):
            lines += [] if at == 0 else [""]
            lines.append(
                f"**{position['title']} |** {position['location']} **|** {_short(position['start'])} - {_short(position['end'], 'Current')}  "
            )
            lines += [f"• {text}  " for text in _flat(position["highlights"])]
            lines.append(f"• Tools: {', '.join(position['environment'])}  ")
        parts.append("\n".join(lines))
    parts += [
        "## Skills",
        "  \n".join(f"• **{label}:** {', '.join(names)}" for label, names in career["skills"]),
    ]
    parts += [
        "## Education",
        *(
            f"**{study['institution']}**  \n{study['degree']} in {study['area']}, {study['start']} – {study['end']}"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def titles_below(career: Career) -> str:
    """A heading for the employer, bold titles with dates below, sentences for bullets."""
    parts = [
        f"# {career['name']}\n{career['label']}",
        f"- <{career['email']}>\n- {career['phone']}\n- {career['location']}",
        "## Employment History",
    ]
    for work in career["work"]:
        parts.append(f"### {work['name']}")
        for position in work["positions"]:
            parts.append(
                f"**{position['title']}** {_short(position['start'])} - {_short(position['end'])}"
            )
            parts.append("\n".join(_bullets(position["highlights"])))
            parts.append(f"**Technologies used:** {', '.join(position['environment'])}")
    parts.append("## Skills")
    for label, names in career["skills"]:
        parts.append(f"### {label}\n\n" + "\n".join(f"- {name}" for name in names))
    parts += [
        "## Education",
        *(
            f"### {study['institution']}\n\n**{study['degree']} in {study['area']}** {study['start']} - {study['end']}"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def spans(career: Career) -> str:
    """Halves of headings in spans, comments about them, double hyphens."""
    parts = [
        "<!-- The first heading is the title of the page. -->",
        f"# {career['name']}",
        career["label"],
        f"- <{career['email']}>\n- {career['phone']}\n- {career['location']}",
        "## Experience",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"### <span>{position['title']}, {work['name']}</span> <span>{_short(position['start'])} -- {_short(position['end'])}</span>"
            )
            parts.append("\n".join(f" {line}" for line in _bullets(position["highlights"])))
            parts.append(f"Stack: {', '.join(position['environment'])}")
    parts += [
        "## Skills",
        "\n".join(f" - {label}: {', '.join(names)}" for label, names in career["skills"]),
    ]
    parts += [
        "## Education",
        *(
            f"### <span>{study['institution']}, {study['degree']} in {study['area']}</span> <span>{study['start']} -- {study['end']}</span>"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def bullets(career: Career) -> str:
    """Positions as bullets with their own below; a table of skills."""
    parts = [
        f"# {career['name']} - Resume",
        f"_{career['label']}_",
        f"Email: {career['email']}  \nPhone: {career['phone']}  \nLocation: {career['location']}",
        "## Professional Experience",
    ]
    lines = []
    for work in career["work"]:
        for position in work["positions"]:
            lines.append(
                f"- **{position['title']}**, {work['name']} ({_slashed(position['start'])} – {_slashed(position['end'])})"
            )
            lines += _bullets(
                [*position["highlights"], f"Technologies: {', '.join(position['environment'])}"],
                "  ",
            )
    parts += [
        "\n".join(lines),
        "## Skills",
        "| Area | Skills |\n|---|---|\n"
        + "\n".join(f"| {label} | {', '.join(names)} |" for label, names in career["skills"]),
    ]
    parts += [
        "## Education",
        "\n".join(
            f"- **{study['degree']} in {study['area']}**, {study['institution']} ({study['start']} – {study['end']})"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def german(career: Career) -> str:
    """In German, dashes between title and employer, dates in bold below."""
    parts = [
        f"# {career['name']}",
        f"**{career['label']}**  \n{career['phone']} · {career['email']}",
        "---",
        "## Berufserfahrung",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"### {position['title']} — {work['name']}\n**{_german(position['start'])} – {_german(position['end'])}** · {position['location']}"
            )
            parts.append(
                "\n".join(
                    _bullets(
                        [
                            *position["highlights"],
                            f"Technologien: {', '.join(position['environment'])}",
                        ]
                    )
                )
            )
    parts += [
        "## Kenntnisse",
        "\n".join(f"- **{label}:** {', '.join(names)}" for label, names in career["skills"]),
    ]
    parts += [
        "## Ausbildung",
        *(
            f"### {study['degree']}, {study['area']} — {study['institution']}\n**{study['start']} – {study['end']}**"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def dates_above(career: Career) -> str:
    """A heading of dates above each position; front matter with the name."""
    parts = [
        f"---\nlayout: page\ntitle: {career['name']}\n---",
        f"**{career['label']}**",
        f"{career['email']} / {career['phone']} / {career['location']}",
        "# Career",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"## {_short(position['start'])} - {_short(position['end'])}\n\n**{position['title']}**, {work['name']}"
            )
            parts.append("\n".join(_bullets(position["highlights"])))
            parts.append(f"Keywords: {', '.join(position['environment'])}")
    parts += [
        "# Skills",
        *(f"## {label}\n\n{', '.join(names)}" for label, names in career["skills"]),
    ]
    parts += [
        "# Education",
        *(
            f"## {study['start']} - {study['end']}\n\n**{study['degree']} in {study['area']}**, {study['institution']}"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def terms(career: Career) -> str:
    """Definition lists: dates are defined by what was done then."""
    parts = [
        f"# {career['name']}",
        f"> {career['label']}",
        f"> {career['email']} | {career['phone']} | {career['location']}",
        "## Experience",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            head = f"{_short(position['start'])} - {_short(position['end'], 'Now')}\n:   **{position['title']}**; {work['name']}"
            rows = [
                f"    {line}"
                for line in _bullets(
                    [*position["highlights"], f"Tools: {', '.join(position['environment'])}"]
                )
            ]
            parts.append(head + "\n\n" + "\n".join(rows))
    parts.append("## Skills")
    for label, names in career["skills"]:
        parts.append(f"{label}\n:   {', '.join(names)}")
    parts.append("## Education")
    parts += [
        f"{study['start']} - {study['end']}\n:   **{study['degree']} in {study['area']}**; {study['institution']}"
        for study in career["education"]
    ]
    return _blocks(*parts)


def employer_first(career: Career) -> str:
    """Employer, then title, with dates behind a pipe, in HTML where others use Markdown."""
    parts = [
        f'<div align="center">\n<h1>{career["name"]}</h1>\n<p>{career["label"]}<br>\n<a href="mailto:{career["email"]}">{career["email"]}</a> | {career["phone"]} | {career["location"]}</p>\n</div>',
        "<h2>Work</h2>",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"### {work['name']}, {position['title']} | {_short(position['start'])} – {_short(position['end'])}"
            )
            parts.append("\n".join(_bullets(position["highlights"])))
            parts.append(f"Tech: {', '.join(position['environment'])}")
    parts += [
        "<h2>Skills</h2>",
        "\n".join(
            f"- {label}\n" + "\n".join(f"  - {name}" for name in names)
            for label, names in career["skills"]
        ),
    ]
    parts += [
        "<h2>Education</h2>",
        *(
            f"### {study['institution']}, {study['degree']} in {study['area']} | {study['start']} – {study['end']}"
            for study in career["education"]
        ),
    ]
    return _blocks(*parts)


def _flat(highlights: list[Any]) -> list[str]:
    return [
        text
        for member in highlights
        for text in (_flat(member) if isinstance(member, list) else [member])
    ]


STYLES: dict[str, Callable[[Career], str]] = {
    style.__name__: style
    for style in (
        *(seed, piped, at_employer, bold_lines, two_bold_lines, titles_below),
        *(spans, bullets, german, dates_above, terms, employer_first),
    )
}
# What a style cannot say, or says of another thing.
NO_PLACES = {"seed", "titles_below", "spans", "bullets", "terms", "employer_first", "dates_above"}
NO_NESTING = {"two_bold_lines"}
