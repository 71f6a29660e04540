"""Résumés in the shapes in which they come; each by the name of what is odd about it."""

from __future__ import annotations

from typing import Any

NAME = {"name": "Nobody Atall"}


def work(**fields: Any) -> dict[str, Any]:
    """A résumé with one position, that of a keeper of a lighthouse unless told otherwise."""
    return {"basics": NAME, "work": [{"name": "Lighthouse", "position": "Keeper", **fields}]}


MARKUP = [
    *("**bold**, *it*, `code`, [a](https://example.org/x_(y))", "<b>b</b><br>next <i>i</i>"),
    *("{skill}`Go`", "{ref}`x` and {{ x }}", "::: {note}", "```python", "% none", "+++", "---"),
    *("(target)=", "(a)=(b)=", "[[x]] [^1]", "[x]: https://example.org", "# Heading", "1. one"),
    *("> quote", "| a | b |", "a<b and c>d", "AT&amp;T &copy; R&D", "C:\\path \\* x\\", "`", "**"),
    *("<script>alert(1)</script>", '<a href="javascript:x()">x</a>', "***", "===", ": x", "$HOME"),
    *("'quotes' -- \"dashes\" ...", "snake_case __init__", "*args, **kwargs", "{#id .x}", "~~~"),
]

SHAPES: dict[str, Any] = {
    "a name alone": {"basics": NAME},
    "no person": {"work": [{"name": "Lighthouse", "position": "Keeper", "startDate": "2019"}]},
    "all sections": {
        "basics": {
            **NAME,
            "label": "Keeper",
            "image": "https://example.org/nobody.png",
            "email": "nobody@example.org",
            "phone": "+1 212 555 0100",
            "url": "https://example.org",
            "summary": "Keeps lights.\n\nAnd *burning* ones.",
            "location": {"address": "1 Cape", "city": "Nowhere", "countryCode": "XX"},
            "profiles": [{"network": "Log", "username": "n", "url": "https://example.org/log/n"}],
        },
        "work": [
            {
                "name": "Lighthouse",
                "location": "Cape Nowhere",
                "description": "A light on a cape.",
                "position": "Keeper",
                "url": "https://example.org/light",
                "startDate": "2019-08-15",
                "endDate": "2021-02",
                "summary": "Kept the light.",
                "highlights": ["Cleaned the lens with Python.", "Oiled the clockwork."],
            }
        ],
        "volunteer": [
            {
                "organization": "Night School",
                "position": "Mentor",
                "url": "https://example.org/night",
                "startDate": "2012-01",
                "summary": "Taught owls.",
                "highlights": ["Taught Python to owls."],
            }
        ],
        "education": [
            {
                "institution": "School of Tides",
                "url": "https://example.org/tides",
                "area": "Tides",
                "studyType": "Diploma",
                "startDate": "2010",
                "endDate": "2012",
                "score": "4.0",
                "courses": ["Ebb, and flow", "Moon"],
            }
        ],
        "awards": [{"title": "Lamp", "date": "2014-11", "awarder": "Ships", "summary": "Shone."}],
        "certificates": [
            {"name": "Diving", "date": "2013", "issuer": "Fish", "url": "https://example.org/d"}
        ],
        "publications": [
            {
                "name": "On Fog",
                "publisher": "Mist",
                "releaseDate": "2015-05-01",
                "url": "https://example.org/fog",
                "summary": "It is grey.",
            }
        ],
        "skills": [
            {"name": "Light", "level": "Master", "keywords": ["Lenses", "Oil"]},
            {"name": "Python", "level": "Expert"},
            {"name": "Light", "level": "Novice", "keywords": ["Gas"]},
        ],
        "languages": [{"language": "Morse", "fluency": "Fast"}],
        "interests": [{"name": "Birds", "keywords": ["Gulls", "Terns"]}],
        "references": [{"name": "A Ship", "reference": "We did not sink."}],
        "projects": [
            {
                "name": "Model Light",
                "description": "A small one.",
                "highlights": ["It shines."],
                "keywords": ["Oil", "Glass"],
                "startDate": "2020-01",
                "endDate": "2020-02",
                "url": "https://example.org/model",
                "roles": ["Maker"],
                "entity": "Nobody",
                "type": "toy",
            }
        ],
    },
    "nothing but emptiness": {
        "basics": {**NAME, "label": None, "email": "", "location": {}, "profiles": [{}]},
        "work": [{"name": "", "position": None, "highlights": ["", None]}],
        "skills": [],
        "languages": None,
    },
    "the schema before 1.0": {
        "basics": {**NAME, "picture": "", "website": "example.org", "location": "Cape Nowhere"},
        "work": [
            {
                "company": "Lighthouse",
                "website": "www.example.org",
                "position": "Keeper",
                "startDate": "2019-08-15",
                "endDate": "Present",
            }
        ],
        "education": [{"institution": "School", "gpa": "4.0"}],
        "publications": [{"name": "On Fog", "website": "https://example.org"}],
    },
    "no dates": work(highlights=["Cleaned."]),
    "an end alone": work(endDate="2019"),
    "an end before its start": work(startDate="2019-08", endDate="2018-01"),
    "dates that have yet to come": work(startDate="2099-01", endDate="2100-01"),
    "the same title twice at one place": {
        "basics": NAME,
        "work": [{"name": "Lighthouse", "position": "Keeper"}] * 2,
        "volunteer": [{"organization": "School", "position": "Mentor"}] * 2,
        "projects": [{"name": "Model"}] * 2,
    },
    "two descriptions and addresses of one place": {
        "basics": NAME,
        "work": [
            {"name": "L", "position": "a", "description": "One.", "url": "https://example.org/1"},
            {"name": "L", "position": "b", "description": "Two.", "url": "https://example.org/2"},
        ],
    },
    "markup and its like everywhere": {
        "basics": {"name": "N *a* `s` {x} # #", "label": "**L** : #", "summary": "\n\n".join(MARKUP)},
        "work": [
            {
                "name": "Org: {x} `y` # :::",
                "position": "Pos: *a* # #",
                "summary": "\n\n".join(MARKUP),
                "highlights": MARKUP,
                "keywords": ["C#", "C++", ".NET", "a, b", "x <y>", "!x", "`t`"],
            }
        ],
        "projects": [{"name": text, "roles": [text], "entity": text} for text in MARKUP],
        "interests": [{"name": text, "keywords": [text]} for text in MARKUP],
    },
    "a place whose parts make markup together": {
        "basics": {**NAME, "location": {"address": "*At `sea", "city": "the cape` here*"}}
    },
    "the same again": {
        "basics": NAME,
        **{
            section: [{"name": "A", "summary": "x"}, {"name": "A", "summary": "*x*"}, {"name": "A"}]
            for section in (
                *("work", "volunteer", "projects", "education", "awards", "certificates"),
                *("publications", "languages", "interests", "references"),
            )
        },
    },
    "a group called like a skill that stands elsewhere": {
        "basics": NAME,
        "skills": [{"name": "Go", "keywords": ["JavaScript"]}, {"name": "JavaScript", "level": "0"}],
    },
    "another script": {
        "basics": {"name": "山田 某", "label": "灯台守", "summary": "灯台が好きです。🚀 שָׁלוֹם ภาษาไทย हिन्दी"},
        "work": [
            {"name": "灯台", "position": "管理者", "startDate": "2015年4月", "endDate": "現在"},
            {"name": "🚀", "position": "🎉", "startDate": "2010", "endDate": "2011"},
        ],
        "skills": [{"name": "言語", "keywords": ["Python", "日本語"]}],
    },
    "what cannot be linked": {
        "basics": {
            **NAME,
            "email": "nobody at example",
            "phone": "ask the owl",
            "url": "in the making",
            "profiles": [{"network": "X (was: Y)", "username": "@no, body"}, {"network": "Z"}],
        }
    },
    "other kinds of values": {
        "basics": [{"name": ["Nobody", "Atall"], "phone": 2125550100}],
        "work": {"company": "Lighthouse", "position": 5, "startDate": 2019, "highlights": "One.\nTwo."},
        "skills": {"Light": ["Oil"], "Sound": [{"name": "Horn", "level": 5}, "Bell"]},
        "languages": ["Morse"],
        "interests": "Birds, Fog",
        "references": "On request.",
        "education": ["School"],
    },
    "200 highlights that begin alike": work(highlights=[f"Did the same work again {n % 9}" for n in range(200)]),
}  # fmt: skip
