"""What the scripts in the page look skills up in: two files beside the pages.

``resume-lookup.js`` has the skills and the work, for the search box; ``resume-sentences.js``
every sentence, for the search page and the explorer. Both are scripts and no JSON, so that
they can be loaded where the site is opened from a folder. They are arrays rather than
objects, and refer to each other by number, to stay small:

- ``today``: the month of the build (an ordinal); ``labels``: what is said to readers
- ``docs``: docnames; ``titles``: those of the pages with sentences of no work, by doc
- ``works``: kind, label, organization or detail, doc, anchor
- ``categories``: the headings that skills stand under
- ``skills``: name, aliases, category (its number there), doc, anchor, months in use, month of
  last use (an ordinal; -1 while in use; null if never dated), number of sentences, strength
  in words, and the work that shows it, most sentences first: pairs of work and number of
  sentences
- ``sentences``: work (-1 for none), doc, anchor, text, skills
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sphinx_resume.career.model import Education, Entry, plain
from sphinx_resume.i18n import Wording, _, counted
from sphinx_resume.output import write

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.career.career import Career, Evidence
    from sphinx_resume.career.model import Block, Declaration

LOOKUP = "resume-lookup.js"
SENTENCES = "resume-sentences.js"


def labels() -> dict[str, str]:
    """What the scripts say to readers."""
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
        "oneMatch": _("1 match"),
        "manyMatches": _("{} matches"),
        "none": _("No match"),
        "noResult": _("No skill, role or sentence matches"),
        "results": _("Skills and work"),
        "noMatch": _("Press Enter to search all text"),
        "without": _("nothing with “{}”"),
        "notTogether": _("no work here shows all of these skills"),
        "allSkills": _("All skills"),
        "environment": _("in the environment"),
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
        "oneSkill": _("1 skill"),
        "manySkills": _("{} skills"),
        "found": _("Have all of them: roles {roles}, sentences {sentences}"),
        "foundNone": _("No role or sentence has all of them"),
        "skills": _("Skills"),
    }


def tables(career: Career, words: Wording) -> tuple[dict[str, Any], list[list[Any]]]:
    """The lookup, and the sentences."""
    works = career.works
    docs = sorted({each.docname for each in (*works, *career.skills)} | set(career.pages))
    doc = {name: number for number, name in enumerate(docs)}
    work = {(each.docname, each.anchor): number for number, each in enumerate(works)}
    categories = list(dict.fromkeys(skill.category for skill in career.skills))
    skill = {each.name: number for number, each in reversed(list(enumerate(career.skills)))}

    def skill_row(evidence: Evidence) -> list[Any]:
        shown = evidence.skill
        proofs = sorted(evidence.proofs, key=lambda proof: -len(proof.blocks))
        places = [
            *((proof.work.place, len(proof.blocks)) for proof in proofs),
            *((tenure.place, 0) for tenure in evidence.listed),
        ]
        return [
            shown.name,
            list(shown.aliases),
            categories.index(shown.category),
            doc[shown.docname],
            shown.anchor,
            evidence.months,
            _last(evidence),
            evidence.sentences,
            strength(evidence, words),
            [
                [work[place.docname, place.anchor], count]
                for place, count in places
                if (place.docname, place.anchor) in work
            ],
        ]

    def sentence_row(owner: int, block: Block) -> list[Any]:
        named = (career.skill_names.get(name) for name in block.skills)
        shown = sorted({skill[each.name] for each in named if each})
        return [owner, doc[block.docname], block.anchor, plain(block.text), shown]

    lookup = {
        "today": career.today,
        "labels": labels(),
        "docs": docs,
        "titles": {doc[name]: page.title for name, page in career.pages.items() if page.blocks},
        "categories": categories,
        "works": [
            [
                type(each).__name__.lower(),
                career.tenure(each).place.label,
                _detail(each, words, career),
                doc[each.docname],
                each.anchor,
            ]
            for each in works
        ],
        "skills": [skill_row(career.evidence(each)) for each in career.skills],
    }
    sentences = [
        *(sentence_row(n, block) for n, each in enumerate(works) for block in each.blocks),
        *(sentence_row(-1, block) for page in career.pages.values() for block in page.blocks),
    ]
    return lookup, sentences


def _last(evidence: Evidence) -> int | None:
    if evidence.last is None:
        return None
    return -1 if evidence.last.end is None else evidence.last.end.first


def strength(evidence: Evidence, words: Wording) -> str:
    """How long, how recently and in how many sentences, in one line."""
    parts = []
    if evidence.months:
        parts.append(words.duration(evidence.months))
    if evidence.last:
        parts.append(words.last_used(evidence.last))
    if evidence.sentences:
        parts.append(counted("%d sentence", "%d sentences", evidence.sentences))
    return " · ".join(parts) or _("no work here shows it")


def _detail(work: Declaration, words: Wording, career: Career) -> str:
    tenure = career.tenure(work)
    shown = [tenure.within] if tenure.within else []
    if isinstance(work, Education):
        shown += filter(None, (work.study_type, work.area))
    elif tenure.period:
        shown.append(words.period(tenure.period))
    if isinstance(work, Entry) and work.detail:
        shown.append(work.detail)
    return " · ".join(shown)


def write_tables(folder: Path, career: Career, words: Wording) -> None:
    """Write both files, where their content has changed."""
    lookup, sentences = tables(career, words)
    for name, variable, table in (
        (LOOKUP, "resumeLookup", lookup),
        (SENTENCES, "resumeSentences", sentences),
    ):
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
        script = f"window.{variable} = {text};\n"
        write(folder / name, script.encode())
