"""Any edition is a part of its source; hypothesis thinks of careers.

`pytest` tries the same few in every run; `make fuzz` tries many others (see `conftest`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from small_careers import block, career_of, chosen, outline, position, words_of

from sphinx_resume.career.model import (
    Block,
    Organization,
    Project,
    Volunteer,
    plain,
)
from sphinx_resume.editions.edition import EditionError

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career

NAMES = ("Knots", "Horn", "C++", "Вахта", "Kerosene")


WORDS = ("kept", "the light", "400 coins", "a log", "in storm")


@st.composite
def careers(draw: st.DrawFn) -> Career:
    count = iter(range(10_000))

    def blocks(docname: str, levels: st.SearchStrategy[int]) -> tuple[Block, ...]:
        some = st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple)
        block_parts = st.tuples(
            st.sampled_from(WORDS), levels, some, st.sampled_from(["-", "-", "", "#"])
        )
        blocks = []
        for words, level, skills, marker in draw(st.lists(block_parts, max_size=9)):
            text = f"{words} {next(count)}"
            if marker == "#":
                blocks.append(block(docname, text, 0, is_heading=True))
            else:
                goes_on = marker == "" and blocks and blocks[-1].level >= level > 0
                blocks.append(block(docname, text, level, skills, marker="" if goes_on else "-"))
        return tuple(blocks)

    held = [
        replace(
            position(number, environment=draw(st.sampled_from([(), ("Horn",), NAMES]))),
            blocks=blocks(f"role-{number}", st.integers(0, 4)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    about = Organization(docname="at", name="Lighthouse", blocks=blocks("at", st.integers(0, 1)))
    kite = Project(docname="kite", name="Kite", blocks=blocks("kite", st.integers(0, 2)))
    school = Volunteer(
        docname="school", title="T", organization="S", blocks=blocks("school", st.integers(0, 2))
    )
    # What is said of an employer stands with the first position there.
    return career_of(*held, *([about] if held else []), kite, school, skills=NAMES)


@given(
    careers(),
    st.lists(st.sampled_from(NAMES), min_size=1, unique=True),
    st.integers(0, 30),
    st.data(),
)
def test_any_edition_is_part_of_its_source_word_for_word(
    career: Career, skills: list[str], most: int, data: st.DataObject
) -> None:
    everything = {
        f"{item.docname}#{item.anchor}": item
        for page in career.pages.values()
        for declared in page.declared
        for item in declared.blocks
        if not item.is_heading
    }
    headings = {
        f"# {words_of([item.text[0].text])}"
        for page in career.pages.values()
        for declared in page.declared
        for item in declared.blocks
        if item.is_heading
    }
    some = st.lists(st.sampled_from([*everything] or ["x"]), max_size=2, unique=True)
    pin = data.draw(some)
    omit = [item for item in data.draw(some) if item not in pin]
    try:
        choice = chosen(career, most, skills=tuple(skills), pin=tuple(pin), omit=tuple(omit))
    except EditionError:
        omitted = set(omit)
        others = [item for address, item in everything.items() if address not in omitted]
        assert not any(set(item.skills) & set(skills) for item in others)
        return
    texts = [" ".join(plain(item.text).split()) for item in everything.values()]
    lines = outline(career, choice)
    assert all(line.strip() in texts or line in headings for line in lines)
    assert len(lines) == len(set(lines))
    stands_under_its_own(career, lines)
    kept = {item.address for item in choice.kept}
    assert not kept & set(omit)
    assert set(pin) <= kept
    for name in skills:
        is_possible = any(
            name in item.skills for address, item in everything.items() if address not in omit
        )
        assert (name in choice.unproved) is not is_possible
    assert choice.fits is (len(choice.kept) <= most)


def stands_under_its_own(career: Career, lines: list[str]) -> None:
    """No bullet stands under a bullet or a heading that is not above it in the source."""
    above: dict[str, set[str]] = {}
    headed: dict[str, str] = {}
    for page in career.pages.values():
        for declared in page.declared:
            branch: list[tuple[int, set[str]]] = []  # the texts of each bullet
            heading = ""
            for item in declared.blocks:
                text = " ".join(plain(item.text).split())
                if item.is_heading:
                    heading, branch = f"# {text}", []
                    continue
                goes_on = not item.marker
                while branch and branch[-1][0] >= item.level + goes_on:
                    branch.pop()
                above[text] = {one for _level, texts in branch for one in texts}
                headed[text] = heading
                if goes_on and branch and branch[-1][0] == item.level:
                    branch[-1][1].add(text)
                else:
                    branch.append((item.level, {text}))
    path: list[str] = []
    under = ""
    for line in lines:
        if line.startswith("# "):
            under = line
            continue
        depth = (len(line) - len(line.lstrip())) // 2
        path = path[:depth]
        assert set(path) <= above[line.strip()], line
        # What follows the bullets of another work has that work's heading in between.
        assert headed[line.strip()] in {under, ""}, line
        path.append(line.strip())
