"""The directives with which an author declares a career: Markdown in, declarations out.

What a directive cannot know yet (its title, its sentences, the heading it stands under) is
added when the whole document has been read (`collect`).
"""

from __future__ import annotations

from contextlib import suppress
from mimetypes import guess_type
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.util.images import guess_mimetype

from sphinx_resume.career.links import is_url
from sphinx_resume.career.model import (
    Education,
    Engagement,
    Organization,
    Person,
    Position,
    Project,
    Skill,
    Volunteer,
)
from sphinx_resume.directives import entries
from sphinx_resume.directives.base import View
from sphinx_resume.directives.options import Declare
from sphinx_resume.directives.privacy import CONTACT, from_environment, variable
from sphinx_resume.reading.nodes import view


class DeclarePerson(Declare):
    """``{person} Name``: whose résumé it is; the content is a summary."""

    fields = ("label", "image", *CONTACT)

    def prepare(self) -> None:
        """Drop what is withheld, before it is even checked, and look up what is elsewhere."""
        for option in self.config.resume_private:
            self.options.pop(option, None)
        for option in CONTACT:
            name = variable(self.text(option))
            if name is None:
                continue
            self.env.note_reread()  # Sphinx does not see that a variable has changed
            self.options[option] = from_environment(name)
            if not self.options[option]:
                del self.options[option]
                self.report(
                    "option",
                    f"the environment has no {name} for {option!r}",
                    f"Set it, take the option out, or withhold it: resume_private = [{option!r}].",
                    self.at(option),
                )

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the person, with the content beside it."""
        declared = Person(
            source=self.here,
            name=name,
            label=self.text("label"),
            image=self.image(),
            email=self.email(),
            phone=self.phone(),
            url=self.url(),
            location=self.text("location"),
            profiles=self.profiles(),
        )
        holder = nodes.container(classes=["resume-person", "h-card"])
        self.set_source_info(holder)
        if declared.image and not is_url(declared.image):
            # One that is elsewhere would be asked of a third party by everyone who reads.
            holder += nodes.image(
                uri=declared.image, alt=name, width="112px", classes=["u-photo", "no-scaled-link"]
            )
        holder += view.of("person", self.env.current_document.docname, declared)
        content = self.parsed_content()
        for paragraph in content:
            if isinstance(paragraph, nodes.paragraph):
                paragraph["classes"].append("p-note")
        holder += content
        return [holder]

    def image(self) -> str:
        """The ``image`` option, if it is an address or a file that is there."""
        value = self.text("image")
        if not value or is_url(value):
            return value
        path = self.env.relfn2path(value)[1]
        lacking = "file"
        with suppress(OSError):  # a name can be too long to ask for
            if Path(path).is_file():
                if (guess_mimetype(path, guess_type(value)[0]) or "").startswith("image/"):
                    return value
                lacking = "picture"
            self.env.note_dependency(path)  # so that the page is read again when it is there
        self.report(
            "address",
            f"{value!r} in 'image' is no {lacking}",
            "Write its path as seen from this page, or a whole address: "
            "'https://example.org/portrait.jpg'.",
            self.at("image"),
        )
        return ""


class DeclareOrganization(Declare):
    """``{organization} Name``: an employer; the content says what it is."""

    fields = ("url", "location")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the organization, with its positions below the content."""
        declared = Organization(
            source=self.here, name=name, url=self.url(), location=self.text("location")
        )
        return self.own_section(declared, name, "organization", "positions")


class DeclareEngagement(Declare):
    """One title held at an organization, that of the heading; ``kind`` says of which kind."""

    kind: ClassVar[type[Engagement]]
    argument = "organization"

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the engagement that this page, or section, is about."""
        content = self.parsed_content()
        parent = self.parent
        if self.content and not self.layout.astray:
            self.report(
                "markup",
                f"{{{self.short}}} holds a text",
                "Close it with ':::' right below its options; the sentences stand after it.",
            )
        if self.is_in_eval_rst():
            self.report(
                "placement",
                f"{{{self.short}}} stands inside an {{eval-rst}}",
                f"Write it in Markdown, below the heading: ':::{{{self.short}}} Organization'.",
            )
            return content
        if isinstance(parent, nodes.document):
            self.report(
                "placement",
                f"{{{self.short}}} stands before the page's heading",
                f"Put the title first: '# Title', then ':::{{{self.short}}} Organization'.",
            )
            return content
        if not self.is_in_section():
            return content
        for found in parent.children:
            if isinstance(found, view) and isinstance(found["declares"], Engagement):
                self.report(
                    "duplicate",
                    f"this heading has a {{{found['name']}}} already",
                    f"Give each {{{self.short}}} a heading of its own.",
                )
                return content
        declared = self.kind(
            source=self.here,
            organization=name,
            period=self.period(),
            location=self.text("location"),
            environment=self.environment(),
            **self.more(),
        )
        return [view.of(self.short, self.env.current_document.docname, declared), *content]

    def more(self) -> dict[str, Any]:
        """What only this kind of engagement has."""
        return {}


class DeclarePosition(DeclareEngagement):
    """``{position} Organization``: an employment."""

    kind = Position
    fields = ("start", "end", "location", "environment")
    required = ("start", "end")


class DeclareVolunteer(DeclareEngagement):
    """``{volunteer} Organization``: work without pay."""

    kind = Volunteer
    fields = ("start", "end", "location", "url", "environment")

    def more(self) -> dict[str, Any]:
        """The organization's address, which is declared nowhere else."""
        return {"url": self.url()}


class DeclareProject(Declare):
    """``{project} Name``: a work of one's own; the content describes it."""

    fields = ("url", "start", "end", "environment", "roles", "entity", "type")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the project."""
        declared = Project(
            source=self.here,
            name=name,
            url=self.url(),
            period=self.period(),
            environment=self.environment(),
            roles=tuple(self.listed("roles")),
            entity=self.text("entity"),
            type=self.text("type"),
        )
        return self.own_section(declared, name, "project")


class DeclareEducation(Declare):
    """``{education} Institution``: a course of study."""

    argument = "institution"
    fields = ("area", "study-type", "start", "end", "location", "url", "score", "courses")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the studies."""
        declared = Education(
            source=self.here,
            name=name,
            area=self.text("area"),
            study_type=self.text("study-type"),
            location=self.text("location"),
            url=self.url(),
            period=self.period(),
            score=self.text("score"),
            courses=tuple(self.listed("courses")),
        )
        return self.own_section(declared, name, "education")


class DeclareSkill(Declare):
    """``{skill} Name``: a technology or practice, under the heading of its category."""

    fields = ("aliases", "level")
    flags = ("claimed",)

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the skill, with its evidence below."""
        declared = Skill(
            source=self.here,
            name=name,
            aliases=tuple(self.listed("aliases")),
            claimed="claimed" in self.options,
            level=self.text("level"),
        )
        return self.own_section(declared, name, "skill")


class PlaceView(View):
    """``{timeline}`` and its like: a view of the whole career, where an author wants it."""

    def run(self) -> list[nodes.Node]:
        """Leave its place; it is drawn from what was declared."""
        self.check()
        return [view.of(self.short, self.env.current_document.docname)]


VIEWS = dict.fromkeys(("timeline", "skill-matrix", "strongest-skills", "role-cards"), PlaceView)

DECLARATIONS = {
    "person": DeclarePerson,
    "organization": DeclareOrganization,
    "position": DeclarePosition,
    "volunteer": DeclareVolunteer,
    "project": DeclareProject,
    "education": DeclareEducation,
    "skill": DeclareSkill,
    **entries.DIRECTIVES,
}
