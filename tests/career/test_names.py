"""Names become addresses that tell them apart; a slip finds what was meant."""

from __future__ import annotations

import pytest

from sphinx_resume.career.names import nearest, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Google Cloud", "google-cloud"),
        ("C", "c"),
        ("C++", "cpp"),  # not C
        ("C#", "c-sharp"),  # nor this
        (".NET", "dotnet"),
        ("NET", "net"),
        ("VB.NET", "vb-net"),
        ("CI/CD", "ci-cd"),
        ("R&D", "r-and-d"),
        ("Node.js", "node-js"),
        ("灯台日誌", "灯台日誌"),  # letters of every script stay
        ("Ｋａｆｋａ", "kafka"),  # one spelling of full-width letters
        ("<img onerror=x>", "img-onerror-x"),
        ("🎉", ""),
    ],
)
def test_a_name_has_an_address_of_its_own(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Kafak", "Kafka"),
        ("kafka", "Kafka"),  # only the case is wrong
        ("Kubernets", "Kubernetes"),
        ("Haskell", None),  # nothing like it
    ],
)
def test_a_slip_finds_what_was_meant(name: str, meant: str | None) -> None:
    assert nearest(name, ["Kafka", "Kubernetes", "Helm"]) == meant
