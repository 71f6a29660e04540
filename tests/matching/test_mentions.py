"""Which names a line of an advertisement mentions, and what only looks like one."""

from __future__ import annotations

import pytest
from advertisements import asked, requirements

LINUX = {"Linux"}  # which `asked` adds, to make the advertisement one of technical work


def skills_in(line: str, heading: str = "Requirements") -> set[str]:
    return {name for requirement in asked(line, heading) for name in requirement.skills}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Operate K8s", {"Kubernetes"}),  # an alias in another case
        ("Design of VPCs", {"Amazon VPC"}),  # a plural
        ("DataDog dashboards", {"Datadog"}),  # other capitals
        ("AWS/Azure", {"AWS", "Azure"}),  # a slash joins two names
        ("Bash/Shell", {"Bash"}),  # two names of one
        ("CI-CD and CICD", {"CI/CD"}),  # a slash that is none
        ("Golang", {"Go"}),
        ("Helm-Charts und Docker-Container", {"Helm", "Docker"}),  # joined as German joins
        ("Linuxkenntnisse", {"Linux"}),  # and without a hyphen
        ("ArgoCD, Victoria Metrics, Node JS", {"Argo CD", "VictoriaMetrics", "Node.js"}),
        ("C, C++, C# and .NET", {"C", "C++", "C#", ".NET"}),  # told apart by their signs
        ("experience with python and docker", {"Python", "Docker"}),  # typed in a hurry
        ("stage lighting for theatres", {"Stage lighting"}),  # no technology, but declared
    ],
)
def test_a_name_is_found_however_it_is_written(line: str, expected: set[str]) -> None:
    assert skills_in(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Google Cloud SQL", {"Cloud SQL"}),
        ("Azure DevOps", {"Azure DevOps"}),
        ("Oracle NetSuite", {"Oracle NetSuite"}),
        ("Bitbucket", {"Bitbucket"}),  # is not the Bitbucket Server that is declared
        ("Bitbucket Server", {"Stash"}),
        ("Amazon EKS", {"Amazon EKS"}),
        ("Terraform Cloud", {"Terraform"}),  # a part of what is declared
        ("SQL Server", {"SQL Server"}),
    ],
)
def test_the_longest_name_counts(line: str, expected: set[str]) -> None:
    assert skills_in(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Work with the go-to-market team",
        "Go beyond what is asked",
        "You are often on the go",
        "Go live with us every Tuesday",
        "Play a central part in our plans",
        "You play well with others",
        "Exchange ideas with colleagues",
        "Trade at the stock exchange",
        "Keep projects on the rails",
        "React quickly, swiftly and calmly",
        "Express yourself clearly",
        "Travel with the R&D department",
        "Stay at the helm on busy nights",
        "Excel at telling stories",
        "Stash your bike in the yard",
        "Chef & Table is our largest customer",
    ],
)
def test_an_ordinary_word_is_no_name(line: str) -> None:
    assert skills_in(line) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Services written in Go", {"Go"}),  # after "in"
        ("Go services and their tests", {"Go"}),  # before "services"
        ("Python, Go, Bash", {"Python", "Go", "Bash"}),  # among names
        ("python, go, bash", {"Python", "Go", "Bash"}),  # in a list of small letters
        ("Terraform, Python, a bit of bash", {"Terraform", "Python", "Bash"}),
        ("Go", {"Go"}),  # alone in its line
        ("Strong Go", {"Go"}),
        ("Chef cookbooks", {"Chef"}),
        ("a tool such as Puppet, Chef, or Salt", {"Puppet", "Chef", "SaltStack"}),
        ("Active Directory, Exchange und Microsoft 365",
         {"Active Directory", "Microsoft Exchange", "Microsoft 365"}),
        ("Play Framework", {"Play"}),  # its full name
    ],
)  # fmt: skip
def test_form_and_neighbours_make_an_ordinary_word_a_name(line: str, expected: set[str]) -> None:
    assert skills_in(line) == expected


def test_short_names_count_in_technical_work_alone() -> None:
    nurse = "Nurse\n\nRequirements\n- heart sounds (S3, S4), RDS and sepsis\n"
    assert [requirement.skills for requirement in requirements(nurse)] == [()]
    assert skills_in("files on S3, data in RDS") == {"Amazon S3", "Amazon RDS"}


@pytest.mark.parametrize(
    "section",
    ["Benefits", "What we offer", "Wir bieten", "Ce que nous offrons", "Ofrecemos", "Privacy"],
)
def test_what_the_employer_gives_is_not_asked(section: str) -> None:
    text = f"Engineer\n\nRequirements\n- Python\n\n{section}\n- a laptop with Linux, and GDPR\n"
    assert [requirement.skills for requirement in requirements(text)] == [("Python",)]


def test_a_company_is_no_technology() -> None:
    text = (
        "Engineer\n\nMoss & Ember builds lamps with Chef & Table.\nJoin Marathon's team.\n\n"
        "Requirements\n- Python & Docker\n"
    )
    assert [requirement.skills for requirement in requirements(text)] == [("Python", "Docker")]


def test_what_the_employer_makes_is_not_asked_unless_the_line_says_so() -> None:
    text = (
        "About us\nAt GitLab, we are remote. GitLab runs on Kubernetes.\n\nRequirements\n"
        "- Keep GitLab.com up\n- GitHub, GitLab or Bitbucket\n- Experience with GitLab\n"
    )
    assert [requirement.skills for requirement in requirements(text)] == [
        ("Kubernetes",),
        (),
        ("GitHub", "GitLab", "Bitbucket"),
        ("GitLab",),
    ]


def test_legal_text_asks_for_nothing() -> None:
    text = "Engineer\n\nRequirements\n- Python\n\nWe process your data according to the GDPR.\n"
    assert [requirement.skills for requirement in requirements(text)] == [("Python",)]
