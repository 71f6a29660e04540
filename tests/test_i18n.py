"""Dates, counts and labels as each language has them."""

from __future__ import annotations

import pytest

from sphinx_resume.career.dates import Date
from sphinx_resume.i18n import Wording, capitals


@pytest.mark.parametrize(
    ("language", "month", "year"),
    [
        ("en", "Aug 2019", "2019"),
        ("de", "Aug. 2019", "2019"),
        ("fr", "août 2019", "2019"),
        ("es", "ago 2019", "2019"),
        ("pt_BR", "ago. de 2019", "2019"),  # a word between
        ("pt-br", "ago. de 2019", "2019"),  # as Read the Docs passes it
        ("it", "ago 2019", "2019"),
        ("nl", "aug 2019", "2019"),
        ("pl", "sie 2019", "2019"),
        ("sv", "aug. 2019", "2019"),
        ("uk", "серп. 2019\xa0р.", "2019"),  # a word behind, and no narrow space
        ("ru", "авг. 2019\xa0г.", "2019"),
        ("tr", "Ağu 2019", "2019"),
        ("ja", "2019年8月", "2019年"),  # the year comes first
        ("ko", "2019년 8월", "2019년"),
        ("zh_CN", "2019年8月", "2019年"),
        ("hu", "2019. aug.", "2019."),
        ("ar", "أغسطس 2019", "2019"),
        ("hi", "अग॰ 2019", "2019"),
        ("sr@latin", "avg 2019.", "2019."),
        ("xx", "Aug 2019", "2019"),  # a language that nobody knows
    ],
)
def test_a_date_is_in_the_form_of_its_language(language: str, month: str, year: str) -> None:
    words = Wording(language)
    assert words.date(Date.parse("2019-08")) == month
    assert words.date(Date.parse("2019")) == year


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("tr", "İş deneyimi, ılık", "İŞ DENEYİMİ, ILIK"),
        ("el", "Εμπειρία, μαΐου", "ΕΜΠΕΙΡΙΑ, ΜΑΪΟΥ"),  # without accents, but for the two dots
        ("de", "Größe", "GRÖSSE"),
        ("en", "Skills", "SKILLS"),
        ("ja", "スキル", "スキル"),
    ],
)
def test_capitals_are_those_of_the_language(language: str, text: str, shown: str) -> None:
    assert capitals(text, language) == shown
