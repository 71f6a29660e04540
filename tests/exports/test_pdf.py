"""The PDF says, word for word and in order, what the site says, to people and to parsers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import page
import pytest
from building import PROJECT, ROOTS, run_build, words
from pdf_readers import READERS, by_pdfium, folded, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build, Site


def role(title: str, organization: str, start: str, end: str, *bullets: str) -> str:
    head = f"# {title}\n\n:::{{position}} {organization}\n:start: {start}\n:end: {end}\n:::\n\n"
    return head + "\n".join(f"- {bullet}" for bullet in bullets) + "\n"


def career(name: str, *roles: tuple[str, str, str, str, list[str]]) -> dict[str, str]:
    """A fictional career, one file a role."""
    organizations = dict.fromkeys(organization for _title, organization, *_rest in roles)
    return {
        "index.md": f"# {name}\n\n:::{{person}} {name}\n:email: nobody@example.org\n:::\n\n"
        "```{toctree}\n:glob:\nrole-*\nemployers\n```\n",
        "employers.md": "# Employers\n\n"
        + "\n".join(
            f":::{{organization}} {name}\n\nAbout {name}.\n:::\n" for name in organizations
        ),
        **{
            f"role-{number}.md": role(*facts, *bullets)
            for number, (*facts, bullets) in enumerate(roles)
        },
    }


LONG = "Deputy Assistant to the Principal Keeper of Lenses, Lamps and Lesser Luminous Apparatus"
CAREERS: dict[str, dict[str, str]] = {
    "one role": career("Nobody", ("Keeper", "Lighthouse", "2020-01", "present", ["Kept the light."])),
    "twelve roles": career(
        "Nobody Atall",
        *(
            (f"Keeper {n}", f"Light {n % 5}", f"{2000 + n}-02", f"{2001 + n}-01",
             [f"Kept light {n} burning through storm {m}, $ {m},000 saved." for m in range(4)])
            for n in range(12)
        ),
    ),
    "long names, other letters": career(
        "Wolfeschlegelsteinhausenbergerdorff Žluťoučký Ελένη",
        (LONG, "Université Imaginaire de l’Île-d’Ærø — Département des Phares", "2012", "2014",
         ["Перевёл маяк на новый свет.", "Φύλαξε τον φάρο & <b>wrote</b> #1 of *two* `books` 100 %."]),
    ),
    "overlapping roles": career(
        "Nobody",
        ("Keeper", "Lighthouse", "2018-01", "2021-03", ["Kept the light.", "Blew the horn."]),
        ("Pilot", "Ferry", "2019-06", "2020-05", ["Sailed 1,200 crossings."]),
        ("Cook", "Ferry", "2020-01", "present", ["Cooked."]),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def sites(
    tmp_path_factory: pytest.TempPathFactory, lighthouse_site: Site, resume: Site
) -> dict[str, Site]:
    """The careers above, the fictional one of all tests, and the real one."""
    sites = {"lighthouse": lighthouse_site, "the real one": resume}
    for name, files in CAREERS.items():
        folder = tmp_path_factory.mktemp("career")
        for path, text in files.items():
            (folder / path).write_text(text, encoding="utf-8")
        (folder / "conf.py").write_text((ROOTS / "lighthouse" / "conf.py").read_text("utf-8"))
        sites[name] = run_build(folder, tmp_path_factory.mktemp("out") / "out")
    return sites


def pdf_of(site: Site) -> bytes:
    return (site.out / "resume.pdf").read_bytes()


ALL = [*CAREERS, "lighthouse", "the real one"]


def texts_of_roles(site: Site) -> list[str]:
    """What the site's role pages say: titles, periods, bullets, in order."""
    roles: list[tuple[str, list[str]]] = []
    for path in sorted(site.out.rglob("*.html")):
        article = site.page(str(path.relative_to(site.out))[:-5]).find(id="furo-main-content")
        period = article.select_one(".resume-when .resume-period") if article else None
        if (
            article is None
            or article.h1 is None
            or article.select_one("section.resume-role") is None
        ):
            continue
        if period is None or article.find(
            "section", class_=re.compile("^resume-(organ|proj|educ|entry)")
        ):
            continue
        title = article.h1.find(string=True)
        bullets = []
        for item in article.select("section > ul:not(.resume-neighbours) li"):
            own = item.find("p") or item
            bullets.append(words(own))
        roles.append((period.get_text(), [str(title), period.get_text(), *bullets]))
    return [text for _, texts in roles for text in texts]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ALL)
