"""The language that a résumé is written in, for the site that is made of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.cli import main
from sphinx_resume.importer.language import language_of_text

if TYPE_CHECKING:
    from pathlib import Path

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
