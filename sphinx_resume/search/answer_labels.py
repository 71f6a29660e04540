"""The words of the answer to an advertisement on the page, loaded with it.

``resume-answer-labels.js`` holds them: the search box, which every page has, needs none.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from sphinx_resume.i18n import Wording

NAME = "resume-answer-labels.js"


def labels(words: Wording) -> dict[str, str | dict[str, str]]:
    """The words that readers see, by name; counted ones by plural form."""
    return {
        "pasteAd": _("Paste the text of the advertisement"),
        "staysHere": _("It stays on this page: nothing is stored or sent."),
        "showAnswer": _("Show the answer"),
        "cancel": _("Cancel"),
        "change": _("Change"),
        "close": _("Close"),
        "wordsPasted": words.plural_forms(
            "%d word pasted; it stays on this page", "%d words pasted; they stay on this page"
        ),
        "skillsAsked": _("Skills asked for"),
        "must": _("Must have"),
        "nice": _("Nice to have"),
        "timeInUse": _("time in use"),
        "proved": _("proved"),
        "listed": _("listed"),
        "missing": _("missing"),
        "suggestion": _("nearest, not proof"),
        "notChecked": _("not checked"),
        "or": _("{} or {}"),
        "listedIn": _("In an environment, without a sentence."),
        "claimedOnly": _("Listed as a skill; no work here shows it."),
        "notHere": _("Not among the skills here."),
        "notUnderstood": _("It names no skill, and no sentence here comes near it."),
        "yearsAsked": _("asked: {asked}, here: {had}"),
        "noneDeclared": _("None of what it asks for is in this résumé."),
        "noRequirement": _("No requirement was found. Paste the lines that tell what is asked."),
        "emptyAd": _("Nothing was pasted. Copy the words of the advertisement."),
        "addressAd": _("This is an address. Copy the words of the page instead."),
        "longAd": _("This is longer than 200 kB. Paste the advertisement alone."),
        "years": words.plural_forms("%d yr", "%d yrs"),
        "months": words.plural_forms("%d mo", "%d mos"),
        "yearsMonths": _("%(years)s %(months)s") % {"years": "{years}", "months": "{months}"},
    }


def script(words: Wording) -> bytes:
    """What the file holds."""
    text = json.dumps(labels(words), ensure_ascii=False, separators=(",", ":"))
    return f"window.resumeAnswerLabels={text};\n".encode()
