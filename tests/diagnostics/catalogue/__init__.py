"""Broken sources, each with the warnings that its author gets; one module a subject."""

from catalogue import (
    arguments,
    dates,
    evidence,
    exports,
    files,
    layouts,
    markdown,
    names,
    options,
    placement,
    section_options,
    sections,
    settings,
    texts,
    translations,
    values,
)

MISTAKES = [
    mistake
    for subject in (
        arguments,
        options,
        layouts,
        values,
        dates,
        placement,
        sections,
        section_options,
        names,
        evidence,
        markdown,
        texts,
        files,
        settings,
        exports,
        translations,
    )
    for mistake in subject.MISTAKES
]
