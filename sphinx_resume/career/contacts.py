"""How to reach a person: what pages, the PDF and other files show of it, in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from sphinx_resume.career.links import display_url, tel_number

if TYPE_CHECKING:
    from sphinx_resume.career.model import Person

# The fields of a person by which others reach them, and which can be withheld.
CONTACT_FIELDS = ("email", "phone", "url", "location", "profiles")


class Contact(NamedTuple):
    """One way to reach a person.

    Attributes:
        kind: The field of the person that it comes from.
        text: What a reader sees.
        href: Where a link leads, or ``""`` for a text without one.
        network: That of a profile.

    """

    kind: Literal["email", "phone", "url", "profile", "location"]
    text: str
    href: str = ""
    network: str = ""

    @property
    def in_full(self) -> str:
        """The same where there are no links: an address on the web is written out."""
        if self.kind == "profile" and self.href:
            return f"{self.network}: {self.href}"
        return self.href if self.kind == "url" else self.text


def contacts(person: Person) -> list[Contact]:
    """The ways to reach a person; profiles without an address come after those that have one."""
    ways: list[Contact] = []
    if person.email:
        ways.append(Contact("email", person.email, f"mailto:{person.email}"))
    if person.phone:
        ways.append(Contact("phone", person.phone, f"tel:{tel_number(person.phone)}"))
    if person.url:
        ways.append(Contact("url", display_url(person.url), person.url))
    for profile in sorted(person.profiles, key=lambda profile: not profile.url):
        text = display_url(profile.url) if profile.url else f"{profile.network}: {profile.username}"
        ways.append(Contact("profile", text, profile.url, profile.network))
    if person.location:
        ways.append(Contact("location", person.location))
    return ways
