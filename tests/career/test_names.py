"""Names become addresses that tell them apart; a slip finds what was meant."""

from __future__ import annotations

import pytest

from sphinx_resume.career.names import by_first_word, find_names, first_few, nearest, slug


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("使用Kubernetes部署", "Kubernetes"),  # the script changes at both ends
        ("Ansible을 쓴다", "Ansible"),
        ("وDocker", "Docker"),
        ("修理信号灯", "信号"),  # without blanks any letter may be the first of a name
        ("フレネルレンズを", "フレネルレンズ"),
        ("신호를 보냈다", "신호"),  # a particle hangs on it
        ("조수들에게는", "조수"),
        ("والإشارات", "الإشارات"),  # "and" is written with it
        ("بعدسة فرينل", "عدسة فرينل"),
        ("באיתות", "איתות"),
        ("फ्रेनेल लेंस को", "फ्रेनेल लेंस"),
        ("über Kafka.", "Kafka"),
    ],
)
def test_a_name_is_found_in_the_way_of_its_script(text: str, name: str) -> None:
    assert [match.name for match in find_names(text, by_first_word([name]))] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("JavaScript", "Java"),
        ("Гора", "Го"),
        ("フレネルレンズ", "レンズ"),  # one word of katakana
        ("신호등", "신호"),  # no particle
        ("تعدسة", "عدسة"),  # no prefix
        ("लेंसों", "लेंस"),  # a vowel sign is a part of the word
        ("鉄道", "鉄"),  # one letter is most often a part of a word
        ("Ünder", "nder"),
    ],
)
def test_a_part_of_a_word_is_no_name(text: str, name: str) -> None:
    assert list(find_names(text, by_first_word([name]))) == []


@pytest.mark.parametrize(
    ("number", "named"),
    [(2, "0, 1"), (6, "0, 1, 2, 3, 4, 5"), (80, "0, 1, 2, 3, 4, or 75 more")],
)
def test_a_message_names_a_few_of_many(number: int, named: str) -> None:
    assert first_few([str(each) for each in range(number)], ", ") == named
