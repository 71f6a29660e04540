"""Advertisements read against the skills of a fictional career."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sphinx_resume.matching import advertisement
from sphinx_resume.matching.names import Names

if TYPE_CHECKING:
    from sphinx_resume.matching.advertisement import Requirement

# What the person of these tests declares: common names, ordinary words, short ones, practices.
DECLARED = (
    ("Kubernetes", ("k8s",)),
    ("AWS", ("Amazon Web Services",)),
    ("Amazon S3", ("S3",)),
    ("Amazon RDS", ("RDS",)),
    ("Amazon VPC", ("VPC",)),
    ("Google Cloud", ("GCP",)),
    ("Azure", ()),
    ("Go", ("Golang",)),
    ("Python", ()),
    ("Bash", ("Shell",)),
    ("Chef", ()),
    ("Play", ("Play Framework",)),
    ("Microsoft Exchange", ("Exchange",)),
    ("Ruby on Rails", ("Rails",)),
    ("Helm", ()),
    ("Marathon", ()),
    ("Stash", ("Bitbucket Server",)),
    ("Oracle Database", ("Oracle",)),
    ("Datadog", ()),
    ("Kafka", ("Apache Kafka",)),
    ("CI/CD", ("continuous integration",)),
    ("GDPR", ()),
    ("Terraform", ()),
    ("Stage lighting", ()),
)


@cache
def names() -> Names:
    return Names(DECLARED)


def requirements(text: str) -> tuple[Requirement, ...]:
    return advertisement.parse(enumerate(text.split("\n"), 1), names()).requirements


def asked(line: str, heading: str = "Requirements") -> tuple[Requirement, ...]:
    """The requirements of one bullet, in an advertisement of technical work."""
    return requirements(f"Engineer\n\n{heading}\n- {line}\n- Linux servers and software\n")[:-1]
