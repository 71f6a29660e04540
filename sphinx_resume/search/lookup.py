"""The data of the scripts in the page: two files beside the pages.

``resume-lookup.js`` has the skills and the work, for the search box. ``resume-sentences.js``
has every sentence, for the search page and the explorer. Both are scripts rather than JSON, so
that a page that is opened from a folder can load them. Rows are arrays rather than objects,
and refer to each other by number, to stay small:

- ``today``: the month of the build (an ordinal); ``labels``: words for readers
- ``explorer``: the page that has the skill explorer, a number in ``docs``, or null
- ``docs``: docnames; ``titles``: by number of the page, for pages with sentences of their own
- ``works``: kind, label, organization or detail, doc, anchor
- ``strongest``: the skills with the most behind them, by number
- ``categories``: the headings that skills stand under
- ``skills``: name, aliases, category (a number), doc, anchor, months in use, month of last use
  (an ordinal; -1 while in use; null if never dated), number of sentences, strength in words,
  and the work that shows it, most sentences first: pairs of work and number of sentences
- ``sentences``: work (-1 for none), doc, anchor, text, skills
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.model import Education, Entry, plain
from sphinx_resume.i18n import Wording, _, enumerated
from sphinx_resume.output import write

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.career.career import Career, Evidence, Strength
    from sphinx_resume.career.model import Block, Declaration

LOOKUP = "resume-lookup.js"
SENTENCES = "resume-sentences.js"
_STRONGEST = 8  # which an empty box shows


def labels(words: Wording) -> dict[str, str | dict[str, str]]:
    """The words that the scripts show to readers, by name; counted ones by plural form."""
    return {
        "skill": _("Skill"),
        "position": _("Role"),
        "organization": _("Organization"),
        "project": _("Project"),
        "education": _("Education"),
        "volunteer": _("Volunteer work"),
        "certificate": _("Certificate"),
        "publication": _("Publication"),
        "award": _("Award"),
        "language": _("Language"),
        "interest": _("Interest"),
        "reference": _("Reference"),
        "matches": _("Matches"),
        "comma": _(", "),
        "countedMatches": words.plural_forms("%d match", "%d matches"),
        "none": _("No match"),
        "noResult": _("No skill, role or sentence matches"),
        "results": _("Skills and work"),
        "nearest": _("Nearest names"),
        "strongest": _("Strongest skills"),
        "noMatch": _("Press Enter to search all text"),
        "without": _("nothing with “{}”"),
        "notTogether": _("no work here shows all of these skills"),
        "allSkills": _("All skills"),
        "environment": words.in_environment,
        "explore": _("Find work by its skills"),
        "addSkill": _("Add a skill"),
        "remove": _("Remove {}"),
        "category": _("Category"),
        "allCategories": _("All categories"),
        "since": _("Used since"),
        "anyTime": _("Any time"),
        "sort": _("Sort by"),
        "sortTime": _("Time in use"),
        "sortLast": _("Last used"),
        "sortSentences": _("Number of sentences"),
        "sortName": _("Name"),
        "roles": _("Roles"),
        "sentences": _("Sentences"),
        "rolesAll": _("Roles with all of them"),
        "rolesSome": _("Roles with some of them"),
        "sentencesAll": _("Sentences with all of them"),
        "sentencesSome": _("Sentences with some of them"),
        "countedSkills": words.plural_forms("%d skill", "%d skills"),
        "found": _("Have all of them: roles {roles}, sentences {sentences}"),
        "foundNone": _("No role or sentence has all of them"),
        "skills": _("Skills"),
        "both": words.plural_forms("both: %d sentence", "both: %d sentences"),
        "bothNone": _("both: no sentence"),
        "claimed": _("claimed"),
        "claimedAlone": _("{}: no work here shows it"),
        "unknown": _("No skill here is called {}"),
        "combine": _("combine"),
        "combineWith": _("Combine {} with other skills"),
        "answerAd": _("Answer a job advertisement"),
    }


class Tables:
    """The rows of both files, which refer to each other by number."""

    def __init__(self, career: Career, words: Wording, explorer: str = "") -> None:
        self.career = career
        self.explorer = explorer
        self.words = words
        documents = {row.docname for row in (*career.works, *career.skills)} | set(career.pages)
        self.docs = sorted(documents)
        self.categories = list(dict.fromkeys(skill.category for skill in career.skills))
        self._doc = {docname: number for number, docname in enumerate(self.docs)}
        self._work = {
            (work.docname, work.anchor): number for number, work in enumerate(career.works)
        }
        self._skill: dict[str, int] = {}
        for number, skill in enumerate(career.skills):
            self._skill.setdefault(skill.name, number)

    def lookup(self) -> dict[str, Any]:
        """What ``resume-lookup.js`` holds."""
        career = self.career
        return {
            "today": career.today,
            "labels": labels(self.words),
            "docs": self.docs,
            "explorer": self._doc.get(self.explorer),
            "titles": {
                self._doc[docname]: page.title
                for docname, page in career.pages.items()
                if page.blocks
            },
            "strongest": [
                self._skill[evidence.skill.name] for evidence in career.strongest[:_STRONGEST]
            ],
            "categories": self.categories,
            "works": [self._work_row(work) for work in career.works],
            "skills": [self._skill_row(career.evidence(skill)) for skill in career.skills],
        }

    def sentences(self) -> list[list[Any]]:
        """What ``resume-sentences.js`` holds: the sentences of works, then those of pages."""
        works, pages = self.career.works, self.career.pages.values()
        return [
            *(
                self._sentence_row(n, block)
                for n, work in enumerate(works)
                for block in work.blocks
            ),
            *(self._sentence_row(-1, block) for page in pages for block in page.blocks),
        ]

    def _work_row(self, work: Declaration) -> list[Any]:
        return [
            work.directive(),
            self.career.tenure(work).link.label,
            _detail_of(work, self.words, self.career),
            self._doc[work.docname],
            work.anchor,
        ]

    def _skill_row(self, evidence: Evidence) -> list[Any]:
        skill, strength = evidence.skill, evidence.strength
        proofs = sorted(evidence.proofs, key=lambda proof: -len(proof.blocks))
        counts = [
            *((proof.work.link, len(proof.blocks)) for proof in proofs),
            *((tenure.link, 0) for tenure in evidence.listed),
        ]
        return [
            skill.name,
            list(skill.other_names),
            self.categories.index(skill.category),
            self._doc[skill.docname],
            skill.anchor,
            strength.months,
            _last_month(strength),
            strength.sentences,
            " · ".join(self.words.strength(strength).values()) or _("no work here shows it"),
            [
                [self._work[link.docname, link.anchor], count]
                for link, count in counts
                if (link.docname, link.anchor) in self._work
            ],
        ]

    def _sentence_row(self, work: int, block: Block) -> list[Any]:
        names = self.career.skill_names.meant(block.skills)
        skills = sorted(self._skill[name] for name in names)
        return [work, self._doc[block.docname], block.anchor, plain(block.text), skills]


def _last_month(strength: Strength) -> int | None:
    if strength.last is None:
        return None
    return strength.last_used.first if strength.last_used else -1


def _detail_of(work: Declaration, words: Wording, career: Career) -> str:
    tenure = career.tenure(work)
    parts = [tenure.within] if tenure.within else []
    if isinstance(work, Education):
        parts += filter(None, (work.study_type, work.area))
    elif tenure.period:
        parts.append(words.period(tenure.period))
    if isinstance(work, Entry) and work.details:
        parts.append(enumerated(work.details))
    return " · ".join(parts)


def write_tables(folder: Path, career: Career, words: Wording, explorer: str = "") -> None:
    """Write both files, where their content has changed.

    Args:
        folder: Where they are written.
        career: What they hold.
        words: How durations are worded.
        explorer: The page that has the skill explorer, if any.
    """
    tables = Tables(career, words, explorer)
    for name, variable, table in (
        (LOOKUP, "resumeLookup", tables.lookup()),
        (SENTENCES, "resumeSentences", tables.sentences()),
    ):
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        script = f"window.{variable} = {text};\n"
        write(folder / name, script.encode())
