"""An advertisement makes an edition, which proves what is asked, and a letter that answers it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
from building import PROJECT
from commands import AD, pdf_text, run_command

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_an_ad_makes_an_edition_whose_letter_answers_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "ad.txt").write_text(AD, "utf-8")
    status, _out, err = run_command(capsys, "match", "ad.txt", "--edition", "knots")
    assert status == 0
    assert "editions/knots.toml is written" in err
    assert (project / "editions" / "knots.ad.txt").read_text("utf-8").startswith("Keeper of")
    assert run_command(capsys, "edition", "knots")[::2] == (0, "")
    letter = (project / "_build" / "editions" / "knots" / "letter.md").read_text("utf-8")
    assert letter.startswith("# Keeper of Knots\n")
    at = letter.index("> some years of knots++")
    assert "\nA model, held up by Knots++.\n(more.html#" in letter[at:]
    assert "Kubernetes" not in letter


def test_a_letter_has_no_word_that_is_not_the_ads_or_the_resumes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(capsys, "edition", "trinity")
    folder = project / "_build" / "editions" / "trinity"
    [pdf] = folder.glob("*.pdf")
    known = pdf_text(pdf)
    for line in (folder / "letter.md").read_text("utf-8").splitlines():
        if line and line[0] not in "#<(>":
            assert re.sub(r"\s+", " ", line) in known


def test_a_letter_that_its_owner_changed_is_left_as_it_is(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_command(capsys, "edition", "trinity")
    letter = project / "_build" / "editions" / "trinity" / "letter.md"
    letter.write_text("Dear keepers,\n", "utf-8")
    _status, out, _err = run_command(capsys, "edition", "trinity")
    assert letter.read_text("utf-8") == "Dear keepers,\n"
    assert "letter.md" not in out


def test_an_ad_that_is_gone_is_reported(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "ad.txt").write_text(AD, "utf-8")
    run_command(capsys, "match", "ad.txt", "--edition", "knots")
    (project / "editions" / "knots.ad.txt").unlink()
    status, _out, err = run_command(capsys, "edition", "knots")
    assert status == 0
    assert re.match(
        r"editions/knots\.toml:\d+: the advertisement knots\.ad\.txt is not beside", err
    )


def test_an_ad_that_asks_for_nothing_declared_makes_no_edition(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "ad.txt").write_text("Requirements\n- Kubernetes\n- Terraform\n", "utf-8")
    status, _out, err = run_command(capsys, "match", "ad.txt", "--edition", "cloud")
    assert status == 2
    assert "No edition was written" in err
    assert not (project / "editions" / "cloud.toml").exists()


ADS = [
    "Kubernetes, Kafka, Go",
    "AWS, Chef, Jenkins, Nagios",
    "RabbitMQ",
    "Ruby on Rails, Perl",
    "macOS, Munki, DeployStudio",
    "VB.NET",
    "GCP, BigQuery, Pub/Sub, Datadog",
    "Terraform, Ansible, Chef, Python",
    "Elasticsearch, Graphite, Nagios",
    "DNS, HTTP, Squid, DansGuardian",
    "Redis, PostgreSQL, MySQL, Oracle",
    "GDPR",
    "CI/CD, Jenkins, Artifactory, Git",
    "EC2, S3, RDS, VPC, Route 53, EBS, Elastic IPs",
    "Java, JRuby, Play",
    "Exchange, Google Apps, GAM",
    "ZooKeeper, MCollective, Knife",
    "Docker, Helm, Kubernetes",
    "Jira, Diffbot, Ruby",
    "Kafka, Go, Python, Redis, AWS, Chef, RabbitMQ, Ruby, VB.NET, macOS, Perl, GDPR, DNS, Docker",
]


def test_each_asked_and_proved_skill_has_a_sentence_within_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("docs", "conf.py"):
        (tmp_path / name).symlink_to(PROJECT / name)
    (tmp_path / "editions").mkdir()
    allowed: dict[str, int] = {}
    for ad, pages in [*((ad, 1) for ad in ADS), (ADS[0], 2), (ADS[-1], 3)]:
        company = f"Company {len(allowed)}"
        skills = [name.strip() for name in ad.split(",")]
        edition = f"company = {company!r}\nskills = {skills!r}\npages = {pages}\n"
        (tmp_path / "editions" / f"{company}.toml").write_text(edition, "utf-8")
        allowed[company] = pages
    monkeypatch.chdir(tmp_path)
    status, out, err = run_command(capsys, "edition")
    assert (status, err) == (0, "")
    assert "its sentences are omitted" not in out
    for company, pages in allowed.items():
        [pdf] = (tmp_path / "_build" / "editions" / company).glob("*.pdf")
        assert len(pypdfium2.PdfDocument(pdf.read_bytes())) <= pages, company
