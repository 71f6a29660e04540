"""Volunteer work and the short entries: their names, references and places."""

from catalogue.sound import SOUND, Mistake, added, wrong

# Of each short entry: what stands in the sound career, at which line, and what its name is.
_ENTRIES = [
    ("certificate", "Watch officer", 15, "name"),
    ("publication", "On Wicks", 21, "name"),
    ("award", "Golden Wick", 27, "title"),
    ("language", "English", 34, "language"),
    ("interest", "Birds", 38, "name"),
    ("reference", "Somebody Else", 42, "name"),
]
_MOVE = "Move it out, directly under a heading. [resume.placement]"
_ROLE = "Write its title, or 'Title, Organization'. [resume.unknown]"

_NAMELESS = [
    wrong(
        "a volunteer without an organization",
        "beyond.md",
        "{volunteer} Night School",
        "{volunteer}",
        "beyond.md:3: WARNING: {volunteer} has no organization. Write it after the directive: ':::{volunteer} organization'. [resume.option]",
    ),
    *(
        wrong(
            f"{kind}: no name",
            "beyond.md",
            f"{{{kind}}} {name}",
            f"{{{kind}}}",
            f"beyond.md:{line}: WARNING: {{{kind}}} has no {what}. Write it after the directive: ':::{{{kind}}} {what}'. [resume.option]",
        )
        for kind, name, line, what in _ENTRIES
    ),
]

_REFERENCES = [
    *(
        added(
            f"{kind}: a cross reference that is almost one",
            "beyond.md",
            f"See {{{kind}}}`{name}s`.",
            f"beyond.md:65: WARNING: unknown {kind} '{name}s'. Did you mean {name!r}? Correct it, or declare it: ':::{{{kind}}} {name}s'. [resume.unknown]",
        )
        for kind, name, _, _ in _ENTRIES
    ),
    added(
        "a cross reference to a volunteer that is almost one",
        "beyond.md",
        "See {volunteer}`Mentr`.",
        f"beyond.md:65: WARNING: unknown volunteer 'Mentr'. Did you mean 'Mentor'? {_ROLE}",
    ),
    added(
        "a volunteer named as a position",
        "beyond.md",
        "See {position}`Mentor`.",
        f"beyond.md:65: WARNING: unknown position 'Mentor'. {_ROLE}",
    ),
    added(
        "a title that two volunteers have",
        "beyond.md",
        "## Mentor\n\n:::{volunteer} Day School\n:::\n\nNot {volunteer}`Mentor`.",
        "beyond.md:70: WARNING: {volunteer} 'Mentor' could be any of 2. Write one of: 'Mentor, Night School', 'Mentor, Day School'. [resume.unknown]",
    ),
    added(
        "a volunteer that is declared twice",
        "beyond.md",
        "## Mentor\n\n:::{volunteer} Night School\n:start: 2012\n:::",
        "beyond.md:67: WARNING: volunteer 'Mentor, Night School' is declared twice. The first is at beyond.md:3; keep one of them. [resume.duplicate]",
    ),
    added(
        "an award that is declared twice",
        "beyond.md",
        ":::{award} Golden Wick\n:date: 2014-11\n:awarder: Guild\n\nFor {skill}`Knots`.\n:::",
        "beyond.md:65: WARNING: award 'Golden Wick' is declared twice. The first is at beyond.md:27; keep one of them. [resume.duplicate]",
    ),
]

