"""The language that a résumé is written in, for the site that is made of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sphinx_resume.cli import main
from sphinx_resume.importer import import_resume, skill_catalogue, skills
from sphinx_resume.importer.headings import Headings
from sphinx_resume.importer.language import language_of_text, language_of_titles

GERMAN = (
    "Baute nach dem Sturm die Linse neu auf und brachte zwei Gehilfinnen das Zeichengeben bei.",
    "Schrieb jede Nacht auf, was das Meer treibt.",
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebuilt the lens after the storm, and taught signalling to two assistants.", "en"),
        (" ".join(GERMAN), "de"),
        ("A reconstruit la lentille après la tempête et formé deux assistantes au code.", "fr"),
        ("Reconstruí la lente después de la tormenta y enseñé señales a dos ayudantes.", "es"),
        ("Reconstruí a lente depois da tempestade e ensinei sinais a duas ajudantes.", "pt_BR"),
        ("Відновила лінзу після бурі та навчила двох помічниць подавати сигнали з маяка.", "uk_UA"),
        ("嵐のあとフレネルレンズを組み直し、費用を四百枚抑えた。", "ja"),
        ("风暴过后重建了透镜，比预算少花四百枚硬币，并教两名助手掌握信号。", "zh_CN"),
        ("负责使用 Kubernetes、Terraform 和 AWS 部署服务，并降低成本。", "zh_CN"),  # between names
        ("風暴過後重建了透鏡，比預算少花四百枚硬幣，並教兩名助手掌握信號。", "zh_TW"),
        (
            "Перенесла сорок сервисов в Kubernetes и Terraform, снизила расходы на треть за год.",
            "ru",
        ),
        ("폭풍이 지난 뒤 렌즈를 다시 조립하여 예산보다 동전 사백 개를 아꼈다.", "ko"),
        ("أعدتُ بناء العدسة بعد العاصفة بكلفة أقل من المتوقع ودرّبتُ مساعدتين على الإشارات.", "ar"),
        ("Kubernetes, Terraform, AWS, Python, Go", ""),  # names are of no language
        ("", ""),
        ("12 – 34 %", ""),
    ],
)
def test_sentences_tell_their_language(text: str, language: str) -> None:
    assert language_of_text(text) == language


@pytest.mark.parametrize(
    ("titles", "language"),
    [
        (("Berufserfahrung", "Ausbildung", "Kenntnisse"), "de"),
        (("EXPÉRIENCE", "Formation", "Autre chose"), "fr"),  # in any case, beside others
        (("Досвід роботи", "Освіта"), "uk_UA"),
        (("職歴", "学歴"), "ja"),
        (("Experience", "Education", "Skills"), "en"),
        (("Projekte",), ""),  # one may be chance
        (("Experience", "Berufserfahrung"), ""),  # of two languages
        ((), ""),
    ],
)
def test_else_the_names_of_the_sections_tell_it(titles: tuple[str, ...], language: str) -> None:
    assert language_of_titles(titles) == language


OTHER_LANGUAGES = {
    "chinese": "zh_CN",
    "french": "fr",
    "german_lines": "de",  # almost without a sentence
    "german_tables": "de",  # likewise
    "japanese": "ja",
    "spanish": "es",
}


@pytest.mark.parametrize(
    "path",
    sorted((Path(__file__).parent / "files" / "markdown").glob("*.md")),
    ids=lambda p: p.stem,
)
def test_the_language_of_a_file_is_found(path: Path) -> None:
    assert import_resume(path).language == OTHER_LANGUAGES.get(path.stem, "en")


def headings(pages: dict[str, str]) -> dict[str, list[str]]:
    """The headings of each page."""
    return {name: re.findall(r"^#+ (.+)", text, re.MULTILINE) for name, text in pages.items()}


@pytest.mark.parametrize(
    ("language", "page", "expected"),
    [
        (
            "en",
            "index.md",
            ["Nobody", "Experience", "Core skills", "Education and projects", "Interests", "Downloads"],
        ),
        (
            "de",
            "index.md",
            ["Nobody", "Berufserfahrung", "Kernkenntnisse", "Ausbildung und Projekte", "Interessen", "Downloads"],
        ),
        ("ja", "index.md", ["Nobody", "職歴", "主なスキル", "学歴、プロジェクト", "関心", "ダウンロード"]),
        ("en", "more.md", ["Projects, education and awards", "Projects", "Education", "Awards"]),
        (
            "de",
            "more.md",
            ["Projekte, Ausbildung und Auszeichnungen", "Projekte", "Ausbildung", "Auszeichnungen"],
        ),
        (
            "fr",
            "more.md",
            ["Projets, formation et distinctions", "Projets", "Formation", "Distinctions"],
        ),
        ("ja", "more.md", ["プロジェクト、学歴、受賞歴", "プロジェクト", "学歴", "受賞歴"]),
        ("de", "skills.md", ["Kenntnisse", "Sprachen", "Weitere Kenntnisse"]),
        ("de", "skill-matrix.md", ["Kenntnisse nach Stelle"]),
        ("zh_Hans", "skill-matrix.md", ["按职位列出的技能"]),  # its catalogue is zh_CN
        ("xx", "skills.md", ["Skills", "Languages", "Other skills"]),  # not in the catalogue
    ],
)  # fmt: skip
def test_headings_are_in_the_language(
    tmp_path: Path, language: str, page: str, expected: list[str]
) -> None:
    file = tmp_path / "resume.json"
    work = {"name": "Lighthouse", "position": "Keeper", "keywords": ["Python", "Knots"]}
    sections = {
        "projects": [{"name": "Kite"}],
        "education": [{"institution": "School"}],
        "awards": [{"title": "Wick"}],
        "interests": [{"name": "Birds"}],
    }
    file.write_text(
        json.dumps({"basics": {"name": "Nobody"}, "work": [work, work], **sections}), "utf-8"
    )
    assert headings(import_resume(file, language=language).pages)[page] == expected


def test_every_category_of_well_known_skills_is_translated() -> None:
    german = Headings("de")
    categories = {*skill_catalogue.CATEGORY.values(), skills.OTHER}
    assert [name for name in categories if german.category(name) == name] == []


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ([], 'language = "de"'),
        (["--language", "fr"], 'language = "fr"'),  # what the author says goes first
    ],
)
def test_an_import_sets_the_language(tmp_path: Path, options: list[str], line: str) -> None:
    work = {"name": "Leuchtturm", "position": "Wärterin", "startDate": "2020", "highlights": GERMAN}
    file = tmp_path / "resume.json"
    file.write_text(json.dumps({"basics": {"name": "Niemand"}, "work": [work]}), "utf-8")
    assert main(["import", str(file), str(tmp_path / "site"), *options]) == 0
    assert line in (tmp_path / "site" / "conf.py").read_text("utf-8").splitlines()