def test_every_title_date_and_bullet_of_the_site_is_read_from_the_pdf(
    sites: dict[str, Site], name: str, reader: str
) -> None:
    texts = texts_of_roles(sites[name])
    assert texts
    read = folded(READERS[reader](pdf_of(sites[name])))
    assert [text for text in texts if folded(text) not in read] == []


@pytest.mark.parametrize("reader", READERS)
def test_the_bullets_stand_in_the_order_of_their_role(resume: Site, reader: str) -> None:
    read = folded(READERS[reader](pdf_of(resume)))
    for page_name in ("roles/fubotv-staff-sre", "roles/amplify-systems-engineer"):
        items = resume.page(page_name).select("section > ul:not(.resume-neighbours) li")
        own = [folded(words(item.find("p") or item)) for item in items]
        places = [read.index(text) for text in own]
        assert places == sorted(places)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    "profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
)
def test_the_pdf_keeps_the_standards(
    sites: dict[str, Site], name: str, profile: page.ValidationProfile
) -> None:
    report = page.validate_pdf_bytes(pdf_of(sites[name]), profile=profile)
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("reader", READERS)
def test_what_is_not_employment_has_sections_of_its_own(lighthouse_site: Site, reader: str) -> None:
    read = folded(READERS[reader](pdf_of(lighthouse_site)))
    wanted = [
        *["Volunteering", "Teacher of knots", "Night School", "Jan 2017 – Jun 2017"],
        *["Evenings with those who go to sea.", "Taught Knots++ to forty sailors."],
        *["Certificates", "Licence for Lights", "Board of Beacons", "Dec 2017"],
        *["Publications", "On Prisms", "Tidal Press", "2022", "How to polish them."],
        *["Awards", "Golden Wick", "Guild of Keepers", "Nov 2023", "For Knots++ tied"],
        *["Languages", "English", "Native speaker", "Semaphore"],
        *["Interests", "Birds", "Gulls, Terns, all of them"],
        *["References", "Somebody Else", "Burns brighter than the lamp.", "Never late."],
    ]
    at = read.index("Volunteering")
    for text in wanted:
        assert folded(text) in read[at:], text
        at = read.index(folded(text), at)
    assert folded("Light (Master): Fresnel lens, Kerosene") in read
    assert folded("Score: 19 of 20") in read


@pytest.mark.parametrize(
    ("focus", "is_there"),
    [
        ("Knots++", True),  # volunteer work proves it
        ("Fog horn", False),  # the page is full of what was paid
    ],
)
def test_an_edition_for_a_job_has_volunteer_work_where_it_proves_a_skill(
    lighthouse: Path, build: Build, focus: str, is_there: bool
) -> None:
    deckhand = lighthouse / "posts" / "deckhand.md"
    more = "".join(f"- Tied knot {n}.\n" for n in range(90))
    deckhand.write_text(deckhand.read_text("utf-8") + more, "utf-8")
    site = build(lighthouse, builder="resume-pdf", resume_focus=focus)
    [file] = site.out.iterdir()
    assert pages(file.read_bytes()) == 1
    assert (folded("Taught Knots++") in folded(by_pdfium(file.read_bytes()))) is is_there


def test_an_edition_for_a_job_has_certificates_and_languages_of_the_short_entries(
    lighthouse: Path, build: Build
) -> None:
    site = build(lighthouse, builder="resume-pdf", resume_focus="Fog horn")
    [file] = site.out.iterdir()
    read = folded(by_pdfium(file.read_bytes()))
    for title, is_there in (
        ("Certificates", True),
        ("Languages", True),
        ("Awards", False),
        ("Interests", False),
        ("References", False),
    ):
        assert (title in read) is is_there, title


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_it_has_two_pages_on_either_paper(build: Build, paper: str) -> None:
    site = build(PROJECT / "docs", conf=PROJECT, builder="resume-pdf", resume_pdf_paper=paper)
    assert site.warnings == []
    assert pages(pdf_of(site)) == 2


