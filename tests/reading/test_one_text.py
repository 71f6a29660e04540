"""A sentence has one text: that of its page, in every output."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx
import pytest
from building import run_build
from constructs import CONF, END, INDEX, ROLE, SENTENCES, SKILLS, page_text
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

if TYPE_CHECKING:
    from pathlib import Path

    from building import Site

_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@dataclass(frozen=True)
class Told:
    """What one build says of each sentence, by its number; without white space in files."""

    site: Site

    def on_page(self, number: int) -> str:
        page = self.site.page("role")
        found = page.find(id=f"case-{number}")
        assert found is not None
        return page_text(found, page)

    def in_entry(self, number: int) -> str:
        page = self.site.page("skills")
        found = page.select_one(f'#knots a[href$="#case-{number}"]')
        assert found is not None
        return page_text(found, page)

    def in_json(self, number: int) -> str:
        resume: dict[str, Any] = json.loads((self.site.out / "resume.json").read_text("utf-8"))
        [skill] = [each for group in resume["skills"] for each in group["evidence"]]
        [text] = [
            each["text"] for each in skill["sentences"] if each["url"].endswith(f"#case-{number}")
        ]
        assert text in resume["work"][0]["highlights"]
        return str(text)

    def file(self, name: str) -> str:
        """All of a file, without white space, which lines and pages put in."""
        path = self.site.out / name
        if name.endswith(".pdf"):
            with PdfDocument(path) as pdf:
                text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        elif name.endswith(".docx"):
            text = "".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
        else:
            text = path.read_text("utf-8")
        return packed(text)


def packed(text: str) -> str:
    return re.sub(r"\s", "", text)


def tell(folder: Path, sentences: list[str]) -> Told:
    """Build a career whose one role says these sentences."""
    source = folder / "source"
    source.mkdir(parents=True)
    items = [f"- (case-{number})=\n  {each}" for number, each in enumerate(sentences)]
    role = ROLE + "\n".join(items) + END
    for name, text in (
        ("conf.py", CONF),
        ("index.md", INDEX),
        ("skills.md", SKILLS),
        ("role.md", role),
        ("x.svg", _PICTURE),
    ):
        (source / name).write_text(text.replace("x.png", "x.svg"), "utf-8")
    return Told(run_build(source, folder / "out"))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return tell(tmp_path_factory.mktemp("text"), [written for written, _text in SENTENCES.values()])


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_is_the_same_everywhere(told: Told, name: str) -> None:
    number, text = list(SENTENCES).index(name), SENTENCES[name][1]
    assert told.on_page(number) == text
    assert told.in_entry(number) == text
    assert told.in_json(number) == text
    for file in ("resume.txt", "resume.pdf", "resume.docx"):
        assert packed(text) in told.file(file)


@pytest.mark.parametrize(
    "name", ["resume.txt", "resume.pdf", "resume.docx", "llms.txt", "resume.json"]
)
def test_so_is_what_is_said_of_the_person(told: Told, name: str) -> None:
    assert packed("Keeps 10⁶ lamps, see Skills of all kinds, with Knots and H₂O.") in told.file(
        name
    )


def test_no_sentence_is_read_with_a_warning_of_ours(told: Told) -> None:
    assert [line for line in told.site.warnings if "[resume." in line] == []


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


@settings(max_examples=8)
@given(sentences=st.lists(_SENTENCES, min_size=6, max_size=10))
def test_any_sentence_is_the_same_everywhere(
    tmp_path_factory: pytest.TempPathFactory, sentences: list[str]
) -> None:
    told = tell(tmp_path_factory.mktemp("any"), sentences)
    text, word = told.file("resume.txt"), told.file("resume.docx")
    for number, written in enumerate(sentences):
        read = told.on_page(number)
        assert told.in_json(number) == read, written
        assert told.in_entry(number) == read, written
        assert packed(read) in text, written
        assert packed(read) in word, written
