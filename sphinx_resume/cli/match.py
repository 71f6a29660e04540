"""``sphinx-resume match``: a job advertisement, answered with the evidence of the project."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_resume.cli.project import read_career
from sphinx_resume.editions.edition import FOLDER
from sphinx_resume.editions.write import write_edition
from sphinx_resume.errors import UserError
from sphinx_resume.matching import report, source
from sphinx_resume.matching.answer import Matcher
from sphinx_resume.matching.facts import gather_facts

if TYPE_CHECKING:
    import argparse

    from sphinx_resume.matching.answer import Answer


def run(options: argparse.Namespace) -> int:
    """Read the advertisement and the career, and write the answer."""
    name = options.advertisement
    lines = source.read_advertisement(name, sys.stdin.buffer)
    career, site = read_career(Path())
    if not career.skills:
        message = (
            "The project declares no skill, so nothing can be matched. "
            "Declare the first with a {skill} directive, and mention it in a sentence."
        )
        raise UserError(message)
    answer = Matcher(gather_facts(career, site.page)).answer(lines)
    if not answer.rows:
        message = (
            f"{'standard input' if name == source.STANDARD_INPUT else name}: No requirement was "
            "found. Keep the lines that tell what is asked, each on a line of its own."
        )
        raise UserError(message)
    sys.stdout.write(report.FORMATS[options.format](answer))
    if options.edition is not None:
        _write_edition(options.edition, answer, "\n".join(text for _, text in lines))
    return 0


def _write_edition(name: str, answer: Answer, ad: str) -> None:
    """Write the edition for the advertisement: what it must have first, as far as declared."""
    rows = sorted(answer.rows, key=lambda row: report.NEEDS.index(row.requirement.need))
    skills = {skill.name: skill.verdict for row in rows for skill in row.skills}
    declared = [skill for skill, verdict in skills.items() if verdict != "missing"]
    if not declared:
        message = f"No edition was written. {report.NOTHING_DECLARED}"
        raise UserError(message)
    path = write_edition(Path(FOLDER), name, declared, ad, title=answer.title)
    sys.stderr.write(f"{path} is written. Look it over, then: sphinx-resume edition {name}\n")