_PLACES = [
    wrong(
        "two volunteers under one heading",
        "beyond.md",
        "- Taught",
        ":::{volunteer} Day School\n:::\n\n- Taught",
        "beyond.md:11: WARNING: this heading has a {volunteer} already. Give each {volunteer} a heading of its own. [resume.duplicate]",
    ),
    wrong(
        "a position under the heading of a volunteer",
        "beyond.md",
        "- Taught",
        ":::{position} Ferry\n:start: 2001\n:end: 2002\n:::\n\n- Taught",
        "beyond.md:11: WARNING: this heading has a {volunteer} already. Give each {position} a heading of its own. [resume.duplicate]",
    ),
    wrong(
        "a volunteer that contains text",
        "beyond.md",
        ":::\n\n- Taught {skill}`Knots`.",
        "\n- Taught {skill}`Knots`.\n:::",
        "beyond.md:3: WARNING: {volunteer} contains text. Close it with ':::' right below its options; the sentences come after it. [resume.markup]",
    ),
    wrong(
        "a volunteer before the heading",
        "beyond.md",
        "# Mentor\n\n",
        ":::{volunteer} Day School\n:::\n\n# Mentor\n\n",
        "beyond.md:1: WARNING: {volunteer} comes before the page's heading. Put the title first: '# Title', then ':::{volunteer} Organization'. [resume.placement]",
    ),
    wrong(
        "an award before the heading",
        "beyond.md",
        "# Mentor\n\n",
        ":::{award} Silver Wick\n:::\n\n# Mentor\n\n",
        "beyond.md:1: WARNING: {award} comes before the page's heading. Put the title first: '# Title', then ':::{award} Silver Wick'. [resume.placement]",
    ),
    wrong(
        "a volunteer under a heading without a word",
        "beyond.md",
        "# Mentor",
        "#",
        "beyond.md:3: WARNING: the heading above {volunteer} is empty. Write the title there: '# Title'. [resume.empty]",
    ),
    *(
        added(
            f"{kind}: in a list",
            "beyond.md",
            f"- x\n\n  :::{{{kind}}} Gull\n  :::",
            f"beyond.md:67: WARNING: {{{kind}}} is inside a list item. {_MOVE}",
        )
        for kind in ["volunteer", *(kind for kind, *_ in _ENTRIES)]
    ),
    *(
        added(
            f"{kind}: in a table",
            "beyond.md",
            f"::::{{list-table}}\n* - :::{{{kind}}} Gull\n    :::\n::::",
            f"beyond.md:66: WARNING: {{{kind}}} is inside a list item. {_MOVE}",
        )
        for kind in ["volunteer", "award"]
    ),
    added(
        "an award in a cell of a table of Markdown",
        "beyond.md",
        "| a |\n|---|\n| :::{award} Silver Wick |",
        "beyond.md:65: WARNING: ':::{award}' was read as text, not as a directive. Write ':::{award}' at the start of a line, and ':::' alone on the last. [resume.markup]",
    ),
    added(
        "an award in an award",
        "beyond.md",
        "::::{award} Silver Wick\n:::{award} Bronze Wick\n:::\n::::",
        "beyond.md:67: WARNING: {award} is inside the {award} of line 65. Close that with ':::' above it, or move it out, directly under a heading. [resume.placement]",
    ),
    wrong(
        "a language that is not closed",
        "beyond.md",
        ":fluency: Native\n:::\n",
        ":fluency: Native\n",
        "beyond.md:37: WARNING: {interest} is inside the {language} of line 34. Close that with ':::' above it, or move it out, directly under a heading. [resume.placement]",
    ),
    wrong(
        "a language without braces",
        "beyond.md",
        ":::{language}",
        ":::language",
        "beyond.md:34: WARNING: a fence is named 'language', which is not a directive. Write ':::{language} name', with braces, and a space only after them. [resume.markup]",
    ),
    added(
        "a volunteer in eval-rst",
        "beyond.md",
        "```{eval-rst}\n.. volunteer:: Day School\n```",
        "beyond.md:66: WARNING: {volunteer} is inside an {eval-rst}. Write it in Markdown, below the heading: ':::{volunteer} Organization'. [resume.placement]",
    ),
    Mistake(
        "sections in an included file",
        {
            "beyond.md": SOUND["beyond.md"].replace(
                "Beyond ends", "```{include} part.txt\n```\n\nBeyond ends"
            ),
            "part.txt": ":::{award} Silver Wick\n:date: soon\n:::\n\n- x\n\n  :::{volunteer} Day School\n  :::\n",
        },
        (
            "part.txt:2: WARNING: 'soon' is not a date in 'date'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
            f"part.txt:7: WARNING: {{volunteer}} is inside a list item. {_MOVE}",
        ),
    ),
]

MISTAKES = [*_NAMELESS, *_REFERENCES, *_PLACES]
