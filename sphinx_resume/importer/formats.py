"""The names of the formats from which a résumé can be imported."""

from __future__ import annotations

JSON_RESUME, MARKDOWN, LINKEDIN = "json-resume", "markdown", "linkedin"
FORMATS = (
    JSON_RESUME, MARKDOWN, LINKEDIN, "rendercv", "yamlresume", "reactive-resume", "fresh",
)  # fmt: skip
