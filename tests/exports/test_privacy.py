"""Contact details that are withheld, by ``resume_private`` or by accident, and those that are wrong.

`test_absence` looks for them in the files of every builder.
"""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest
from private_fields import FIELDS, files_with, secretive

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build, Site


@pytest.fixture
def career(lighthouse: Path) -> Path:
    return secretive(lighthouse)


def phone(site: Site) -> str | None:
    """The phone number in the JSON Resume."""
    number: str | None = json.loads((site.out / "resume.json").read_text("utf-8"))["basics"].get(
        "phone"
    )
    return number


@pytest.mark.parametrize("field", FIELDS)
def test_only_what_is_withheld_is_absent(career: Path, build: Build, field: str) -> None:
    out = build(career, builder="resume-json", resume_private=[field]).out
    assert {other for other in FIELDS if not files_with(other, out)} == {field}


EXPORTS = {
    *("resume.vcf", "resume.json", "resume.txt", "resume.pdf"),
    *("resume.docx/word/document.xml", "resume.docx/word/_rels/document.xml.rels"),
}


@pytest.mark.parametrize(
    ("builder", "files"),
    [
        ("html", {"index.html", *EXPORTS}),
        ("dirhtml", {"index.html", *EXPORTS}),
        ("singlehtml", {"index.html"}),
        ("epub", {"NobodyAtall.epub/index.xhtml", "index.xhtml"}),
        ("latex", {"nobodyatall.tex"}),
        ("text", {"index.txt"}),
        ("man", {"nobodyatall.1"}),
        ("resume-json", {"resume.json"}),
        ("resume-pdf", {"resume.pdf"}),
    ],
)
def test_the_search_would_find_it(
    career: Path, build: Build, builder: str, files: set[str]
) -> None:
    """With the tag ``private`` everything is shown, in spite of ``resume_private``."""
    out = build(career, builder=builder, resume_private=["phone"], tags=["private"]).out
    assert files_with("phone", out) == files


def test_page_sources_are_offered_but_for_the_page_that_holds_it(
    career: Path, build: Build
) -> None:
    out = build(career, resume_private=["phone"], html_copy_source=True).out
    sources = {path.name for path in (out / "_sources").rglob("*") if path.is_file()}
    assert "crafts.md.txt" in sources
    assert "index.md.txt" not in sources


@pytest.mark.parametrize("again", [True, False])  # without sources, old ones stay otherwise
def test_a_public_build_leaves_nothing_of_a_private_one(
    career: Path, build: Build, again: bool
) -> None:
    options: dict[str, Any] = {"resume_private": ["phone"], "html_copy_source": True}
    out = build(career, tags=["private"], **options).out
    assert "index.md.txt" in files_with("phone", out)
    build(career, **options | {"html_copy_source": again})
    assert files_with("phone", out) | files_with("phone", out.parent / "out-doctrees") == set()


def test_a_bad_value_that_is_withheld_is_not_reported(career: Path, build: Build) -> None:
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", "call me"), "utf-8")
    assert build(career, builder="dummy", resume_private=["phone"]).warnings == []


