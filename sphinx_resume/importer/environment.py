"""Technologies that stand among the texts of a piece of work, and belong to its environment.

People write them as a line with a label ("Tech stack: Go, Redis"), or as bullets that are
nothing but their names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.importer.schema import text_of
from sphinx_resume.importer.skill_catalogue import is_known
from sphinx_resume.importer.skill_names import composite, several, skill_name, without_version

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sphinx_resume.importer.markup import Passage
    from sphinx_resume.importer.report import Place
    from sphinx_resume.importer.schema import Project, Volunteer, Work

_LABEL = re.compile(
    r"(?:(?:key|main|core|primary|relevant|used|technical|technology|tech(?:nologies)?)\s+)?"
    r"(?:tech(?:nical|nology)?[\s-]*(?:stacks?|environment|skills)|environments?|techs?"
    r"|technolog(?:y|ies)(?:\s*(?:used|stack|include|/\s*tools|and tools|& tools|and methods))?"
    r"|stack(?:\s+used)?|tools(?:et)?(?:\s+used|\s*(?:&|and|/)\s*tech(?:nologies|niques)?)?"
    r"|skills(?:\s+used)?|keywords|frameworks?|software|used|built with"
    r"|techn(?:ologien|ische umgebung|isches umfeld|ologie-?stack)|technik(?:en)?|techstack|umgebung"
    r"|(?:eingesetzte |verwendete )technologien|werkzeuge"
    r"|environnement(?:\s+technique)?|technologies\s+utilisées|outils|stack\s+technique"
    r"|entorno(?:\s+t[ée]cnico)?|tecnolog[ií]as(?:\s+utilizadas)?|herramientas|tecnologie"
    r"|技术栈|技術棧|使用技术|使用技術|技術スタック|技术|技術|主要技术|技术环境|环境|環境|開発環境|기술\s*스택|사용\s*기술|기술"
    r")\s*[:：]\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.\s]+$")
_LAST_OF_LIST = re.compile(r",?\s+(?:and|und|et|y|e)\s+")
_FEW_WORDS = 3


def move_to_environment(
    work: Work | Volunteer | Project, declared: Collection[str], place: Place
) -> None:
    """Make lines that only list technologies keywords of the work.

    Args:
        work: The entry; its texts, highlights and keywords change.
        declared: The names of the declared skills, in lower case.
        place: The entry's place in the file.
    """
    field = text_of(work)
    lead, labelled = _without_labelled(getattr(work, field))
    lists = [
        text
        for text in (passage.plain for passage in lead)
        if len(_parts(text)) > 1 and _is_bare(text)
    ]
    highlights, more = _without_labelled(work.highlights)
    highlights, bare = _without_bare(highlights, declared)
    names = [name for text in (*labelled, *lists, *more, *bare) for name in _parts(text)]
    if not names:
        return
    setattr(work, field, [passage for passage in lead if passage.plain not in lists])
    work.highlights = highlights
    work.keywords = list(dict.fromkeys([*work.keywords, *names]))
    place.repaired("lines that only list technologies are its environment")


def is_label(text: str) -> bool:
    """Whether a text begins with a label such as "Tech stack:"."""
    return bool(_LABEL.match(text))


def labelled_technologies(text: str) -> str:
    """What a line lists behind a label such as "Tech stack:", or ``""`` if it is no such line."""
    label = _LABEL.match(text)
    listed = _ENDS.sub("", text[label.end() :]) if label else ""
    if not listed or len(several(listed)[1]) == 1 < len(listed.split()) - _FEW_WORDS:
        return ""
    return listed if all(map(skill_name, several(listed)[1])) else ""


def _without_labelled(passages: Sequence[Passage]) -> tuple[list[Passage], list[str]]:
    kept, listed = [], []
    for passage in passages:
        technologies = labelled_technologies(passage.plain)
        if technologies:
            listed.append(technologies)
        else:
            kept.append(passage)
    return kept, listed


def _without_bare(
    highlights: list[Passage], declared: Collection[str]
) -> tuple[list[Passage], list[str]]:
    """The highlights that say more than names of technologies, and those that do not.

    Where half of them are known names, the others are names as well if they are as short.
    """
    texts = [_ENDS.sub("", passage.plain) for passage in highlights]
    bare = [_is_bare(text, declared) for text in texts]
    are_names = all(
        len(text.split()) <= _FEW_WORDS and not passage.plain.endswith(".")
        for text, passage in zip(texts, highlights, strict=True)
    )
    if any(bare) and 2 * sum(bare) >= len(bare) and are_names:
        bare = [bool(skill_name(text)) for text in texts]
    kept = [passage for passage, is_name in zip(highlights, bare, strict=True) if not is_name]
    return kept, [text for text, is_name in zip(texts, bare, strict=True) if is_name]


def _is_bare(text: str, declared: Collection[str] = ()) -> bool:
    """Whether a text is nothing but names of technologies, well known or declared."""
    parts = _parts(text)
    return bool(parts) and all(
        is_known(name) or name.casefold() in declared or is_known(without_version(name))
        for name in parts
    )


def _parts(text: str) -> list[str]:
    """The names in a list, the last of which may stand behind an "and"."""
    _, parts = several(text)
    if len(parts) > 1:
        *first, last = parts
        parts = [*first, *_LAST_OF_LIST.split(last.strip())]
        parts = [part.removeprefix("and ").removeprefix("und ") for part in parts]
    return [name for part in parts for name in map(skill_name, composite(part.strip())) if name]
