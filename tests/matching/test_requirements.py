"""What is must and what is nice, alternatives and lists, years, sections, and their lines."""

from __future__ import annotations

import pytest
from advertisements import asked, requirements


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("Python", "must"),
        ("Python is a plus", "nice"),
        ("Python would be a bonus", "nice"),
        ("Python preferred", "nice"),
        ("Ideally Python", "nice"),
        ("Python is not required", "nice"),
        ("Python (nice to have)", "nice"),
        ("Kenntnisse in Python von Vorteil", "nice"),
        ("Python wünschenswert", "nice"),
        ("Python serait un plus", "nice"),
        ("Python est apprécié", "nice"),
        ("Se valora Python", "nice"),
        ("Python [Valorable]", "nice"),
        ("Python is a must", "must"),
        ("Python zwingend erforderlich", "must"),
    ],
)
def test_words_of_a_line_make_its_requirement_nice_to_have(line: str, need: str) -> None:
    assert [requirement.need for requirement in asked(line)] == [need]


@pytest.mark.parametrize(
    ("heading", "need"),
    [
        ("Requirements", "must"),
        ("What you'll do", "must"),
        ("Nice to have", "nice"),
        ("Preferred qualifications", "nice"),
        ("Bonus points", "nice"),
        ("What we use", "nice"),
        ("Tech stack", "nice"),
        ("Dein Profil", "must"),
        ("Deine Aufgaben", "must"),
        ("Von Vorteil", "nice"),
        ("Unser Stack", "nice"),
        ("Votre profil", "must"),
        ("Vos missions", "must"),
        ("Les petits plus", "nice"),
        ("Requisitos", "must"),
        ("¿Qué harás?", "must"),
        ("Se valorará", "nice"),
        ("Apply if you bring", "must"),  # a heading that no list knows
    ],
)
def test_a_section_says_what_its_lines_are(heading: str, need: str) -> None:
    assert [requirement.need for requirement in asked("Python", heading)] == [need]


def test_a_line_may_be_a_must_in_one_part_and_nice_in_another() -> None:
    assert [
        (requirement.text, requirement.need, requirement.skills)
        for requirement in asked("Terraform required; Chef a plus")
    ] == [
        ("Terraform required", "must", ("Terraform",)),
        ("Chef a plus", "nice", ("Chef",)),
    ]
    assert [
        (requirement.need, requirement.skills)
        for requirement in asked("Kubernetes (Helm is a plus)")
    ] == [
        ("must", ("Kubernetes",)),
        ("nice", ("Helm",)),
    ]
    assert [
        (requirement.need, requirement.skills)
        for requirement in asked("Experience with a cloud, ideally AWS")
    ] == [
        ("must", ()),
        ("nice", ("AWS",)),
    ]


@pytest.mark.parametrize(
    ("line", "any_of", "all_of"),
    [
        ("Python, Kafka and Terraform", [], ["Python", "Kafka", "Terraform"]),
        ("Python or Go", [["Python", "Go"]], []),
        ("Python oder Go", [["Python", "Go"]], []),
        ("Python ou Go", [["Python", "Go"]], []),
        ("Python o Java", [["Python", "Java"]], []),
        ("AWS/Azure", [["AWS", "Azure"]], []),
        ("one of Python, Go", [["Python", "Go"]], []),
        ("at least one of Python, Go, and Java", [["Python", "Go", "Java"]], []),
        ("a language such as Python, Go", [["Python", "Go"]], []),
        ("clouds (e.g. AWS, Azure)", [["AWS", "Azure"]], []),
        ("z. B. Kafka, Datadog", [["Kafka", "Datadog"]], []),
        ("a cloud platform (AWS, Azure)", [["AWS", "Azure"]], []),  # brackets after a category
        ("Kafka, RabbitMQ, etc.", [["Kafka", "RabbitMQ"]], []),
        ("Linux (Debian, Ubuntu or RHEL)", [["Debian", "Ubuntu", "RHEL"]], ["Linux"]),
        ("Python and Kafka or RabbitMQ", [["Kafka", "RabbitMQ"]], ["Python"]),
        ("Terraform, C/C++, Kafka", [["C", "C++"]], ["Terraform", "Kafka"]),  # a slash in a list
    ],
)
def test_alternatives_are_distinguished_from_lists(
    line: str, any_of: list[list[str]], all_of: list[str]
) -> None:
    (requirement,) = asked(line)
    assert [list(group) for group in requirement.any_of] == any_of
    assert list(requirement.all_of) == all_of


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5+ years of Python", 5),
        ("3-5 years of Python", 3),  # the least
        ("3 to 5 yrs with Python", 3),
        ("at least four years with Python", 4),
        ("Seven (7) years of Python", 7),
        ("A minimum of 1 year of Python", 1),
        ("mindestens drei Jahre Python", 3),
        ("mind. 5 Jahre Berufserfahrung", 5),
        ("au moins 4 ans d'expérience", 4),
        ("mínimo 3 años de experiencia", 3),
        ("2 a 4 años de Python", 2),
        ("Python", None),
        ("You finish your training within two years", None),  # a deadline
        ("You are 18 years or older", None),  # an age
        ("You have lived here for 2 years", None),  # residency
        ("A 4-year degree", None),  # a course
        ("We have used Python for the last 10 years", None),  # theirs
        ("$1,500 a year for books", None),  # money
        ("A contract for a year, with an extension of 2 years", None),
    ],
)
def test_years_are_the_least_that_is_asked(line: str, years: int | None) -> None:
    assert [requirement.years for requirement in asked(line)] == [years]


