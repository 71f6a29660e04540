"""Directives for the short entries of a résumé: awards, languages and their like.

Each is a line of a list: a name and a few details, and a text below it if there is any.
"""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes

from sphinx_resume.career.dates import UNKNOWN
from sphinx_resume.career.model import (
    Award,
    Certificate,
    Entry,
    Interest,
    Language,
    Publication,
    Reference,
)
from sphinx_resume.directives.options import Declare


class DeclareEntry(Declare):
    """What all entries have in common; ``kind`` is what is declared."""

    kind: ClassVar[type[Entry]]

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the entry, in a section that is shown as a line."""
        said = [self.text(field) for field in self.fields if field not in ("date", "url")]
        declared = self.kind(
            source=self.here,
            name=name,
            details=tuple(self.listed("keywords") or filter(None, said)),
            date=self.date("date", UNKNOWN),
            url=self.url(),
        )
        shown = self.own_section(declared, name, "entry")
        for section in shown:
            if isinstance(section, nodes.section):
                section["classes"].append("resume-entry")
        return shown


class DeclareAward(DeclareEntry):
    """``{award} Title``: an honour; the content says for what."""

    kind = Award
    argument = "title"
    fields = ("date", "awarder")


class DeclareCertificate(DeclareEntry):
    """``{certificate} Name``: a qualification that was examined."""

    kind = Certificate
    fields = ("date", "issuer", "url")


class DeclarePublication(DeclareEntry):
    """``{publication} Name``: a published work; the content says what it is about."""

    kind = Publication
    fields = ("publisher", "date", "url")


class DeclareLanguage(DeclareEntry):
    """``{language} Language``: a language that the person speaks."""

    kind = Language
    argument = "language"
    fields = ("fluency",)


class DeclareInterest(DeclareEntry):
    """``{interest} Name``: what the person cares about."""

    kind = Interest
    fields = ("keywords",)


class DeclareReference(DeclareEntry):
    """``{reference} Name``: the content is what this person says."""

    kind = Reference

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare it, the content as a quotation."""
        shown = super().declare(name)
        for section in shown:
            if isinstance(section, nodes.section) and section[2:]:
                section[2:] = [nodes.block_quote("", *section[2:])]
        return shown


DIRECTIVES = {
    "award": DeclareAward,
    "certificate": DeclareCertificate,
    "publication": DeclarePublication,
    "language": DeclareLanguage,
    "interest": DeclareInterest,
    "reference": DeclareReference,
}
