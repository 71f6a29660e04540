"""Whether a text means the skill by a name that is also a word ("Go", "Chef", "Spring").

It does beside another skill in a list, before "services" or "developer", after "written in",
with a capital within a sentence, or where a whole bullet is nothing but the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume.importer import skill_catalogue

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sphinx_resume.career.names import NameMatch

_SHORT = 1  # names of so many letters say little, even with a capital
_ACRONYM = 3  # letters from which capitals alone make a name ("REST", "AJAX")
_WORDS_OF_ITEM = 3
_BETWEEN = re.compile(
    r"\s*(?:[,/+&;|、，・·•]|,?\s+(?:and|or|und|oder|et|ou|y|e|en|with|mit|avec|con|to|vs\.?)\s)\s*"
    r"(?:the\s|and\s|or\s)?"
)
_BEHIND = re.compile(
    r"[\s-](?:\d|(?:programming|language|lang|code|codebase|developer|engineer|programmer|backend"
    r"|frontend|front-end|back-end|(?:micro)?services?|apps?|applications?|framework|librar(?:y|ies)"
    r"|servers?|scripts?|scripting|packages?|plug-?ins?|APIs?|jobs?|clusters?|modules?|cookbooks?"
    r"|recipes?|playbooks?|charts?|components?|tests?|testing|queries|manifests?|programs?|tooling"
    r"|tools|stack|pipelines?|SDKs?|hooks?|native|router|project|based|driven|powered|backed"
    r"|client|functions?|templates?|bindings?|routines?|workers?|migrations?|deployments?|integration)\b)"
    r"|\s?(?:言語|语言|언어)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:written|programmed|programming|coded|coding|implemented|developed|built|rewritten|code"
    r"|services?|scripts?|tools?|apps?|applications?|software|programs?|backend|server)"
    r"\s+(?:\w+\s+)?(?:in|using|with)\s+$"
    r"|(?:\b(?:in|using|with|via|learned|learnt|learning|knows|into)|技能|使用|采用|基于)\s+$"
)
# What does not say a skill although a capital stands within a sentence.
_NO_SKILL_BEFORE = re.compile(
    r"\b(?:the|at|joined|by|series|plan|vitamin|grade|class|team|group|type|section|la|le|der|die"
    r"|das|bei|chez)\s+$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:\w+(?:ed|ing)|built|wrote|led|ran|set|made|taught|learnt|brought|did|used?|deploy|develop"
    r"|implement|integrate|maintain|manage|create|design|write|build|introduce|migrate)",
    re.IGNORECASE,
)
# The second words of families of products: "Spring Boot", "Oracle Database".
_FAMILY = re.compile(
    r"\s(?:Boot|MVC|Cloud|Security|Data|Batch|WebFlux|Router|Query|Hooks|Hook|Redux|Testing|Native"
    r"|Database|DB|SQL|RDBMS|Hub|Enterprise|Linux|Forms|Streams?|Streaming|MLlib|ML|CI|VBA|Lang"
    r"|Compiler|Framework|Core|Server|Framework|Functions?|Sheets|Charts?|Connect|UI|Material|JS"
    r"|Automate|Platform|API|APIs|Context|Suspense|Elements|Developer|Engineer|PL/SQL)\b"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CAPITALISED_ITEM = re.compile(r"[A-Z0-9.][\w.+#-]*(?:[ /][A-Z0-9][\w.+#-]*){0,2}")


def is_ambiguous(name: str) -> bool:
    """Whether a name is also a word, or a single letter."""
    return name.casefold() in skill_catalogue.AMBIGUOUS or len(name) == 1


def clear_matches(
    text: str, matches: Sequence[NameMatch], organizations: Collection[str] = ()
) -> set[NameMatch]:
    """Those of the matches that the text means as skills.

    Args:
        text: A sentence or paragraph.
        matches: The names in it, in order.
        organizations: Names, in lower case, that are also an employer's.
    """
    clear = {
        match
        for match in matches
        if not is_ambiguous(match.name)
        or (match.name.casefold() not in organizations and _is_meant(text, match))
    }
    chain: list[NameMatch] = []
    for match in [*matches, None]:
        if chain and (match is None or not _BETWEEN.fullmatch(text[chain[-1].end : match.start])):
            # One of a list is clear: so are the others. Three names are no chance.
            if len(chain) > 2 or clear & set(chain):  # noqa: PLR2004 -- see above
                clear |= set(chain)
            chain = []
        if match is not None:
            chain.append(match)
    return {match for match in clear if not is_ambiguous(match.name) or not _is_part(text, match)}


def _is_part(text: str, match: NameMatch) -> bool:
    """Whether a name is a part of another thing: "R&D", "C-level", "Go-to-market"."""
    before, after = text[max(match.start - 2, 0) : match.start], text[match.end : match.end + 30]
    if _BEHIND.match(after):
        return False
    return bool(re.match(r"(?:\s?&\s?|[-'’])\w", after) or re.search(r"\w\s?[-&'’]\s?$", before))


def _is_meant(text: str, match: NameMatch) -> bool:
    """Whether the words around a name say that it is a skill."""
    before, after = text[max(match.start - 60, 0) : match.start], text[match.end : match.end + 40]
    written = text[match.start : match.end]
    is_whole_bullet = not before.strip(" -•·*") and not after.strip(" .;,")
    if is_whole_bullet or (len(written) >= _ACRONYM and written.isupper()):
        return True
    if _BEHIND.match(after) or _BEFORE.search(before) or _is_item(before, after):
        return True
    if len(written) <= _SHORT:
        return False
    # Within a text of another script, Latin letters are a name.
    if _CJK.match(before[-1:]) or _CJK.match(after[:1]) or _FAMILY.match(after):
        return True
    if written[0].islower() or _NO_SKILL_BEFORE.search(before):
        return False
    # A capital within a sentence, and no part of a longer name.
    previous = re.search(r"(\w+)\s+$", before)
    following = re.match(r"\s+(?![A-Z]{2,}s?\b)([^\W\d_])", after)  # "React SPAs"
    # A sentence may begin with a verb: "Deployed Chef".
    is_first_verb = text.startswith(before) and _VERB.fullmatch(before.strip(" -•·*"))
    is_within = bool(previous and (previous[1][0].islower() or is_first_verb))
    return is_within and not (following and following[1].isupper())


def _is_item(before: str, after: str) -> bool:
    """Whether a name is one of a list of names, by its neighbours on both sides, or in "()"."""
    left = re.search(
        r"(^|[,;:(/|、，])\s*([^,;:()/|、，]*)[,;/|、，]\s*(?:and\s|und\s|&\s)?$", before
    )
    right = re.match(r"\s*(?:[,;/|、，]|\s(?:and|und|et|y)\s)\s*([^,;:()/|、，.]*)", after)
    opens = bool(re.search(r"[(:]\s*$", before))
    closes = bool(re.match(r"\s*(?:[).;]|$)", after))
    if opens and after.lstrip().startswith(")"):
        return True
    neighbours = [match[match.lastindex or 0].strip() for match in (left, right) if match]
    if not neighbours or not all(map(_looks_like_name, neighbours)):
        return False
    return len(neighbours) == 2 or opens or closes  # noqa: PLR2004 -- both sides


def _looks_like_name(text: str) -> bool:
    """Whether a neighbour in a list is a name: well known, or capitalised and short."""
    words = text.split()
    if skill_catalogue.is_known(text) or (words and skill_catalogue.is_known(words[-1])):
        return True
    return len(words) <= _WORDS_OF_ITEM and bool(_CAPITALISED_ITEM.fullmatch(text))
