"""The verdict of each requirement, with its sentences, and how it is reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sphinx_resume.career.dates import Date, Period
from sphinx_resume.matching import report
from sphinx_resume.matching.answer import Answer, Matcher
from sphinx_resume.matching.facts import Facts, Sentence, Skill

MANUAL = Path(__file__).parents[2] / "manual" / "reference" / "match.md"
RUNNING = Period(Date(2020, 1))
ENDED = Period(Date(2015, 1), Date(2018, 6))
KAFKA = Sentence("Moved 40 lamps to Kafka.", "works.html#lamps", "Keeper, Lights", RUNNING)
GO = Sentence("Wrote the lamp's program in Go.", "works.html#program", "Keeper, Lights", RUNNING)
OLD = Sentence("Rewrote the horn in Go.", "old.html#horn", "Mate, Ferries", ENDED)
ON_CALL = Sentence("Served in the nightly rotation.", "old.html#night", "Mate, Ferries", ENDED)
DUTY = Sentence("Painted the door.", "old.html#door", "Mate, Ferries", ENDED)

FACTS = Facts(
    skills=(
        Skill("Kafka", (), "proved", 65, RUNNING, (KAFKA,), ()),
        Skill("Go", ("Golang",), "proved", 107, RUNNING, (GO, OLD), ()),
        Skill("PostgreSQL", ("Postgres",), "listed", 42, ENDED, (), ("Mate, Ferries",)),
        Skill("Kubernetes", ("k8s",), "claimed", 0, None, (), ()),
        Skill("Bitbucket Server", (), "claimed", 0, None, (), ()),
    ),
    sentences=(KAFKA, GO, OLD, ON_CALL, DUTY),
    months=107,
)
AD = """\
Lamp engineer

Requirements
- Kafka
- Golang or Rust
- Go and Postgres
- Kafka, k8s
- Postgres, Terraform
- 10 years of Go
- on-call duty
- a love of herring

Nice to have
- Linux
"""


def answer(text: str = AD) -> Answer:
    return Matcher(FACTS).answer(enumerate(text.splitlines(), 1))


def test_a_requirement_is_as_strong_as_its_weakest_part_and_best_alternative() -> None:
    assert [(row.requirement.text, row.verdict) for row in answer().rows] == [
        ("Kafka", "proved"),
        ("Golang or Rust", "proved"),
        ("Go and Postgres", "listed"),
        ("Kafka, k8s", "claimed"),
        ("Postgres, Terraform", "missing"),
        ("10 years of Go", "proved"),
        ("on-call duty", "suggestion"),
        ("a love of herring", "not checked"),
        ("Linux", "missing"),
    ]


def test_the_time_in_use_is_that_of_the_weakest_part_and_the_longest_alternative() -> None:
    rows = answer("Engineer\n\nRequirements\n- 3 years of Go and Kafka\n- Go or Kafka\n").rows
    assert [row.months for row in rows] == [65, 107]


def test_nothing_is_proved_without_a_sentence() -> None:
    for row in answer().rows:
        if row.verdict == "proved":
            assert any(skill.sentences for skill in row.skills)


def test_sentences_are_the_newest_first() -> None:
    row = answer().rows[5]
    assert row.skills[0].sentences == (GO, OLD)


def test_a_theme_finds_what_shares_no_word_and_says_that_it_is_a_suggestion() -> None:
    row = answer().rows[6]
    assert row.suggestions[:1] == (ON_CALL,)
    assert "suggestion ?  [must]  on-call duty" in report.as_text(answer())
    assert "? Served in the nightly rotation." in report.as_text(answer())


def test_years_asked_are_held_against_the_time_in_use() -> None:
    text = report.as_text(answer())
    assert "years: 10 asked, 8 yrs 11 mos in use, fewer than asked" in text
    prose = report.as_text(answer("Engineer\n\nRequirements\n- 8 years of work at sea\n"))
    assert "years: 8 asked, 8 yrs 11 mos in all positions together\n" in prose


def test_each_verdict_says_what_to_do() -> None:
    text = report.as_text(answer())
    assert "PostgreSQL: listed in an environment alone (Mate, Ferries), 3 yrs 6 mos" in text
    assert "Kubernetes: declared, and no work shows it: write a sentence" in text
    assert "Terraform: not in this résumé" in text
    assert "It names no skill, and no sentence comes near it; this is no verdict." in text


def test_a_near_name_is_offered_to_the_owner() -> None:
    text = report.as_text(answer("Engineer\n\nRequirements\n- Bitbucket\n"))
    assert "Bitbucket: not in this résumé. Near it: Bitbucket Server. If it is another name" in text


def test_the_last_line_counts_what_is_a_must() -> None:
    lines = report.as_text(answer()).splitlines()
    assert lines[-2] == "1 nice: 1 missing"
    assert lines[-1] == (
        "8 must: 3 proved, 1 listed, 1 claimed, 1 missing, 1 suggestion, 1 not checked"
    )
    assert "%" not in report.as_text(answer())


def test_an_advertisement_for_other_work_is_reported() -> None:
    text = report.as_text(answer("Nurse\n\nRequirements\n- a nursing diploma\n- Epic charts\n"))
    assert report.NOTHING_DECLARED in text
    assert report.NOTHING_DECLARED not in report.as_text(answer())


def test_markdown_links_each_sentence() -> None:
    text = report.as_markdown(answer())
    assert text.startswith("# Lamp engineer\n\n- **proved** (must) Kafka\n")
    assert "  - [Moved 40 lamps to Kafka.](works.html#lamps), Keeper, Lights\n" in text
    assert "**suggestion ?** (must) on-call duty" in text


def test_json_holds_to_the_schema_of_the_manual() -> None:
    _before, _fence, rest = MANUAL.read_text("utf-8").partition("```json\n")
    schema = json.loads(rest.partition("```")[0])
    Draft202012Validator.check_schema(schema)
    value = json.loads(report.as_json(answer()))
    Draft202012Validator(schema).validate(value)
    assert value["counts"]["must"] == {
        "proved": 3, "listed": 1, "claimed": 1, "missing": 1, "suggestion": 1, "not checked": 1,
    }  # fmt: skip
    assert value["requirements"][1] == {
        "text": "Golang or Rust",
        "line": 5,
        "need": "must",
        "any_of": [["Go", "Rust"]],
        "all_of": [],
        "years": None,
        "months": None,
        "verdict": "proved",
        "skills": [
            {
                "name": "Go",
                "verdict": "proved",
                "months": 107,
                "last_used": "present",
                "sentences": [
                    {"text": GO.text, "url": GO.url},
                    {"text": OLD.text, "url": OLD.url},
                ],
                "near": [],
            },
            {
                "name": "Rust",
                "verdict": "missing",
                "months": 0,
                "last_used": None,
                "sentences": [],
                "near": [],
            },
        ],
        "suggestions": [],
    }


@pytest.mark.parametrize("form", [report.as_text, report.as_markdown, report.as_json])
def test_the_same_advertisement_gives_the_same_bytes(form: object) -> None:
    assert callable(form)
    assert form(answer()) == form(answer())
