"""Résumés that nobody wrote: every field of the schema, and what people write instead."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

# Pieces that mean something to Markdown, MyST, HTML, YAML, Sphinx or a reader of dates.
_PIECES = [
    *("Built services in Go and Python.", "R&D", "Go to market", "C++", "a b c", "Über", "你好", "🚀"),
    *("**bold**", "*it*", "`code`", "[a](https://example.org/x_(y))", "<b>b</b>", "<br>", "&amp;"),
    *("{skill}`Go`", "{ref}`x`", "{{x}}", "${x}$", ":::", "```", "~~~", "---", "+++", "%", "(a)=", "#"),
    *("[[x]]", "[^1]", "[x]:", "1. ", "- ", "* ", "> ", "| a |", "\\", "`", '"', "'", "_", "*", "<", "{"),
    *("https://example.org/a?b=c", "www.example.org", "snake_case", "--", "...", ": x", "# y", "\n", "\n\n"),
    *("\t", "\u00a0", "\u2028", "\x00", "$HOME", "@x", "!x", "~x", "a, b", "a; b", "(x)", "x:", "'q'"),
]  # fmt: skip
_texts = st.one_of(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=5).map("".join),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map(" ".join),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30),
)
_names = st.one_of(
    st.sampled_from(["Go", "R", "C", "Python", "python", "k8s", "Kubernetes", "C#", "C++", ".NET"]),
    st.sampled_from(["JavaScript", "JS", "React", "Node.js", "Design", "design", "HTML, CSS", "AWS"]),
    _texts,
)  # fmt: skip
_dates = st.one_of(
    st.dates().map(str),
    st.integers(1950, 2030).map(str),
    st.integers(1950, 2030),
    st.sampled_from(["2019-08", "Aug 2019", "08/2019", "2019-13", "Present", "now", "Summer 2012"]),
    st.sampled_from(["2010 - 2012", "", "soon", "2019-08-15T10:00:00Z", "0000-00-00", "31.12.2019"]),
    st.sampled_from(["2012-13", "2012-15", "since 2010", "3/4/2011", "3/4/2011 - 5/6/2012"]),
)  # fmt: skip
_urls = st.one_of(
    st.sampled_from(["https://example.org", "example.org/x", "www.example.org", "n/a", "#", "a b"]),
    st.sampled_from(["http://exämple.org/ü", "https://example.org/a,b", "mailto:a@example.org"]),
    _texts,
)
_odd = st.one_of(st.none(), st.just(""), st.just([]), st.just({}), st.integers(), st.booleans())


def _or_odd(usual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What is usual, and one time in eight something of another kind."""
    return st.integers(0, 7).flatmap(
        lambda n: usual if n else st.one_of(_odd, usual.map(lambda x: [x]))
    )


def _object(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {}, optional={key: _or_odd(field) for key, field in fields.items()}
    )


def _list(members: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(members, max_size=most)


_period = {"startDate": _dates, "endDate": _dates, "date": _dates}
_said = {"summary": _texts, "highlights": _list(_texts, 5)}
resumes = st.fixed_dictionaries(
    {
        "basics": _object(
            name=_texts,
            label=_texts,
            image=_urls,
            email=st.one_of(st.just("nobody@example.org"), _texts),
            phone=st.one_of(st.just("+1 212 555 0100"), _texts),
            url=_urls,
            summary=_texts,
            location=st.one_of(_texts, _object(address=_texts, city=_texts, countryCode=_texts)),
            profiles=_list(_object(network=_texts, username=_texts, url=_urls)),
        ).map(lambda basics: {"name": "Nobody Atall", **basics})
    },
    optional={
        "work": _list(
            _object(
                name=_texts,
                position=_texts,
                location=_texts,
                description=_texts,
                url=_urls,
                keywords=_list(_names),
                **_period,
                **_said,
            )
        ),
        "volunteer": _list(
            _object(organization=_texts, position=_texts, url=_urls, **_period, **_said)
        ),
        "education": _list(
            _object(
                institution=_texts,
                url=_urls,
                area=_texts,
                studyType=_texts,
                score=_texts,
                courses=_list(_texts),
                **_period,
            )
        ),
        "awards": _list(_object(title=_texts, date=_dates, awarder=_texts, summary=_texts)),
        "certificates": _list(_object(name=_texts, date=_dates, issuer=_texts, url=_urls)),
        "publications": _list(
            _object(name=_texts, publisher=_texts, releaseDate=_dates, url=_urls, summary=_texts)
        ),
        "skills": _list(_object(name=_names, level=_texts, keywords=_list(_names, 5)), 5),
        "languages": _list(_object(language=_texts, fluency=_texts)),
        "interests": _list(_object(name=_texts, keywords=_list(_texts))),
        "references": _list(_object(name=_texts, reference=_texts)),
        "projects": _list(
            _object(
                name=_texts,
                description=_texts,
                highlights=_list(_texts),
                keywords=_list(_names),
                url=_urls,
                roles=_list(_texts),
                entity=_texts,
                type=_texts,
                **_period,
            )
        ),
    },
)
