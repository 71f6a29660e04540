"""Sentences with every construct of Markdown, and their text as a reader has it from the page.

What plain text has no place for has a plain form, which `page_text` gives too.
"""

from __future__ import annotations

import re
from copy import copy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup, Tag

CONF = """\
project = author = "Nobody"
extensions = ["sphinx_resume.site", "sphinx.ext.todo", "sphinx.ext.ifconfig"]
myst_enable_extensions = [
    *["amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath"],
    *["fieldlist", "html_admonition", "html_image", "replacements", "smartquotes"],
    *["strikethrough", "substitution", "tasklist"],
]
myst_dmath_allow_digits = False
myst_substitutions = {
    "ship": "the *Albatross*",
    "lines": "One {skill}`Knots`\\n\\n- Two",
}
numfig = True
suppress_warnings = ["myst.strikethrough", "myst.substitution", "myst.role_unknown"]
"""
INDEX = """\
# Nobody

:::{person} Nobody
:label: Keeper

Keeps 10<sup>6</sup> lamps, see [](skills.md), with {skill}`Knots` *and* H{sub}`2`O.
:::

```{toctree}
role
blocks
skills
```
"""
SKILLS = """\
(the-skills)=
# Skills {nope}`odd` of all kinds

:::{skill} Knots
:::

:::{organization} Acme
:::
"""
ROLE = """\
# Keeper

:::{position} Acme
:start: 2020
:end: 2021
:::

"""
# A sentence each, that mentions a skill; and what is read of it.
SENTENCES: dict[str, tuple[str, str]] = {
    "words": ("Tied {skill}`Knots` well.", "Tied Knots well."),
    "words of its own": ("Tied {skill}`ropes <Knots>`.", "Tied ropes."),
    "styles": ("*Tied* __{skill}`Knots`__ `code`.", "Tied Knots code."),
    "a line that ends": ("Tied\n  {skill}`Knots`\n  well.", "Tied Knots well."),
    "a line that is broken": ("Drew\\\n  map one\\\n  with {skill}`Knots`", "Drew map one with Knots"),
    "blanks that break a line": ("Drew  \n  map with {skill}`Knots`", "Drew map with Knots"),
    "a break of HTML": ("Drew<br>map with {skill}`Knots`", "Drew map with Knots"),
    "a comment": ("Tied <!-- secret --> {skill}`Knots`", "Tied Knots"),
    "an exponent": ("Lit 10{sup}`6` lamps by {skill}`Knots`", "Lit 10⁶ lamps by Knots"),
    "an exponent of HTML": ("Lit 10<sup>-6</sup> by {skill}`Knots`", "Lit 10⁻⁶ by Knots"),
    "an exponent of letters": ("Grew by m<sup>n+1</sup>, x{sup}`k`: {skill}`Knots`", "Grew by mⁿ⁺¹, xᵏ: Knots"),
    "an ordinal": ("The 1{sup}`st` in {skill}`Knots`", "The 1st in Knots"),
    "an index": ("Used H{sub}`2`O, H<sub>2</sub>O, {skill}`Knots`", "Used H₂O, H₂O, Knots"),
    "a link": ("See [there](https://example.org) {skill}`Knots`", "See there Knots"),
    "an address": ("See <https://example.org/x> {skill}`Knots`", "See https://example.org/x Knots"),
    "a page's title": ("See [](skills.md) for {skill}`Knots`", "See Skills of all kinds for Knots"),
    "a page by role": ("See {doc}`/skills`: {skill}`Knots`", "See Skills of all kinds: Knots"),
    "a label": ("See {ref}`the-skills`: {skill}`Knots`", "See Skills of all kinds: Knots"),
    "a label with words": ("See {ref}`more <the-skills>`: {skill}`Knots`", "See more: Knots"),
    "a figure's number": ("See {numref}`the-map` by {skill}`Knots`", "See Fig. 1 by Knots"),
    "struck": ("~~Junior~~ {skill}`Knots` hand", "Junior Knots hand"),
    "an unknown substitution": ("Tied{{ nothing }} {skill}`Knots`", "Tied Knots"),
    "a substitution": ("Sailed {{ ship }} by {skill}`Knots`", "Sailed the Albatross by Knots"),
    "an unknown role": ("Tied {nope}`all` {skill}`Knots`", "Tied Knots"),
    "a box that is ticked": ("[x] Tied {skill}`Knots`", "[x] Tied Knots"),
    "a box": ("[ ] Tie {skill}`Knots`", "[ ] Tie Knots"),
    "a footnote": ("Saved 40 %[^1] by {skill}`Knots`", "Saved 40 % (In *all* years.) by Knots".replace("*", "")),
    "mathematics": ("Solved {math}`x^2` by {skill}`Knots`", "Solved x^2 by Knots"),
    "an image": ("Drew ![a map](x.png) by {skill}`Knots`", "Drew a map by Knots"),
    "an image of HTML": ('Drew <img src="x.png" alt="a map"> by {skill}`Knots`', "Drew a map by Knots"),
    "keys": ("Pressed {kbd}`Ctrl` and <kbd>C</kbd>: {skill}`Knots`", "Pressed Ctrl and C: Knots"),
    "an abbreviation": ("Wrote {abbr}`HTML (a language)`: {skill}`Knots`", "Wrote HTML: Knots"),
    "a menu": ("Chose {menuselection}`File --> Open`: {skill}`Knots`", "Chose File ‣ Open: Knots"),
    "a file": ("Wrote {file}`a/{x}`: {skill}`Knots`", "Wrote a/x: Knots"),
    "a label of a button": ("Chose {guilabel}`&Open`: {skill}`Knots`", "Chose Open: Knots"),
    "a badge": ("Tied {bdg}`new` {skill}`Knots`", "Tied new Knots"),
    "an icon": ("Tied {octicon}`star` {skill}`Knots`", "Tied Knots"),
    "attributes": ("Tied [old]{.big} {skill}`Knots`", "Tied old Knots"),
    "entities": ("Q&amp;A &copy; 2 &lt; 3 {skill}`Knots`", "Q&A © 2 < 3 Knots"),
    "quotes": ("Tied \"two\" of Ann's {skill}`Knots` -- all", "Tied “two” of Ann’s Knots – all"),
    "signs": (
        '$40k and <1% | 3% & "A*" ’92 C# #1 a\\b {curly} [x] {skill}`Knots`',
        "$40k and <1% | 3% & “A*” ’92 C# #1 a\\b {curly} [x] Knots",
    ),
    "characters that cannot be seen": ("Ti\u00aded \ufb01ne\u200b \u2060{skill}`Knots`", "Tied fine Knots"),
    "a letter and its mark": ("Cafe\u0301 {skill}`Knots`", "Café Knots"),
    "a hidden element": ("Tied <span hidden>no</span> {skill}`Knots`", "Tied Knots"),
    "an empty mention": ("Tied {skill}`!Knots` and {skill}`Knots`", "Tied Knots and Knots"),
}  # fmt: skip
END = """

[^1]: In *all* years.

(the-map)=
:::{figure} x.png
:alt: A map

A map
:::
"""
_RAISED = str.maketrans("0123456789-+kn", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ᵏⁿ")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x2060))


_UNREAD = (
    "[hidden], svg, script, noscript, iframe, video, datalist, object, rp, input[type=radio],"
    " .headerlink, .sd-hide-link-text, .caption-number, .eqno, .linenos, .colon, .footnote-list,"
    " .important > .admonition-title, .note > .admonition-title, .seealso > .admonition-title"
)
_MATHEMATICS = re.compile(r"\s*\\[(\[](.*)\\[)\]]\s*", re.DOTALL)
_PLAIN: dict[str, Callable[[Tag], str]] = {
    "sup": lambda tag: _raised(tag.get_text()),
    "sub": lambda tag: tag.get_text().translate(_LOWERED),
    "br": lambda _tag: " ",
    "rt": lambda tag: f"({tag.string})",
    "p img": lambda tag: str(tag["alt"]),
    "input": lambda tag: "[x] " if tag.has_attr("checked") else "[ ] ",
    ".math": lambda tag: _MATHEMATICS.sub(r"\1", tag.get_text()),
}


def _raised(text: str) -> str:
    return text if text.isalpha() and text not in "kn" else text.translate(_RAISED)


def page_text(tag: Tag, page: BeautifulSoup) -> str:
    """What a reader of the page reads in an element, in its plain form."""
    element = copy(tag)
    for part in element.select(_UNREAD):
        part.extract()
    for part in element.select("a.footnote-reference"):
        note = page.find(id=str(part["href"]).removeprefix("#"))
        assert note is not None
        words = " ".join(paragraph.get_text() for paragraph in note.find_all("p"))
        part.replace_with(f" ({words})")
    for part in element.select(", ".join(_PLAIN)):
        plain = next(form for name, form in _PLAIN.items() if part.css.match(name))
        part.replace_with(plain(part))
    for row in element.select("table:not(.hlist) tr"):
        cells = [cell for cell in row.find_all(["td", "th"]) if cell.get_text().strip()]
        for cell in cells[1:]:
            cell.insert_before(" | ")
    text = element.get_text().translate(_UNSEEN).replace("\ufb01", "fi").replace("e\u0301", "é")
    return " ".join(text.split())
