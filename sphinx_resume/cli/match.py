"""``sphinx-resume match``: a job advertisement, answered with the evidence of the project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.career import ProjectError, read_career
from sphinx_resume.cli.failure import fail
from sphinx_resume.matching import report, source
from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import facts

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the subcommand."""
    parser = commands.add_parser(
        "match",
        help="answer a job advertisement with the sentences that prove each requirement",
        description=(
            "For each requirement of a job advertisement, tell whether this résumé proves it, "
            "and with which sentences. Run it in the folder of a project."
        ),
    )
    parser.add_argument(
        "advertisement",
        metavar="AD",
        help="text, Markdown or a saved HTML page; - for standard input",
    )
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the advertisement and the career, and write the answer."""
    name = options.advertisement
    try:
        lines = source.read(name, sys.stdin.buffer)
        read = read_career(Path())
        if not read.career.skills:
            return fail(
                "The project declares no skill, so nothing can be matched. "
                "Declare the first with a {skill} directive, and mention it in a sentence."
            )
        answer = Matcher(facts(read.career, read.site.page)).answer(lines)
    except (source.UnreadableError, ProjectError) as error:
        return fail(error)
    if not answer.rows:
        called = "standard input" if name == source.STANDARD_INPUT else name
        return fail(
            f"{called}: No requirement was found. "
            "Keep the lines that tell what is asked, each on a line of its own."
        )
    sys.stdout.write(report.FORMATS[options.format](answer))
    return 0
