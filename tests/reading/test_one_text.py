"""A sentence has one text: that of its page, in every output."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from textwrap import indent
from typing import TYPE_CHECKING, Any

import docx
import pytest
from bs4 import Tag
from building import PROJECT, run_build
from constructs import CONF, END, INDEX, ROLE, SENTENCES, SKILLS, page_text
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bs4 import BeautifulSoup
    from building import Site

_BLOCKS = (PROJECT / "tests" / "data" / "blocks.md").read_text("utf-8")
_CASES = re.findall("^## Case (.+)$", _BLOCKS, re.MULTILINE)
_OF_PERSON = "Keeps 10⁶ lamps, see Skills of all kinds, with Knots and H₂O."
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@dataclass(frozen=True)
class Outputs:
    """What one build says of each sentence, by its number; without white space in files."""

    site: Site

    def on_page(self, number: int) -> str:
        page = self.site.page("role")
        element = page.find(id=f"case-{number}")
        assert element is not None
        return page_text(element, page)

    def in_entry(self, number: int) -> str:
        page = self.site.page("skills")
        link = page.select_one(f'#knots a[href$="#case-{number}"]')
        assert link is not None
        return page_text(link, page)

    def in_json(self, number: int) -> str:
        resume: dict[str, Any] = json.loads((self.site.out / "resume.json").read_text("utf-8"))
        [skill] = [entry for group in resume["skills"] for entry in group["evidence"]]
        [text] = [
            sentence["text"]
            for sentence in skill["sentences"]
            if sentence["url"].endswith(f"#case-{number}")
        ]
        assert text in resume["work"][0]["highlights"]
        return str(text)

    @cached_property
    def blocks(self) -> BeautifulSoup:
        return self.site.page("blocks")

    def section(self, name: str) -> Tag:
        """A section of the page of blocks, by its heading."""
        section = self.blocks.find(id=f"case-{name.lower().replace(' ', '-')}")
        assert isinstance(section, Tag)
        return section

    def section_text(self, name: str) -> str:
        return packed(page_text(self.section(name), self.blocks))

    def texts_in(self, name: str) -> list[str]:
        """What the search has of a section, sentence by sentence."""
        addresses = self.addresses_in(name)
        return [text for anchor, text in self.searched if anchor in addresses]

    def addresses_in(self, name: str) -> set[str]:
        section = self.section(name)
        return {str(element["id"]) for element in (section, *section.find_all(id=True))}

    @cached_property
    def searched(self) -> list[tuple[str, str]]:
        """The address and the text of each sentence of the blocks, as the search has them."""
        data = (self.site.out / "_static" / "resume-sentences.js").read_text("utf-8")
        rows = json.loads(data.partition(" = ")[2].removesuffix(";\n"))
        docs = sorted(["index", "role", "blocks", "skills"])
        return [(anchor, text) for _w, doc, anchor, text, _s in rows if docs[doc] == "blocks"]

    @cached_property
    def entries(self) -> dict[str, str]:
        """What the entry of the skill has of the blocks, by the address to which it leads."""
        page = self.site.page("skills")
        links = page.select('#knots a[href*="blocks.html#"]')
        return {str(a["href"]).partition("#")[2]: page_text(a, page) for a in links}

    def file(self, name: str) -> str:
        """All of a file, without white space, which lines and pages put in."""
        path = self.site.out / name
        if name.endswith(".pdf"):
            with PdfDocument(path) as pdf:
                text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        elif name.endswith(".docx"):
            text = "".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
        elif name.endswith(".json"):
            text = path.read_text("utf-8").replace('\\"', '"').replace("\\\\", "\\")
        else:
            text = path.read_text("utf-8")
        return packed(text)


def packed(text: str) -> str:
    return re.sub(r"\s", "", text)


def outputs_of(folder: Path, sentences: list[str], blocks: str) -> Outputs:
    """Build a career whose one role says these sentences, and whose other has these blocks."""
    source = folder / "source"
    source.mkdir(parents=True)
    items = [f"- (case-{number})=\n  {sentence}" for number, sentence in enumerate(sentences)]
    role = ROLE + "\n".join(items) + END
    for name, text in (
        ("conf.py", CONF),
        ("index.md", INDEX),
        ("skills.md", SKILLS),
        ("role.md", role),
        ("blocks.md", f"{blocks}{END.replace('the-map', 'other-map')}"),
        ("part.txt", "One {skill}`Knots`\n\n- Two\n"),
        ("x.svg", _PICTURE),
    ):
        (source / name).write_text(text.replace("x.png", "x.svg"), "utf-8")
    return Outputs(run_build(source, folder / "out"))


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    return outputs_of(
        tmp_path_factory.mktemp("text"), [written for written, _text in SENTENCES.values()], _BLOCKS
    )


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_is_the_same_everywhere(outputs: Outputs, name: str) -> None:
    number, text = list(SENTENCES).index(name), SENTENCES[name][1]
    assert outputs.on_page(number) == text
    assert outputs.in_entry(number) == text
    assert outputs.in_json(number) == text
    for file in ("resume.txt", "resume.pdf", "resume.docx"):
        assert packed(text) in outputs.file(file)


@pytest.mark.parametrize("name", _CASES)
def test_a_block_is_the_same_everywhere(outputs: Outputs, name: str) -> None:
    texts = outputs.texts_in(name)
    assert packed("".join(texts)) == outputs.section_text(name)
    searched = dict(outputs.searched)
    for address in outputs.addresses_in(name) & outputs.entries.keys():
        assert packed(outputs.entries[address]) == packed(searched[address])
    for file in ("resume.json", "resume.txt", "resume.pdf", "resume.docx"):
        assert [text for text in texts if packed(text) not in outputs.file(file)] == []


@pytest.mark.parametrize(
    "name", ["resume.txt", "resume.pdf", "resume.docx", "llms.txt", "resume.json"]
)
def test_the_summary_of_the_person_is_the_same_everywhere(outputs: Outputs, name: str) -> None:
    assert packed(_OF_PERSON) in outputs.file(name)


def test_the_description_for_search_engines_is_the_same_text(outputs: Outputs) -> None:
    [script] = outputs.site.page("index").select('script[type="application/ld+json"]')
    assert json.loads(script.get_text())["mainEntity"]["description"] == _OF_PERSON


def test_characters_that_cannot_be_seen_are_in_no_index(outputs: Outputs) -> None:
    searched = outputs.file("searchindex.js") + outputs.file("_static/resume-sentences.js")
    assert set("\u00ad\u200b\u2060\ufb01") & set(searched) == set()


def test_every_sentence_that_mentions_a_skill_is_in_its_entry(outputs: Outputs) -> None:
    mentioning = {anchor for anchor, text in outputs.searched if "Knots" in text}
    assert mentioning == outputs.entries.keys()


def test_no_sentence_is_read_with_a_warning_of_ours(outputs: Outputs) -> None:
    assert [line for line in outputs.site.warnings if "[resume." in line] == []


# ── any mixture of them ──────────────────────────────────────────────────────────────

_WORDS = st.text("abcdefgxyzäßçжωक0123456789", min_size=1, max_size=8)
_PIECES = st.one_of(
    _WORDS,
    st.builds("*{}*".format, _WORDS),
    st.builds("**{}**".format, _WORDS),
    st.builds("`{}`".format, _WORDS),
    st.builds("<b>{}</b>".format, _WORDS),
    st.builds("x<sup>{}</sup>".format, st.integers(0, 99)),
    st.builds("x{{sub}}`{}`".format, st.integers(0, 99)),
    st.builds("[{}](https://example.org)".format, _WORDS),
    st.builds("{{abbr}}`{} (long)`".format, _WORDS),
    st.builds("{{skill}}`{} <Knots>`".format, _WORDS),
    st.builds("*a {{skill}}`{} <Knots>`*".format, _WORDS),
    st.sampled_from(
        [
            *["[](skills.md)", "{doc}`/skills`", "{ref}`the-skills`", "{ref}`more <the-skills>`"],
            *["<!-- no -->", "<br>", "\\\n  ", "\n  ", "{{ ship }}", "&amp;", "~~old~~", "[^1]"],
            *["{kbd}`C`", "{bdg}`new`", "{numref}`the-map`", "<span hidden>no</span>", "\u200b"],
            *["![a map](x.png)", '"', "’", "--", "(c)", "\\*", "$", "C#", "[x]"],
        ]
    ),
)
_SENTENCES = st.builds(
    "Did {} with {{skill}}`Knots`.".format, st.lists(_PIECES, min_size=1, max_size=6).map(" ".join)
)


_FOUND = dict(zip(_CASES, re.split("^## Case .+$", _BLOCKS, flags=re.MULTILINE)[1:], strict=True))
# What a block may stand in; ``fence`` is one that is not within it.
_AROUND: dict[str, Callable[[str, str], str]] = {
    "nothing": lambda block, _fence: block,
    "a list": lambda block, _fence: "- " + indent(block.strip(), "  ").strip(),
    "a quote": lambda block, _fence: indent(block.strip(), "> ", lambda _line: True),
    "a box": lambda block, fence: f"{fence}{{important}}\n{block}\n{fence}",
    "a tab": lambda block, fence: (
        f"{fence}:{{tab-set}}\n{fence}{{tab-item}} Label\n{block}\n{fence}\n{fence}:"
    ),
    "a definition": lambda block, _fence: "Term\n: " + indent(block.strip(), "  ").strip(),
}


@given(
    sentences=st.lists(_SENTENCES, min_size=6, max_size=10),
    blocks=st.lists(
        st.tuples(st.sampled_from(_CASES), *[st.sampled_from(list(_AROUND))] * 2),
        min_size=6,
        max_size=10,
        unique_by=lambda drawn: drawn[0],
    ),
)
def test_any_sentence_is_the_same_everywhere(
    tmp_path_factory: pytest.TempPathFactory,
    sentences: list[str],
    blocks: list[tuple[str, str, str]],
) -> None:
    head = _BLOCKS.partition("## Case")[0]
    page = head + "\n\n".join(
        f"## Case {name}\n\n{_AROUND[outer](_AROUND[inner](_FOUND[name], ':' * 8), ':' * 10)}"
        for name, outer, inner in blocks
    )
    outputs = outputs_of(tmp_path_factory.mktemp("any"), sentences, page)
    text, word = outputs.file("resume.txt"), outputs.file("resume.docx")
    for number, written in enumerate(sentences):
        read = outputs.on_page(number)
        assert outputs.in_json(number) == read, written
        assert outputs.in_entry(number) == read, written
        assert packed(read) in text, written
        assert packed(read) in word, written
    for drawn in blocks:
        texts = outputs.texts_in(drawn[0])
        assert packed("".join(texts)) == outputs.section_text(drawn[0]), drawn
        assert [block for block in texts if packed(block) not in text] == [], drawn
