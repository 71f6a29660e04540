"""Private means absent: what is withheld is in no byte of any output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from outputs import BUILDERS, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from building import Build

# Each field of the fictional person: what stands in the sources, and what to look for.
FIELDS = {
    "email": ("nobody@example.org", ["nobody@example.org", "nobody&#64;example.org"]),
    "phone": ("+1 212 555 0100", ["2125550100"]),
    "url": ("https://example.org/nobody", ["example.org/nobody"]),
    "location": ("Cape of Secrets", ["Cape of Secrets"]),
    "profiles": (
        "Harbour Log <https://example.org/log/nobody>",
        ["example.org/log", "Harbour Log", "nobody_atall"],
    ),
}


def spellings(values: list[str]) -> list[bytes]:
    """A value as it stands, percent-encoded, and in the escapes of JSON and LaTeX."""
    found = [each for value in values for each in (value, quote(value), quote(value, safe=""))]
    found += [each.replace("/", "\\/") for each in found]
    return [each.encode() for each in dict.fromkeys(found)]


def digits(raw: bytes) -> bytes:
    """What is left when whatever may stand between the digits of a number is taken away."""
    for between in (b"%20", b"%28", b"%29", b"\xc2\xa0", b"&nbsp;", b"~"):
        raw = raw.replace(between, b"")
    return raw.translate(None, b" \t\r\n-.()/+")


def found_in(out: Path, field: str) -> set[str]:
    """The files that hold a field."""
    wanted = spellings(FIELDS[field][1])
    return {
        name
        for name, raw in contents(out)
        if any(each in raw or (field == "phone" and each in digits(raw)) for each in wanted)
    }


@pytest.fixture
def career(lighthouse: Path) -> Path:
    """The fictional career, with a place that stands nowhere else, and another's number."""
    index = lighthouse / "index.md"
    text = index.read_text("utf-8").replace(":location: Cape Nowhere", ":location: Cape of Secrets")
    index.write_text(text, "utf-8")
    return lighthouse


@pytest.mark.filterwarnings("ignore:.*HTMLBuilder.app' is deprecated")  # their own use of it
@pytest.mark.parametrize("builder", BUILDERS)
def test_what_is_withheld_is_in_no_file(career: Path, build: Build, builder: str) -> None:
    site = build(career, builder=builder, resume_private=[*FIELDS], html_copy_source=True)
    assert site.warnings == []
    doctrees = site.out.parent / f"{site.out.name}-doctrees"
    for field in FIELDS:
        assert found_in(site.out, field) | found_in(doctrees, field) == set(), field


@pytest.mark.parametrize("field", FIELDS)
def test_only_what_is_withheld_is_absent(career: Path, build: Build, field: str) -> None:
    out = build(career, resume_private=[field], html_copy_source=True).out
    assert {each for each in FIELDS if not found_in(out, each)} == {field}


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
    assert found_in(out, "phone") == files


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
    assert "index.md.txt" in found_in(out, "phone")
    build(career, **options | {"html_copy_source": again})
    assert found_in(out, "phone") | found_in(out.parent / "out-doctrees", "phone") == set()


def test_a_bad_value_that_is_withheld_is_not_even_told(career: Path, build: Build) -> None:
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", "call me"), "utf-8")
    assert build(career, builder="dummy", resume_private=["phone"]).warnings == []