def test_outputs_that_share_what_was_read_have_each_their_own(
    lighthouse: Path, build: Build, tmp_path: Path
) -> None:
    def text(out: str) -> str:
        return by_pdfium(pdf_of(build(lighthouse, tmp_path / out, doctrees=tmp_path / "read")))

    assert "ropes" in text("one")
    assert "ropes" in text("other")
    deckhand = lighthouse / "posts" / "deckhand.md"
    deckhand.write_text(deckhand.read_text("utf-8").replace("ropes", "cables"), "utf-8")
    assert "cables" in text("one")
    assert "cables" in text("other")


def test_a_pdf_that_is_too_long_says_by_how_much(lighthouse: Path, build: Build) -> None:
    deckhand = lighthouse / "posts" / "deckhand.md"
    more = "".join(f"- Tied knot {n}.\n" for n in range(60))
    deckhand.write_text(deckhand.read_text("utf-8") + more, "utf-8")
    site = build(lighthouse, builder="resume-pdf", resume_pdf_pages=1)
    assert [w for w in site.warnings if "pages" in w] == [
        "index.md:3: WARNING: the PDF has 2 pages, 1 more than allowed; the last is used down to "
        "26 cm. Shorten the text, or raise 'resume_pdf_pages'. [resume.pdf]"
    ]


def test_what_is_wrong_with_the_pdf_is_reported_until_it_is_mended(
    lighthouse: Path, build: Build
) -> None:
    page = lighthouse / "posts" / "deckhand.md"
    text = page.read_text("utf-8")

    def warnings(added: str, pages: int = 0) -> int:
        page.write_text(text + added, "utf-8")
        return len(build(lighthouse, resume_pdf_pages=pages).warnings)

    assert warnings("- Wrote ཀ.\n") == 1
    assert warnings("- Wrote ཀ.\n\n% A note.\n") == 1  # the PDF is the same
    assert warnings("") == 0
    assert warnings("", pages=1) == 1  # what was right so far is not right for ever
    assert warnings("", pages=2) == 0


def test_who_has_no_position_yet_has_a_pdf(
    written: Callable[[Mapping[str, str]], Path], build: Build
) -> None:
    person = "# Nobody\n\n:::{person} Nobody\n:::\n\n:::{project} Kite\n:::\n"
    assert (build(written({"index.md": person})).out / "resume.pdf").exists()


def test_an_unknown_paper_is_reported_by_each_build(lighthouse: Path, build: Build) -> None:
    sites = [build(lighthouse, builder="resume-pdf", resume_pdf_paper="a5") for _ in range(2)]
    assert [len(site.warnings) for site in sites] == [1, 1]


def test_a_letter_that_no_font_has_is_named_and_the_pdf_made_all_the_same(
    lighthouse: Path, build: Build
) -> None:
    deckhand = lighthouse / "posts" / "deckhand.md"
    deckhand.write_text(deckhand.read_text("utf-8") + "- Read ཀཁ at night.\n", "utf-8")
    site = build(lighthouse, builder="resume-pdf")
    assert site.warnings == [
        "posts/deckhand.md:9: WARNING: no font of the PDF has the Tibetan letters 'ཀཁ', so they "
        "are shown as '?'. Name a font that has them in 'resume_pdf_fonts'. [resume.pdf]"
    ]
    assert "Read ?? at night." in by_pdfium(pdf_of(site))


@pytest.mark.parametrize(
    ("person", "settings", "expected"),
    [
        (
            "",
            {},
            "index.md:1: WARNING: there is no {person}, so there is no PDF. "
            "Declare whose résumé it is: ':::{person} Name'. [resume.pdf]",
        ),
        (
            ":::{person} Nobody\n:::\n",
            {"resume_pdf_paper": "us-leter"},
            "-D resume_pdf_paper:1: WARNING: unknown paper 'us-leter'. Did you mean 'us-letter'? "
            "It takes: a4, us-letter. [resume.option]",
        ),
    ],
)
def test_a_pdf_that_cannot_be_set_is_reported(
    written: Callable[[Mapping[str, str]], Path],
    build: Build,
    person: str,
    settings: dict[str, Any],
    expected: str,
) -> None:
    site = build(written({"index.md": f"# Nobody\n\n{person}"}), builder="resume-pdf", **settings)
    assert site.warnings == [expected]
