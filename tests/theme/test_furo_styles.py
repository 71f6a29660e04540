"""Furo's style sheet in two: each page looks as it did with the whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import furo
import pytest
from building import ROOTS, run_build

from sphinx_resume.theme.assets import FOLDER
from sphinx_resume.theme.furo_styles import (
    Group,
    Rule,
    Style,
    needs_contents,
    parse,
    split,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from building import Site
    from playwright.sync_api import Page

FURO = Path(furo.THEME_PATH, "static", "styles", "furo.css")
CONTENTS = """
# Contents

:::{admonition} A title
A note with `code` and a footnote[^one], {guilabel}`Press` and {kbd}`Ctrl`.
:::

:::{warning}
Mind the gap.
:::

> Somebody said so.

```python
x = 1
```

```{py:function} light(lamp)
Light a lamp.

:param lamp: Which one.
:deprecated: yes
```

```{math}
a = b
```

```{rubric} A rubric
```

```{topic} A topic
About it.
```

---

Term
: What it means.

| A | B |
|---|:-:|
| 1 | 2 |

{bdg-primary}`badge`

[^one]: At the end.
"""
# What a browser makes of each element, and of what stands before it.
LOOKS = """(names) => [...document.querySelectorAll("body, body *")].flatMap((element) =>
  [null, "::before"].map((part) => {
    const style = getComputedStyle(element, part);
    return `${element.outerHTML.slice(0, 90)} ${part} ` +
      names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  }))"""
ADD_WHOLE = """async (css) => {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.prepend(style);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A career with a page that has something of most of what Sphinx can write."""
    source = tmp_path_factory.mktemp("contents")
    for path in (ROOTS / "lighthouse").rglob("*.*"):
        target = source / path.relative_to(ROOTS / "lighthouse")
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    (source / "contents.md").write_text(CONTENTS, "utf-8")
    index = source / "index.md"
    index.write_text(index.read_text("utf-8").replace("\nmore\n", "\nmore\ncontents\n"), "utf-8")
    extensions = ["deflist", "colon_fence"]
    return run_build(source, source / "out", myst_enable_extensions=extensions)


@pytest.mark.parametrize("name", ["index", "404", "contents"])
def test_each_element_looks_as_with_the_whole(page: Page, site: Site, name: str) -> None:
    rules = parse((FOLDER / "styles" / "base.css").read_text("utf-8"))
    ours = {named for _, selector, named in declarations(rules) if selector == "body"}
    set_anew = "|".join({named.partition(":")[0].strip() for named in ours if "--" in named})
    whole = re.sub(f"({set_anew}):[^;}}]*", "", FURO.read_text("utf-8"))
    properties = {each[2].partition(":")[0].strip() for each in declarations(parse(whole))}
    names = sorted(name for name in properties if name and not name.startswith("-"))
    page.emulate_media(reduced_motion="reduce")
    page.goto((site.out / f"{name}.html").as_uri())
    for media, scheme, width in (("screen", "dark", 390), ("print", "light", 1400)):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]
        parts = page.evaluate(LOOKS, names)
        page.evaluate(ADD_WHOLE, whole)
        looks = page.evaluate(LOOKS, names)
        assert [one for one, other in zip(looks, parts, strict=True) if one != other] == []
        page.evaluate("document.head.firstChild.remove()")


def test_only_pages_with_such_contents_load_their_sheet(site: Site) -> None:
    loading = {
        path.stem
        for path in site.out.rglob("*.html")
        if "furo-contents.css" in path.read_text("utf-8")
    }
    assert loading == {"contents", "beyond"}  # the latter has a block quote


def declarations(rules: list[Rule], condition: str = "") -> Iterator[tuple[str, str, str]]:
    """Each declaration, with its condition and its selector."""
    for rule in rules:
        if isinstance(rule, Group):
            yield from declarations(rule.rules, condition + rule.condition)
        else:
            for selector in rule.selectors.split(","):
                yield from ((condition, selector, each) for each in rule.body.split(";"))


def test_every_rule_of_furo_is_kept_but_variables_that_are_set_anew() -> None:
    every, contents = split("body{--color-link:red;--font-stack:serif}")
    kept = [*declarations(parse(every)), *declarations(parse(contents))]
    whole = [*declarations(parse(FURO.read_text("utf-8")))]
    lost = set(whole) - set(kept)
    assert {each[2].partition(":")[0] for each in lost} == {"--color-link", "--font-stack"}
    assert set(kept) <= set(whole)
    assert len(every) < 0.6 * len(FURO.read_text("utf-8"))


@pytest.mark.parametrize(
    ("css", "rules"),
    [
        ("a{b:c}", [Style("a", "b:c")]),
        ("/* { */a{b:c}d{}", [Style("a", "b:c"), Style("d", "")]),
        ('a{b:"}{"}d{e:url(\'data:{;}\')}', [Style("a", 'b:"}{"'), Style("d", "e:url('data:{;}')")]),
        ("@media x{a{b:c}}d{e:f}", [Group("@media x", [Style("a", "b:c")]), Style("d", "e:f")]),
        ("@font-face{a:b}", [Style("@font-face", "a:b")]),
    ],
)  # fmt: skip
def test_css_is_read(css: str, rules: list[Rule]) -> None:
    assert parse(css) == rules


@pytest.mark.parametrize(
    ("body", "needs"),
    [
        ('<div class="admonition note">', True),
        ("<p class='rubric'>", True),
        ("<pre>", True),
        ('<div class="highlight-default notranslate">', True),
        ('<ul class="resume-highlights">', False),
        ('<code class="docutils literal"><span class="pre">', False),
        ("<p>class=&quot;admonition&quot;, a topic of contents</p>", False),
        ("<presence>", False),
    ],
)  # fmt: skip
def test_a_page_says_what_it_needs(body: str, needs: bool) -> None:
    assert needs_contents(words_of(body)) is needs
