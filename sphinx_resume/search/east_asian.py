"""Sphinx's search in Chinese and Japanese: every two neighbouring letters are a word.

Neither language writes blanks between words. Sphinx finds the words of a page with a
dictionary (for Chinese only where ``jieba`` is installed), but takes what a reader types as
one word, so that most of it is never found. Pairs of letters need no dictionary, and are the
same on both sides. Its Chinese search also names a stemmer that there is not (sphinx#14229).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx.search.ja import SearchJapanese
from sphinx.search.zh import SearchChinese

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_LETTERS = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORDS = re.compile(rf"[{_LETTERS}]+|[^\W{_LETTERS}]+")
_SPLITTER = r"""
function splitQuery(query) {
  const letters = "\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const words = query.matchAll(new RegExp(`([${letters}]+)|(?:(?![${letters}])[\\p{L}\\p{N}_])+`, "gu"));
  return [...words].flatMap(([word, wide]) => {
    const each = Array.from(wide ?? "");
    return each.length > 1 ? each.slice(1).map((letter, at) => each[at] + letter) : [word];
  });
}
"""


def split_words(text: str) -> list[str]:
    """The words of a text; of a run of letters that has no blanks, all pairs of neighbours."""
    words: list[str] = []
    for word in _WORDS.findall(text):
        if re.match(f"[{_LETTERS}]", word) and len(word) > 1:
            words += (word[at : at + 2] for at in range(len(word) - 1))
        else:
            words.append(word)
    return words


class Chinese(SearchChinese):
    """Chinese: pairs of letters; Latin words lose their English endings as with Sphinx."""

    language_name = "English"  # of the stemmer
    js_splitter_code = _SPLITTER

    def split(self, input: str) -> list[str]:  # noqa: A002 (Sphinx's name)
        """The words of a text."""
        self.latin_terms.update(self.latin1_letters.findall(input))
        return split_words(input)


class Japanese(SearchJapanese):
    """Japanese, likewise."""

    js_splitter_code = _SPLITTER

    def split(self, input: str) -> list[str]:  # noqa: A002 (Sphinx's name)
        """The words of a text."""
        return split_words(input)


def setup(app: Sphinx) -> None:
    """Take the place of Sphinx's own."""
    for language in (Chinese, Japanese):
        app.add_search_language(language)
