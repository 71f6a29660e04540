"""What holds for every career, however odd; hypothesis thinks of them.

`pytest` tries the same few in every run; `make fuzz` tries many others (see `conftest`).
"""

from __future__ import annotations

import json
import re
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from bs4 import Tag
from building import ROOTS, Site, run_build
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.high_level import extract_text

_TODAY = 2026 * 12 + 5  # June 2026, as `building` has it
_LOCATED = re.compile(r"(?:\S+: )?(?:WARNING|ERROR|CRITICAL): ")

# What names are made of; the PDF's fonts have all of it.
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789äßñøçжщДαω"
_NAME = st.builds(
    lambda first, rest: " ".join((first + rest).split()),
    st.sampled_from(_LETTERS),
    st.text(_LETTERS + " +#.&-/'", max_size=12),
)
_WORD = st.text(_LETTERS, min_size=1, max_size=9)


@dataclass(frozen=True)
class Held:
    """A position: from one month to another (ordinals), with its environment and bullets."""

    title: str
    organization: str
    start: int
    end: int | None
    environment: tuple[str, ...]
    bullets: tuple[tuple[int, tuple[str, ...], tuple[str, ...]], ...]

    def bullet_lines(self) -> list[str]:
        """Each a depth, words, and the skills that it mentions."""
        lines: list[str] = []
        last = -1
        for depth, words, skills in self.bullets:
            last = min(depth, last + 1)
            marked = [f"{{skill}}`{name}`" for name in skills]
            lines.append("  " * last + "- " + " ".join(("Did", *words, *marked)) + ".")
        return lines

    def source(self) -> str:
        end = "present" if self.end is None else _month(self.end)
        environment = f":environment: {', '.join(self.environment)}\n" if self.environment else ""
        return (
            f"# {self.title}\n\n:::{{position}} {self.organization}\n"
            f":start: {_month(self.start)}\n:end: {end}\n{environment}:::\n\n"
            + "\n".join(self.bullet_lines())
            + "\n"
        )


@dataclass(frozen=True)
class Life:
    """A whole career as it was thought of."""

    skills: tuple[str, ...]
    held: tuple[Held, ...]

    def mentions(self, skill: str) -> int:
        return sum(skill in skills for held in self.held for _, _, skills in held.bullets)

    def sources(self) -> dict[str, str]:
        pages = {f"post{number}": held.source() for number, held in enumerate(self.held)}
        organizations = dict.fromkeys(held.organization for held in self.held)
        entries = [f":::{{skill}} {name}\n:::\n" for name in self.skills]
        toctree = "\n".join((*pages, "work", "skills", "views"))
        return {
            "conf.py": (ROOTS / "lighthouse" / "conf.py").read_text("utf-8"),
            "index.md": f"# X\n\n:::{{person}} Nobody Atall\n:::\n\n```{{toctree}}\n{toctree}\n```\n",
            "work.md": "# Work\n\n"
            + "\n".join(f":::{{organization}} {name}\n:::\n" for name in organizations),
            "skills.md": "# Skills\n\n" + "\n".join(entries),
            "views.md": (ROOTS / "lighthouse" / "glance.md").read_text("utf-8"),
            **{f"{name}.md": text for name, text in pages.items()},
        }


def _month(ordinal: int) -> str:
    return f"{ordinal // 12}-{ordinal % 12 + 1:02}"


@st.composite
def lives(draw: st.DrawFn) -> Life:
    skills = tuple(draw(st.lists(_NAME, min_size=1, max_size=6, unique=True)))
    some = st.lists(st.sampled_from(skills), max_size=3, unique=True).map(tuple)
    bullet = st.tuples(st.integers(0, 2), st.lists(_WORD, max_size=5).map(tuple), some)
    held = []
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(1970 * 12, _TODAY))
        end = draw(st.one_of(st.none(), st.integers(start, _TODAY)))
        bullets = tuple(draw(st.lists(bullet, max_size=5)))
        held.append(Held(draw(_NAME), draw(_NAME), start, end, draw(some), bullets))
    return Life(skills, tuple(held))


def built(sources: dict[str, str], folder: str) -> Site:
    source = Path(folder, "source")
    source.mkdir()
    for name, text in sources.items():
        (source / name).write_text(text, "utf-8")
    return run_build(source, Path(folder, "out"))


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(lives())
def test_a_career_holds_together(life: Life) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = built(life.sources(), folder)
        assert all(_LOCATED.match(warning) for warning in site.warnings), site.warnings
        every_mention_is_in_its_entry_once_and_back(life, site)
        resume = json.loads((site.out / "resume.json").read_text("utf-8"))
        time_in_use_is_within_the_career(life, resume)
        exports_say_what_pages_say(life, site, resume)


def every_mention_is_in_its_entry_once_and_back(life: Life, site: Site) -> None:
    skills = site.page("skills")
    entries = skills.select("section.resume-skill")
    assert len(entries) == len(life.skills)
    pages = {"skills.html": skills}
    for name, entry in zip(life.skills, entries, strict=True):
        links = [str(link["href"]) for link in entry.select(".resume-evidence dd li > p > a")]
        quoted = [link for link in links if "#" in link]
        assert len(quoted) == len(set(quoted)) == life.mentions(name), name
        for link in quoted:
            page, _, anchor = link.partition("#")
            if page not in pages:
                pages[page] = site.page(page.removesuffix(".html"))
            sentence = pages[page].find(id=anchor)
            assert isinstance(sentence, Tag), link
            assert sentence.parent is not None
            back = [str(each["href"]) for each in sentence.parent.select("a[href]")]
            assert f"skills.html#{entry['id']}" in back, link


def time_in_use_is_within_the_career(life: Life, resume: dict[str, object]) -> None:
    first = min(held.start for held in life.held)
    last = max(_TODAY if held.end is None else held.end for held in life.held)
    for category in resume["skills"]:  # type: ignore[attr-defined]
        for evidence in category["evidence"]:
            assert evidence.get("months", 0) <= last - first + 1, evidence


def exports_say_what_pages_say(life: Life, site: Site, resume: dict[str, object]) -> None:
    sentences = []
    for number in range(len(life.held)):
        page = site.page(f"post{number}")
        bullets = page.select("#furo-main-content section > ul:not([class*=resume]) li > p")
        sentences += [" ".join(bullet.get_text().split()) for bullet in bullets]
    assert len(sentences) == sum(len(held.bullets) for held in life.held)
    works = resume["work"]
    assert isinstance(works, list)
    assert sorted(sentences) == sorted(
        each for work in works for each in work.get("highlights", [])
    )
    text = squeezed((site.out / "resume.txt").read_text("utf-8"))
    pdf = squeezed(extract_text(BytesIO((site.out / "resume.pdf").read_bytes())))
    word = squeezed(" ".join(p.text for p in Document(str(site.out / "resume.docx")).paragraphs))
    for sentence in sentences:
        assert squeezed(sentence) in text
        assert squeezed(sentence) in word
        assert squeezed(sentence) in pdf
