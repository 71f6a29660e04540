"""The directives with which an author declares a career: Markdown in, declarations out.

What a directive cannot know yet (its title, its sentences, the heading it stands under) is
added when the whole document has been read; see `reading.read_page`.
"""

from __future__ import annotations

import os
from typing import Any, ClassVar, Self

from docutils import nodes

from sphinx_resume.career.characters import canonical
from sphinx_resume.career.contacts import CONTACT_FIELDS
from sphinx_resume.career.fields import Field, argument_of, options_of
from sphinx_resume.career.links import is_url
from sphinx_resume.career.model import (
    Award,
    Certificate,
    Declaration,
    Education,
    Engagement,
    Interest,
    Language,
    Organization,
    Person,
    Position,
    Project,
    Publication,
    Reference,
    Skill,
    Volunteer,
)
from sphinx_resume.career.names import slug
from sphinx_resume.directives.base import OptionSpec
from sphinx_resume.directives.options import OptionReader
from sphinx_resume.directives.privacy import (
    environment_variable,
    has_private_variables,
)
from sphinx_resume.reading.nodes import view


class DeclarationDirective(OptionReader):
    """Declares something of one ``kind``, whose name is its argument."""

    kind: ClassVar[type[Declaration]]
    argument: ClassVar[Field]

    @classmethod
    def of(cls, kind: type[Declaration], **attributes: Any) -> type[Self]:
        """The directive of a kind; its argument and options are those in the table of fields."""
        fields = options_of(kind)
        attributes |= {"kind": kind, "argument": argument_of(kind)}
        attributes |= {"fields": fields, "option_spec": OptionSpec(fields)}
        return type(f"{kind.__name__}Directive", (cls,), attributes)

    def run(self) -> list[nodes.Node]:
        """Declare it, or show the content alone where it cannot be declared."""
        self.read_option_lines()
        name = canonical(self.readable(" ".join(self.arguments), self.source))
        name = name.replace("\\{", "{")  # a brace that means to be one
        if not any(letter.isprintable() and not letter.isspace() for letter in name):
            self.report(
                "option",
                f"{self.as_written} has no {self.argument.label}",
                f"Write it after the directive: ':::{self.as_written} {self.argument.label}'.",
            )
            return self.parse_content()
        self.prepare_options()
        self.check_options()
        return self.declare(name)

    def prepare_options(self) -> None:
        """Change the options before they are checked."""

    def declare(self, name: str) -> list[nodes.Node]:
        """The nodes of the declaration of this name."""
        raise NotImplementedError

    def declaration(self, name: str) -> Any:
        """The declaration of this name, as far as the directive knows it."""
        values = {self.argument.name: name, **self.values()}
        return self.kind(source=self.source, **values)


class PersonDirective(DeclarationDirective):
    """``{person} Name``: whose résumé it is; the content is a summary."""

    def prepare_options(self) -> None:
        """Drop what is private, before it is even checked, and look up what is elsewhere."""
        self.from_elsewhere: list[str] = []
        for option in self.config.resume_private:
            self.options.pop(option, None)
        for option in CONTACT_FIELDS:
            variable = environment_variable(self.written(option))
            if variable is None:
                continue
            self.env.note_reread()  # Sphinx does not see that a variable has changed
            self.from_elsewhere.append(option)
            self.options[option] = os.environ.get(variable, "").strip()
            if self.options[option]:
                continue
            del self.options[option]
            if has_private_variables():
                self.report(
                    "option",
                    f"the environment variable {variable} for {option!r} is not set",
                    f"Set it, remove the option, or withhold it: resume_private = [{option!r}].",
                    self.source_of(option),
                )

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the person, with the content beside it."""
        person = self.declaration(name)
        container = nodes.container(classes=["resume-person", "h-card"])
        self.set_source_info(container)
        if person.image and not is_url(person.image):
            # One that is elsewhere would be asked of a third party by everyone who reads.
            container += nodes.image(
                uri=person.image, alt=name, width="112px", classes=["u-photo", "no-scaled-link"]
            )
        placeholder = view.of("person", self.env.current_document.docname, person)
        placeholder["private"] = self.from_elsewhere
        container += placeholder
        content = self.parse_content()
        for paragraph in content:
            if isinstance(paragraph, nodes.paragraph):
                paragraph["classes"].append("p-note")
        container += content
        return [container]


class SectionDirective(DeclarationDirective):
    """Declares what has a section of its own; the content stands in it.

    The first of its ``views`` stands before the content, any other after it.
    """

    views: ClassVar[tuple[str, ...]]

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare it, in a section with its views."""
        declared = self.declaration(name)
        content = self.parse_content()
        if not self.is_in_section():
            return content
        title = nodes.title(
            name, name, translatable=False
        )  # by `Translate`, since it is no Markdown
        section = nodes.section("", title, classes=[f"resume-{self.local_name}"])
        self.set_source_info(section)
        self.set_source_info(section[0])
        anchor = slug(name) or self.local_name
        while anchor in self.state.document.ids:
            anchor += f"-{self.local_name}"
        section["ids"] = [anchor]
        self.state.document.set_id(section)
        docname = self.env.current_document.docname
        first, *others = self.views
        section += view.of(first, docname, declared)
        section += content
        section += [view.of(name, docname) for name in others]
        return [section]


