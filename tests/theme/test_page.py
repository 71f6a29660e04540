"""What a page loads and says of itself, and what stands there for those from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width
from urllib.parse import unquote

import pytest
from building import PROJECT, run_build

from sphinx_resume.site.icon import initials
from sphinx_resume.site.meta import shortened

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build, Site

ADDRESS = "https://example.org/en/latest/"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real résumé as it is built for a known address."""
    out = tmp_path_factory.mktemp("published") / "out"
    return run_build(PROJECT / "docs", out, conf=PROJECT, html_baseurl=ADDRESS)


def meta(site: Site, page: str, key: str, name: str) -> str | None:
    tag = site.page(page).find("meta", attrs={key: name})
    return str(tag["content"]) if tag else None


@pytest.mark.parametrize(
    ("page", "description"),
    [
        (
            "index",
            "Nobody Atall, Lighthouse Keeper. "
            "Now: Head Keeper, Cape Nowhere Lighthouse, since Mar 2021.",
        ),
        (
            "posts/ferry-pilot",
            "Pilot, Imaginary Ferries, Jun 2019 – May 2020. Ferries between invented islands.",
        ),
        ("more", "After Keeper at Cape Nowhere Lighthouse, see Model Light."),
        ("crafts", "Crafts: Fresnel lens, Kerosene, Fog horn, Signalling, Вахта, Knots++."),
    ],
)
def test_each_page_describes_itself(lighthouse_site: Site, page: str, description: str) -> None:
    assert meta(lighthouse_site, page, "name", "description") == description
    assert meta(lighthouse_site, page, "property", "og:description") == description


def test_what_an_author_says_of_a_page_goes_before_what_is_made_up(
    lighthouse: Path, build: Build
) -> None:
    more = lighthouse / "more.md"
    front = "---\nmyst:\n  html_meta:\n    description: What else there was\n---\n"
    more.write_text(front + more.read_text("utf-8"), "utf-8")
    tags = build(lighthouse).page("more").find_all("meta", attrs={"name": "description"})
    assert [tag["content"] for tag in tags] == ["What else there was"]


@pytest.mark.parametrize("length", [0, 20, 160, 161, 1000])
def test_a_description_is_no_longer_than_what_is_shown(length: int) -> None:
    text = ("word " * 200)[:length].strip()
    short = shortened(text)
    assert len(short) <= 160
    assert (short == text) == (len(text) <= 160)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("word " * 40, " word…"),
        ("a" * 300, "aaa…"),  # one word
        ("灯台" * 30 + "。" + "灯台" * 40, "灯台。"),  # whole sentences
        ("灯台" * 100, "台灯…"),
        ("は" * 78 + "か\u3099" * 9, "は…"),  # no letter without its mark
        ("x" * 158 + "\U0001f469\u200d\U0001f4bb" * 9, "x…"),  # nor half of a picture
        ("x" * 156 + "\U0001f1e9\U0001f1ea" * 9, "\U0001f1e9\U0001f1ea…"),  # nor half of a flag
    ],
)
def test_a_description_is_cut_where_it_can_be_read(text: str, end: str) -> None:
    short = shortened(text)
    assert short.endswith(end)
    width = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in short)
    assert 75 < width <= 160


def test_a_shared_page_has_its_preview(published: Site) -> None:
    shared = {
        name: meta(published, "index", "property", f"og:{name}")
        for name in ("title", "type", "url", "site_name")
    }
    assert shared == {
        "title": "Anurag Mohanty",
        "type": "profile",
        "url": f"{ADDRESS}index.html",
        "site_name": "Anurag Mohanty",
    }
    assert meta(published, "index", "name", "twitter:card") == "summary_large_image"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Nobody Atall", "NA"),
        ("nobody von und zu Atall", "NA"),
        ("Cher", "C"),
        ("Ünal (Öz)", "Ü"),
        ("山田 太郎", "山太"),
        ("!", ""),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_icon_of_every_page_has_the_initials(lighthouse_site: Site) -> None:
    for page in ("index", "posts/deckhand"):
        icon = lighthouse_site.page(page).find("link", rel="icon")
        assert icon is not None
        assert ">NA</text>" in unquote(str(icon["href"]))


