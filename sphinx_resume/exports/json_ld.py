"""What the pages say to search engines: JSON-LD in the words of schema.org, in their heads.

- the page of the person: a ``ProfilePage``, and the ``Person`` with work, studies and skills
- the page of a position: a ``WebPage`` about the person in that role
- a page that declares skills: a ``DefinedTermSet``

Work and studies are roles (schema.org/Role), since only these have dates: the property that
leads to the role leads on to the organization. Work that has ended is ``alumniOf``, so that who
does not read dates does not take it for a present employer. Volunteer work is a role as a
member. Publications and references have no property that leads from a person to them.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from sphinx_resume.builders import writes_site
from sphinx_resume.career.links import to_uri
from sphinx_resume.career.model import Award, Certificate, Language, Position, Skill
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports.common import image_address, paragraphs, positions_by_organization
from sphinx_resume.exports.export import utc_time
from sphinx_resume.exports.vocabulary import named_values, without_empty

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Education, Person, Volunteer
    from sphinx_resume.exports.export import Site
    from sphinx_resume.exports.files import ExportFiles

NAME = "json-ld"
# "<" could end the script; the two separators end a line where a script is read as one.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

_MOST_SKILLS = 10  # of the person, on a page that every reader loads

Thing = dict[str, Any]


def script(career: Career, site: Site, docname: str) -> str:
    """The element for a page's head, or ``""`` if there is nothing to say."""
    described = things(career, site, docname)
    if not described:
        return ""
    document: Thing = {"@context": "https://schema.org"}
    document |= described[0] if len(described) == 1 else {"@graph": described}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return f'<script type="application/ld+json">{text}</script>'


def things(career: Career, site: Site, docname: str) -> list[Thing]:
    """What a page is, for each kind of page that it is."""
    page = career.pages.get(docname)
    if page is None:
        return []
    describe = _Describer(career, site, docname)
    described: list[Thing] = []
    if career.person and career.person.docname == docname:
        described.append(describe.profile_page(career.person))
    positions = [declared for declared in page.declared if isinstance(declared, Position)]
    described += map(describe.position_page, positions)
    skills = [declared for declared in page.declared if isinstance(declared, Skill)]
    if skills:
        described.append(describe.term_set(page.title, skills))
    return [without_empty(thing) for thing in described]


class _Describer:
    """Describes things for one page: addresses without a base are relative to it."""

    def __init__(self, career: Career, site: Site, docname: str) -> None:
        self.career = career
        self.site = site
        self.docname = docname

    def address(self, docname: str, anchor: str = "") -> str:
        return self.site.page(docname, anchor, self.docname) or "#"

    def profile_page(self, person: Person) -> Thing:
        return {
            "@type": "ProfilePage",
            "url": self.site.page(self.docname) if self.site.base else "",
            "name": person.name,
            "inLanguage": self.site.language,
            "dateModified": utc_time(self.site.modified),
            "mainEntity": {**self._person(person), **self._details(person)},
        }

    def position_page(self, position: Position) -> Thing:
        person = self.career.person
        about = {**self._person(person), **self._employment(position)} if person else {}
        return {
            "@type": "WebPage",
            "url": self.site.page(self.docname, position.anchor) if self.site.base else "",
            "name": position.name,
            "inLanguage": self.site.language,
            "about": about,
        }

    def term_set(self, title: str, skills: list[Skill]) -> Thing:
        return {
            "@type": "DefinedTermSet",
            "@id": self._term_set_address(self.docname),
            "name": title,
            "inLanguage": self.site.language,
            "hasDefinedTerm": [self._term(skill) for skill in skills],
        }

    def _person(self, person: Person) -> Thing:
        identity = self.address(person.docname, "person")
        return {"@type": "Person", "@id": identity, "name": person.name}

    def _details(self, person: Person) -> Thing:
        employments = [*map(self._employment, positions_by_organization(self.career))]
        values = named_values(person, "schema_org")
        return {
            **values,
            "description": paragraphs(person.blocks),
            "url": values["url"] or self.site.base,
            "image": image_address(person, self.site, self.docname),
            "worksFor": [role["worksFor"] for role in employments if "worksFor" in role],
            "alumniOf": [
                *(role["alumniOf"] for role in employments if "alumniOf" in role),
                *map(_studies, self.career.education),
            ],
            "memberOf": [*map(_membership, self.career.volunteering)],
            "hasCredential": [*map(_credential, self.career.all(Certificate))],
            "award": [", ".join((award.name, *award.details)) for award in self.career.all(Award)],
            "knowsLanguage": [
                {"@type": "Language", "name": language.name}
                for language in self.career.all(Language)
            ],
            "skills": [self._term(skill) for skill in self._best_skills()],
        }

    def _best_skills(self) -> list[Skill]:
        """Those with the most evidence; their term sets have the others."""
        proved = [evidence.skill for evidence in self.career.strongest]
        return (proved or self.career.skills)[:_MOST_SKILLS]

    def _employment(self, position: Position) -> Thing:
        """The role of a position, under the property that leads from the person to it."""
        organization = self.career.organization_names.get(position.organization)
        relation = "worksFor" if position.running else "alumniOf"
        role = {
            "@type": "EmployeeRole",
            **named_values(position, "schema_org"),
            relation: {
                "@type": "Organization",
                "name": position.organization,
                "url": to_uri(organization.url) if organization else "",
            },
        }
        return {relation: role}

    def _term(self, skill: Skill) -> Thing:
        address = self.address(skill.docname, skill.anchor)
        return {
            "@type": "DefinedTerm",
            "@id": address,
            "name": skill.name,
            "alternateName": list(skill.aliases) if skill.docname == self.docname else [],
            "url": address,
            "inDefinedTermSet": self._term_set_address(skill.docname),
        }

    def _term_set_address(self, docname: str) -> str:
        return self.address(docname, "skills")


def _membership(volunteer: Volunteer) -> Thing:
    return _role(volunteer, "memberOf", "Organization")


def _studies(education: Education) -> Thing:
    return _role(education, "alumniOf", "EducationalOrganization")


def _role(declared: Volunteer | Education, relation: str, kind: str) -> Thing:
    values = named_values(declared, "schema_org")
    organization = {"@type": kind, **values[relation]}
    return {"@type": "OrganizationRole", **values, relation: organization}


def _credential(certificate: Certificate) -> Thing:
    values = named_values(certificate, "schema_org")
    issuer = {"@type": "Organization", **values["recognizedBy"]}
    return {
        "@type": "EducationalOccupationalCredential",
        **values,
        "recognizedBy": issuer if certificate.issuer else {},
    }


def is_wanted(app: Sphinx) -> bool:
    """Whether the pages of this build carry JSON-LD."""
    return NAME in app.config.resume_exports and writes_site(app.builder)


def add_to_page(
    app: Sphinx,
    docname: str,
    _template: str,
    context: dict[str, Any],
    _doctree: object,
    *,
    files: ExportFiles,
) -> None:
    """Add the script to the head of a page (``html-page-context``)."""
    if is_wanted(app):
        element = script(ResumeDomain.of(app.env).career, files.site(app), docname)
        context["metatags"] = context.get("metatags", "") + (element and f"{element}\n")


def setup(app: Sphinx, files: ExportFiles) -> None:
    """Add it to each page."""
    app.connect("html-page-context", partial(add_to_page, files=files))