class EngagementDirective(DeclarationDirective):
    """Declares a title held at an organization: that of the heading above."""

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the engagement that this page, or section, is about."""
        content = self.parse_content()
        parent = self.parent
        if self.content and not self.option_lines.misplaced:
            self.report(
                "markup",
                f"{self.as_written} contains text",
                "Close it with ':::' right below its options; the sentences come after it.",
            )
        if self.is_in_eval_rst():
            self.report(
                "placement",
                f"{self.as_written} is inside an {{eval-rst}}",
                f"Write it in Markdown, below the heading: ':::{self.as_written} Organization'.",
            )
            return content
        if isinstance(parent, nodes.document):
            self.report(
                "placement",
                f"{self.as_written} comes before the page's heading",
                f"Put the title first: '# Title', then ':::{self.as_written} Organization'.",
            )
            return content
        if not self.is_in_section():
            return content
        for sibling in parent.children:
            if isinstance(sibling, view) and isinstance(sibling["declares"], Engagement):
                self.report(
                    "duplicate",
                    f"this heading has a {{{sibling['name']}}} already",
                    f"Give each {self.as_written} a heading of its own.",
                )
                return content
        docname = self.env.current_document.docname
        return [view.of(self.local_name, docname, self.declaration(name)), *content]


class EntryDirective(SectionDirective):
    """Declares an entry of a list, which is one line; its content stands below."""

    views = ("entry",)

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare the entry, in a section that is shown as a line."""
        rendered = super().declare(name)
        for section in rendered:
            if isinstance(section, nodes.section):
                section["classes"].append("resume-entry")
        return rendered


class ReferenceDirective(EntryDirective):
    """``{reference} Name``: the content is what somebody says of the person."""

    def declare(self, name: str) -> list[nodes.Node]:
        """Declare it, the content as a quotation."""
        rendered = super().declare(name)
        for section in rendered:
            if isinstance(section, nodes.section) and section[2:]:
                section[2:] = [nodes.block_quote("", *section[2:])]
        return rendered


DECLARATIONS: dict[str, type[DeclarationDirective]] = {
    "person": PersonDirective.of(Person),
    "organization": SectionDirective.of(Organization, views=("organization", "positions")),
    "position": EngagementDirective.of(Position),
    "project": SectionDirective.of(Project, views=("project",)),
    "education": SectionDirective.of(Education, views=("education",), may_be_expected=True),
    "skill": SectionDirective.of(Skill, views=("skill",)),
    "volunteer": EngagementDirective.of(Volunteer),
    "certificate": EntryDirective.of(Certificate),
    "publication": EntryDirective.of(Publication),
    "award": EntryDirective.of(Award),
    "language": EntryDirective.of(Language),
    "interest": EntryDirective.of(Interest),
    "reference": ReferenceDirective.of(Reference),
}
