"""What cannot be read is one line; what can be read somehow is, and says what was done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from importing import ImportSite


@pytest.mark.parametrize(
    ("text", "repairs", "losses"),
    [
        pytest.param(
            '{"basics": {"name": "A", "name": "B"}}',
            [],
            ["basics.name: stands twice; this is hidden: 'A'"],
            id="a key that stands twice",
        ),
        pytest.param(
            '{"basics": {"name": "N"}, "languages": ["A"], "languages": ["B"]}',
            [
                "languages: stands twice; both lists are one",
                "languages[0]: no object; read as its 'language'",
                "languages[1]: no object; read as its 'language'",
            ],
            [],
            id="a list that stands twice",
        ),
        pytest.param(
            '{"basics": {"name": "N", "label": NaN}}',
            ["basics.label: a number, read as text"],
            [],
            id="no number",
        ),
        pytest.param(
            '{"basics": {"name": "N", "shoe": 9}, "x": {"y": [true]}, "meta": {"theme": "t"}}',
            [],
            [
                "basics.shoe: JSON Resume has no field for '9'",
                """x: JSON Resume has no field for '{"y": [true]}'""",
            ],
            id="fields that the schema does not have",
        ),
        pytest.param(
            '{"basics": {"name": "N", "location": {"city": "C", "planet": "'
            + "Mars " * 20
            + '"}}}',
            [],
            [f"basics.location.planet: JSON Resume has no field for '{'Mars ' * 11}Mars…'"],
            id="a field of a place, with a long text",
        ),
        pytest.param(
            '{"basics": {"name": "N B", "firstName": "Zoë"}}',
            [],
            ["basics.firstName: JSON Resume has no field for 'Zoë'"],
            id="a first name beside a whole name",
        ),
        pytest.param(
            '{"basics": [{"name": "N"}, {"name": "O"}]}',
            ["basics: a list, of which the first entry counts"],
            ["""basics[1]: a résumé is one person's; it leaves out '{"name": "O"}'"""],
            id="two persons",
        ),
        pytest.param(
            '{"bio": {"firstName": "Zoë", "lastName": "Nobody", "image": "https://example.org/a.png", '
            '"picture": "https://example.org/b.png"}, "references": 0, "experiences": [{"name": "L", '
            '"position": "-"}]}',
            [
                "bio: 'bio' is 'basics'",
                "bio.picture: 'picture' is 'image'",
                "experiences: 'experiences' is 'work'",
                "work[0]: without a position; 'L' stands there",
            ],
            [
                "bio.picture: a résumé has one picture; it leaves out 'https://example.org/b.png'",
                "experiences[0].position: '-' says nothing",
                "references: '0' is no entry",
            ],
            id="other names for sections, two pictures, and values that say nothing",
        ),
        pytest.param(
            '{"basics": {"name": "N"}, "work": [{"name": "L", "positions": '
            '[{"title": "A", "startDate": "2012"}, {"position": "B", "startDate": "2010"}]}]}',
            [
                "work[0].positions: each position is an entry of its own",
                "work[0].positions[0].title: 'title' is 'position'",
            ],
            [],
            id="positions within an employer",
        ),
        pytest.param(
            '{"basics": {"name": "N"}, "awards": [{"date": "0000-00"}]}',
            [],
            ["""awards[0]: '{"date": "0000-00"}' says nothing"""],
            id="an entry that says nothing",
        ),
        pytest.param(
            '{"basics": {"name": "N"}, "skills": ['
            '{"name": "x", "level": "good", "keywords": ["Oil", "Gas"]}, '
            '{"name": "y", "level": "bad", "keywords": ["Oil"]}]}',
            ["skills[1]: 'Oil' stands under 'x' already"],
            [
                "skills[1]: the heading 'y' has no skill that stands under no other",
                "skills[1]: the level of 'Oil' is 'good' already, and not 'bad'",
            ],
            id="two levels of one skill",
        ),
        pytest.param(
            '{"basics": {"name": "N", "label": ["a", {"b": 1}]}}',
            [
                "basics.label: a list, read as text",
                "basics.label[1]: an object, read as text",
                "basics.label[1].b: a number, read as text",
            ],
            [],
            id="a list where a text is expected",
        ),
        pytest.param(
            '{"basics": {"name": "N\\ud83d\\u0000"}}',
            ["basics.name: characters that nobody can see are left out"],
            [],
            id="half a character",
        ),
    ],
)
def test_each_repair_and_loss_has_its_path(
    import_site: ImportSite, text: str, repairs: list[str], losses: list[str]
) -> None:
    result = import_site(text)
    assert sorted(result.repairs) == sorted(repairs)
    assert sorted(result.losses) == sorted(losses)
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("field", "given", "value", "text", "message"),
    [
        ("url", "example.org/x", "https://example.org/x", "", "is https://example.org/x in full"),
        ("url", "//example.org", "https://example.org", "", "in full"),
        ("url", "https:/example.org", "https://example.org", "", "in full"),
        ("url", "#", "", "", "is no web address"),
        ("url", "soon to come", "", "Web: soon to come", "it stands in the text"),
        ("image", "photo.jpg", "", "", "put the file into docs/ and name it"),
        ("email", "mailto:n@example.org", "n@example.org", "", ""),
        ("email", "nobody at example", "", "Email: nobody at example", "is no email address"),
        ("phone", "(+1) 212–555/0100", "+1 212-555-0100", "", ""),
        ("phone", "Tel.: +1 212 555 0100", "+1 212 555 0100", "", ""),
        ("phone", "ask the owl", "", "Phone: ask the owl", "is no phone number"),
        # An address has one place, where it can be withheld: in the text is only what is left.
        (
            "email",
            "Nobody <n@example.org>",
            "n@example.org",
            "Email: Nobody",
            "'Nobody' is no part of n@example.org; it stands in the text",
        ),
        (
            "email",
            "n@example.org, m@example.org",
            "n@example.org",
            "Email: m@example.org",
            "'m@example.org' is no part of n@example.org; it stands in the text",
        ),
        (
            "phone",
            "+353 (0)1 555 0142 (evenings)",
            "+353 (0)1 555 0142",
            "Phone: evenings",
            "'evenings' is no part of +353 (0)1 555 0142; it stands in the text",
        ),
        ("phone", "212 555 0100 ext. 5", "212 555 0100 ext. 5", "", ""),
        (
            "phone",
            "home (+1) 212–555/0100",
            "+1 212-555-0100",
            "Phone: home",
            "'home' is no part of",
        ),
        ("phone", "212 555 0100!", "212 555 0100", "", ""),
    ],
)
def test_addresses_are_whole_or_stand_in_the_text(
    import_site: ImportSite, field: str, given: str, value: str, text: str, message: str
) -> None:
    result = import_site({"basics": {"name": "Nobody Atall", field: given}})
    basics = result.imported.resume.basics
    assert getattr(basics, field) == value
    assert " ".join(passage.plain for passage in basics.summary) == text
    assert [message in line for line in (*result.repairs, *result.losses)] == [True] * bool(message)
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("given", "bullets"),
    [
        ("Led a team.", ["Led a team."]),
        (
            "Led a team.\nWrote a tool.\r\n\r\nTrained.",
            ["Led a team.", "Wrote a tool.", "Trained."],
        ),
        # Where the text marks its bullets, a line without one goes on.
        ("- Led a team\n  of ten.\n- Wrote.", ["Led a team of ten.", "Wrote."]),
        ("<ul>\n<li>Led a\nteam.</li>\n<li>Wrote.</li></ul>", ["Led a team.", "Wrote."]),
        # So does a line of an entry, as in Markdown.
        (["Led a\nteam.", "Wrote."], ["Led a team.", "Wrote."]),
    ],
)
def test_highlights_in_one_text_are_its_lines(
    import_site: ImportSite, given: Any, bullets: list[str]
) -> None:
    work = {"name": "L", "position": "K", "startDate": "2019", "highlights": given}
    result = import_site({"basics": {"name": "N"}, "work": [work]})
    (entry,) = result.imported.resume.work
    assert [passage.plain for passage in entry.highlights] == bullets
    repair = "work[0].highlights: a text, read as a list"
    assert result.repairs == ([repair] if isinstance(given, str) else [])
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("section", "field"),
    [("work", "name"), ("volunteer", "organization"), ("projects", "entity")],
)
def test_an_organisation_is_an_organization(
    import_site: ImportSite, section: str, field: str
) -> None:
    result = import_site(
        {"basics": {"name": "N"}, section: [{"organisation": "Lamp", "position": "K"}]}
    )
    (entry,) = getattr(result.imported.resume, section)
    assert getattr(entry, field) == "Lamp"
    assert f"{section}[0].organisation: 'organisation' is {field!r}" in result.repairs


