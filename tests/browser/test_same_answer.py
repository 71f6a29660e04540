"""The page reads an advertisement as the command does: the same rules, the same answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from advertisements import DECLARED

from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import Facts, Sentence, Skill, SkillVerdict
from sphinx_resume.matching.page import scripts

if TYPE_CHECKING:
    from playwright.sync_api import Page

ADS = sorted((Path(__file__).parent.parent / "matching" / "advertisements").glob("*.txt"))
VERDICTS: tuple[SkillVerdict, ...] = ("proved", "listed", "claimed")
SENTENCES = (
    "Served in the nightly on-call rotation and resolved outages.",
    "Wrote guidelines and documentation for the keepers.",
    "Saved $40,000 a month on oil.",
    "Mentored two assistants, who now keep lights of their own.",
    "Designed the architecture of the lamp's deployment pipeline.",
    "Restored the service from backups after a storm.",
    "Führte die Migration der alten Lampen durch.",
)
STRANGE = {
    "nothing": "",
    "accents in two letters": "Développeur\n\nProfil recherche\u0301\n- Expe\u0301rience avec Python\n",
    "astral letters": "🚀 Engineer 🚀\n\n🔧 Requirements\n👉 Python and 𝐊afka\n👉 5+ years 🎉 of Go\n",
    "line ends": "Engineer\r\n\r\nRequirements\r\n- Python\r- Kafka\r\n",
    "only signs": "***\n---\n(((\n- \n",
    "one line": "Requirements: Python, Go or Rust; Kafka is a plus; 3 years of C++",
}
READ = """([text, skills, sentences]) => {
  const { title, rows } = ResumeMatch.answer(resumeMatchData, text, skills);
  const nearest = ResumeSuggest(resumeThemes, sentences);
  return [title, rows.map((row) => {
    const near = row.verdict ? [] : nearest(row.text);
    const verdict = row.verdict ?? (near.length ? "suggestion" : "not checked");
    return [row.text, row.line, row.need, row.anyOf, row.allOf, row.years, verdict, near];
  })];
}"""


def skills() -> list[Skill]:
    """The skills of the tests' career, with each verdict in turn."""
    proof = (Sentence("A sentence.", "page.html#it"),)
    return [
        Skill(name, aliases, VERDICTS[number % 3], 12, None, proof if not number % 3 else (), ())
        for number, (name, aliases) in enumerate(DECLARED)
    ]


def by_command(text: str) -> list[Any]:
    facts = Facts(tuple(skills()), tuple(Sentence(each, each) for each in SENTENCES), 120)
    answer = Matcher(facts).answer(
        enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)
    )
    return [
        answer.title,
        [
            [
                row.requirement.text,
                row.requirement.line,
                row.requirement.need,
                [list(group) for group in row.requirement.any_of],
                list(row.requirement.all_of),
                row.requirement.years,
                row.verdict,
                [SENTENCES.index(each.text) for each in row.suggestions],
            ]
            for row in answer.rows
        ],
    ]


@pytest.fixture
def reader(page: Page) -> Page:
    page.goto("about:blank")
    for script in scripts(120).values():
        page.add_script_tag(content=script.decode())
    return page


def by_page(reader: Page, text: str) -> list[Any]:
    rows = [
        {"name": each.name, "aliases": list(each.aliases), "verdict": each.verdict}
        for each in skills()
    ]
    found: list[Any] = reader.evaluate(READ, [text, rows, list(SENTENCES)])
    return found


@pytest.mark.parametrize("path", ADS, ids=lambda path: path.stem)
def test_page_and_command_give_the_same_answer(reader: Page, path: Path) -> None:
    text = path.read_text("utf-8")
    assert by_page(reader, text) == by_command(text)


@pytest.mark.parametrize("name", STRANGE)
def test_they_agree_on_strange_texts_too(reader: Page, name: str) -> None:
    assert by_page(reader, STRANGE[name]) == by_command(STRANGE[name])
