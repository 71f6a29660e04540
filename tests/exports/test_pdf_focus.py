"""``resume_focus``: the PDF of one page for the skills that a job asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from building import PROJECT
from pdf_readers import by_pdfium, pages

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build


@pytest.mark.parametrize("name", ["Kafka,Kubernetes", "ruby", "Terraform,Chef"])
def test_an_edition_for_a_job_has_one_page_and_each_role(build: Build, name: str) -> None:
    site = build(PROJECT / "docs", conf=PROJECT, builder="resume-pdf", resume_focus=name)
    [file] = site.out.iterdir()
    assert pages(file.read_bytes()) == 1
    read = by_pdfium(file.read_bytes())
    for title in ("Staff Site Reliability Engineer", "Amplify Education", "Medical Center"):
        assert title in read


def test_what_an_edition_leaves_out_is_one_line_at_the_end(build: Build) -> None:
    site = build(
        PROJECT / "docs", conf=PROJECT, builder="resume-pdf",
        resume_focus="RabbitMQ", html_baseurl="https://example.org/",
    )  # fmt: skip
    read = " ".join(by_pdfium((site.out / "resume-rabbitmq.pdf").read_bytes()).split())
    assert re.search(r"\d+ more sentences at example\.org$", read)
    assert read.count(" more ") == 1 + read.count(" more than ")
    assert "RabbitMQ (3 yrs 7 mos)" in read
    assert "Built and deployed RabbitMQ infrastructure." in read


def test_an_edition_without_a_known_skill_is_reported_and_leaves_the_resume(
    build: Build, tmp_path: Path
) -> None:
    out = tmp_path / "pdf"
    build(PROJECT / "docs", out, conf=PROJECT, builder="resume-pdf")
    before = (out / "resume.pdf").read_bytes()
    site = build(PROJECT / "docs", out, conf=PROJECT, builder="resume-pdf", resume_focus="Kafak")
    assert site.warnings == [
        "-D resume_focus:1: WARNING: unknown skill 'Kafak' in 'resume_focus'. "
        "Did you mean 'Kafka'? Name skills as they are declared. [resume.unknown]"
    ]
    assert [path.name for path in out.iterdir()] == ["resume.pdf"]
    assert (out / "resume.pdf").read_bytes() == before
