"""YAML read safely: no tags of programs, few aliases, no endless nesting."""

from __future__ import annotations

from typing import Any

import yaml

from sphinx_resume.importer.load import UnreadableError

_MOST_ALIASES = 50
_DEEPEST = 40


class _Loader(yaml.SafeLoader):
    """Texts stay as they are written, so that 2019-08 is no number and "no" no truth value."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_yaml(text: str, name: str) -> Any:
    """What a YAML text holds: objects, lists, and texts.

    Args:
        text: The first document counts.
        name: What messages call it.

    Raises:
        UnreadableError: It is not YAML, or uses what could run programs or fill the memory.
    """
    try:
        _check(text, name)
        documents = yaml.load_all(text, Loader=_Loader)
        return next((document for document in documents if document is not None), None)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
        problem = error.problem or "it cannot be parsed"
        if "could not determine a constructor" in problem:
            problem = "tags are not read; take out what begins with '!'"
        message = f"{place} is not YAML: {problem}"
    except yaml.YAMLError as error:
        message = f"{name} is not YAML: {' '.join(str(error).split())}"
    except RecursionError:
        message = f"{name} is nested too deep to be a résumé"
    except ValueError as error:  # what a constructor cannot take
        message = f"{name} is not YAML: {error}"
    raise UnreadableError(message)


def _check(text: str, name: str) -> None:
    """Refuse what a few lines could blow up: many aliases, deep nesting."""
    depth = aliases = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            aliases += 1
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
        if aliases > _MOST_ALIASES:
            message = f"{name} has too many aliases ('*name') to be a résumé"
            raise UnreadableError(message)
        if depth > _DEEPEST:
            message = f"{name} is nested too deep to be a résumé"
            raise UnreadableError(message)
