"""The table of fields: what an author can say of each kind of declaration.

The table is the dataclasses of `model`, where each field is described by one of the functions
below. From it come the options of the directives and their checks, the table in the manual, and
the names that JSON Resume and schema.org have for a field.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from sphinx_resume.career.dates import Period

Value = Literal[
    "argument",  # the name behind the directive
    "heading",  # the heading above the directive
    "line",  # words in one line
    "list",  # words, separated by commas
    "names",  # other names, separated by commas
    "skills",  # names of skills, separated by commas, each perhaps with a text of its own
    "profiles",  # accounts elsewhere, separated by commas
    "flag",  # no value: it is given, or it is not
    "date",  # a date, or ``unknown``
    "start",  # likewise; with the end it makes a period
    "end",  # likewise, or ``present``
    "email",
    "phone",
    "url",  # a whole web address
    "image",  # a web address, or the path of a picture
]


@dataclass(frozen=True, slots=True)
class Field:
    """What an author can say of a declaration in one place.

    Attributes:
        name: The attribute of the model that holds it, such as ``study_type``; ``start`` and
            ``end`` are held together, as ``period``.
        value: What kind of value it has.
        label: What messages call it.
        json: Its key in JSON Resume, such as ``studyType``; ``location.address`` is a key in an
            object. ``""`` if the schema has none.
        schema_org: Its property in schema.org, likewise.
        required: Whether it has to be given.

    """

    value: Value
    name: str = ""
    label: str = ""
    json: str = ""
    schema_org: str = ""
    required: bool = False

    @property
    def is_option(self) -> bool:
        """Whether it is an option of the directive."""
        return self.value not in {"argument", "heading"}

    @property
    def is_words(self) -> bool:
        """Whether it is shown as it was written."""
        return self.value in {"line", "list", "names"}

    @property
    def is_name(self) -> bool:
        """Whether it has names, which are the same in most languages."""
        return self.value in {"argument", "names", "skills"}

    @property
    def is_translatable(self) -> bool:
        """Whether it is said in another way in another language."""
        return self.is_name or self.value in {"line", "list"}

    @property
    def option(self) -> str:
        """The name of its option, such as ``study-type``."""
        return self.name.replace("_", "-")


_EMPTY: dict[Value, Any] = {
    "list": (),
    "names": (),
    "skills": (),
    "profiles": (),
    "flag": False,
    "date": None,
}


def argument(label: str, *, json: str = "", schema_org: str = "") -> Any:
    """Describe the field of a model that has the directive's argument."""
    described = Field("argument", label=label, json=json, schema_org=schema_org, required=True)
    return field(metadata={"fields": (described,)})


def heading(*, json: str = "", schema_org: str = "") -> Any:
    """Describe the field of a model that has the text of the heading."""
    described = Field("heading", json=json, schema_org=schema_org)
    return field(default="", metadata={"fields": (described,)})


def option(value: Value, *, json: str = "", schema_org: str = "") -> Any:
    """Describe the field of a model that has the value of an option."""
    described = Field(value, json=json, schema_org=schema_org)
    return field(default=_EMPTY.get(value, ""), metadata={"fields": (described,)})


def period(*, required: bool = False) -> Any:
    """Describe the field of a model that has the time from one option to another."""
    start = Field("start", "start", "start", "startDate", "startDate", required)
    end = Field("end", "end", "end", "endDate", "endDate", required)
    return field(default=None, metadata={"fields": (start, end)})


def fields_of(kind: type[Any]) -> tuple[Field, ...]:
    """The fields of a kind of declaration, in order."""
    return tuple(
        replace(described, name=described.name or own.name)
        for own in fields(kind)
        for described in own.metadata.get("fields", ())
    )


def options_of(kind: type[Any]) -> tuple[Field, ...]:
    """The fields of a kind of declaration that are options of its directive."""
    return tuple(described for described in fields_of(kind) if described.is_option)


def argument_of(kind: type[Any]) -> Field:
    """The field of a kind of declaration that is the argument of its directive."""
    return next(field for field in fields_of(kind) if field.value == "argument")


def value_of(declared: Any, described: Field) -> Any:
    """What a declaration says in a field; of a period its known start, or its known end."""
    if described.value not in {"start", "end"}:
        return getattr(declared, described.name)
    period: Period | None = declared.period
    if period is None:
        return None
    return period.known_start if described.value == "start" else period.known_end
