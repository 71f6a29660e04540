"""The page reads an advertisement as the command does: the same rules, the same answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from advertisements import DECLARED

import sphinx_resume.search
from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import Facts, Sentence, Skill, SkillVerdict
from sphinx_resume.matching.page import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ADS = sorted((Path(__file__).parent.parent / "matching" / "advertisements").glob("*.txt"))
SEARCH = Path(sphinx_resume.search.__file__).parent / "static"
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
  const { title, rows } = ResumeMatch.answer(text, skills);
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


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page with the scripts that read an advertisement; they keep nothing of the one before."""
    page = browser.new_page()
    page.add_script_tag(path=SEARCH / "resume-names.js")
    for script in scripts(120).values():
        page.add_script_tag(content=script.decode())
    yield page
    page.close()


def by_page(reader: Page, text: str) -> list[Any]:
    rows = [
        {"name": each.name, "aliases": list(each.aliases), "verdict": each.verdict}
        for each in skills()
    ]
    answer: list[Any] = reader.evaluate(READ, [text, rows, list(SENTENCES)])
    return answer


@pytest.mark.parametrize("path", ADS, ids=lambda path: path.stem)
def test_page_and_command_give_the_same_answer(reader: Page, path: Path) -> None:
    text = path.read_text("utf-8")
    assert by_page(reader, text) == by_command(text)


@pytest.mark.parametrize("name", STRANGE)
def test_page_and_command_agree_on_strange_texts(reader: Page, name: str) -> None:
    assert by_page(reader, STRANGE[name]) == by_command(STRANGE[name])


# What is typed, or stands in an advertisement, and the name that it means; or does not.
NATIVE = [
    ("使用Kubernetes部署", "Kubernetes", True),
    ("熟悉菲涅耳透镜的人", "菲涅耳透镜", True),
    ("ふれねるれんずの経験", "フレネルレンズ", True),
    ("ﾌﾚﾈﾙﾚﾝｽﾞの経験", "フレネルレンズ", True),
    ("ダイブの経験", "タイプ", False),  # a mark makes another letter
    ("신호를 보낼 수 있는 분", "신호", True),
    ("신호등 관리", "신호", False),  # no particle
    ("خبرة بالاشارات", "الإشارات", True),
    ("خبرة في إشارات", "الإشارات", True),  # without the article
    ("عَدَسه فرينل", "عدسة فرينل", True),
    ("ניסיון באיתות", "איתות", True),
    ("फ़्रेनेल लेंस का अनुभव", "फ्रेनेल लेंस", True),
    ("संकेत कली", "संकेत कला", False),  # a vowel sign is a letter
    ("Kenntnisse in Oelfeuerung", "Ölfeuerung", True),
    ("Kenntnisse in Ölfeuerung", "Oelfeuerung", True),
    ("Kenntnisse in Olfeuerung", "Ölfeuerung", True),
    ("Großfeuer löschen", "Grossfeuer", True),
    ("Opérer des phares", "operer", True),
    ("Знание Го", "Го", True),
    ("Знание гора", "Го", False),
]
NAMED = """(cases) => cases.map(([line, name]) => {
  const skills = [{ name, aliases: [], verdict: "claimed", months: 0 }];
  const { rows } = ResumeMatch.answer(`Requirements\n- ${line}\n`, skills);
  return rows.some((row) => row.allOf.includes(name));
})"""


def test_names_of_any_script_are_found_by_both(reader: Page) -> None:
    expected = [is_named for _line, _name, is_named in NATIVE]
    by_python = []
    for line, name, _is_named in NATIVE:
        skill = Skill(name, (), "claimed", 0, None, (), ())
        answer = Matcher(Facts((skill,), (), 0)).answer(enumerate(["Requirements", f"- {line}"], 1))
        by_python.append(any(skill in row.skills for row in answer.rows))
    assert by_python == expected
    assert reader.evaluate(NAMED, [case[:2] for case in NATIVE]) == expected


BOX = """(cases) => cases.map(([typed, name]) => {
  const data = { skills: [[name, [], 0, 0, "", 0, null, 0, "", []]] };
  return ResumeNames.match(data, typed).some((found) => found.rank <= ResumeNames.EXACT);
})"""


def test_the_box_takes_the_same_spellings_for_one(reader: Page) -> None:
    cases = [
        *(("ふれねるれんず", "フレネルレンズ", True), ("ﾌﾚﾈﾙﾚﾝｽﾞ", "フレネルレンズ", True)),
        *(("タイブ", "タイプ", False), ("ｋａｆｋａ", "Kafka", True), ("नदि", "नदी", False)),
        *(("الاشارات", "الإشارات", True), ("عدسه", "عَدَسة", True), ("עדשה", "עֲדָשָׁה", True)),
        *(("oel", "Öl", True), ("ol", "Öl", True), ("öl", "Oel", True), ("ael", "Öl", False)),
        *(("strasse", "Straße", True), ("smorrebrod", "smørrebrød", True), ("vu", "Vue", False)),
        *(("smoerrebroed", "smørrebrød", True), ("coeur", "cœur", True), ("ILIK", "ılık", True)),
    ]  # fmt: skip
    assert reader.evaluate(BOX, [case[:2] for case in cases]) == [same for *_, same in cases]
