"""What an author writes of an account elsewhere, and what is none."""

from __future__ import annotations

import pytest

from sphinx_resume.addresses import profile
from sphinx_resume.model import Profile


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
