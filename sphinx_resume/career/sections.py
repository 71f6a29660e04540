"""The titles of a résumé's sections, which imports write and exports print.

They are in the catalogue of messages; who prints one looks it up for the language of the résumé.
"""

from __future__ import annotations


def _(text: str) -> str:
    """Mark a title for the catalogue of messages."""
    return text


# By the names of the sections of JSON Resume.
TITLES = {
    "work": _("Experience"),
    "skills": _("Skills"),
    "projects": _("Projects"),
    "education": _("Education"),
    "volunteer": _("Volunteering"),
    "certificates": _("Certificates"),
    "publications": _("Publications"),
    "awards": _("Awards"),
    "languages": _("Languages"),
    "interests": _("Interests"),
    "references": _("References"),
}
CORE_SKILLS = _("Core skills")
