"""Options of volunteer work and the short entries, and the newer ones of other sections."""

from catalogue.sound import wrong

# Of each option: its value in the sound career, its line, and how it is miswritten.
_OPTIONS = [
    ("volunteer", "location", "The Strait", 6, "locaton"),
    ("certificate", "issuer", "Guild", 17, "isuer"),
    ("publication", "publisher", "The Almanac", 22, "published"),
    ("award", "awarder", "Guild", 29, "awarded"),
    ("language", "fluency", "Native", 35, "fluent"),
    ("interest", "keywords", "gulls, terns", 39, "keyword"),
    ("project", "roles", "Maker, Painter", 47, "role"),
    ("project", "entity", "Harbour", 48, "entitty"),
    ("education", "score", "3.5", 53, "scores"),
    ("education", "courses", "Fog, Mist", 54, "course"),
    ("skill", "level", "Some", 60, "lvel"),
]
_TAKES = {
    "volunteer": "start, end, location, environment, url",
    "certificate": "date, issuer, url",
    "publication": "publisher, date, url",
    "award": "date, awarder",
    "language": "fluency",
    "interest": "keywords",
    "project": "url, start, end, environment, roles, entity, type",
    "education": "area, study-type, start, end, location, url, score, courses",
    "skill": "aliases, level, claimed",
}
_DATE = "Write a year and month '2021-09', or a year '2021'. [resume.date]"
_URL = "cannot be linked. Write a whole address: 'https://example.org/page'. [resume.address]"
_MARK = "if the skill is not meant. [resume.unmarked]"

_MISWRITTEN = [
    *(
        wrong(
            f"{kind}: an option that is almost {option}",
            "beyond.md",
            f":{option}: {value}",
            f":{slip}: {value}",
            f"beyond.md:{line}: WARNING: {{{kind}}} has no option {slip!r}. Did you mean {option!r}? It takes: {_TAKES[kind]}. [resume.option]",
        )
        for kind, option, value, line, slip in _OPTIONS
    ),
    *(
        wrong(
            f"{kind}: {option} is empty",
            "beyond.md",
            f":{option}: {value}",
            f":{option}:",
            f"beyond.md:{line}: WARNING: option {option!r} of {{{kind}}} is empty. Give it a value, or remove it. [resume.option]",
        )
        for kind, option, value, line, _ in _OPTIONS
    ),
    *(
        wrong(
            f"{kind}: {option} is given twice",
            "beyond.md",
            f":{option}: {value}",
            f":{option}: {value}\n:{option}: {value}",
            f"beyond.md:{line + 1}: WARNING: option {option!r} of {{{kind}}} is given twice. Keep one of them; the last one counts. [resume.duplicate]",
        )
        for kind, option, value, line, _ in _OPTIONS
    ),
    wrong(
        "a reference with an option",
        "beyond.md",
        "A steady hand.",
        ":date: 2001\n\nA steady hand.",
        "beyond.md:43: WARNING: {reference} has no option 'date'. It takes none. [resume.option]",
    ),
    wrong(
        "an option of an award after its text",
        "beyond.md",
        ":awarder: Guild\n",
        "\n:awarder: Guild\n",
        "beyond.md:30: WARNING: 'awarder' of {award} was read as text, not as an option. Write ':awarder: …' right below ':::{award}', without a blank line. [resume.option]",
    ),
    wrong(
        "keywords of commas",
        "beyond.md",
        "gulls, terns",
        ", ,",
        "beyond.md:39: WARNING: option 'keywords' of {interest} is empty. Give it a value, or remove it. [resume.option]",
    ),
    *(
        wrong(
            f"{first} is listed twice in {option}",
            "beyond.md",
            f":{option}: {first}, {second}",
            f":{option}: {first}, {first}",
            f"beyond.md:{line}: WARNING: {first!r} is listed twice in {option!r}. Remove one of them. [resume.duplicate]",
        )
        for option, first, second, line in [
            ("keywords", "gulls", "terns", 39),
            ("roles", "Maker", "Painter", 47),
            ("courses", "Fog", "Mist", 54),
        ]
    ),
]

_VALUES_AT_FAULT = [
    *(
        wrong(
            f"an award {why}",
            "beyond.md",
            "2014-11",
            date,
            f"beyond.md:28: WARNING: {date!r} is not a date in 'date'. {_DATE}",
        )
        for date, why in [
            ("Nov 2014", "of a month in words"),
            ("2014-11-31", "of a day that is none"),
            ("present", "that runs"),
        ]
    ),
    wrong(
        "a certificate of the future",
        "beyond.md",
        "2016-04-30",
        "2026-07-01",
        "beyond.md:16: WARNING: 'date' 2026-07-01 is in the future. Correct it, or leave it out until then. [resume.date]",
    ),
    wrong(
        "a volunteer's end before the start",
        "beyond.md",
        ":end: 2013",
        ":end: 2011",
        "beyond.md:5: WARNING: it ends 2011, before it starts 2012. Correct 'start' or 'end'. [resume.date]",
    ),
    wrong(
        "a volunteer since nobody knows when",
        "beyond.md",
        ":start: 2012\n:end: 2013",
        ":end: present",
        "beyond.md:4: WARNING: the end is 'present', but the start is not known. Write at least the year of 'start', or ':end: unknown'. [resume.date]",
    ),
    *(
        wrong(
            f"a url of a {kind} without a scheme",
            "beyond.md",
            f"https://example.org/{path}",
            f"example.org/{path}",
            f"beyond.md:{line}: WARNING: 'example.org/{path}' in 'url' {_URL}",
        )
        for kind, path, line in [
            ("volunteer", "night", 7),
            ("certificate", "watch", 18),
            ("publication", "wicks", 24),
        ]
    ),
    wrong(
        "an unknown skill in a volunteer's environment",
        "beyond.md",
        ":environment: Knots",
        ":environment: Knot",
        "beyond.md:8: WARNING: unknown skill 'Knot'. Did you mean 'Knots'? Correct it, or declare it: ':::{skill} Knot'. [resume.unknown]",
    ),
    wrong(
        "a skill that is not marked up in a volunteer's bullet",
        "beyond.md",
        "- Taught",
        "- Polished a Lens.\n- Taught",
        f"beyond.md:11: WARNING: 'Lens' is a skill, but is not marked up in: 'Polished a Lens.'. Write {{skill}}`Lens`, or {{skill}}`!Lens` {_MARK}",
    ),
    wrong(
        "a skill that is not marked up in a reference",
        "beyond.md",
        "A steady hand.",
        "Steady at the Fog horn.",
        f"beyond.md:43: WARNING: 'Fog horn' is a skill, but is not marked up in: 'Steady at the Fog horn.'. Write {{skill}}`Fog horn`, or {{skill}}`!Fog horn` {_MARK}",
    ),
]

MISTAKES = [*_MISWRITTEN, *_VALUES_AT_FAULT]
