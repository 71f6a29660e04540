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
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.links import uri
from sphinx_resume.career.model import Award, Certificate, Language, Position, Skill
from sphinx_resume.exports import parts
from sphinx_resume.exports.export import timestamp
from sphinx_resume.language_tags import language_tag

if TYPE_CHECKING:
    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Education, Person, Volunteer
    from sphinx_resume.exports.export import Site

NAME = "json-ld"
# "<" could end the script; the two separators end a line where a script is read as one.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

_MOST_SKILLS = 10  # of the person, on a page that every reader loads

Thing = dict[str, Any]


def script(career: Career, site: Site, docname: str) -> str:
    """The element for a page's head, or ``""`` if there is nothing to say."""
    found = things(career, site, docname)
    if not found:
        return ""
    whole: Thing = {"@context": "https://schema.org"}
    whole |= found[0] if len(found) == 1 else {"@graph": found}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return f'<script type="application/ld+json">{text}</script>'


def things(career: Career, site: Site, docname: str) -> list[Thing]:
    """What a page is, for each kind of page that it is."""
    page = career.pages.get(docname)
    if page is None:
        return []
    here = _Here(career, site, docname)
    found = [here.profile(each) for each in career.people[:1] if each.docname == docname]
    found += [here.role_page(each) for each in page.declared if isinstance(each, Position)]
    skills = [each for each in page.declared if isinstance(each, Skill)]
    if skills:
        found.append(here.terms(page.title, skills))
    return found


class _Here:
    """Things as one page describes them: addresses without a base are relative to it."""

    def __init__(self, career: Career, site: Site, docname: str) -> None:
        self.career = career
        self.site = site
        self.docname = docname

    def address(self, docname: str, anchor: str = "") -> str:
        return self.site.page(docname, anchor, self.docname) or "#"

    def profile(self, person: Person) -> Thing:
        return parts.filled(
            {
                "@type": "ProfilePage",
                "url": self.site.page(self.docname) if self.site.base else "",
                "name": person.name,
                "inLanguage": language_tag(self.site.language),
                "dateModified": timestamp(self.site.modified),
                "mainEntity": {**self._person(person), **self._details(person)},
            }
        )

    def role_page(self, position: Position) -> Thing:
        person = self.career.people[0] if self.career.people else None
        about = {**self._person(person), **self._worked(position)} if person else {}
        return parts.filled(
            {
                "@type": "WebPage",
                "url": self.site.page(self.docname, position.anchor) if self.site.base else "",
                "name": position.name,
                "inLanguage": language_tag(self.site.language),
                "about": about,
            }
        )

    def terms(self, title: str, skills: list[Skill]) -> Thing:
        return parts.filled(
            {
                "@type": "DefinedTermSet",
                "@id": self._set(self.docname),
                "name": title,
                "inLanguage": language_tag(self.site.language),
                "hasDefinedTerm": [self._term(skill) for skill in skills],
            }
        )

    def _person(self, person: Person) -> Thing:
        identity = self.address(person.docname, "person")
        return {"@type": "Person", "@id": identity, "name": person.name}

    def _details(self, person: Person) -> Thing:
        held = parts.work(self.career)
        former = [self._worked(each)["alumniOf"] for each in held if not each.running]
        studied = [self._studied(each) for each in self.career.education]
        values = parts.named_values(person, "schema_org")
        return {
            **values,
            "description": parts.summary(person.blocks),
            "url": values["url"] or self.site.base,
            "image": parts.image(person, self.site, self.docname),
            "worksFor": [self._worked(each)["worksFor"] for each in held if each.running],
            "alumniOf": [*former, *studied],
            "memberOf": [self._volunteered(each) for each in self.career.volunteering],
            "hasCredential": [_credential(each) for each in self.career.all(Certificate)],
            "award": [", ".join((each.name, *each.details)) for each in self.career.all(Award)],
            "knowsLanguage": [
                {"@type": "Language", "name": each.name} for each in self.career.all(Language)
            ],
            "skills": [self._term(skill) for skill in self._best_skills()],
        }

    def _best_skills(self) -> list[Skill]:
        """Those with the most evidence; the set that each is in has the others."""
        proved = [found.skill for found in self.career.strongest]
        return (proved or self.career.skills)[:_MOST_SKILLS]

    def _worked(self, position: Position) -> Thing:
        organization = self.career.organization_names.get(position.organization)
        relation = "worksFor" if position.running else "alumniOf"
        role = {
            "@type": "EmployeeRole",
            **parts.named_values(position, "schema_org"),
            relation: {
                "@type": "Organization",
                "name": position.organization,
                "url": uri(organization.url) if organization else "",
            },
        }
        return {relation: role}

    def _volunteered(self, volunteer: Volunteer) -> Thing:
        return _role(parts.named_values(volunteer, "schema_org"), "memberOf", "Organization")

    def _studied(self, education: Education) -> Thing:
        values = parts.named_values(education, "schema_org")
        return _role(values, "alumniOf", "EducationalOrganization")

    def _term(self, skill: Skill) -> Thing:
        address = self.address(skill.docname, skill.anchor)
        return {
            "@type": "DefinedTerm",
            "@id": address,
            "name": skill.name,
            "alternateName": list(skill.aliases) if skill.docname == self.docname else [],
            "url": address,
            "inDefinedTermSet": self._set(skill.docname),
        }

    def _set(self, docname: str) -> str:
        return self.address(docname, "skills")


def _role(values: Thing, relation: str, kind: str) -> Thing:
    return {
        "@type": "OrganizationRole",
        **values,
        relation: {"@type": kind, **values[relation]},
    }


def _credential(certificate: Certificate) -> Thing:
    values = parts.named_values(certificate, "schema_org")
    issuer = {"@type": "Organization", **values["recognizedBy"]}
    return {
        "@type": "EducationalOccupationalCredential",
        **values,
        "recognizedBy": issuer if certificate.issuer else {},
    }
