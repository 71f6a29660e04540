"""What an edition has of a career: each asked skill proved, nothing added, nothing displaced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_resume.career.career import Career
from sphinx_resume.career.dates import Date, Period
from sphinx_resume.career.model import (
    Block,
    Listing,
    Organization,
    Person,
    Position,
    Project,
    Run,
    Skill,
    Source,
    Volunteer,
    plain,
)
from sphinx_resume.career.page import Page
from sphinx_resume.editions.choose import Choice, Selection, choose
from sphinx_resume.editions.edition import Edition, EditionError
from sphinx_resume.editions.resolve import resolve
from sphinx_resume.exports.pdf.document import Tailored, document
from sphinx_resume.exports.pdf.setting import Setting
from sphinx_resume.i18n import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = 2026 * 12 + 5
SETTING = Setting(Wording("en"), "a4", lambda _docname, _anchor: None, "", "#0b5f66")


def block(
    docname: str, text: str, level: int = 1, skills: tuple[str, ...] = (), **more: Any
) -> Block:
    """A sentence that says its text and then the names of its skills."""
    runs = [Run(f"{text} "), *(part for name in skills for part in (Run(name, name), Run(" ")))]
    return Block(docname, text.replace(" ", "-").lower(), tuple(runs), level, **more)


def position(number: int, *blocks: Block, environment: tuple[str, ...] = ()) -> Position:
    year = 2000 + number
    return Position(
        docname=f"role-{number}",
        blocks=blocks,
        title=f"Keeper {number}",
        organization="Lighthouse",
        period=Period(Date(year), Date(year + 1)),
        environment=tuple(Listing(name, name) for name in environment),
    )


def career(*declared: Any, skills: tuple[str, ...] = ()) -> Career:
    """A career of these declarations, each on a page of its own."""
    person = Person(docname="index", name="Nobody Atall")
    pages = {
        f"page-{number}": Page(declared=(each,)) for number, each in enumerate((person, *declared))
    }
    pages["skills"] = Page(declared=tuple(Skill(docname="skills", name=name) for name in skills))
    return Career(pages, TODAY)


def chosen(found: Career, most: int = 1000, **asked: Any) -> Choice:
    """The choice for an edition that has room for so many sentences."""
    asked = {"skills": ("Knots",), **asked}
    resolved, _ = resolve(found, Edition(name="job", source=Source("job.toml", 1), **asked))

    def fits(selection: Selection) -> bool:
        return len(selection.blocks or ()) <= most

    return choose(found, resolved, fits)


def outline(found: Career, choice: Choice) -> list[str]:
    """The bullets of all works as they are set, two blanks for each level."""
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    data = document(found, SETTING, tailored)
    return [
        line
        for section in data["sections"]
        if section["kind"] == "works"
        for work in section["items"]
        for line in _outline(work["bullets"], 0)
    ]


def _outline(items: list[dict[str, Any]], depth: int) -> Iterator[str]:
    for item in items:
        yield "  " * depth + ("# " if item["is_heading"] else "") + _said(item["text"])
        yield from ("  " * (depth + 1) + _said(each) for each in item["more"])
        yield from _outline(item["children"], depth + 1)


def _said(runs: list[Any]) -> str:
    return " ".join("".join(run if isinstance(run, str) else run["text"] for run in runs).split())


# ── which sentences ──────────────────────────────────────────────────────────────


def test_each_asked_skill_has_a_sentence_where_there_is_room_for_one_each() -> None:
    found = career(
        position(2, block("role-2", "New", 1, ("Knots",)), block("role-2", "Newer", 1, ("Knots",))),
        position(1, block("role-1", "Old", 1, ("Horn",))),
        skills=("Knots", "Horn"),
    )
    choice = chosen(found, 2, skills=("Knots", "Horn"))
    assert choice.unproved == ()
    assert outline(found, choice) == ["New Knots", "Old Horn"]


def test_one_sentence_that_proves_several_saves_room() -> None:
    found = career(
        position(
            1,
            block("role-1", "A", 1, ("Knots",)),
            block("role-1", "B", 1, ("Horn",)),
            block("role-1", "Both", 1, ("Knots", "Horn")),
        ),
        skills=("Knots", "Horn"),
    )
    assert outline(found, chosen(found, 1, skills=("Knots", "Horn"))) == ["Both Knots Horn"]


def test_what_is_newest_and_then_what_has_figures_comes_first() -> None:
    found = career(
        position(1, block("role-1", "Old 7", 1, ("Knots",))),
        position(
            2, block("role-2", "New", 1, ("Knots",)), block("role-2", "New 400", 1, ("Knots",))
        ),
        skills=("Knots",),
    )
    assert outline(found, chosen(found, 1)) == ["New 400 Knots"]


def test_further_proofs_go_in_the_order_of_the_skills() -> None:
    found = career(
        position(
            1,
            *(
                block("role-1", f"{name} {n}", 1, (name,))
                for n in "ab"
                for name in ("Horn", "Knots")
            ),
        ),
        skills=("Knots", "Horn"),
    )
    assert len(outline(found, chosen(found, 3, skills=("Knots", "Horn")))) == 3
    assert chosen(found, 3, skills=("Knots", "Horn")).dropped[0].skills == {"Horn"}


def test_roles_and_bullets_keep_the_order_of_the_source() -> None:
    found = career(
        position(1, block("role-1", "Old", 1, ("Knots",))),
        position(2, block("role-2", "Plain"), block("role-2", "Proof", 1, ("Knots",))),
        skills=("Knots",),
    )
    assert outline(found, chosen(found)) == ["Plain", "Proof Knots", "Old Knots"]


def test_every_role_keeps_its_heading() -> None:
    found = career(
        position(1, block("role-1", "Old")),
        position(2, block("role-2", "New", 1, ("Knots",))),
        skills=("Knots",),
    )
    choice = chosen(found, 1)
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    works = document(found, SETTING, tailored)["sections"][1]["items"]
    assert [work["title"] for work in works] == ["Keeper 2", "Keeper 1"]


def test_what_is_pinned_stays_and_what_is_omitted_goes() -> None:
    found = career(
        position(
            1,
            block("role-1", "First", 1, ("Knots",)),
            block("role-1", "Second", 1, ("Knots",)),
            block("role-1", "Third"),
        ),
        skills=("Knots",),
    )
    choice = chosen(found, 2, pin=("role-1#third",), omit=("first",))
    assert outline(found, choice) == ["Second Knots", "Third"]


def test_a_skill_whose_only_sentence_is_omitted_is_unproved() -> None:
    found = career(
        position(1, block("role-1", "A", 1, ("Knots",)), block("role-1", "B", 1, ("Horn",))),
        skills=("Knots", "Horn"),
    )
    assert chosen(found, skills=("Knots", "Horn"), omit=("a",)).unproved == ("Knots",)


def test_projects_and_volunteer_work_prove_too() -> None:
    found = career(
        Project(docname="kite", name="Kite", blocks=(block("kite", "Tied it", 0, ("Knots",)),)),
        Volunteer(
            docname="school",
            title="Teacher",
            organization="School",
            blocks=(block("school", "Blew", 1, ("Horn",)),),
        ),
        position(1, *(block("role-1", f"Plain {n}") for n in range(9))),
        skills=("Knots", "Horn"),
    )
    assert chosen(found, 2, skills=("Knots", "Horn")).unproved == ()


def test_volunteer_work_without_room_for_a_sentence_is_left_out() -> None:
    found = career(
        Volunteer(
            docname="school", title="Teacher", organization="School", blocks=(block("school", "X"),)
        ),
        position(1, block("role-1", "Tied", 1, ("Knots",))),
        skills=("Knots",),
    )
    choice = chosen(found, 1)
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    titles = [section["title"] for section in document(found, SETTING, tailored)["sections"]]
    assert "Volunteering" not in titles


# ── bullets within bullets ───────────────────────────────────────────────────────

NESTED = (
    block("role-1", "Chef"),
    block("role-1", "Cookbook", 2),
    block("role-1", "Rabbits"),
    block("role-1", "Script", 2, ("Knots",)),
    block("role-1", "Deep", 3),
    block("role-1", "Last", 2),
)


@pytest.mark.parametrize(
    ("why", "most", "asked", "expected"),
    [
        ("it comes with its parent", 2, {}, ["Rabbits", "  Script Knots"]),
        ("without room for both it stands alone", 1, {}, ["Script Knots"]),
        (
            "its parent is omitted",
            9,
            {"omit": ("rabbits",)},
            ["Chef", "  Cookbook", "Script Knots", "  Deep", "Last"],
        ),
        (
            "what is under an omitted one does not go under another",
            9,
            {"omit": ("script",), "pin": ("deep",), "skills": ("Knots", "Horn")},
            ["Chef", "  Cookbook", "Rabbits", "  Last", "Deep", "Horn"],
        ),
    ],
)
def test_a_bullet_within_another(
    why: str, most: int, asked: dict[str, Any], expected: list[str]
) -> None:
    blocks = (*NESTED, block("role-1", "", 1, ("Horn",))) if "skills" in asked else NESTED
    found = career(position(1, *blocks), skills=("Knots", "Horn"))
    assert outline(found, chosen(found, most, **asked)) == expected, why


def test_a_further_paragraph_comes_with_its_bullet() -> None:
    blocks = (
        block("role-1", "Other"),
        block("role-1", "Rabbits"),
        block("role-1", "They tied", 1, ("Knots",), marker=""),
        block("role-1", "Child", 2),
    )
    found = career(position(1, *blocks), skills=("Knots",))
    assert outline(found, chosen(found, 2)) == ["Rabbits", "  They tied Knots"]


def test_a_heading_within_a_role_comes_with_its_sentences() -> None:
    blocks = (
        block("role-1", "Airline", 0, is_heading=True),
        block("role-1", "Flew"),
        block("role-1", "Railway", 0, is_heading=True),
        block("role-1", "Tied", 1, ("Knots",)),
        block("role-1", "Harbour", 0, is_heading=True),
        block("role-1", "Swam"),
    )
    found = career(position(1, *blocks), skills=("Knots",))
    lines = outline(found, chosen(found, 1))
    assert lines[-2:] == ["# Railway", "Tied Knots"]
    assert "# Harbour" not in lines
    assert len(outline(found, chosen(found))) == len(blocks)


# ── what cannot be ───────────────────────────────────────────────────────────────


def mistakes(found: Career, **asked: Any) -> list[str]:
    edition = Edition(name="job", source=Source("job.toml", 1), **{"skills": ("Knots",), **asked})
    try:
        _, told = resolve(found, edition)
    except EditionError as error:
        told = [*error.mistakes]
    return [str(each) for each in told]


SOUND = (
    position(1, block("role-1", "Tied", 1, ("Knots",)), block("role-1", "Shared")),
    position(2, block("role-2", "Shared")),
)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"skills": ("Knots", "Knotz")},
            "job.toml:1: unknown skill 'Knotz'. Did you mean 'Knots'? Name skills as they are",
        ),
        (
            {"pin": ("role-1#tyed",)},
            "job.toml:1: unknown sentence 'role-1#tyed' in 'pin'. Did you mean 'role-1#tied'?",
        ),
        (
            {"omit": ("shared",)},
            "job.toml:1: 'shared' in 'omit' could be any of several sentences. Write one of: "
            "role-2#shared, role-1#shared.",
        ),
        (
            {"pin": ("tied",), "sections": ("skills",)},
            "job.toml:1: 'role-1#tied' in 'pin' stands in a section that this edition lacks",
        ),
        (
            {"skills": ("Horn",)},
            "job.toml:1: no sentence of the résumé proves any of the skills asked for: 'Horn'.",
        ),
        (
            {"sections": ("projects",)},
            "job.toml:1: no sentence of this edition proves any of the skills asked for: 'Knots'. "
            "Let it have sentences of: experience, by 'sections' and 'omit'.",
        ),
    ],
)
def test_what_cannot_be_is_told(asked: dict[str, Any], message: str) -> None:
    found = career(*SOUND, skills=("Knots", "Horn"))
    assert any(line.startswith(message) for line in mistakes(found, **asked))


@pytest.mark.parametrize(
    "written",
    ["tied", "#tied", "role-1#tied", "role-1.html#tied", "https://example.org/en/role-1.html#tied"],
)
def test_a_sentence_is_named_as_the_site_has_it(written: str) -> None:
    assert mistakes(career(*SOUND, skills=("Knots",)), pin=(written,)) == []


# ── any career, any edition ──────────────────────────────────────────────────────

NAMES = ("Knots", "Horn", "C++", "Вахта", "Kerosene")
WORDS = ("kept", "the light", "400 coins", "a log", "in storm")


@st.composite
def careers(draw: st.DrawFn) -> Career:
    count = iter(range(10_000))

    def blocks(docname: str, levels: st.SearchStrategy[int]) -> tuple[Block, ...]:
        some = st.lists(st.sampled_from(NAMES), max_size=2, unique=True).map(tuple)
        each = st.tuples(st.sampled_from(WORDS), levels, some, st.sampled_from(["-", "-", "", "#"]))
        found = []
        for words, level, skills, marker in draw(st.lists(each, max_size=9)):
            text = f"{words} {next(count)}"
            if marker == "#":
                found.append(block(docname, text, 0, is_heading=True))
            else:
                goes_on = marker == "" and found and found[-1].level >= level > 0
                found.append(block(docname, text, level, skills, marker="" if goes_on else "-"))
        return tuple(found)

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
    return career(*held, *([about] if held else []), kite, school, skills=NAMES)


@given(
    careers(),
    st.lists(st.sampled_from(NAMES), min_size=1, unique=True),
    st.integers(0, 30),
    st.data(),
)
def test_any_edition_is_part_of_its_source_word_for_word(
    found: Career, skills: list[str], most: int, data: st.DataObject
) -> None:
    everything = {
        f"{each.docname}#{each.anchor}": each
        for page in found.pages.values()
        for declared in page.declared
        for each in declared.blocks
        if not each.is_heading
    }
    headings = {
        f"# {_said([each.text[0].text])}"
        for page in found.pages.values()
        for declared in page.declared
        for each in declared.blocks
        if each.is_heading
    }
    some = st.lists(st.sampled_from([*everything] or ["x"]), max_size=2, unique=True)
    pin = data.draw(some)
    omit = [each for each in data.draw(some) if each not in pin]
    try:
        choice = chosen(found, most, skills=tuple(skills), pin=tuple(pin), omit=tuple(omit))
    except EditionError:
        omitted = set(omit)
        shown = [each for address, each in everything.items() if address not in omitted]
        assert not any(set(each.skills) & set(skills) for each in shown)
        return
    said = [" ".join(plain(each.text).split()) for each in everything.values()]
    lines = outline(found, choice)
    assert all(line.strip() in said or line in headings for line in lines)
    assert len(lines) == len(set(lines))
    stands_under_its_own(found, lines)
    kept = {each.address for each in choice.kept}
    assert not kept & set(omit)
    assert set(pin) <= kept
    for name in skills:
        is_possible = any(
            name in each.skills for address, each in everything.items() if address not in omit
        )
        assert (name in choice.unproved) is not is_possible
    assert choice.fits is (len(choice.kept) <= most)


def stands_under_its_own(found: Career, lines: list[str]) -> None:
    """No bullet stands under a bullet or a heading that is not above it in the source."""
    above: dict[str, set[str]] = {}
    headed: dict[str, str] = {}
    for page in found.pages.values():
        for declared in page.declared:
            branch: list[tuple[int, set[str]]] = []  # the texts of each bullet
            heading = ""
            for each in declared.blocks:
                text = " ".join(plain(each.text).split())
                if each.is_heading:
                    heading, branch = f"# {text}", []
                    continue
                goes_on = not each.marker
                while branch and branch[-1][0] >= each.level + goes_on:
                    branch.pop()
                above[text] = {one for _level, texts in branch for one in texts}
                headed[text] = heading
                if goes_on and branch and branch[-1][0] == each.level:
                    branch[-1][1].add(text)
                else:
                    branch.append((each.level, {text}))
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
