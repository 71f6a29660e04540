"""What all directives share: where they stand, which options they take, and how mistakes are told.

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
from sphinx_resume.diagnostics.markup import is_plain_fence
from sphinx_resume.diagnostics.problem import Kind, Problem, did_you_mean
from sphinx_resume.directives.option_lines import layout, quoted, unquoted

if TYPE_CHECKING:
    from collections.abc import Callable


_UNREAD = re.compile("""['"|>]""")
_CUT = re.compile(r"\s+#.*|#.*")


class _AnyOption(dict[str, "Callable[[str | None], str]"]):
    """Lets every option through, so that the directive itself can say what is wrong."""

    def __bool__(self) -> bool:
        return True

    def __missing__(self, _key: str) -> Callable[[str | None], str]:
        return lambda value: (value or "").strip()


class _Inside(nodes.Element):
    """Holds the content of a directive while it is parsed, and says whose it is."""


class Checked(SphinxDirective):
    """A directive that says what is wrong with it.

    ``fields`` are the options that have a value, ``flags`` those that have none; those in
    ``required`` must be given.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[Any] = _AnyOption()

    fields: ClassVar[tuple[str, ...]] = ()
    required: ClassVar[tuple[str, ...]] = ()
    flags: ClassVar[tuple[str, ...]] = ()

    @property
    def short(self) -> str:
        """The directive's name without its domain."""
        return self.name.rpartition(":")[2].lower()

    @property
    def here(self) -> Source:
        """The directive's own line."""
        path, line = self.get_source_info()
        return Source(path or "", line or 1)

    def at(self, option: str) -> Source:
        """The line of an option."""
        here = self.here
        return Source(here.path, here.line + self.layout.options.get(option, 0))

    def report(self, kind: Kind, found: str, mend: str, source: Source | None = None) -> None:
        """Warn of a mistake, here or at the line of an option."""
        Problem(kind, source or self.here, found, mend).warn()

    # ── its text ─────────────────────────────────────────────────────────────────

    def check_layout(self) -> None:
        """Report options that are no options, or given twice; note where the others stand."""
        self.layout = layout(self.block_text, (*self.fields, *self.flags))
        here = self.here
        for option, line in self.layout.twice:
            self.report(
                "duplicate",
                f"option {option!r} of {{{self.short}}} is given twice",
                "Keep one of them; the last one counts.",
                Source(here.path, here.line + line),
            )
        for text, line in self.layout.broken:
            self.report(
                "option",
                f"{text!r} is no option of {{{self.short}}}",
                "Write ':option: value', and ':::' alone on the last line.",
                Source(here.path, here.line + line),
            )
        for option, line in self.layout.split:
            self.report(
                "option",
                f"option {option!r} of {{{self.short}}} goes on in another line",
                "Write it in one line; what follows that is text here.",
                Source(here.path, here.line + line),
            )
        for option, line in self.layout.astray:
            self.report(
                "option",
                f"{option!r} of {{{self.short}}} is text here, and no option",
                f"Write ':{option}: …' right below ':::{{{self.short}}}', without a blank line.",
                Source(here.path, here.line + line),
            )

        if not self.block_text.lstrip().startswith(".."):
            self._check_quotation()

    def _check_quotation(self) -> None:
        """Report values that MyST cuts off or cannot read; use these as they are written.

        It reads an option as YAML does, and no option at all if it cannot read one.
        """
        for option, written in self.layout.values.items():
            given = self.options.get(option)
            meant = unquoted(written)
            if given is None:
                self.options[option] = written if meant is None else meant
            if given is None and meant is None and _UNREAD.match(written):
                found = f"the value of {option!r} begins with {written[0]!r}"
            elif given and not self.layout.is_yaml and _CUT.fullmatch(written.removeprefix(given)):
                found = f"the value of {option!r} ends before the '#'"
            else:
                continue
            mend = f"Put all of it in quotation marks: ':{option}: {quoted(written)}'."
            self.report("option", found, mend, self.at(option))

    def readable(self, text: str, source: Source) -> str:
        """A text without characters that nothing can show, which are reported."""
        found = UNREADABLE.search(text)
        if found is not None:
            self.report(
                "file",
                f"the character {found[0]!r} in {text!r} cannot be shown",
                "Take it out.",
                source,
            )
        return UNREADABLE.sub("", text)

    def parsed_content(self) -> list[nodes.Node]:
        """The nodes of the content; what is nested in it can tell in what it stands."""
        holder = _Inside(short=self.short, line=self.here.line)
        holder.document = self.state.document
        self.state.nested_parse(self.content, self.content_offset, holder)
        return holder.children

    # ── where it stands ──────────────────────────────────────────────────────────

    @property
    def parent(self) -> nodes.Element:
        """The node that the directive stands in."""
        parent = self.state_machine.node
        if parent is None:  # docutils' type allows it; a directive is always run in a node
            message = "a directive without a document"
            raise RuntimeError(message)
        return parent

    def is_in_section(self) -> bool:
        """Whether it stands where a section may stand; reports it if not."""
        parent = self.parent
        if isinstance(parent, (nodes.section, nodes.document)):
            return True
        mend = "Move it out, directly under a heading."
        if isinstance(parent, _Inside):
            where = f"the {{{parent['short']}}} of line {parent['line']}"
            mend = "Close that with ':::' above it, or move it out, directly under a heading."
        elif is_plain_fence(parent):
            where = "a fence"
            mend = "Close that with ':::' above it, or take out a ':::' too many."
        elif type(parent) is nodes.Element:  # what Sphinx parses contents into
            where = "another directive"
        else:
            name = parent.tagname.replace("_", " ")
            where = f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
        self.report("placement", f"{{{self.short}}} stands inside {where}", mend)
        return False

    def is_in_eval_rst(self) -> bool:
        """Whether it is reStructuredText within a page of Markdown."""
        return isinstance(self.state, RSTState) and not self.here.path.endswith(".rst")

    # ── what its options are ─────────────────────────────────────────────────────

    def check_options(self) -> None:
        """Report options that it does not take, and drop them; report those that it lacks."""
        for option in [*self.options]:
            value = self.options[option] = self.readable(self.options[option], self.at(option))
            wrong = self._wrong(option, value) if option else None  # else `check_layout` told it
            if wrong:
                self.report("option", *wrong, self.at(option))
            if option not in self.flags and (wrong or not option):
                del self.options[option]
        for option in self.required:
            if option not in self.options:
                self.report(
                    "option",
                    f"{{{self.short}}} lacks the option {option!r}",
                    f"Add a line ':{option}: …' below ':::{{{self.short}}}'.",
                )

    def _wrong(self, option: str, value: str) -> tuple[str, str] | None:
        """What is wrong with an option, and how to mend it."""
        allowed = (*self.fields, *self.flags)
        if option not in allowed:
            takes = f"It takes: {', '.join(allowed)}." if allowed else "It takes none."
            found = f"{{{self.short}}} has no option {option!r}"
            return found, did_you_mean(option, allowed) + takes
        if option in self.fields and not value.replace(",", "").strip():
            found = f"option {option!r} of {{{self.short}}} is empty"
            return found, "Give it a value, or take it out."
        if option in self.flags and value:
            found = f"option {option!r} of {{{self.short}}} takes no value, but has {value!r}"
            return found, f"Write ':{option}:' alone, or take it out."
        return None


class View(Checked):
    """A directive that takes nothing: it shows what was declared elsewhere."""

    def check(self) -> None:
        """Report whatever it is given."""
        self.check_layout()
        self.check_options()
        if self.arguments:
            self.report(
                "option",
                f"{{{self.short}}} takes no name, but has {' '.join(self.arguments)!r}",
                "Take it out; it shows what is declared elsewhere.",
            )
        self.check_content()

    def check_content(self) -> None:
        """Report a text that it would not show."""
        if self.content:
            self.report(
                "option",
                f"{{{self.short}}} takes no text",
                "Take it out, or close the directive with ':::' above it.",
            )
