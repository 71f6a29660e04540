"""The search of Read the Docs finds every skill, alias, role and employer, and each first.

It splits pages into sections at headings, and at terms that have an address, and takes what
follows up to the next one. On the way it strips the text of elements by themselves, so that
words whose blank is inside an element become one.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from building import ROOTS, run_build

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bs4.element import PageElement
    from building import Build, Site

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
IRRELEVANT = "nav, [role=navigation], [role=search], .headerlink, .linenos, .lineno, script, style"
DEPTH = 2  # of elements that it goes into, below the level of the heading
# The standard tokenizer (UAX 29): a sign within a word or a number does not part it.
TOKEN = re.compile(r"\w+(?:(?:(?<=[^\W\d])[:·.'’](?=[^\W\d])|(?<=\d)[,;.'](?=\d))\w+)*")


@dataclass
class Section:
    """What one hit leads to."""

    page: str
    anchor: str
    title: str
    text: str

    def says(self, words: str) -> bool:
        """Whether these words stand in it, one after the other."""
        indexed = f" {' '.join(tokens(self.title))} | {' '.join(tokens(self.text))} "
        return f" {' '.join(tokens(words))} " in indexed


def tokens(text: str) -> list[str]:
    return TOKEN.findall(text.lower())


def sections(site: Site) -> list[Section]:
    names = (str(path.relative_to(site.out))[:-5] for path in site.out.rglob("*.html"))
    return [
        section
        for name in sorted(names)
        if name not in {"search", "404", "education"}  # which .readthedocs.yaml leaves out
        for section in page_sections(name, site.page(name))
    ]


def page_sections(name: str, page: BeautifulSoup) -> Iterator[Section]:
    main = page.select_one("[role=main]")
    assert main is not None
    for irrelevant in main.select(IRRELEVANT):
        irrelevant.decompose()
    for term in main.select("dl > dt[id]"):
        definition = term.find_next_sibling("dd")
        if definition:
            yield Section(name, str(term["id"]), folded(term.get_text()), folded(definition.get_text()))  # fmt: skip
    for heading in main.find_all(HEADINGS):
        anchor = heading.get("id") or (heading.parent or heading).get("id", "")
        text, _ended = following(heading.next_sibling, DEPTH)
        yield Section(name, str(anchor), folded(heading.get_text()), text)


def folded(text: str) -> str:
    return " ".join(text.split())


def following(node: PageElement | None, depth: int) -> tuple[str, bool]:
    """The text from a node to the next heading, and whether there was one."""
    parts: list[str] = []
    while node is not None:
        if isinstance(node, Tag):
            if node.name in {*HEADINGS, "header"}:
                return folded("".join(parts)), True
            if depth > 0 and node.contents:
                text, ended = following(node.contents[0], depth - 1)
                parts.append(text)
                if ended:
                    return folded("".join(parts)), True
            else:
                parts.append(node.get_text())
        elif type(node) is NavigableString:
            parts.append(str(node))
        node = node.next_sibling
    return folded("".join(parts)), False


def test_the_rules_are_those_of_read_the_docs() -> None:
    html = """<div role=main><section id=a><h1>A<a class=headerlink>#</a></h1>
      <p><span>Also: </span>k8s, <b>x</b> y</p><nav>Next</nav><section id=b><h2>B</h2><p>z</p>
      </section></section></div>"""
    first, second = page_sections("page", BeautifulSoup(html, "html.parser"))
    assert first == Section("page", "a", "A", "Also:k8s, x y")  # the blank was inside
    assert second == Section("page", "b", "B", "z")
    assert tokens("Also:k8s, A·b 2.7 R&D it's") == ["also:k8s", "a·b", "2.7", "r", "d", "it's"]


class Index:
    """One field of all sections, ranked as Elasticsearch does by default (BM25)."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = [Counter(tokens(text)) for text in texts]
        self._having = Counter(token for counts in self._counts for token in counts)
        lengths = [counts.total() for counts in self._counts]
        self._usual = sum(lengths) / sum(map(bool, lengths))

    def score(self, number: int, words: list[str]) -> float:
        """How well a section answers; not at all unless it has all the words."""
        counts = self._counts[number]
        if not all(word in counts for word in words):
            return 0
        length = 0.25 + 0.75 * counts.total() / self._usual
        return sum(
            self._rarity(word) * 2.2 * counts[word] / (counts[word] + 1.2 * length)
            for word in words
        )

    def _rarity(self, word: str) -> float:
        having = self._having[word]
        return log(1 + (len(self._counts) - having + 0.5) / (having + 0.5))


class Search:
    """What is found for some words: a title counts twice."""

    def __init__(self, site: Site) -> None:
        self.sections = sections(site)
        self._titles = Index(section.title for section in self.sections)
        self._texts = Index(section.text for section in self.sections)

    def first(self, query: str) -> tuple[str, str] | None:
        """The page and the anchor of the best hit."""
        words = tokens(query)
        scores = [
            max(2 * self._titles.score(number, words), self._texts.score(number, words))
            for number in range(len(self.sections))
        ]
        best = max(scores)
        section = self.sections[scores.index(best)]
        return (section.page, section.anchor) if best else None


@pytest.fixture(scope="module", params=["resume", "lighthouse_site", "nurse"])
def career(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    if request.param != "nurse":
        built: Site = request.getfixturevalue(request.param)
        return built
    out = tmp_path_factory.mktemp("nurse") / "out"
    return run_build(ROOTS / "nurse", out, resume_exports=["resume.json"])


def test_every_name_of_a_skill_finds_its_entry_first(career: Site) -> None:
    text = (career.out / "_static" / "resume-lookup.js").read_text("utf-8")
    data = json.loads(text.removeprefix("window.resumeLookup = ").rstrip(";\n"))
    search = Search(career)
    wrong = {
        name: search.first(name)
        for skill in data["skills"]
        for name in (skill[0], *skill[1])
        if search.first(name) != (data["docs"][skill[3]], skill[4])
    }
    assert wrong == {}


def test_every_title_with_its_employer_finds_the_role_first(career: Site) -> None:
    text = (career.out / "_static" / "resume-lookup.js").read_text("utf-8")
    data = json.loads(text.removeprefix("window.resumeLookup = ").rstrip(";\n"))
    search = Search(career)
    roles = [work for work in data["works"] if work[0] in {"position", "volunteer"}]
    assert roles
    expected = {f"{work[1]} {work[2].split(' · ')[0]}": data["docs"][work[3]] for work in roles}
    assert {query: (search.first(query) or ("",))[0] for query in expected} == expected


def test_an_employer_finds_its_entry_first(career: Site) -> None:
    search = Search(career)
    employers = {
        each["name"] for each in json.loads((career.out / "resume.json").read_text("utf-8"))["work"]
    }
    titles = {(each.page, each.anchor): each.title for each in search.sections}
    assert {name: titles.get(search.first(name) or ("", "")) for name in employers} == {
        name: name for name in employers
    }


def test_the_neighbours_of_a_role_are_no_content_of_its_page(resume: Site) -> None:
    """A search for one employer would find the pages of the roles before and after."""
    roles = [each for each in sections(resume) if each.page.startswith("roles/")]
    assert len(roles) > 3
    for each in roles:
        assert not each.says("Next role"), each
        assert each.says("Spotify") is (each.page == "roles/spotify-senior-sre"), each


def test_a_skill_is_found_in_the_sentence_that_shows_it(lighthouse: Path, build: Build) -> None:
    """A link in a sentence joins no words."""
    positions = [each for each in sections(build(lighthouse)) if each.page.startswith("posts/")]
    assert any(each.says("fog horn") for each in positions)
