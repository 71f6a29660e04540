"""The directives with which an author declares a career: Markdown in, declarations out.

What a directive cannot know yet (its title, its sentences, the heading it stands under) is
added when the whole document has been read (`collect`).
"""

from __future__ import annotations

from docutils import nodes

from sphinx_resume.checked import View
from sphinx_resume.model import Education, Organization, Person, Position, Project, Skill
from sphinx_resume.nodes import view
from sphinx_resume.options import Declare
from sphinx_resume.privacy import CONTACT, from_environment, variable


class DeclarePerson(Declare):
    """``{person} Name``: whose résumé it is; the content is a summary."""

    fields = ("label", *CONTACT)

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
            email=self.email(),
            phone=self.phone(),
            url=self.url(),
            location=self.text("location"),
            profiles=self.profiles(),
        )
        holder = nodes.container(classes=["resume-person", "h-card"])
        self.set_source_info(holder)
        holder += view.of("person", self.env.current_document.docname, declared)
        content = self.parsed_content()
        for paragraph in content:
            if isinstance(paragraph, nodes.paragraph):
                paragraph["classes"].append("p-note")
        holder += content
        return [holder]


class DeclareOrganization(Declare):
    """``{organization} Name``: an employer; the content says what it is."""

    fields = ("url", "location")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the organization, with its positions below the content."""
        declared = Organization(
            source=self.here, name=name, url=self.url(), location=self.text("location")
        )
        return self.own_section(declared, name, "organization", "positions")


class DeclarePosition(Declare):
    """``{position} Organization``: one title held there, that of the page."""

    argument = "organization"
    fields = ("start", "end", "location", "environment")
    required = ("start", "end")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the position that this page, or section, is about."""
        content = self.parsed_content()
        parent = self.parent
        if self.content and not self.layout.astray:
            self.report(
                "markup",
                "{position} holds a text",
                "Close it with ':::' right below its options; the sentences stand after it.",
            )
        if self.is_in_eval_rst():
            self.report(
                "placement",
                "{position} stands inside an {eval-rst}",
                "Write it in Markdown, below the heading: ':::{position} Organization'.",
            )
            return content
        if isinstance(parent, nodes.document):
            self.report(
                "placement",
                "{position} stands before the page's heading",
                "Put the title first: '# Title', then ':::{position} Organization'.",
            )
            return content
        if not self.is_in_section():
            return content
        if any(isinstance(v["declares"], Position) for v in parent.findall(view)):
            self.report(
                "duplicate",
                "this heading has a {position} already",
                "Give each position a page of its own.",
            )
            return content
        declared = Position(
            source=self.here,
            organization=name,
            period=self.period(),
            location=self.text("location"),
            environment=self.environment(),
        )
        return [view.of("position", self.env.current_document.docname, declared), *content]


class DeclareProject(Declare):
    """``{project} Name``: a work of one's own; the content describes it."""

    fields = ("url", "start", "end", "environment")

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the project."""
        declared = Project(
            source=self.here,
            name=name,
            url=self.url(),
            period=self.period(),
            environment=self.environment(),
        )
        return self.own_section(declared, name, "project")


class DeclareEducation(Declare):
    """``{education} Institution``: a course of study."""

    argument = "institution"
    fields = ("area", "study-type", "start", "end", "location", "url")

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
        )
        return self.own_section(declared, name, "education")


class DeclareSkill(Declare):
    """``{skill} Name``: a technology or practice, under the heading of its category."""

    fields = ("aliases",)
    flags = ("claimed",)

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the skill, with its evidence below."""
        declared = Skill(
            source=self.here,
            name=name,
            aliases=tuple(self.listed("aliases")),
            claimed="claimed" in self.options,
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
    "project": DeclareProject,
    "education": DeclareEducation,
    "skill": DeclareSkill,
}