@pytest.mark.parametrize("written", ["$RESUME_PHONE", "${RESUME_PHONE}"])
def test_a_value_can_come_from_the_environment(
    career: Path, build: Build, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", written), "utf-8")
    for number in ("+1 212 555 0199", "+1 212 555 0188"):
        monkeypatch.setenv("RESUME_PHONE", number)
        site = build(career, builder="resume-json")
        assert site.warnings == []
        assert phone(site) == number


@pytest.mark.parametrize(
    ("private", "warnings"),
    [
        (
            [],
            [
                "index.md:6: WARNING: the environment variable RESUME_PHONE for 'phone' is not set. Set it, "
                "remove the option, or withhold it: resume_private = ['phone']. [resume.option]"
            ],
        ),
        (["phone"], []),
    ],
)
def test_a_variable_that_is_not_set_is_missed_unless_it_is_withheld(
    career: Path,
    build: Build,
    monkeypatch: pytest.MonkeyPatch,
    private: list[str],
    warnings: list[str],
) -> None:
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", "$RESUME_PHONE"), "utf-8")
    monkeypatch.delenv("RESUME_PHONE", raising=False)
    site = build(career, builder="resume-json", resume_private=private)
    assert site.warnings == warnings
    assert phone(site) is None


@pytest.mark.parametrize(("kind", "reported"), [("external", 0), ("branch", 1), ("", 1)])
def test_a_build_that_is_given_no_private_variables_withholds_the_field(
    career: Path, build: Build, monkeypatch: pytest.MonkeyPatch, kind: str, reported: int
) -> None:
    """As Read the Docs builds pull requests; a variable that is missing elsewhere is a mistake."""
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", "$RESUME_PHONE"), "utf-8")
    monkeypatch.delenv("RESUME_PHONE", raising=False)
    monkeypatch.setenv("READTHEDOCS_VERSION_TYPE", kind)
    site = build(career, builder="resume-json")
    assert len(site.warnings) == reported
    assert phone(site) is None


def test_what_cannot_be_withheld_is_reported(career: Path, build: Build) -> None:
    site = build(career, builder="dummy", resume_private=["fone"])
    assert site.warnings == [
        "-D resume_private:1: WARNING: 'resume_private' cannot withhold 'fone'. Did you mean 'phone'? "
        "It takes: email, phone, url, location, profiles. [resume.option]"
    ]


@pytest.mark.parametrize("private", [["fone"], ["phone", "fone"], [3], True, None])
def test_a_setting_that_cannot_be_understood_withholds_everything(
    career: Path, build: Build, private: object
) -> None:
    site = build(career, builder="resume-json", resume_private=private)
    assert len(site.warnings) == 1
    assert not any(files_with(field, site.out) for field in FIELDS)


def test_a_misspelled_setting_withholds_everything(career: Path, build: Build) -> None:
    conf = career / "conf.py"
    conf.write_text(conf.read_text("utf-8") + "\nresume_privat = ['phone']\n", "utf-8")
    site = build(career, builder="resume-json")
    assert "Did you mean 'resume_private'?" in site.warnings[0]
    assert not any(files_with(field, site.out) for field in FIELDS)


OPTIONS = ("email", "phone", "url")
WRONG_EMAILS = [
    *["nobody", "nobody@", "@example.org", "no body@example.org", "a@b@example.org"],
    *["nobody@example", "<nobody@example.org>", "javascript:alert(1)"],
]
WRONG_PHONES = [
    *["1-800-LIGHTS", "call me", "12", "+", "٢١٢٥٥٥", "1+2125550100", "javascript:alert(1)"],
]
WRONG_URLS = [
    *["example.org", "//example.org", "javascript:alert(1)", "data:text/html,x"],
    *["ftp://example.org", "https://", "https://example", "https://exa mple.org"],
    *['https://example.org/"onclick="x', "https://example.org/<b>"],
]


def person(values: tuple[str, ...]) -> dict[str, str]:
    """A page with a person that has these values, each in a line from the fourth on."""
    options = "".join(
        f":{option}: {value}\n" for option, value in zip(OPTIONS, values, strict=True)
    )
    return {"index.md": f"# Nobody\n\n:::{{person}} Nobody\n{options}:::\n"}


@pytest.mark.parametrize("values", [*zip(cycle(WRONG_EMAILS), cycle(WRONG_PHONES), WRONG_URLS)])
def test_a_wrong_value_is_reported_at_its_line_and_not_linked(
    written: Callable[[Mapping[str, str]], Path], build: Build, values: tuple[str, ...]
) -> None:
    site = build(written(person(values)), builder="pseudoxml")
    assert [warning.partition(" cannot be ")[0] for warning in site.warnings] == [
        f"index.md:{line}: WARNING: {value!r} in {option!r}"
        for line, (option, value) in enumerate(zip(OPTIONS, values, strict=True), start=4)
    ]
    assert "refuri" not in (site.out / "index.pseudoxml").read_text("utf-8")


@pytest.mark.parametrize(
    "values",
    [
        ("no.body+cv@mail.example.co.uk", "(212) 555-0100", "https://example.org"),
        ("никто@пример.рф", "+49.30.1234", "http://localhost:8000/x"),
        ("nobody@example.org", "+1 212 555 0100", "https://example.org:8443/a_(b)?c=d&e#f"),
        ("nobody@example.org", "+1 212 555 0100", "https://пример.рф/灯台"),
    ],
)
def test_a_value_that_is_right_is_linked(
    written: Callable[[Mapping[str, str]], Path], build: Build, values: tuple[str, ...]
) -> None:
    site = build(written(person(values)), builder="pseudoxml")
    assert site.warnings == []
    assert (site.out / "index.pseudoxml").read_text("utf-8").count("refuri") == len(OPTIONS)