def test_an_account_is_linked_or_has_its_username(import_site: ImportSite) -> None:
    profiles = [
        {"network": "A", "url": "https://example.org/nobody"},
        {"network": "B", "username": "no, body"},
        {"network": "C", "username": "other", "url": "https://example.org/c,d"},
        {"network": "D"},
    ]
    result = import_site({"basics": {"name": "N", "github": "nobody", "profiles": profiles}})
    back = json.loads((result.site.out / "resume.json").read_text("utf-8"))
    assert back["basics"]["profiles"] == [
        {"network": "A", "username": "nobody", "url": "https://example.org/nobody"},
        {"network": "B", "username": "no, body"},
        {"network": "C", "username": "other", "url": "https://example.org/c,d"},
        {"network": "Github", "username": "nobody"},
    ]
    assert result.losses == ["basics.profiles[3]: 'D' has neither an address nor a username"]


def test_a_second_address_is_a_link_and_no_evidence_for_its_host(import_site: ImportSite) -> None:
    project = {
        "name": "Thing",
        "url": "https://example.org",
        "github": "https://github.com/nobody/thing",
    }
    result = import_site(
        {"basics": {"name": "N"}, "projects": [project], "skills": [{"name": "GitHub"}]}
    )
    assert "Web: <https://github.com/nobody/thing>" in result.imported.pages["index.md"]
    (skill,) = result.imported.skills.declared
    assert not skill.has_evidence


