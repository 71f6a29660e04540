"""The real résumé: every fact where it belongs, every link to somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

import pytest
from building import PROJECT, run_build

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site
    from playwright.sync_api import Page

FACTS = {
    "index": [
        "Anurag Mohanty",
        "Site Reliability Engineer",
        "anurag@mohanty.io",
        "(516) 218-1593",
        "github.com/tevren",
        # the table of technical skills, spelled as their makers do
        *["GCP", "Python", "Docker", "Terraform", "Datadog", "AWS", "Go", "Kubernetes"],
        *["Pulumi", "New Relic", "Azure", "Ruby", "Helm", "Chef", "CircleCI", "DigitalOcean"],
        *["Shell", "Mesos/Marathon", "Ansible", "Jenkins"],
    ],
    "experience": [
        *["FuboTV Aug 2017 – present", "streams television", "sport", "US and abroad"],
        *["infrastructure", "backend code", "10,000 users to 500,000"],
        *["Spotify Jun 2016 – Jul 2017", "music streaming", "100 million subscribers"],
        *["internal tools", "25,000 machines", "on call", "user-facing"],
        *["Amplify Education Dec 2012 – Jun 2016", "custom tablets", "20,000 students and teachers"],
        *["classrooms across the US", "AWS architecture", "pipelines", "backend", "20,000 tablets"],
        *["Columbia University Libraries Jan 2010 – Dec 2012", "students, alumni and staff"],
        *["OS X", "digital labs", "Ruby on Rails"],
        *["Columbia University Medical Center Jun 2007 – Dec 2009", "oncologists in the world"],
        *["digitized the records", "back up", "patient data"],
    ],
    "roles/fubotv-staff-sre": [
        *["FuboTV Aug 2019 – present", "in-house Python deployment tool to Helm"],
        *["Datadog bill", "$97,000 a year", "highly available", "Kafka", "ZooKeeper"],
        *["disaster recovery", "video playout", "whole GCP region", "across cloud providers"],
        *["GDPR", "video metadata", "guideline", "ingest and playout", "in-house application"],
        *["Go service", "BigQuery", "latency metrics", "concurrency bugs"],
        *["slow database queries", "metadata library", "race conditions", "multiple locks"],
    ],
    "roles/fubotv-senior-sre": [
        *["FuboTV Aug 2017 – Aug 2019", "Original author", "maintainer", "Kubernetes"],
        *["environments and clusters", "Google Cloud Storage", "$40,000 a month"],
        *["200,000 concurrent users", "ten times", "monitoring and alerting", "storage backends"],
        *["Redis, Kafka", "Leadership", "SRE expertise", "Python 2.7/3", "CircleCI", "PostgreSQL"],
    ],
    "roles/spotify-senior-sre": [
        *["Spotify Jun 2016 – Jul 2017", "GCP compute", "on-premises", "Pub/Sub messages"],
        *["restarted machines", "automated tests", "Docker", "local development", "deltas", "DNS"],
        *["weekly on-call rotation", "Google Cloud infrastructure", "Puppet", "Jenkins", "Helios"],
    ],
    "roles/amplify-systems-engineer": [
        *["Amplify Education Dec 2012 – Jun 2016", "Java and JRuby web applications"],
        *["build manifests", "tested together", "MCollective", "RabbitMQ", "push-button"],
        *["Jenkins server and its agents", "Artifactory", "S3", "MySQL on Amazon RDS", "regions"],
        *["hundreds of servers", "20,000 tablets", "VPC and subnet", "role cookbooks", "Knife"],
        *["EC2 instances, Route 53 records, EBS volumes and Elastic IPs", "production readiness"],
        *["Nagios", "from end to end", "Graphite", "Elasticsearch cluster", "logging", "appliance"],
        *["vendor's factories", "HTTP content filtering farm", "DansGuardian and Squid", "Tier 3"],
        *["daily on-call", "weekly", "Exchange to Google Apps", "GAM", "Play", "Git", "Stash"],
        *["ELK", "Kickstart"],
    ],
    "roles/columbia-libraries-systems-engineer": [
        *["Columbia University Libraries Jan 2010 – Dec 2012", "Apple Macintosh", "imaging"],
        *["DeployStudio", "Munki", "web portal", "help desk tickets", "best practices", "Perl"],
        *["librarians", "Jira", "Oracle Database", "Bash", "OS X", "support engineers"],
    ],
    "roles/columbia-medical-center-administrator": [
        *["Columbia University Medical Center Jun 2007 – Dec 2009", "patient files"],
        *["backup of file servers", "archival", "VB.NET programs that interfaced with a scanner"],
        *["paper records to digital", "VBScript", "WinBatch"],
    ],
    "projects": [
        *["Biffbot", "github.com/tevren/biffbot", "Ruby library", "Diffbot API"],
        *["RubySpark", "github.com/tevren/rubyspark", "Ruby port of spark"],
        *["Bachelor of Science in Applied Mathematics", "2004 – 2009"],
        *["University of Massachusetts at Amherst", "Massachusetts"],
    ],
}  # fmt: skip

BULLETS = {
    "roles/fubotv-staff-sre": (9, 0),
    "roles/fubotv-senior-sre": (6, 0),
    "roles/spotify-senior-sre": (3, 3),
    "roles/amplify-systems-engineer": (12, 10),
    "roles/columbia-libraries-systems-engineer": (5, 4),
    "roles/columbia-medical-center-administrator": (4, 0),
}


@pytest.mark.parametrize("page", FACTS)
def test_every_fact_stands_where_it_belongs(resume: Site, page: str) -> None:
    text = resume.article(page).replace("’", "'")
    assert [fact for fact in FACTS[page] if fact not in text] == []


@pytest.mark.parametrize("page", BULLETS)
def test_a_role_has_all_of_its_bullets_each_with_an_address(resume: Site, page: str) -> None:
    article = resume.page(page).find(id="furo-main-content")
    assert article is not None
    bullets = article.select("section > ul:not(.resume-neighbours) > li")
    nested = article.select("section > ul:not(.resume-neighbours) > li li")
    assert (len(bullets), len(nested)) == BULLETS[page]
    assert all(bullet.find(["span", "p"], id=True) for bullet in [*bullets, *nested])


def test_what_no_work_shows_is_claimed(resume: Site) -> None:
    claimed = resume.page("skills").select(".resume-claimed")
    assert [note.find_parent("section")["id"] for note in claimed] == [  # type: ignore[index]
        *["azure", "digitalocean", "mesos", "marathon", "terraform", "pulumi", "ansible"],
        "new-relic",
    ]


def test_every_link_leads_somewhere(resume: Site) -> None:
    pages = {path: resume.page(str(path.relative_to(resume.out).with_suffix(""))) for path in resume.out.rglob("*.html")}  # fmt: skip
    ids = {path: {str(tag["id"]) for tag in page.find_all(id=True)} for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        for tag in page.find_all(["a", "link", "script", "img"]):
            link = str(tag.get("href") or tag.get("src") or "")
            address, fragment = urldefrag(link)
            if not link or "://" in link or address.startswith(("mailto:", "tel:", "data:")):
                continue
            target = (
                (path.parent / unquote(address.partition("?")[0])).resolve() if address else path
            )
            fragment = unquote(fragment)
            if not target.exists() or (fragment and fragment not in ids.get(target, {fragment})):
                dead.append(f"{path.relative_to(resume.out)} → {link}")
    assert dead == []


@pytest.mark.parametrize(
    "builder", ["dirhtml", "singlehtml", "epub", "latex", "text", "man", "gettext"]
)
def test_every_builder_is_silent(build: Build, builder: str) -> None:
    site = build(PROJECT / "docs", conf=PROJECT, builder=builder, parallel=2)
    assert site.warnings == []


def test_the_same_commit_gives_the_same_bytes(resume: Site, tmp_path: Path) -> None:
    again = run_build(PROJECT / "docs", tmp_path / "again", conf=PROJECT, parallel=2)
    assert resume.warnings == again.warnings == []
    files = sorted(p.relative_to(resume.out) for p in resume.out.rglob("*") if p.is_file())
    assert files == sorted(p.relative_to(again.out) for p in again.out.rglob("*") if p.is_file())
    differing = [f for f in files if (resume.out / f).read_bytes() != (again.out / f).read_bytes()]
    assert differing == []


def test_the_old_address_of_the_education_leads_to_the_new_one(page: Page, root: str) -> None:
    page.goto(f"{root}/education.html")
    page.wait_for_url("**/projects.html#university-of-massachusetts-at-amherst")
    assert page.locator(":target h2").is_visible()
