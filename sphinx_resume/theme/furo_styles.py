"""Furo's style sheet in two: what every page needs, and what some contents need.

Furo has one sheet for all that Sphinx can write: admonitions, code, signatures of functions,
footnotes, formulas, indexes. A résumé has none of these on most pages, and they are half of the
sheet. So the rules that name them are in a sheet of their own, which only pages that have one of
them load. A rule that this module does not know stays with every page.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import furo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

NAME = "furo-contents.css"
# What selectors say of them: classes, and elements.
_CONTENTS = re.compile(
    r"""(?: \.(?:
    admonition(-[\w-]+)? | topic(-[\w-]+)? | sig(-[\w-]+)? | property | viewcode-[\w-]+
    | deprecated | version(added|changed|removed|modified) | field-list | option-list
    | glossary | footnote(-[\w-]+)? | citation | line-block | problematic | guilabel | rubric
    | highlight(-[\w-]+|table)? | literal-block(-[\w-]+)? | code-block-caption | linenos
    | math(-[\w-]+)? | figure | align-(left|right|center) | sidebar(-title)?
    | arabic | loweralpha | upperalpha | lowerroman | upperroman | text-(align|left|right|center)
    | (genindex|domainindex)-[\w-]+ | contents | centered | toc-backref
    | sd-[\w-]+  # of sphinx-design: Furo has colours for it
    ) | \[class.=[" ]+highlight- | (?<![\w.#-])(?:
    pre | kbd | samp | blockquote | hr | abbr | sub | sup | figure | optgroup | progress
    ))(?![\w-])""",
    re.VERBOSE,
)
_WORDS_OF_PAGE = re.compile(r"""<([a-z][a-z0-9]*)|\bclass=(?:"([^"]*)"|'([^']*)')""")
_TOKEN = re.compile(r""""[^"]*"|'[^']*'|[{}]""")
_NOTE = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
_COMMA = re.compile(r",(?![^(\[]*[)\]])")
_DECLARATION = re.compile(r"""(?:"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\)|[^;"'(])+""")
_SET = re.compile(r"(--[\w-]+)\s*:")
_USED = re.compile(r"var\(\s*(--[\w-]+)")


class Style(NamedTuple):
    """A rule: selectors and declarations."""

    selectors: str
    body: str

    def __str__(self) -> str:
        """As CSS."""
        return f"{self.selectors}{{{self.body}}}\n"


class Group(NamedTuple):
    """Rules under a condition, such as ``@media print``."""

    condition: str
    rules: list[Rule]

    def __str__(self) -> str:
        """As CSS."""
        return f"{self.condition}{{{css(self.rules)}}}\n"


Rule: TypeAlias = "Style | Group"


def words_of(body: str) -> set[str]:
    """The elements of a page, and its classes with a dot before, as selectors name them."""
    words: set[str] = set()
    for element, *classes in {*_WORDS_OF_PAGE.findall(body)}:
        words |= {element} | {f".{name}" for name in "".join(classes).split()}
    return words


def needs_contents(words: Iterable[str]) -> bool:
    """Whether a page with these words has something that the second sheet is for."""
    return any(map(_CONTENTS.match, words))


@cache
def split(ours: str) -> tuple[str, str]:
    """The two sheets, as CSS.

    Args:
        ours: The styles that follow on every page. A variable that they set on the body is not
            set before.
    """
    rules = parse(Path(furo.THEME_PATH, "static", "styles", "furo.css").read_text("utf-8"))
    every = [*_select(rules, lambda part: not _CONTENTS.search(part))]
    contents = [*_select(rules, lambda part: bool(_CONTENTS.search(part)))]
    used = {*_USED.findall(ours)}
    known: set[str] = set()
    while used != known:  # a variable may use another
        known = used
        used = known | {*_USED.findall(css(_declare(every, {"", *known})))}
    set_anew = _set_on_body(parse(ours))
    others = {*_SET.findall(css(every))} - used
    return (
        css(_declare(every, {"", *used} - set_anew)),
        css([*_declare(every, others - set_anew), *contents]),
    )


def parse(text: str) -> list[Rule]:
    """The rules of a style sheet."""
    return _parse(_NOTE.sub("", text), 0)[0]


def _parse(text: str, start: int) -> tuple[list[Rule], int]:
    rules: list[Rule] = []
    while (opening := _brace(text, start)) and opening[0] == "{":
        prelude = text[start : opening.start()].strip()
        if prelude.startswith("@") and not prelude.startswith(("@font-face", "@page")):
            inside, start = _parse(text, opening.end())
            rules.append(Group(prelude, inside))
        else:
            closing = _brace(text, opening.end())
            end = closing.start() if closing else len(text)
            rules.append(Style(prelude, text[opening.end() : end]))
            start = end + 1
    return rules, opening.end() if opening else len(text)


def _brace(text: str, start: int) -> re.Match[str] | None:
    """The next brace that is not in quotes."""
    return next((match for match in _TOKEN.finditer(text, start) if match[0] in "{}"), None)


def css(rules: Iterable[Rule]) -> str:
    """What rules are written as."""
    return "".join(map(str, rules))


def _select(rules: list[Rule], is_wanted: Callable[[str], bool]) -> Iterator[Rule]:
    """The rules with those of their selectors that are wanted."""
    for rule in rules:
        if isinstance(rule, Group):
            if inside := [*_select(rule.rules, is_wanted)]:
                yield Group(rule.condition, inside)
        elif parts := [part for part in _COMMA.split(rule.selectors) if is_wanted(part)]:
            yield Style(",".join(parts), rule.body)


def _declare(rules: list[Rule], names: set[str]) -> Iterator[Rule]:
    """The rules with what sets these variables; ``""`` is what sets none."""
    for rule in rules:
        if isinstance(rule, Group):
            if inside := [*_declare(rule.rules, names)]:
                yield Group(rule.condition, inside)
        else:
            declarations = _DECLARATION.findall(rule.body)
            if wanted := [text for text in declarations if _variable(text) in names]:
                yield Style(rule.selectors, ";".join(wanted))


def _variable(declaration: str) -> str:
    match = _SET.match(declaration.strip())
    return match[1] if match else ""


def _set_on_body(rules: list[Rule]) -> set[str]:
    on_body = (rule for rule in rules if isinstance(rule, Style) and rule.selectors == "body")
    return {name for rule in on_body for name in _SET.findall(rule.body)}
