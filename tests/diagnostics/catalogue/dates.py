"""Dates that are none, or cannot be."""

from catalogue.sound import wrong

_EXPECTED = "Write a year and month '2021-09', or a year '2021'"

_NONE = [
    ("2020-13", "a month that is none"),
    ("2020-00", "a month before the first"),
    ("2020-1", "a month of one digit"),
    ("2020-02-30", "a day that is none"),
    ("2020-01-5", "a day of one digit"),
    ("01/2020", "another order"),
    ("Jan 2020", "words"),
    ("20-01", "a year of two digits"),
    ("0000", "a year that is none"),
    ("02020", "a year of five digits"),
    ("9999-12", "a year that is no year of a career"),
    ("2020–01", "a dash for a hyphen"),
    ("２０２０", "wide digits"),
    ("present", "the present is an end"),
    ("-2020", "a year before the first"),
    ("nan", "what programs call no number"),
    ("2020-01 to 2021-02", "both ends in one"),
]

MISTAKES = [
    wrong(
        "a start with a comment",
        "post.md",
        "2020-01",
        "2020-01 # about",
        "post.md:4: WARNING: 'position': Directive options …",
        "post.md:4: WARNING: the value of 'start' ends before the '#'. Put all of it in quotation marks: ':start: \"2020-01 # about\"'. [resume.option]",
    ),
    wrong(
        "a start of nobody knows when until now",
        "post.md",
        ":start: 2020-01",
        ":start: unknown",
        "post.md:5: WARNING: the end is 'present', but the start is not known. Write at least the year of 'start', or ':end: unknown'. [resume.date]",
    ),
    wrong(
        "an end a day before the start",
        "other.md",
        "2018-01\n:end: 2019-12",
        "2018-01-15\n:end: 2018-01-14",
        "other.md:5: WARNING: it ends 2018-01-14, before it starts 2018-01-15. Correct 'start' or 'end'. [resume.date]",
    ),
    wrong(
        "a start in the future",
        "post.md",
        "2020-01",
        "2026-07",
        "post.md:4: WARNING: 'start' 2026-07 is in the future. Correct it, or leave it out until then. [resume.date]",
    ),
    wrong(
        "a start in a year to come",
        "post.md",
        "2020-01",
        "2027",
        "post.md:4: WARNING: 'start' 2027 is in the future. Correct it, or leave it out until then. [resume.date]",
    ),
    *(
        wrong(
            f"a start with {why}",
            "post.md",
            "2020-01",
            date,
            f"post.md:4: WARNING: {date!r} is not a date in 'start'. {_EXPECTED}. [resume.date]",
        )
        for date, why in _NONE
    ),
    wrong(
        "an end in words",
        "post.md",
        ":end: present",
        ":end: today",
        "post.md:5: WARNING: 'today' is not a date in 'end'. Write a year and month '2021-09', or a year '2021', or 'present'. [resume.date]",
    ),
    wrong(
        "an end in the future",
        "other.md",
        "2019-12",
        "2026-07",
        "other.md:5: WARNING: 'end' 2026-07 is in the future. Correct it, or leave it out until then. [resume.date]",
    ),
    wrong(
        "an end before the start",
        "other.md",
        "2019-12",
        "2017-12",
        "other.md:5: WARNING: it ends 2017-12, before it starts 2018-01. Correct 'start' or 'end'. [resume.date]",
    ),
    wrong(
        "an end a month before the start",
        "other.md",
        "2018-01\n:end: 2019-12",
        "2018-02\n:end: 2018-01",
        "other.md:5: WARNING: it ends 2018-01, before it starts 2018-02. Correct 'start' or 'end'. [resume.date]",
    ),
    wrong(
        "an end with what comes after",
        "other.md",
        "2019-12",
        "2021-19-39",
        "other.md:5: WARNING: '2021-19-39' is not a date in 'end'. Write a year and month '2021-09', or a year '2021', or 'present'. [resume.date]",
    ),
    wrong(
        "a year of end before the start",
        "work.md",
        ":end: 2014",
        ":end: 2011",
        "work.md:24: WARNING: it ends 2011, before it starts 2012. Correct 'start' or 'end'. [resume.date]",
    ),
    wrong(
        "a project that runs from the future",
        "work.md",
        ":start: 2021-01\n:end: 2021-06",
        ":start: 2030-01\n:end: present",
        "work.md:15: WARNING: 'start' 2030-01 is in the future. Correct it, or leave it out until then. [resume.date]",
    ),
    wrong(
        "a project whose end is none",
        "work.md",
        ":end: 2021-06",
        ":end: soon",
        "work.md:16: WARNING: 'soon' is not a date in 'end'. Write a year and month '2021-09', or a year '2021', or 'present'. [resume.date]",
    ),
    wrong(
        "an education whose start is none",
        "work.md",
        ":start: 2012",
        ":start: autumn",
        "work.md:23: WARNING: 'autumn' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
    ),
]