@pytest.mark.parametrize("written", ["$RESUME_PHONE", "${RESUME_PHONE}"])
def test_a_value_can_come_from_the_environment(
    career: Path, build: Build, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", written), "utf-8")
    monkeypatch.setenv("RESUME_PHONE", "+1 212 555 0199")
    site = build(career)
    assert site.warnings == []
    assert "+1 212 555 0199" in site.article("index")
    monkeypatch.setenv("RESUME_PHONE", "+1 212 555 0188")
    assert "+1 212 555 0188" in build(career).article("index")


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
    site = build(career, resume_private=private)
    assert site.warnings == warnings
    assert not any(b"tel:" in raw or b"RESUME_PHONE" in raw for _, raw in contents(site.out))


@pytest.mark.parametrize(("kind", "reported"), [("external", 0), ("branch", 1), ("", 1)])
def test_a_build_that_is_given_no_private_variables_withholds_the_field(
    career: Path, build: Build, monkeypatch: pytest.MonkeyPatch, kind: str, reported: int
) -> None:
    """As Read the Docs builds pull requests; a variable that is missing elsewhere is a mistake."""
    index = career / "index.md"
    index.write_text(index.read_text("utf-8").replace("+1 212 555 0100", "$RESUME_PHONE"), "utf-8")
    monkeypatch.delenv("RESUME_PHONE", raising=False)
    monkeypatch.setenv("READTHEDOCS_VERSION_TYPE", kind)
    site = build(career)
    assert len(site.warnings) == reported
    assert not any(b"tel:" in raw or b"RESUME_PHONE" in raw for _, raw in contents(site.out))
    monkeypatch.setenv("RESUME_PHONE", "+1 212 555 0199")
    assert build(career).warnings == []
    assert any(b"212 555 0199" in raw for _, raw in contents(site.out))


def test_what_cannot_be_withheld_is_told(career: Path, build: Build) -> None:
    site = build(career, builder="dummy", resume_private=["fone"])
    assert site.warnings == [
        "-D resume_private:1: WARNING: 'resume_private' cannot withhold 'fone'. Did you mean 'phone'? "
        "It takes: email, phone, url, location, profiles. [resume.option]"
    ]


@pytest.mark.parametrize("private", [["fone"], ["phone", "fone"], [3], True, None])
def test_a_setting_that_cannot_be_understood_withholds_everything(
    career: Path, build: Build, private: object
) -> None:
    site = build(career, resume_private=private)
    assert len(site.warnings) == 1
    assert not any(b"tel:" in raw or b"mailto:" in raw for _, raw in contents(site.out))


def test_a_misspelled_setting_withholds_everything(career: Path, build: Build) -> None:
    conf = career / "conf.py"
    conf.write_text(conf.read_text("utf-8") + "\nresume_privat = ['phone']\n", "utf-8")
    site = build(career)
    assert "Did you mean 'resume_private'?" in site.warnings[0]
    assert not any(b"tel:" in raw or b"mailto:" in raw for _, raw in contents(site.out))


BAD = {
    ":email: nobody@example.org": [
        *["nobody", "nobody@", "@example.org", "no body@example.org", "a@b@example.org"],
        *["nobody@example", "<nobody@example.org>", "javascript:alert(1)"],
    ],
    ":phone: +1 212 555 0100": [
        *["1-800-LIGHTS", "call me", "12", "+", "٢١٢٥٥٥", "1+2125550100"],
        "javascript:alert(1)",
    ],
    ":url: https://example.org/nobody": [
        *["example.org", "//example.org", "javascript:alert(1)", "data:text/html,x"],
        *["ftp://example.org", "https://", "https://example", "https://exa mple.org"],
        *['https://example.org/"onclick="x', "https://example.org/<b>"],
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "value"), [(line, value) for line, values in BAD.items() for value in values]
)
def test_a_value_that_is_none_is_told_at_its_line_and_not_shown(
    written: Callable[[Mapping[str, str]], Path], build: Build, line: str, value: str
) -> None:
    option = line.split(maxsplit=1)[0].strip(":")
    page = f"# Nobody\n\n:::{{person}} Nobody\n:{option}: {value}\n:::\n"
    site = build(written({"index.md": page}), builder="pseudoxml")
    assert len(site.warnings) == 1
    assert site.warnings[0].startswith(f"index.md:4: WARNING: {value!r} in {option!r} cannot be")
    assert "refuri" not in (site.out / "index.pseudoxml").read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("email", "no.body+cv@mail.example.co.uk"),
        ("email", "никто@пример.рф"),
        ("phone", "(212) 555-0100"),
        ("phone", "+49.30.1234"),
        ("url", "https://example.org"),
        ("url", "http://localhost:8000/x"),
        ("url", "https://example.org:8443/a_(b)?c=d&e#f"),
        ("url", "https://пример.рф/灯台"),
    ],
)
def test_a_value_that_is_right_is_linked(
    written: Callable[[Mapping[str, str]], Path], build: Build, option: str, value: str
) -> None:
    page = f"# Nobody\n\n:::{{person}} Nobody\n:{option}: {value}\n:::\n"
    site = build(written({"index.md": page}), builder="pseudoxml")
    assert site.warnings == []
    assert "refuri" in (site.out / "index.pseudoxml").read_text("utf-8")


def test_what_only_another_build_shows_is_in_no_file_of_this_one(
    career: Path, build: Build
) -> None:
    post = career / "posts" / "deckhand.md"
    hidden = "\n::::{only} private\n- Was paid 99 zloty for {skill}`Signalling`.\n::::\n"
    post.write_text(post.read_text("utf-8") + hidden, "utf-8")

    def telling(out: Path) -> set[str]:
        return {p.name for p in out.rglob("*") if p.is_file() and b"zloty" in p.read_bytes()}

    assert telling(build(career).out) == set()
    shown = telling(build(career, tags=["private"]).out)
    assert {"deckhand.html", "crafts.html", "resume.json", "resume.txt"} <= shown
    assert telling(build(career).out) == set()
