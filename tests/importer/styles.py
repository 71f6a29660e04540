"""One career as a dozen people would write it in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from style_parts import blocks, bullet_lines, flat, german_date, long_date, short_date, slashed_date

if TYPE_CHECKING:
    from collections.abc import Callable

Career = dict[str, Any]


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
        parts.append(
            f"#### {work['name']} _{long_date(start)} to {long_date(end)}_\n{work['description']}"
        )
        for position in work["positions"]:
            dates = f" _{long_date(position['start'])} to {long_date(position['end'])}_"
            parts.append(
                f"##### {position['title']}{dates}\n"
                + "\n".join(bullet_lines(position["highlights"]))
            )
            parts.append(f"**Technical Environment:** {', '.join(position['environment'])}")
    parts.append("### Education")
    parts += [
        f"#### {study['degree']} in {study['area']} _{study['start']} to {study['end']}_ </br>\n  {study['institution']}"
        for study in career["education"]
    ]
    return blocks(*parts)


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
                f"**{short_date(position['start'])} – {short_date(position['end'])} | {position['location']}**"
            )
            parts.append(
                "\n".join(
                    bullet_lines(
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
    return blocks(*parts)


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
                f"*{slashed_date(position['start'])} - {slashed_date(position['end'])}* | {position['location']}"
            )
            parts.append("\n".join(bullet_lines(position["highlights"], mark="*")))
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
    return blocks(*parts)


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
                f"**{position['title']}, {work['name']}** ({short_date(position['start'])} - {short_date(position['end'])}, {position['location']})"
            )
            parts.append("\n".join(bullet_lines(position["highlights"])))
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
    return blocks(*parts)


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
                f"**{position['title']} |** {position['location']} **|** {short_date(position['start'])} - {short_date(position['end'], 'Current')}  "
            )
            lines += [f"• {text}  " for text in flat(position["highlights"])]
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
    return blocks(*parts)


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
                f"**{position['title']}** {short_date(position['start'])} - {short_date(position['end'])}"
            )
            parts.append("\n".join(bullet_lines(position["highlights"])))
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
    return blocks(*parts)


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
                f"### <span>{position['title']}, {work['name']}</span> <span>{short_date(position['start'])} -- {short_date(position['end'])}</span>"
            )
            parts.append("\n".join(f" {line}" for line in bullet_lines(position["highlights"])))
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
    return blocks(*parts)


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
                f"- **{position['title']}**, {work['name']} ({slashed_date(position['start'])} – {slashed_date(position['end'])})"
            )
            lines += bullet_lines(
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
    return blocks(*parts)


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
                f"### {position['title']} — {work['name']}\n**{german_date(position['start'])} – {german_date(position['end'])}** · {position['location']}"
            )
            parts.append(
                "\n".join(
                    bullet_lines(
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
    return blocks(*parts)


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
                f"## {short_date(position['start'])} - {short_date(position['end'])}\n\n**{position['title']}**, {work['name']}"
            )
            parts.append("\n".join(bullet_lines(position["highlights"])))
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
    return blocks(*parts)


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
            head = f"{short_date(position['start'])} - {short_date(position['end'], 'Now')}\n:   **{position['title']}**; {work['name']}"
            rows = [
                f"    {line}"
                for line in bullet_lines(
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
    return blocks(*parts)


def employer_first(career: Career) -> str:
    """Employer, then title, with dates behind a pipe, in HTML where others use Markdown."""
    parts = [
        f'<div align="center">\n<h1>{career["name"]}</h1>\n<p>{career["label"]}<br>\n<a href="mailto:{career["email"]}">{career["email"]}</a> | {career["phone"]} | {career["location"]}</p>\n</div>',
        "<h2>Work</h2>",
    ]
    for work in career["work"]:
        for position in work["positions"]:
            parts.append(
                f"### {work['name']}, {position['title']} | {short_date(position['start'])} – {short_date(position['end'])}"
            )
            parts.append("\n".join(bullet_lines(position["highlights"])))
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
    return blocks(*parts)


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
