"""Declarations under the names that JSON Resume and schema.org have for their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sphinx_resume.career.dates import Date
from sphinx_resume.career.fields import fields_of, value_of
from sphinx_resume.career.links import to_uri
from sphinx_resume.exports.common import lead_and_rest, paragraphs, plain_texts

if TYPE_CHECKING:
    from sphinx_resume.career.fields import Value
    from sphinx_resume.career.model import Declaration


def named_values(
    declared: Declaration, vocabulary: Literal["json", "schema_org"]
) -> dict[str, Any]:
    """What the fields of a declaration say, under the names that a vocabulary has for them.

    Args:
        declared: Any declaration.
        vocabulary: That of JSON Resume, or of schema.org.

    Returns:
        Texts, lists of texts, dates, and ``None`` for a date that is not known; for a name such
        as ``location.address`` an object in the object.

    """
    named: dict[str, Any] = {}
    for field in fields_of(type(declared)):
        name = field.json if vocabulary == "json" else field.schema_org
        if name:
            within, _dot, key = name.rpartition(".")
            target = named.setdefault(within, {}) if within else named
            target[key] = _plain_value(value_of(declared, field), field.value)
    return named


def _plain_value(value: Any, kind: Value) -> Any:
    match kind:
        case "url":
            return to_uri(value)
        case "list" | "names":
            return list(value)
        case "skills":
            return [listing.text for listing in value]
        case "profiles":
            return [to_uri(profile.url) for profile in value if profile.url]
    return value


def named_text(declared: Declaration) -> dict[str, Any]:
    """The text of a declaration under the keys of JSON Resume; see `Declared.json_text`."""
    first, *others = declared.json_text
    if not others:
        return {first: paragraphs(declared.blocks)}
    lead, rest = lead_and_rest(declared.blocks)
    return {first: paragraphs(lead), others[0]: plain_texts(rest)}


def without_empty(thing: dict[str, Any]) -> dict[str, Any]:
    """A thing without its empty values, however deep; dates as text.

    The schema of JSON Resume takes neither ``""`` nor null.
    """
    return {key: full for key, value in thing.items() if (full := _without_empty(value))}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return without_empty(value)
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return str(value) if isinstance(value, Date) else value
