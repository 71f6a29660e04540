"""Searching by skill: the right skill first, as one types, however it is spelled."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from browsing import COLOURS, barriers

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site
    from playwright.sync_api import Page

FIRST_OPTION = "[role=option] .resume-match-name"
TYPE = """async (queries) => {
  const box = document.querySelector(".sidebar-search");
  box.focus();
  while (!box.hasAttribute("aria-controls")) await new Promise(requestAnimationFrame);
  await ResumeSearch.lookup();
  await new Promise(requestAnimationFrame);
  return queries.map((query) => {
    box.value = query;
    box.dispatchEvent(new Event("input"));
    return [query, document.querySelector("[role=option] .resume-match-name")?.textContent];
  });
}"""
SEARCH = """async (queries) => {
  const data = await ResumeSearch.lookup();
  const sentences = await ResumeSearch.sentences();
  return queries.map((query) => {
    const first = ResumeSearch.findResults(data, sentences, query).results[0];
    return [query, first && `${first.kind} ${first.title}`];
  });
}"""
HITS = ".resume-results li"


def lookup(site: Site) -> dict[str, list[list[object]]]:
    text = (site.out / "_static" / "resume-lookup.js").read_text("utf-8")
    data: dict[str, list[list[object]]] = json.loads(
        text.removeprefix("window.resumeLookup = ").rstrip(";\n")
    )
    return data


def spellings(name: str) -> set[str]:
    """A name as people type it: in any case, without spaces, hyphens or dots."""
    bare = re.sub(r"[\s./-]", "", name)
    return {name, name.lower(), name.upper(), name.replace(" ", "-"), bare, bare.lower()}


def queries(site: Site) -> dict[str, str]:
    """What people type, and the skill that they mean: drawn from the site itself."""
    skills = [(str(row[0]), row[1]) for row in lookup(site)["skills"]]
    meant: dict[str, str] = {}
    for name, aliases in skills:
        assert isinstance(aliases, list)
        for spelling in (name, *aliases):
            for typed in spellings(spelling):
                meant.setdefault(typed, name)
    return meant


def test_every_spelling_has_its_skill_first_in_the_box(page: Page, root: str, resume: Site) -> None:
    meant = queries(resume)
    page.goto(f"{root}/index.html")
    first = dict(page.evaluate(TYPE, list(meant)))
    assert {typed: name for typed, name in first.items() if name != meant[typed]} == {}


def test_every_spelling_has_its_skill_first_on_the_search_page(
    page: Page, root: str, resume: Site
) -> None:
    meant = queries(resume)
    page.goto(f"{root}/search.html?q=kafka")
    page.wait_for_selector("li.kind-skill")
    first = dict(page.evaluate(SEARCH, list(meant)))
    assert {t: hit for t, hit in first.items() if hit != f"skill {meant[t]}"} == {}


STAFF = "Staff Site Reliability Engineer, FuboTV Aug 2019 – present"
SENIOR = "Senior Site Reliability Engineer, FuboTV Aug 2017 – Aug 2019"
SPOTIFY = "Senior Site Reliability Engineer, Spotify Jun 2016 – Jul 2017"


def results(page: Page, address: str) -> list[str]:
    page.goto(address)
    page.wait_for_function("document.querySelector('.resume-results-status')?.textContent")
    return [" ".join(text.split()) for text in page.locator(HITS).all_text_contents()]


def test_the_search_page_shows_the_skill_then_the_roles_by_evidence(page: Page, root: str) -> None:
    hits = results(page, f"{root}/search.html?q=kafka")
    assert hits[0].startswith("Kafka Skill · Data and messaging · ")
    assert hits[1].startswith(f"{STAFF} · Designed and built")
    assert hits[2].startswith(f"{SENIOR} · Developed a strategy")
    hrefs = [str(a.get_attribute("href")) for a in page.locator(f"{HITS} > a").all()]
    assert hrefs[0] == "./skills.html#kafka"
    assert hrefs[1].startswith("./roles/fubotv-staff-sre.html#designed-and-built")
    assert len(hrefs) == len(set(hrefs))


def test_the_results_of_sphinx_follow_as_they_are(page: Page, root: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    results(page, f"{root}/search.html?q=massachusetts")
    page.wait_for_function("document.querySelectorAll('#search-results li').length")
    first, second = (
        page.locator(part).bounding_box() for part in (".resume-results", "#search-results")
    )
    assert first is not None
    assert second is not None
    assert first["y"] + first["height"] <= second["y"]
    summary = page.locator("#search-results .search-summary").text_content()
    assert summary == "Search finished, found one page matching the search query."
    assert errors == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("disaster recovery", "Staff Site Reliability Engineer, FuboTV Developed disaster recovery"),
        ("$97,000", "Staff Site Reliability Engineer, FuboTV Took the initiative"),
        ("20,000 tablets", "Systems Engineer, Amplify Education Maintained and monitored"),
        ("kuberntes", "Kubernetes Skill"),
        ("Kafka and Redis", "Kafka Skill"),
        ("spotify", SPOTIFY),  # the name of a work
        ("degree", "Anurag Mohanty Five organizations"),  # a page by its title, not its file
        ("bachelor", "University of Massachusetts at Amherst Bachelor of Science"),
    ],
)  # fmt: skip
def test_what_is_no_name_finds_what_is_meant(page: Page, root: str, query: str, first: str) -> None:
    assert results(page, f"{root}/search.html?q={query.replace('$', '%24')}")[0].startswith(first)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kafka", "3 matches"),
        ("kafka spotify", "3 matches; nothing with “spotify”"),  # which is no "yes"
        ("python spotify", "2 matches"),  # of five roles with Python, the one that is meant
        ("terraform aws", "no work here shows all of these skills"),
        ("kafka and redis", "matches"),  # a word that says nothing is not missed
        ("zzqxw", "No skill, role or sentence matches · All skills"),  # the way on
    ],
)
def test_the_search_page_says_what_it_did_not_find(
    page: Page, served: str, query: str, expected: str
) -> None:
    results(page, f"{served}/search.html?q={query}")
    summary = page.locator(".resume-results-status").text_content() or ""
    assert summary.endswith(expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kuberntes", "Kubernetes"),  # a letter left out
        ("postgress", "PostgreSQL"),  # one too many, in an alias
        ("kakfa", "Kafka"),  # two swapped
        ("terrafrom", "Terraform"),
        ("go", "Go"),  # not "Google Cloud", which begins so too
        ("google cloud", "Google Cloud"),  # not its Storage
        ("ruby", "Ruby"),  # not JRuby
        ("k", "Kafka"),  # the first letter will do; most evidence first
    ],
)
def test_the_box_answers_as_one_types(page: Page, served: str, typed: str, expected: str) -> None:
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially(typed)
    page.wait_for_selector(FIRST_OPTION)
    assert page.locator(FIRST_OPTION).first.text_content() == expected


def test_the_box_takes_several_skills_at_once(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially("kafka terraform k8s")
    page.locator("[role=option]", has_text="both: no sentence").wait_for()
    assert page.locator(FIRST_OPTION).all_text_contents() == [
        *("both: no sentence", "Kafka", "Terraform", "Kubernetes")
    ]


def test_an_option_says_how_it_matched_and_how_strong_it_is(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially("k8s")
    option = page.locator("[role=option]").first
    assert option.text_content() == "Kubernetes k8s 8 yrs 11 mos · in use now · 1 sentence"


def test_the_box_is_used_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    box = page.locator(".sidebar-search")
    box.press_sequentially("re")
    page.wait_for_selector(FIRST_OPTION)
    assert box.get_attribute("aria-expanded") == "true"

    def active() -> str | None:
        name = box.get_attribute("aria-activedescendant")
        return page.locator(f"#{name}").text_content() if name else None

    count = page.locator("[role=option]").count()
    names = page.locator("[role=option]").all_text_contents()
    for key, expected in [
        ("ArrowDown", names[0]),
        ("ArrowDown", names[1]),
        ("End", names[count - 1]),
        ("ArrowDown", None),  # past the end, back in the box
        ("ArrowUp", names[count - 1]),
        ("Home", names[0]),
    ]:
        box.press(key)
        assert active() == expected, key
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "re"
    box.press("Escape")
    assert box.input_value() == ""
    box.press_sequentially("redis")
    page.wait_for_selector(FIRST_OPTION)
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/skills.html#redis")


def test_enter_with_nothing_chosen_goes_to_the_full_search(page: Page, served: str) -> None:
    page.goto(f"{served}/roles/spotify-senior-sre.html")
    page.locator(".sidebar-search").press_sequentially("redi")
    page.wait_for_selector(FIRST_OPTION)
    page.locator(".sidebar-search").press("Enter")
    page.wait_for_url("**/search.html?q=redi*")


@pytest.mark.parametrize("typed", ["redis", "k8s", "google cloud"])
def test_enter_on_the_name_of_one_skill_opens_its_entry(
    page: Page, served: str, typed: str
) -> None:
    anchor = {"redis": "redis", "k8s": "kubernetes", "google cloud": "google-cloud"}[typed]
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially(typed)
    page.wait_for_selector(FIRST_OPTION)
    page.locator(".sidebar-search").press("Enter")
    page.wait_for_url(f"**/skills.html#{anchor}")


def test_two_skills_show_the_sentence_that_has_both(page: Page, root: str) -> None:
    page.goto(f"{root}/index.html")
    page.locator(".sidebar-search").press_sequentially("python docker")
    both = page.locator("[role=option]", has_text="Python + Docker")
    both.wait_for()
    assert "Moved the Python web application stack to Docker" in (both.text_content() or "")
    count = page.locator("[role=option]", has_text="both: 1 sentence")
    count.click()
    page.wait_for_url("**/skills.html#skill=Python&skill=Docker")
    page.locator(".resume-explorer-results li").first.wait_for()
    assert page.locator(".resume-explorer-results .resume-mark").all_text_contents() == [
        "Python",
        "Docker",
    ]


def test_two_skills_that_no_sentence_has_are_named(page: Page, served: str) -> None:
    page.goto(f"{served}/index.html")
    page.locator(".sidebar-search").press_sequentially("kafka jira")
    page.locator("[role=option]", has_text="both: no sentence").wait_for()


def test_a_click_leads_to_the_entry_and_roles_are_found_too(page: Page, root: str) -> None:
    page.goto(f"{root}/roles/spotify-senior-sre.html")
    page.locator(".sidebar-search").press_sequentially("amplify")
    page.locator("[role=option]", has_text="Systems Engineer").first.click()
    page.wait_for_url("**/roles/amplify-systems-engineer.html")


def test_the_data_of_the_search_are_small(resume: Site) -> None:
    data = [resume.out / "_static" / name for name in ("resume-lookup.js", "resume-sentences.js")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in data) < 12_000


HOSTILE = [
    "<img src=x onerror=alert(1)> zzz",
    "\"quoted\" & 'zzz' \\ ` zzz",
    "</script><script>alert(2)</script> zzz",
    "\u202ezzz mirrored",
    "🎉 zzz",
    "zzz" + 197 * "x",
]


def test_hostile_names_show_as_text(new_page: Page, lighthouse: Path, build: Build) -> None:
    page = new_page
    crafts = lighthouse / "crafts.md"
    entries = [f"\n:::{{skill}} {name}\n:claimed:\n:::\n" for name in HOSTILE]
    crafts.write_text(crafts.read_text("utf-8") + "".join(entries), "utf-8")
    root = build(lighthouse).out.as_uri()
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.on("pageerror", lambda error: alerts.append(str(error)))
    page.goto(f"{root}/index.html")
    page.locator(".sidebar-search").press_sequentially("zzz")
    page.wait_for_selector(FIRST_OPTION)
    assert set(page.locator(FIRST_OPTION).all_text_contents()) == set(HOSTILE)
    hits = results(page, f"{root}/search.html?q=zzz")
    assert len(
        [hit for hit in hits if "Skill · Sound and signs · no work here shows it" in hit]
    ) == len(HOSTILE)
    assert page.locator("#furo-main-content img").count() == 0
    assert alerts == []


NEW_SKILLS = ["C", "C++", "C#", ".NET", "NET", "R", "R&D", "Node.js", "CI/CD", "OS X", "Mesos/Marathon"]  # fmt: skip


def test_names_that_differ_by_a_sign_are_kept_apart(
    page: Page, lighthouse: Path, build: Build
) -> None:
    crafts = lighthouse / "crafts.md"
    entries = [f"\n:::{{skill}} {name}\n:claimed:\n:::\n" for name in NEW_SKILLS]
    crafts.write_text(crafts.read_text("utf-8") + "".join(entries), "utf-8")
    root = build(lighthouse).out.as_uri()
    page.goto(f"{root}/search.html?q=fog")
    page.wait_for_selector("li.kind-skill")
    typed = [*NEW_SKILLS, *(name.lower() for name in NEW_SKILLS)]
    first = dict(page.evaluate(SEARCH, typed))
    assert [hit.casefold() for hit in first.values()] == [f"skill {t}".casefold() for t in typed]


@pytest.mark.parametrize("width", [1280, 390])
def test_search_has_no_barrier(page: Page, served: str, width: int) -> None:
    """The open box, the search page and the explorer, as axe-core judges them."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{served}/skills.html#skill=Kafka&skill=Redis")
    page.locator("#resume-explorer-skill").press_sequentially("re")
    page.wait_for_selector("[role=option]")
    assert barriers(page, ".resume-explorer") == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, ".resume-explorer", COLOURS) == []
    page.emulate_media(color_scheme="light")
    page.goto(f"{served}/search.html?q=kafka")
    page.wait_for_selector("li.kind-skill")
    if width < 1000:
        page.locator(".mobile-header label[for=__navigation]").first.click()
        page.wait_for_timeout(400)
    page.locator(".sidebar-search").press_sequentially("re")
    page.locator(".sidebar-search").press("ArrowDown")
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, rules=COLOURS) == []
