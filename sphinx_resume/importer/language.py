"""Which language a résumé is written in, told by its sentences, or by what its sections are called."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from langdetect import DetectorFactory, LangDetectException, detect_langs

from sphinx_resume.importer.headings import Headings, shipped
from sphinx_resume.importer.markup import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_resume.importer.schema import Resume

# As Sphinx names them, where that is not the code of ISO 639. Most of Portuguese is Brazil's.
_NAMES = {
    "nb": "nb_NO",
    "no": "nb_NO",
    "pt": "pt_BR",
    "uk": "uk_UA",
    "zh-cn": "zh_CN",
    "zh-tw": "zh_TW",
}
_LEAST = 60  # letters: of fewer, among them names of technologies, nothing is certain
_LEAST_OTHER = 30  # of other letters than Latin ones, without such names
_LEAST_WIDE = 12  # of letters that are words or syllables
_LATIN = "\u024f"  # the last of its letters
_FOREIGN = 0.3  # the share of other letters from which Latin ones are names in another language
_LEAST_TITLES = 2
_SURE = 0.95  # a probability


def language_of(resume: Resume, titles: Iterable[str] = ()) -> str:
    """The language of a résumé as Sphinx names it, or ``""`` if that is not certain.

    Nothing leaves the machine; the same text always gives the same answer.

    Args:
        resume: The résumé.
        titles: What the file calls its sections.

    """
    text = " ".join(passage.plain for passage in _passages(resume))
    return language_of_text(text) or language_of_titles(titles)


def language_of_text(text: str) -> str:
    """The language of sentences; see `language_of`."""
    letters = [letter for letter in text if letter.isalpha()]
    others = [letter for letter in letters if letter > _LATIN]
    least = _LEAST
    if len(others) > _FOREIGN * len(letters):
        letters, least = others, _LEAST_OTHER
        text = re.sub("[A-Za-z]+", " ", text)
    wide = re.findall("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text)
    if len(wide) >= _LEAST_WIDE:
        return _east_asian("".join(wide))
    return _detected(text) if len(letters) >= least else ""


def language_of_titles(titles: Iterable[str]) -> str:
    """The language in which more sections are called so than in any other."""
    names = {title.casefold() for title in titles}
    known = {
        language: len(names & Headings(language).sections()) for language in ("en", *shipped())
    }
    most = max(known.values())
    best = [language for language, count in known.items() if count == most]
    is_one = len({language.partition("_")[0] for language in best}) == 1
    if most < _LEAST_TITLES or not is_one:
        return ""
    return _NAMES.get(best[0], best[0])


def _east_asian(letters: str) -> str:
    if re.search("[\u3040-\u30ff]", letters):
        return "ja"
    if re.search("[\uac00-\ud7af]", letters):
        return "ko"
    # The older standards have the simplified letters, or the traditional ones.
    simplified = len(letters.encode("gb2312", "ignore"))
    return "zh_TW" if len(letters.encode("big5", "ignore")) > simplified else "zh_CN"


def _detected(text: str) -> str:
    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return ""
    return _NAMES.get(best.lang, best.lang) if best.prob >= _SURE else ""


def _passages(value: object) -> Iterator[Passage]:
    """The sentences in an entry, and in those within it."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _passages(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _passages(getattr(value, field.name))
