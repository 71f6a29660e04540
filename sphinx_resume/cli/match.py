"""``sphinx-resume match``: a job advertisement, answered with the evidence of the project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.career import ProjectError, read_career
from sphinx_resume.cli.failure import fail
from sphinx_resume.matching import report, source
from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import gather_facts

if TYPE_CHECKING:
    import argparse

    from sphinx_resume.matching.answer import Answer


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
    parser.add_argument(
        "--edition",
        metavar="NAME",
        help="also write editions/NAME.toml: the résumé for this job, made by 'edition NAME'",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the advertisement and the career, and write the answer."""
    name = options.advertisement
    try:
        lines = source.read_advertisement(name, sys.stdin.buffer)
        read = read_career(Path())
        if not read.career.skills:
            return fail(
                "The project declares no skill, so nothing can be matched. "
                "Declare the first with a {skill} directive, and mention it in a sentence."
            )
        answer = Matcher(gather_facts(read.career, read.site.page)).answer(lines)
    except (source.UnreadableError, ProjectError) as error:
        return fail(error)
    if not answer.rows:
        called = "standard input" if name == source.STANDARD_INPUT else name
        return fail(
            f"{called}: No requirement was found. "
            "Keep the lines that tell what is asked, each on a line of its own."
        )
    sys.stdout.write(report.FORMATS[options.format](answer))
    if options.edition is not None:
        return _write_edition(options.edition, answer, "\n".join(text for _, text in lines))
    return 0


def _write_edition(name: str, answer: Answer, ad: str) -> int:
    """Write the edition for the advertisement: what it must have first, as far as declared."""
    from sphinx_resume.editions.edition import FOLDER, EditionError  # noqa: PLC0415 -- as below
    from sphinx_resume.editions.write import write_edition  # noqa: PLC0415 -- needs TOML Kit

    rows = sorted(answer.rows, key=lambda row: report.NEEDS.index(row.requirement.need))
    skills = {skill.name: skill.verdict for row in rows for skill in row.skills}
    declared = [skill for skill, verdict in skills.items() if verdict != "missing"]
    if not declared:
        return fail(f"No edition was written. {report.NOTHING_DECLARED}")
    try:
        path = write_edition(Path(FOLDER), name, declared, ad, title=answer.title)
    except EditionError as error:
        return fail(error)
    sys.stderr.write(f"{path} is written. Look it over, then: sphinx-resume edition {name}\n")
    return 0
