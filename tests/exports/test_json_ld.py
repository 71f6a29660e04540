"""What pages say to search engines and indie readers, read back as these read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import extruct
import pytest
from building import PROJECT, ROOTS, run_build

from sphinx_resume.career.career import Career
from sphinx_resume.career.model import Person, Skill
from sphinx_resume.career.page import Page
from sphinx_resume.exports import json_ld
from sphinx_resume.exports.export import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from building import Build
    from building import Site as Built

BASE = "https://example.org/cv/"
# From schema.org, as far as it is used: for each type, its properties, and which types or
# texts each takes. A Role stands where its own property leads on (schema.org/Role).
ROLE = {"startDate": "date", "endDate": "date", "roleName": "text"}
VOCABULARY: dict[str, dict[str, Any]] = {
    "ProfilePage": {
        "url": "url",
        "name": "text",
        "inLanguage": "text",
        "dateModified": "time",
        "mainEntity": {"Person"},
    },
    "WebPage": {"url": "url", "name": "text", "inLanguage": "text", "about": {"Person"}},
    "Person": {
        "name": "text",
        "jobTitle": "text",
        "description": "text",
        "email": "text",
        "telephone": "text",
        "address": "text",
        "url": "url",
        "sameAs": "url",
        "image": "url",
        "worksFor": {"EmployeeRole"},
        "memberOf": {"OrganizationRole"},
        "hasCredential": {"EducationalOccupationalCredential"},
        "award": "text",
        "knowsLanguage": {"Language"},
        "alumniOf": {"EmployeeRole", "OrganizationRole"},
        "skills": {"DefinedTerm"},
    },
    "EmployeeRole": {**ROLE, "worksFor": {"Organization"}, "alumniOf": {"Organization"}},
    "OrganizationRole": {
        **ROLE,
        "alumniOf": {"EducationalOrganization"},
        "memberOf": {"Organization"},
    },
    "EducationalOccupationalCredential": {
        "name": "text",
        "url": "url",
        "dateCreated": "date",
        "recognizedBy": {"Organization"},
    },
    "Language": {"name": "text"},
    "Organization": {"name": "text", "url": "url"},
    "EducationalOrganization": {"name": "text", "url": "url", "address": "text"},
    "DefinedTermSet": {"name": "text", "inLanguage": "text", "hasDefinedTerm": {"DefinedTerm"}},
    "DefinedTerm": {
        "name": "text",
        "alternateName": "text",
        "url": "url",
        "inDefinedTermSet": "url",
    },
}
TEXTS = {
    "text": re.compile(r".+", re.DOTALL),
    "url": re.compile(r"https?://[!-~]+"),
    "date": re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?"),
    "time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
}


@pytest.fixture(scope="module")
def careers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """Both careers, on a site with an address."""
    sites = {}
    for name, source, conf in (
        ("the fictional career", ROOTS / "lighthouse", None),
        ("this résumé", PROJECT / "docs", PROJECT),
    ):
        out = tmp_path_factory.mktemp("ld") / "out"
        sites[name] = run_build(source, out, conf=conf, html_baseurl=BASE)
    return sites


def things(site: Built, page: str) -> list[dict[str, Any]]:
    """The JSON-LD of a page, as extruct finds it."""
    html = (site.out / f"{page}.html").read_text("utf-8")
    extracted: dict[str, list[dict[str, Any]]] = extruct.extract(
        html, base_url=f"{BASE}{page}.html", syntaxes=["json-ld"]
    )
    return extracted["json-ld"]


def wrong(thing: Any, types: set[str], where: str = "") -> Iterator[str]:
    """Where a thing is none of the types that may stand there, or breaks the vocabulary."""
    if not isinstance(thing, dict) or thing.get("@type") not in types:
        yield f"{where}: {thing} is none of {sorted(types)}"
        return
    properties = VOCABULARY[thing["@type"]]
    for name, value in thing.items():
        here = f"{where}/{thing['@type']}.{name}"
        if name.startswith("@"):
            continue
        if name not in properties:
            yield f"{here} is unknown"
            continue
        expected = properties[name]
        for item in value if isinstance(value, list) else [value]:
            if isinstance(expected, set):
                yield from wrong(item, expected, here)
            elif not isinstance(item, str) or not TEXTS[expected].fullmatch(item):
                yield f"{here}: {item!r} is no {expected}"


@pytest.mark.parametrize("career", ["the fictional career", "this résumé"])
def test_every_page_keeps_to_the_vocabulary(careers: dict[str, Built], career: str) -> None:
    site = careers[career]
    kinds: list[str] = []
    for path in sorted(site.out.rglob("*.html")):
        for thing in things(site, str(path.relative_to(site.out).with_suffix(""))):
            assert thing.pop("@context") == "https://schema.org"
            assert [*wrong(thing, {"ProfilePage", "WebPage", "DefinedTermSet"})] == []
            kinds.append(thing["@type"])
    roles = len([*site.out.glob("roles/*"), *site.out.glob("posts/*")])
    assert sorted(kinds) == ["DefinedTermSet", "ProfilePage", *["WebPage"] * roles]


def test_home_is_a_profile_page_with_work_studies_and_skills(careers: dict[str, Built]) -> None:
    [page] = things(careers["the fictional career"], "index")
    person = page.pop("mainEntity")
    assert page == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "url": f"{BASE}index.html",
        "name": "Nobody Atall",
        "inLanguage": "en",
        "dateModified": "2026-06-15T12:00:00Z",
    }
    skills = person.pop("skills")
    assert [skill["name"] for skill in skills][:2] == ["Signalling", "Fresnel lens"]
    assert skills[1]["url"] == f"{BASE}crafts.html#fresnel-lens"
    assert [role["roleName"] for role in person["worksFor"]] == ["Head Keeper"]
    assert person["worksFor"][0]["startDate"] == "2021-03"
    assert "endDate" not in person["worksFor"][0]
    assert [role["alumniOf"]["name"] for role in person["alumniOf"]] == [
        *["Cape Nowhere Lighthouse", "Imaginary Ferries", "Imaginary Ferries", "School of Tides"]
    ]
    assert [role.get("endDate") for role in person["alumniOf"]] == [
        *["2021-03", "2020-05", "2016", "2014"]
    ]
    assert person["sameAs"] == ["https://example.org/log/nobody"]
    assert person["image"] == "https://example.org/portrait.jpg"
    assert person["award"] == ["Golden Wick, Guild of Keepers"]
    assert [language["name"] for language in person["knowsLanguage"]] == ["English", "Semaphore"]
    assert person["hasCredential"] == [
        {
            "@type": "EducationalOccupationalCredential",
            "name": "Licence for Lights",
            "url": "https://example.org/licence",
            "dateCreated": "2017-12",
            "recognizedBy": {"@type": "Organization", "name": "Board of Beacons"},
        }
    ]


def test_volunteer_work_is_a_role_as_a_member(careers: dict[str, Built]) -> None:
    [page] = things(careers["the fictional career"], "index")
    assert page["mainEntity"]["memberOf"] == [
        {
            "@type": "OrganizationRole",
            "roleName": "Teacher of knots",
            "startDate": "2017-01",
            "endDate": "2017-06",
            "memberOf": {
                "@type": "Organization",
                "name": "Night School",
                "url": "https://example.org/night",
            },
        }
    ]


def test_a_role_page_is_about_the_person_in_that_role(careers: dict[str, Built]) -> None:
    site = careers["the fictional career"]
    [home] = things(site, "index")
    [page] = things(site, "posts/ferry-pilot")
    assert page["about"] == {
        "@type": "Person",
        "@id": home["mainEntity"]["@id"],
        "name": "Nobody Atall",
        "alumniOf": {
            "@type": "EmployeeRole",
            "roleName": "Pilot",
            "startDate": "2019-06",
            "endDate": "2020-05",
            "alumniOf": {"@type": "Organization", "name": "Imaginary Ferries"},
        },
    }


@pytest.mark.parametrize("career", ["the fictional career", "this résumé"])
def test_the_terms_of_the_skills_page_are_all_that_the_person_has_some_of(
    careers: dict[str, Built], career: str
) -> None:
    site = careers[career]
    [home] = things(site, "index")
    [terms] = things(site, "crafts" if career.startswith("the") else "skills")
    some, every = home["mainEntity"]["skills"], terms["hasDefinedTerm"]
    assert {skill["@id"] for skill in some} < {term["@id"] for term in every}
    assert len(some) <= 10  # every reader of home loads them
    assert {term["inDefinedTermSet"] for term in (*some, *every)} == {terms["@id"]}


@pytest.mark.parametrize("career", ["the fictional career", "this résumé"])
def test_every_term_leads_to_its_entry(careers: dict[str, Built], career: str) -> None:
    site = careers[career]
    [terms] = things(site, "crafts" if career.startswith("the") else "skills")
    targets = [skill["url"].removeprefix(BASE).split(".html#") for skill in terms["hasDefinedTerm"]]
    pages = {page: site.page(page) for page in {page for page, _anchor in targets}}
    ids = {(page, tag["id"]) for page, soup in pages.items() for tag in soup.select("[id]")}
    assert {(page, unquote(anchor)) for page, anchor in targets} <= ids


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!-- <script>", "a & b", "line\u2028end\u2029"]
)
def test_no_text_can_end_the_script(text: str) -> None:
    person = Person(name=text, docname="index")
    career = Career(
        {"index": Page(title=text, declared=(person, Skill(name=text, docname="index")))}, 24_000
    )
    script = json_ld.script(career, Site(pages={"index": "index.html"}), "index")
    inside = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inside) & set("<>&\u2028\u2029")
    [thing] = extruct.extract(script, syntaxes=["json-ld"])["json-ld"]
    assert thing["@graph"][0]["name"] == text


def test_without_an_address_everything_is_relative_to_the_page(lighthouse_site: Built) -> None:
    [home] = things(lighthouse_site, "index")
    [role] = things(lighthouse_site, "posts/head-keeper")
    assert home["mainEntity"]["@id"] == "#person"
    assert home["mainEntity"]["skills"][1]["@id"] == "crafts.html#fresnel-lens"
    assert role["about"]["@id"] == "../index.html#person"


@pytest.mark.parametrize("builder", ["epub", "singlehtml"])
def test_only_a_site_has_it(lighthouse: Any, build: Build, builder: str) -> None:
    out = build(lighthouse, builder=builder).out
    assert not any(b"ld+json" in path.read_bytes() for path in out.rglob("*.*html"))


def test_the_person_is_an_h_card_whose_links_say_me(lighthouse_site: Built) -> None:
    html = (lighthouse_site.out / "index.html").read_text("utf-8")
    items = extruct.extract(html, base_url=BASE, syntaxes=["microformat"])["microformat"]
    [card] = [item for item in items if item["type"] == ["h-card"]]
    assert card["properties"] == {
        "name": ["Nobody Atall"],
        "job-title": ["Lighthouse Keeper"],
        "email": ["mailto:nobody@example.org"],
        "tel": ["+1 212 555 0100"],
        "url": ["https://example.org/nobody", "https://example.org/log/nobody"],
        "adr": ["Cape Nowhere"],
        "note": ["Keeps lights burning."],
    }
    links = lighthouse_site.page("index").select('a[rel~="me"]')
    assert [link["href"] for link in links] == card["properties"]["url"]