def test_an_icon_of_the_author_s_own_stays(lighthouse: Path, build: Build) -> None:
    (lighthouse / "own.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    icon = build(lighthouse, html_favicon="own.svg").page("index").find("link", rel="icon")
    assert icon is not None
    assert str(icon["href"]).startswith("_static/own.svg")


COMMON = {"resume.css", "resume-views.css"}
CODE = {"pygments.css", "furo-extensions.css", "furo-contents.css"}
DESIGN = {"sphinx-design.min.css", "furo-extensions.css", "furo-contents.css"}


def sheets(site: Site, page: str) -> set[str]:
    """The style sheets that a page loads."""
    links = site.page(page).find_all("link", rel="stylesheet")
    names = {str(link["href"]).rpartition("/")[2].partition("?")[0] for link in links}
    return names - {"resume-work.css", "resume-search.css", "resume-results.css"}  # some have these


def test_a_page_without_code_or_design_loads_nothing_for_them(lighthouse_site: Site) -> None:
    for page in ("posts/deckhand", "search", "404"):
        assert sheets(lighthouse_site, page) == COMMON
    scripts = [str(tag.get("src")) for tag in lighthouse_site.page("index").find_all("script")]
    assert not any("design" in script for script in scripts)


@pytest.mark.parametrize(
    ("own", "deferred"),
    [
        ([], True),
        ([("own.js", {"defer": "defer"})], True),
        (["own.js"], False),  # it may need what Sphinx's own scripts set
    ],
)
def test_no_script_stops_the_reading_of_a_page(
    own: list[object], deferred: bool, lighthouse: Path, build: Build
) -> None:
    page = build(lighthouse, resume_exports=[], html_js_files=own).page("index")
    scripts = {str(tag["src"]).partition("?")[0]: tag for tag in page.select("script[src]")}
    assert scripts.pop("_static/own.js", None) is not None or not own
    late = {name for name, tag in scripts.items() if tag.has_attr("defer")}
    assert (late == scripts.keys()) is deferred
    names = [name.rpartition("/")[2] for name in scripts]
    first = ["documentation_options.js", "furo.js"]  # the former for who may need it
    assert names[:2] == (first if own else ["furo.js", "resume.js"])


CONTENTS: list[tuple[str, set[str]]] = [
    ("```python\nx = 1\n```", CODE),
    ("```\nno language\n```", CODE),
    ("<pre class='highlight'>raw</pre>", CODE),
    ("`x = 1`", set()),  # plain code has no colours
    ('Of class="highlight and sd-card.', set()),  # these are words
    ("{bdg}`badge`", DESIGN),
    ("<span class='sd-badge'>raw</span>", DESIGN),
]


def test_code_and_design_have_their_styles_where_they_are(lighthouse: Path, build: Build) -> None:
    for number, (content, _loaded) in enumerate(CONTENTS):
        text = f"---\norphan: true\n---\n\n# Page\n\n{content}\n"
        (lighthouse / f"case-{number}.md").write_text(text, "utf-8")
    site = build(lighthouse)
    common = COMMON - {"resume-views.css"}  # these pages have no views
    loaded = [sheets(site, f"case-{number}") - COMMON for number in range(len(CONTENTS))]
    assert loaded == [expected for _content, expected in CONTENTS]
    assert all(common <= sheets(site, f"case-{number}") for number in range(len(CONTENTS)))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_a_theme_that_inherits_ours_has_all_of_it(
    builder: str, lighthouse: Path, build: Build
) -> None:
    own = lighthouse / "themes" / "own"
    own.mkdir(parents=True)
    (own / "theme.conf").write_text("[theme]\ninherit = sphinx_resume\n", "utf-8")
    (own / "page.html").write_text(
        '{% extends "furo/page.html" %}{% block footer %}My own foot{% endblock %}', "utf-8"
    )
    site = build(lighthouse, builder=builder, html_theme="own", html_theme_path=["themes"])
    assert site.warnings == []
    home = site.page("index")
    assert home.find("link", rel="icon") is not None
    assert home.find("nav", class_="sidebar-tree") is not None
    assert "My own foot" in home.get_text()
    assert (site.out / "404.html").exists() is (builder != "singlehtml")


def test_a_wrong_address_gets_a_page_whose_links_work_anywhere(published: Site) -> None:
    page = published.page("404")
    base = page.find("base")
    assert base is not None
    assert base["href"] == f"{ADDRESS}404.html"
    form = page.select_one("article form")
    assert form is not None
    assert form["action"] == "search.html"
    assert form.find("input", attrs={"name": "q"}) is not None


def test_a_wrong_address_gets_its_page_where_servers_look(lighthouse: Path, build: Build) -> None:
    site = build(lighthouse, builder="dirhtml", html_baseurl=ADDRESS)
    base = site.page("404").find("base")
    assert base is not None
    assert base["href"] == f"{ADDRESS}404/"  # its links go one up, from there


def test_robots_get_a_map_of_every_page_where_the_address_is_known(
    published: Site, resume: Site
) -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml" in published.text("robots.txt")
    sitemap = published.text("sitemap.xml")
    pages = sorted(path.relative_to(PROJECT / "docs").with_suffix(".html") for path in (PROJECT / "docs").rglob("*.md"))  # fmt: skip
    assert sitemap.count("<loc>") == len(pages)
    assert all(f"<loc>{ADDRESS}{page}</loc>" in sitemap for page in pages)
    assert not (resume.out / "sitemap.xml").exists()


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_what_an_author_brings_for_the_top_of_the_site_stays(
    lighthouse: Path, build: Build, builder: str
) -> None:
    (lighthouse / "extra").mkdir()
    names = ["robots.txt", "sitemap.xml", "404.html", "resume.vcf", "resume.pdf"]
    for name in names:
        (lighthouse / "extra" / name).write_text("the author's own", "utf-8")
    site = build(lighthouse, builder=builder, html_baseurl=ADDRESS, html_extra_path=["extra"])
    assert {name: site.text(name) for name in names} == dict.fromkeys(names, "the author's own")


def test_an_address_that_is_no_longer_known_leaves_no_map(lighthouse: Path, build: Build) -> None:
    build(lighthouse, html_baseurl=ADDRESS)
    site = build(lighthouse)
    assert not {path.name for path in site.out.iterdir()} & {"robots.txt", "sitemap.xml"}


def test_a_site_of_one_page_needs_no_map(lighthouse: Path, build: Build) -> None:
    site = build(lighthouse, builder="singlehtml", html_baseurl=ADDRESS)
    assert not {path.name for path in site.out.iterdir()} & {"robots.txt", "sitemap.xml"}


@pytest.mark.parametrize("theme", ["alabaster", "basic", "furo"])
def test_another_theme_keeps_its_own_look(lighthouse: Path, build: Build, theme: str) -> None:
    options: dict[str, Any] = {"html_theme": theme}
    site = build(lighthouse, **options)
    assert site.warnings == []
    assert not (site.out / "_static" / "resume.css").exists()
    assert "Signalling" in site.page("crafts").get_text()
    assert site.page("index").find("link", rel="icon") is None
