"""What an edition has of a career: each asked skill proved, nothing added, nothing displaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from small_careers import OPTIONS, block, career_of, chosen, outline, position

from sphinx_resume.career.model import (
    Project,
    Source,
    Volunteer,
)
from sphinx_resume.editions.edition import Edition, EditionError
from sphinx_resume.editions.resolve import resolve
from sphinx_resume.exports.pdf.document import Tailored, document

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career

# ── which sentences ──────────────────────────────────────────────────────────────


def test_each_asked_skill_has_a_sentence_where_there_is_room_for_one_each() -> None:
    career = career_of(
        position(2, block("role-2", "New", 1, ("Knots",)), block("role-2", "Newer", 1, ("Knots",))),
        position(1, block("role-1", "Old", 1, ("Horn",))),
        skills=("Knots", "Horn"),
    )
    choice = chosen(career, 2, skills=("Knots", "Horn"))
    assert choice.unproved == ()
    assert outline(career, choice) == ["New Knots", "Old Horn"]


def test_one_sentence_that_proves_several_saves_room() -> None:
    career = career_of(
        position(
            1,
            block("role-1", "A", 1, ("Knots",)),
            block("role-1", "B", 1, ("Horn",)),
            block("role-1", "Both", 1, ("Knots", "Horn")),
        ),
        skills=("Knots", "Horn"),
    )
    assert outline(career, chosen(career, 1, skills=("Knots", "Horn"))) == ["Both Knots Horn"]


def test_what_is_newest_and_then_what_has_figures_comes_first() -> None:
    career = career_of(
        position(1, block("role-1", "Old 7", 1, ("Knots",))),
        position(
            2, block("role-2", "New", 1, ("Knots",)), block("role-2", "New 400", 1, ("Knots",))
        ),
        skills=("Knots",),
    )
    assert outline(career, chosen(career, 1)) == ["New 400 Knots"]


def test_further_proofs_go_in_the_order_of_the_skills() -> None:
    career = career_of(
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
    assert len(outline(career, chosen(career, 3, skills=("Knots", "Horn")))) == 3
    assert chosen(career, 3, skills=("Knots", "Horn")).dropped[0].skills == {"Horn"}


def test_roles_and_bullets_keep_the_order_of_the_source() -> None:
    career = career_of(
        position(1, block("role-1", "Old", 1, ("Knots",))),
        position(2, block("role-2", "Plain"), block("role-2", "Proof", 1, ("Knots",))),
        skills=("Knots",),
    )
    assert outline(career, chosen(career)) == ["Plain", "Proof Knots", "Old Knots"]


def test_every_role_keeps_its_heading() -> None:
    career = career_of(
        position(1, block("role-1", "Old")),
        position(2, block("role-2", "New", 1, ("Knots",))),
        skills=("Knots",),
    )
    choice = chosen(career, 1)
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    works = document(career, OPTIONS, tailored)["sections"][1]["items"]
    assert [work["title"] for work in works] == ["Keeper 2", "Keeper 1"]


def test_what_is_pinned_stays_and_what_is_omitted_goes() -> None:
    career = career_of(
        position(
            1,
            block("role-1", "First", 1, ("Knots",)),
            block("role-1", "Second", 1, ("Knots",)),
            block("role-1", "Third"),
        ),
        skills=("Knots",),
    )
    choice = chosen(career, 2, pin=("role-1#third",), omit=("first",))
    assert outline(career, choice) == ["Second Knots", "Third"]


def test_a_skill_whose_only_sentence_is_omitted_is_unproved() -> None:
    career = career_of(
        position(1, block("role-1", "A", 1, ("Knots",)), block("role-1", "B", 1, ("Horn",))),
        skills=("Knots", "Horn"),
    )
    assert chosen(career, skills=("Knots", "Horn"), omit=("a",)).unproved == ("Knots",)


def test_projects_and_volunteer_work_prove_too() -> None:
    career = career_of(
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
    assert chosen(career, 2, skills=("Knots", "Horn")).unproved == ()


def test_volunteer_work_without_room_for_a_sentence_is_left_out() -> None:
    career = career_of(
        Volunteer(
            docname="school", title="Teacher", organization="School", blocks=(block("school", "X"),)
        ),
        position(1, block("role-1", "Tied", 1, ("Knots",))),
        skills=("Knots",),
    )
    choice = chosen(career, 1)
    tailored = Tailored(choice.asked.edition, choice.asked.skills, choice.selection, 0)
    titles = [section["title"] for section in document(career, OPTIONS, tailored)["sections"]]
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
    career = career_of(position(1, *blocks), skills=("Knots", "Horn"))
    assert outline(career, chosen(career, most, **asked)) == expected, why


def test_a_further_paragraph_comes_with_its_bullet() -> None:
    blocks = (
        block("role-1", "Other"),
        block("role-1", "Rabbits"),
        block("role-1", "They tied", 1, ("Knots",), marker=""),
        block("role-1", "Child", 2),
    )
    career = career_of(position(1, *blocks), skills=("Knots",))
    assert outline(career, chosen(career, 2)) == ["Rabbits", "  They tied Knots"]


def test_a_heading_within_a_role_comes_with_its_sentences() -> None:
    blocks = (
        block("role-1", "Airline", 0, is_heading=True),
        block("role-1", "Flew"),
        block("role-1", "Railway", 0, is_heading=True),
        block("role-1", "Tied", 1, ("Knots",)),
        block("role-1", "Harbour", 0, is_heading=True),
        block("role-1", "Swam"),
    )
    career = career_of(position(1, *blocks), skills=("Knots",))
    lines = outline(career, chosen(career, 1))
    assert lines[-2:] == ["# Railway", "Tied Knots"]
    assert "# Harbour" not in lines
    assert len(outline(career, chosen(career))) == len(blocks)


# ── what cannot be ───────────────────────────────────────────────────────────────


def mistakes(career: Career, **asked: Any) -> list[str]:
    edition = Edition(name="job", source=Source("job.toml", 1), **{"skills": ("Knots",), **asked})
    try:
        _, problems = resolve(career, edition)
    except EditionError as error:
        problems = [*error.mistakes]
    return [str(problem) for problem in problems]


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
def test_what_cannot_be_is_reported(asked: dict[str, Any], message: str) -> None:
    career = career_of(*SOUND, skills=("Knots", "Horn"))
    assert any(line.startswith(message) for line in mistakes(career, **asked))


@pytest.mark.parametrize(
    "written",
    ["tied", "#tied", "role-1#tied", "role-1.html#tied", "https://example.org/en/role-1.html#tied"],
)
def test_a_sentence_is_named_as_the_site_has_it(written: str) -> None:
    assert mistakes(career_of(*SOUND, skills=("Knots",)), pin=(written,)) == []


# ── any career, any edition ──────────────────────────────────────────────────────
