"""What an author writes of addresses, and what programs and readers get of it."""

from __future__ import annotations

import pytest

from sphinx_resume.career.links import display_url, profile, tel_number
from sphinx_resume.career.model import Profile


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Log <https://example.org/me>", Profile("Log", "https://example.org/me")),
        ("Log <me>", Profile("Log", username="me")),  # no address is known
        ("Log <@me@example.org>", Profile("Log", username="@me@example.org")),
        # an address that does not tell the username
        ("Log (me) <https://example.org/7>", Profile("Log", "https://example.org/7", "me")),
        ("Log", None),
        ("Log <javascript:alert(1)>", None),
        ("Log <https:/example.org/me>", None),  # a slip is not taken for a username
        ("Log <example.org/me>", None),
    ],
)
def test_a_profile_has_an_address_or_a_username(entry: str, expected: Profile | None) -> None:
    assert profile(entry) == expected


@pytest.mark.parametrize(
    ("phone", "digits"),
    [
        ("+1 212 555 0100", "+12125550100"),
        ("(212) 555-0100", "2125550100"),
        ("+353 (0)1 555 0142", "+35315550142"),  # the zero is for those at home alone
        ("(0)1 555 0142", "015550142"),
    ],
)
def test_a_phone_is_dialled_without_what_is_for_the_eye(phone: str, digits: str) -> None:
    assert tel_number(phone) == digits


@pytest.mark.parametrize(
    ("address", "shown_as"),
    [
        ("https://example.org/", "example.org"),
        ("http://www.example.org/log/", "example.org/log"),
        ("HTTPS://example.org", "example.org"),
        ("https://example.org/www.html", "example.org/www.html"),
    ],
)
def test_an_address_is_shown_without_its_scheme_and_slash(address: str, shown_as: str) -> None:
    assert display_url(address) == shown_as
