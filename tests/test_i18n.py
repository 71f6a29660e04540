"""Dates, counts and labels as each language has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sphinx import locale

import sphinx_resume
from sphinx_resume.career.dates import Date, Period
from sphinx_resume.i18n import CATALOG, Wording, capitals
from sphinx_resume.importer.headings import shipped

CATALOGUES = Path(sphinx_resume.__file__).parent / "locale"


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
    ("language", "text", "expected"),
    [
        ("tr", "İş deneyimi, ılık", "İŞ DENEYİMİ, ILIK"),
        ("el", "Εμπειρία, μαΐου", "ΕΜΠΕΙΡΙΑ, ΜΑΪΟΥ"),  # without accents, but for the two dots
        ("de", "Größe", "GRÖSSE"),
        ("en", "Skills", "SKILLS"),
        ("ja", "スキル", "スキル"),
    ],
)
def test_capitals_are_those_of_the_language(language: str, text: str, expected: str) -> None:
    assert capitals(text, language) == expected


# Each shipped language: 2017-08 to 2019-03, since 2019-08, and 1, 2, 5, 12, 25, 60 and 253 months.
SHIPPED = [
    line.split(" | ")
    for line in """\
en | Aug 2017 – Mar 2019 | Aug 2019 – present | 1 mo | 2 mos | 5 mos | 1 yr | 2 yrs 1 mo | 5 yrs | 21 yrs 1 mo
ar | أغسطس 2017 – مارس 2019 | أغسطس 2019 – حتى الآن | شهر واحد | شهران | 5 أشهر | سنة واحدة | سنتان وشهر واحد | 5 سنوات | 21 سنة وشهر واحد
bn | আগ 2017 – মার্চ 2019 | আগ 2019 – বর্তমান | 1 মাস | 2 মাস | 5 মাস | 1 বছর | 2 বছর 1 মাস | 5 বছর | 21 বছর 1 মাস
cs | srpen 2017 – březen 2019 | srpen 2019 – dosud | 1 měs. | 2 měs. | 5 měs. | 1 rok | 2 roky 1 měs. | 5 let | 21 let 1 měs.
da | aug. 2017 – mar. 2019 | aug. 2019 – nu | 1 md. | 2 mdr. | 5 mdr. | 1 år | 2 år 1 md. | 5 år | 21 år 1 md.
de | Aug. 2017 – März 2019 | Aug. 2019 – heute | 1 Mon. | 2 Mon. | 5 Mon. | 1 J. | 2 J. 1 Mon. | 5 J. | 21 J. 1 Mon.
el | Αυγ 2017 – Μαρ 2019 | Αυγ 2019 – σήμερα | 1 μήνας | 2 μήνες | 5 μήνες | 1 έτος | 2 έτη 1 μήνας | 5 έτη | 21 έτη 1 μήνας
es | ago 2017 – mar 2019 | ago 2019 – actualidad | 1 mes | 2 meses | 5 meses | 1 año | 2 años 1 mes | 5 años | 21 años 1 mes
fa | اوت 2017 – مارس 2019 | اوت 2019 – اکنون | 1 ماه | 2 ماه | 5 ماه | 1 سال | 2 سال و 1 ماه | 5 سال | 21 سال و 1 ماه
fi | elo 2017 – maalis 2019 | elo 2019 – nykyhetki | 1 kk | 2 kk | 5 kk | 1 v | 2 v 1 kk | 5 v | 21 v 1 kk
fr | août 2017 – mars 2019 | août 2019 – aujourd’hui | 1 mois | 2 mois | 5 mois | 1 an | 2 ans 1 mois | 5 ans | 21 ans 1 mois
he | אוג׳ 2017 – מרץ 2019 | אוג׳ 2019 – היום | חודש אחד | 2 חודשים | 5 חודשים | שנה אחת | 2 שנים וחודש אחד | 5 שנים | 21 שנים וחודש אחד
hi | अग॰ 2017 – मार्च 2019 | अग॰ 2019 – वर्तमान | 1 माह | 2 माह | 5 माह | 1 वर्ष | 2 वर्ष 1 माह | 5 वर्ष | 21 वर्ष 1 माह
hu | 2017. aug. – 2019. márc. | 2019. aug. – jelenleg | 1 hónap | 2 hónap | 5 hónap | 1 év | 2 év 1 hónap | 5 év | 21 év 1 hónap
id | Agu 2017 – Mar 2019 | Agu 2019 – sekarang | 1 bln | 2 bln | 5 bln | 1 thn | 2 thn 1 bln | 5 thn | 21 thn 1 bln
it | ago 2017 – mar 2019 | ago 2019 – oggi | 1 mese | 2 mesi | 5 mesi | 1 anno | 2 anni 1 mese | 5 anni | 21 anni 1 mese
ja | 2017年8月～2019年3月 | 2019年8月～現在 | 1か月 | 2か月 | 5か月 | 1年 | 2年 1か月 | 5年 | 21年 1か月
ko | 2017년 8월 – 2019년 3월 | 2019년 8월 – 현재 | 1개월 | 2개월 | 5개월 | 1년 | 2년 1개월 | 5년 | 21년 1개월
nb | aug. 2017 – mars 2019 | aug. 2019 – nå | 1 md. | 2 md. | 5 md. | 1 år | 2 år 1 md. | 5 år | 21 år 1 md.
nl | aug 2017 – mrt 2019 | aug 2019 – heden | 1 mnd | 2 mnd | 5 mnd | 1 jr | 2 jr 1 mnd | 5 jr | 21 jr 1 mnd
pl | sie 2017 – mar 2019 | sie 2019 – obecnie | 1 mies. | 2 mies. | 5 mies. | 1 rok | 2 lata 1 mies. | 5 lat | 21 lat 1 mies.
pt_BR | ago. de 2017 – mar. de 2019 | ago. de 2019 – atual | 1 mês | 2 meses | 5 meses | 1 ano | 2 anos 1 mês | 5 anos | 21 anos 1 mês
pt_PT | 08/2017 – 03/2019 | 08/2019 – presente | 1 mês | 2 meses | 5 meses | 1 ano | 2 anos 1 mês | 5 anos | 21 anos 1 mês
ro | aug. 2017 – mar. 2019 | aug. 2019 – prezent | 1 lună | 2 luni | 5 luni | 1 an | 2 ani 1 lună | 5 ani | 21 de ani 1 lună
ru | авг. 2017\xa0г. – март 2019\xa0г. | авг. 2019\xa0г. – по настоящее время | 1 мес. | 2 мес. | 5 мес. | 1 год | 2 года 1 мес. | 5 лет | 21 год 1 мес.
sv | aug. 2017 – mars 2019 | aug. 2019 – nu | 1 mån | 2 mån | 5 mån | 1 år | 2 år 1 mån | 5 år | 21 år 1 mån
th | ส.ค. 2017 – มี.ค. 2019 | ส.ค. 2019 – ปัจจุบัน | 1 เดือน | 2 เดือน | 5 เดือน | 1 ปี | 2 ปี 1 เดือน | 5 ปี | 21 ปี 1 เดือน
tr | Ağu 2017 – Mar 2019 | Ağu 2019 – günümüz | 1 ay | 2 ay | 5 ay | 1 yıl | 2 yıl 1 ay | 5 yıl | 21 yıl 1 ay
uk | серп. 2017\xa0р. – бер. 2019\xa0р. | серп. 2019\xa0р. – дотепер | 1 міс. | 2 міс. | 5 міс. | 1 рік | 2 роки 1 міс. | 5 років | 21 рік 1 міс.
vi | thg 8 2017 – thg 3 2019 | thg 8 2019 – nay | 1 tháng | 2 tháng | 5 tháng | 1 năm | 2 năm 1 tháng | 5 năm | 21 năm 1 tháng
zh_CN | 2017年8月 – 2019年3月 | 2019年8月 – 至今 | 1 个月 | 2 个月 | 5 个月 | 1 年 | 2 年 1 个月 | 5 年 | 21 年 1 个月
zh_TW | 2017年8月 – 2019年3月 | 2019年8月 – 至今 | 1 個月 | 2 個月 | 5 個月 | 1 年 | 2 年 1 個月 | 5 年 | 21 年 1 個月
""".splitlines()
]


@pytest.mark.parametrize("row", SHIPPED, ids=lambda row: row[0])
def test_intervals_and_durations_are_in_the_form_of_each_shipped_language(
    row: list[str],
) -> None:
    language, closed, running, *durations = row
    assert period(language, "2017-08", "2019-03") == closed
    assert period(language, "2019-08") == running
    assert [duration(language, months) for months in (1, 2, 5, 12, 25, 60, 253)] == durations


def test_the_table_has_every_shipped_language() -> None:
    assert [row[0] for row in SHIPPED] == ["en", *shipped()]


@pytest.mark.parametrize(
    ("language", "closed", "durations"),
    [
        ("sw", "Ago 2017 – Mac 2019", ["mwezi 1", "miaka 2 mwezi 1"]),
        ("ka", "აგვ. 2017 – მარ. 2019", ["1 თვე", "2 წ 1 თვე"]),
        ("lt", "2017-08 – 2019-03", ["1 mėn.", "2 m. 1 mėn."]),
        ("xx", "Aug 2017 – Mar 2019", ["1 mo", "2 yrs 1 mo"]),  # a language that nobody knows
    ],
)
def test_periods_without_a_catalogue_are_as_the_cldr_has_them(
    language: str, closed: str, durations: list[str]
) -> None:
    assert period(language, "2017-08", "2019-03") == closed
    assert [duration(language, months) for months in (1, 25)] == durations


def words(language: str) -> Wording:
    locale.init([CATALOGUES], language, CATALOG)
    return Wording(language)


def period(language: str, start: str, end: str = "") -> str:
    return words(language).period(Period(Date.parse(start), Date.parse(end) if end else None))


def duration(language: str, months: int) -> str:
    return words(language).duration(months)