def test_two_times_in_one_line_are_two_requirements() -> None:
    rows = asked("5+ years of Python, and at least 2 years with Kafka")
    assert [(requirement.years, requirement.skills) for requirement in rows] == [
        (5, ("Python",)),
        (2, ("Kafka",)),
    ]


def test_prose_without_a_heading_is_read_by_its_sentences() -> None:
    text = (
        "We look for an engineer. You will run our services on Google Cloud, written in Python. "
        "You should have four years with Kubernetes. Experience with Istio would be a bonus. "
        "We offer 30 days of holiday and a good salary."
    )
    assert [
        (requirement.need, requirement.skills, requirement.years)
        for requirement in requirements(text)
    ] == [
        ("must", (), None),
        ("must", ("Google Cloud", "Python"), None),
        ("must", ("Kubernetes",), 4),
        ("nice", ("Istio",), None),
    ]


def test_a_stack_that_is_only_named_is_nice_to_have() -> None:
    text = "About us\nOur services run on Kafka and AWS.\n\nRequirements\n- Python\n"
    assert [(requirement.need, requirement.skills) for requirement in requirements(text)] == [
        ("nice", ("Kafka", "AWS")),
        ("must", ("Python",)),
    ]


def test_what_a_platform_is_built_on_is_nice_to_have() -> None:
    (requirement,) = asked("Our platform is built on Kubernetes and Kafka", "What you'll do")
    assert requirement.need == "nice"


def test_lines_without_bullets_and_wrapped_lines_are_read() -> None:
    text = (
        "Engineer\n\nRequirements:\nStrong Python\nKafka at scale\n\nNice to have:\n"
        "- a language that compiles to native code and that you have used for services, such\n"
        "  as Rust or Go\n"
    )
    assert [
        (requirement.line, requirement.need, requirement.skills)
        for requirement in requirements(text)
    ] == [
        (4, "must", ("Python",)),
        (5, "must", ("Kafka",)),
        (8, "nice", ("Rust", "Go")),
    ]


def test_a_line_that_names_a_technology_is_no_heading() -> None:
    text = "Engineer\n\nRequirements:\nYou know Kubernetes well\nYou are at home in Python\n"
    assert [requirement.skills for requirement in requirements(text)] == [
        ("Kubernetes",),
        ("Python",),
    ]


def test_years_that_are_an_alternative_are_one_requirement() -> None:
    (requirement,) = asked("A degree and 4 years of Python, or 8 years without a degree")
    assert requirement.years == 4


def test_the_title_of_the_job_asks_for_nothing() -> None:
    text = "Python, Kafka and Terraform engineer\n\nRequirements\n- Python\n"
    assert [requirement.skills for requirement in requirements(text)] == [("Python",)]


def test_duties_without_a_heading_are_asked() -> None:
    text = "Engineer\nDesign and maintain services in Python\n\nWhat we offer\n- A laptop\n"
    assert [(requirement.need, requirement.skills) for requirement in requirements(text)] == [
        ("must", ("Python",))
    ]


def test_a_label_opens_a_section_in_its_line() -> None:
    text = (
        "Engineer\nMinimum qualifications: Python. Kafka at scale. "
        "Preferred qualifications: Terraform. Helm charts.\nPerks: Linux laptops\n"
    )
    assert [(requirement.need, requirement.skills) for requirement in requirements(text)] == [
        ("must", ("Python",)),
        ("must", ("Kafka",)),
        ("nice", ("Terraform",)),
        ("nice", ("Helm",)),
    ]


def test_markdown_is_read_without_its_marks() -> None:
    text = "# Engineer\n\n## What you bring\n\n* **Python** and [Kafka](https://kafka.example)\n"
    assert [(requirement.text, requirement.skills) for requirement in requirements(text)] == [
        ("Python and Kafka", ("Python", "Kafka"))
    ]
