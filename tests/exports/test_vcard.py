"""``resume.vcf``: what RFC 6350 asks for, byte by byte, and what an address book makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import vobject

from sphinx_resume.career.career import Career
from sphinx_resume.career.model import Person, Profile
from sphinx_resume.career.page import Page
from sphinx_resume.exports import vcard
from sphinx_resume.exports.export import Site

if TYPE_CHECKING:
    from building import Site as Built


def card(person: Person, site: Site | None = None) -> bytes:
    return vcard.make(Career({"index": Page(declared=(person,))}, 24_000), site or Site())


def test_an_address_book_reads_every_detail(lighthouse_site: Built) -> None:
    raw = (lighthouse_site.out / "resume.vcf").read_bytes()
    read = vobject.readOne(raw.decode())
    assert {name: [line.value for line in lines] for name, lines in read.contents.items()} == {
        "version": ["4.0"],
        "kind": ["individual"],
        "uid": read.contents["uid"] and [read.contents["uid"][0].value],
        "fn": ["Nobody Atall"],
        "n": [vobject.vcard.Name(given="Nobody Atall")],
        "title": ["Lighthouse Keeper"],
        "org": [["Cape Nowhere Lighthouse"]],
        "email": ["nobody@example.org"],
        "tel": ["+1 212 555 0100"],
        "adr": read.contents["adr"][0].value and [read.contents["adr"][0].value],
        "url": ["https://example.org/nobody", "https://example.org/log/nobody"],
        "photo": ["https://example.org/portrait.jpg"],
        "x-ablabel": ["Harbour Log"],
        "note": ["Keeps lights burning."],
        "rev": ["20260615T120000Z"],
    }
    assert read.contents["adr"][0].params == {"LABEL": ["Cape Nowhere"]}
    assert read.title.params == read.note.params == {"LANGUAGE": ["en"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a, b; c", r"a\, b\; c"),
        ("back\\slash", r"back\\slash"),
        ("two\nlines", r"two\nlines"),
        ("colon: stays", "colon: stays"),
    ],
)
def test_signs_that_mean_something_are_escaped(text: str, expected: str) -> None:
    assert vcard.escaped(text) == expected
    assert vobject.readOne(card(Person(name=text)).decode()).fn.value == text


@pytest.mark.parametrize("name", ["x" * 200, "é" * 100, "灯" * 60, "a" + "😀" * 40])
def test_lines_have_75_octets_at_most_and_no_letter_is_cut(name: str) -> None:
    raw = card(Person(name=name))
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert vobject.readOne(raw.decode()).fn.value == name


@pytest.mark.parametrize(
    ("location", "parameter"),
    [
        ("Nowhere", b"Nowhere"),
        ("Cape Nowhere", b'"Cape Nowhere"'),
        ('a "b": c;^', b"\"a ^'b^': c;^^\""),
    ],
)
def test_a_parameter_is_quoted_where_it_has_to_be(location: str, parameter: bytes) -> None:
    raw = card(Person(name="N", location=location))
    assert b"ADR;LABEL=" + parameter + b":;;;;;;\r\n" in raw


def test_an_account_is_an_address_with_its_label() -> None:
    profiles = (Profile("Log; 1", "https://example.org/x"), Profile("Log 2", "https://x.org/y"))
    raw = card(Person(name="N", profiles=profiles))
    assert b"item1.URL:https://example.org/x\r\nitem1.X-ABLabel:Log\\; 1\r\nitem2.URL:" in raw


def test_it_tells_the_site_and_its_own_address() -> None:
    raw = card(Person(name="N"), Site(base="https://example.org/cv/"))
    assert b"URL:https://example.org/cv/\r\n" in raw
    assert b"SOURCE:https://example.org/cv/resume.vcf\r\n" in raw


def test_a_card_is_recognized_by_a_number_that_stays() -> None:
    def number(name: str, **details: Any) -> bytes:
        [line] = [line for line in card(Person(name=name, **details)).split() if b"UID" in line]
        return line

    first = number("Nobody Atall", email="nobody@example.org")
    assert re.fullmatch(rb"UID:urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", first)
    assert number("Nobody Atall", email="nobody@example.org", label="Keeper") == first
    assert number("Nobody Atall", email="another@example.org") != first
    assert number("Nobody Else", email="nobody@example.org") != first


def test_nobody_has_no_card() -> None:
    assert vcard.make(Career({}, 24_000), Site()) == b""
