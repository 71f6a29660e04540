"""What all directives share: their options, where they stand, and how mistakes are reported.

What is wrong is reported at its line, and what is right is used all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst.states import RSTState
from sphinx.util.docutils import SphinxDirective

from sphinx_resume.career.characters import UNREADABLE
from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.diagnostics.markup import is_plain_fence
from sphinx_resume.diagnostics.problem import Kind, Problem
from sphinx_resume.directives.option_lines import quoted, read_option_lines, unquoted
from sphinx_resume.renamed import of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.career.fields import Field

_UNREADABLE_START = re.compile("""['"|>]""")
_COMMENT = re.compile(r"\s+#.*|#.*")


def text(value: str | None) -> str:
    """The value of an option as it was written; the checks come after, since they know the line."""
    return (value or "").strip()


class OptionSpec(dict[str, Any]):
    """The options that a directive takes.

    One that it does not take gets through too: docutils would leave out the whole directive for
    it, and could not name the option that was meant. `ResumeDirective.check_options` does.
    """

    def __init__(self, fields: Iterable[Field] = ()) -> None:
        super().__init__({field.option: text for field in fields})

    def __bool__(self) -> bool:
        return True  # MyST takes options for text where there can be none

    def __missing__(self, _option: str) -> Any:
        return text


class _Content(nodes.Element):
    """Holds the content of a directive while it is parsed, and names that directive."""


class ResumeDirective(SphinxDirective):
    """A directive that reports what is wrong with it; ``fields`` are its options."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    fields: ClassVar[tuple[Field, ...]] = ()
    option_spec: ClassVar[Any] = OptionSpec()

    @property
    def local_name(self) -> str:
        """The directive's name without its domain."""
        return self.name.rpartition(":")[2].lower()

    @property
    def as_written(self) -> str:
        """The directive as messages call it: ``{position}``."""
        return f"{{{self.local_name}}}"

    @property
    def source(self) -> Source:
        """The directive's own line."""
        path, line = self.get_source_info()
        return Source(path or "", line or 1)

    def source_of(self, option: str) -> Source:
        """The line of an option."""
        return self._line(self.option_lines.lines.get(option, 0))

    def _line(self, offset: int) -> Source:
        source = self.source
        return Source(source.path, source.line + offset)

    def report(self, kind: Kind, message: str, hint: str, source: Source | None = None) -> None:
        """Warn of a mistake.

        Args:
            kind: The subtype of the warning.
            message: What is wrong.
            hint: What to do about it.
            source: Where; by default at the line of the directive.

        """
        Problem(kind, source or self.source, message, hint).warn()

    # ── how it is written ────────────────────────────────────────────────────────

    def read_option_lines(self) -> None:
        """Find the line of each option; report what is written wrongly."""
        options = [field.option for field in self.fields]
        self.option_lines = read_option_lines(self.block_text, options)
        for option, line in self.option_lines.repeated:
            self.report(
                "duplicate",
                f"option {option!r} of {self.as_written} is given twice",
                "Keep one of them; the last one counts.",
                self._line(line),
            )
        for written, line in self.option_lines.malformed:
            self.report(
                "option",
                f"{written!r} is not an option of {self.as_written}",
                "Write ':option: value', and ':::' alone on the last line.",
                self._line(line),
            )
        for option, line in self.option_lines.continued:
            self.report(
                "option",
                f"option {option!r} of {self.as_written} continues on the next line",
                "Write it on one line; the rest was read as text.",
                self._line(line),
            )
        for option, line in self.option_lines.misplaced:
            self.report(
                "option",
                f"{option!r} of {self.as_written} was read as text, not as an option",
                f"Write ':{option}: …' right below ':::{self.as_written}', without a blank line.",
                self._line(line),
            )
        if not self.block_text.lstrip().startswith(".."):
            self._restore_values()

    def _restore_values(self) -> None:
        """Use the values that MyST cuts off or cannot read as they are written; report them.

        It reads an option as YAML does, and no option at all if it cannot read one.
        """
        is_yaml = self.option_lines.is_yaml
        for option, written in self.option_lines.values.items():
            given, without_marks = self.options.get(option), unquoted(written)
            if given is None:
                self.options[option] = written if without_marks is None else without_marks
            if given is None and without_marks is None and _UNREADABLE_START.match(written):
                message = f"the value of {option!r} begins with {written[0]!r}"
            elif given and not is_yaml and _COMMENT.fullmatch(written.removeprefix(given)):
                message = f"the value of {option!r} ends before the '#'"
            else:
                continue
            hint = f"Put all of it in quotation marks: ':{option}: {quoted(written)}'."
            self.report("option", message, hint, self.source_of(option))

    def readable(self, text: str, source: Source) -> str:
        """A text without the characters that nothing can show, which are reported."""
        match = UNREADABLE.search(text)
        if match is not None:
            message = f"the character {match[0]!r} in {text!r} cannot be shown"
            self.report("file", message, "Remove it.", source)
        return UNREADABLE.sub("", text)

    def parse_content(self) -> list[nodes.Node]:
        """The nodes of the content; a directive in it knows the one around it from its parent."""
        holder = _Content(directive=self.local_name, line=self.source.line)
        holder.document = self.state.document
        self.state.nested_parse(self.content, self.content_offset, holder)
        return holder.children

    # ── where it stands ──────────────────────────────────────────────────────────

    @property
    def parent(self) -> nodes.Element:
        """The node that the directive stands in."""
        return self.state_machine.node  # type: ignore[return-value]  # there always is one

    def is_in_section(self) -> bool:
        """Whether it stands where a section may stand; reports it if not."""
        parent = self.parent
        if isinstance(parent, (nodes.section, nodes.document)):
            return True
        hint = "Move it out, directly under a heading."
        if isinstance(parent, _Content):
            container = f"the {{{parent['directive']}}} of line {parent['line']}"
            hint = "Close that with ':::' above it, or move it out, directly under a heading."
        elif is_plain_fence(parent):
            container = "a fence"
            hint = "Close that with ':::' above it, or remove a ':::' too many."
        elif type(parent) is nodes.Element:  # what Sphinx parses contents into
            container = "another directive"
        else:
            name = parent.tagname.replace("_", " ")
            container = f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
        self.report("placement", f"{self.as_written} is inside {container}", hint)
        return False

    def is_in_eval_rst(self) -> bool:
        """Whether it is reStructuredText within a page of Markdown."""
        return isinstance(self.state, RSTState) and not self.source.path.endswith(".rst")

    # ── its options ──────────────────────────────────────────────────────────────

    def check_options(self) -> None:
        """Report options that it does not take, and drop them; report those that it lacks."""
        self._rename_options()
        fields = {field.option: field for field in self.fields}
        for option in [*self.options]:
            source = self.source_of(option)
            value = self.options[option] = self.readable(self.options[option], source)
            field = fields.get(option)
            # An option without a name has been reported as a malformed line.
            problem = self._problem(option, value, field) if option else None
            if problem:
                self.report("option", *problem, source)
            if not option or (problem and not (field and field.value == "flag")):
                del self.options[option]
        for option, field in fields.items():
            if field.required and option not in self.options:
                self.report(
                    "option",
                    f"{self.as_written} needs the option {option!r}",
                    f"Add a line ':{option}: …' below ':::{self.as_written}'.",
                )

    def _rename_options(self) -> None:
        """Take the options that have an old name by their new one; report them."""
        for old, entry in of_kind("option", self.local_name).items():
            if old in self.options:
                message = f"the option {old!r} of {self.as_written} is called {entry.new!r} now"
                self.report("option", message, entry.hint, self.source_of(old))
                self.option_lines.lines[entry.new] = self.option_lines.lines.get(old, 0)
                self.options.setdefault(entry.new, self.options.pop(old))

    def _problem(self, option: str, value: str, field: Field | None) -> tuple[str, str] | None:
        """The message and the hint, if something is wrong with an option."""
        if field is None:
            known = [field.option for field in self.fields]
            takes = f"It takes: {', '.join(known)}." if known else "It takes none."
            message = f"{self.as_written} has no option {option!r}"
            return message, did_you_mean(option, known) + takes
        if field.value == "flag":
            message = f"option {option!r} of {self.as_written} takes no value, but has {value!r}"
            return (message, f"Write ':{option}:' alone, or remove it.") if value else None
        if not value.replace(",", "").strip():
            message = f"option {option!r} of {self.as_written} is empty"
            return message, "Give it a value, or remove it."
        return None


class ViewDirective(ResumeDirective):
    """A directive that takes no data: it shows what was declared elsewhere.

    ``takes_names`` says whether its author may choose by name what it shows.
    """

    takes_names: ClassVar[bool] = False

    def check(self) -> None:
        """Report what it is given and does not take."""
        self.read_option_lines()
        self.check_options()
        if self.arguments and not self.takes_names:
            self.report(
                "option",
                f"{self.as_written} takes no name, but has {' '.join(self.arguments)!r}",
                "Remove it; this view shows what is declared elsewhere.",
            )
        if self.content:
            self.report(
                "option",
                f"{self.as_written} takes no text",
                "Remove it, or close the directive with ':::' above it.",
            )
