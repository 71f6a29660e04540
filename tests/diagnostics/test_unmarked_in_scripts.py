"""A skill that is named but not marked up is reported in every script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import ROOTS

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

CAREERS = ROOTS / "languages"
# With an ending, a prefix or no blank beside them, as each language writes.
NAMES = {
    "ar": ("الإشارات", "Kubernetes"),
    "de": ("Zeichengebung", "Kubernetes"),
    "fr": ("signalisation", "Kubernetes"),
    "he": ("איתות", "Kubernetes"),
    "hi": ("संकेत कला", "Kubernetes"),
    "ja": ("信号", "Kubernetes"),
    "ko": ("신호", "Kubernetes"),
    "zh_CN": ("信号", "Kubernetes"),
    "zh_TW": ("燈號", "Kubernetes"),
}


@pytest.mark.parametrize("language", NAMES)
def test_an_unmarked_skill_is_reported(build: Build, tmp_path: Path, language: str) -> None:
    text = (CAREERS / language / "index.md").read_text("utf-8")
    native, latin = NAMES[language]
    source = tmp_path / "source"
    source.mkdir()
    page = text.replace(f"{{skill}}`{native}`", native)
    (source / "index.md").write_text(f"{page}\n:::{{skill}} {latin}\n:::\n", "utf-8")
    site = build(source, conf=CAREERS, builder="dummy", language=language)
    unmarked = [each for each in site.warnings if "[resume.unmarked]" in each]
    assert {each.split("'")[1] for each in unmarked} == {native, latin}