@pytest.mark.parametrize("query", ["%C6%F7", "%E4%BD%A0"], ids=["no UTF-8", "no such letters"])
def test_an_encoded_address_is_shown_as_it_is_written(import_site: ImportSite, query: str) -> None:
    address = f"https://example.org/?q={query}"
    result = import_site(
        {"basics": {"name": "N", "url": address, "summary": f"See {address}."}}, "html"
    )
    assert result.site.warnings == []
    assert f"See {address}." in result.site.article("index")


@pytest.mark.parametrize(
    ("member", "text"),
    [
        (
            {"awards": [{"title": "A", "url": "https://example.org/a"}]},
            "Web: https://example.org/a",
        ),
        ({"certificates": [{"name": "A", "endDate": "2030"}]}, "Valid until: 2030"),
        ({"references": [{"name": "A", "url": "example.org/a"}]}, "Web: example.org/a"),
        ({"projects": [{"name": "A", "location": {"city": "Cape"}}]}, "Location: Cape"),
    ],
)
def test_what_has_no_option_stands_in_the_text(
    import_site: ImportSite, member: dict[str, Any], text: str
) -> None:
    result = import_site({"basics": {"name": "N"}, **member})
    ((section, entries),) = ((name, getattr(result.imported.resume, name)) for name in member)
    passages = entries[0].description if section == "projects" else entries[0].summary
    assert [passage.plain for passage in passages] == [text]
    assert result.losses == []
    assert result.site.warnings == []


@pytest.mark.parametrize(
    ("highlights", "kept", "environment"),
    [
        (["Built it.", "Tech stack: Go, Redis and Vue"], ["Built it."], ["Go", "Redis", "Vue"]),
        (["React", "Docker"], [], ["React", "Docker"]),
        (["React", "Docker", "Team lead"], [], ["React", "Docker", "Team lead"]),
        (["Led the team.", "MySQL, Redis"], ["Led the team."], ["MySQL", "Redis"]),
        (["Led", "Wrote", "React"], ["Led", "Wrote"], ["React"]),
        (["Technologies: we chose what the customers knew best"], ["Technologies: we chose what the customers knew best"], []),
    ],
)  # fmt: skip
def test_lines_that_only_list_technologies_are_the_environment(
    import_site: ImportSite, highlights: list[str], kept: list[str], environment: list[str]
) -> None:
    work = {"name": "L", "position": "K", "highlights": highlights}
    result = import_site({"basics": {"name": "N"}, "work": [work]})
    (entry,) = result.imported.resume.work
    assert [passage.plain for passage in entry.highlights] == kept
    assert entry.keywords == environment
    assert result.site.warnings == []


def test_the_json_of_a_site_is_imported_as_the_same_site(import_site: ImportSite) -> None:
    resume = {
        "basics": {"name": "N"},
        "work": [
            {"name": "Old", "position": "A", "startDate": "2010", "endDate": "2012"},
            {
                "name": "New",
                "position": "B",
                "startDate": "2012-01",
                "highlights": ["Wrote Python.", "Stack: Redis, Python 3.12"],
            },
        ],
        "projects": [{"name": "P", "keywords": ["Redis"], "description": "In Python."}],
        "skills": [{"name": "Python"}, {"name": "Fog"}],
    }
    first = import_site(resume)
    second = import_site((first.site.out / "resume.json").read_text("utf-8"))
    assert second.imported.pages == first.imported.pages
