"""What the preview adds to pages: a box with what is wrong, or a page of its own."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx_resume.preview.report import Report

_PLACE = re.compile(r"(?P<place>\S.*?:\d+): (?P<text>.*)", re.DOTALL)
_STYLE = (
    "all:initial;display:block;box-sizing:border-box;position:fixed;inset:auto 0 0 0;z-index:9999;"
    "max-height:50vh;overflow:auto;padding:1rem 1.5rem;background:#3b0d0c;color:#fff;"
    "font:15px/1.5 system-ui,sans-serif;border-top:3px solid #ff8a80"
)
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The build failed</title>
<meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#3b0d0c">{box}</body></html>
"""


def box(report: Report) -> str:
    """A box with each message and its place, or nothing if all is well."""
    if not report.messages:
        return ""
    title = "The build failed" if report.failed else "A published build would fail"
    items = "".join(
        f'<li style="margin:.5rem 0">{_message(message)}</li>' for message in report.messages
    )
    style = _STYLE.replace("max-height:50vh", "min-height:100vh") if report.failed else _STYLE
    return (
        f'<section role="alert" id="sphinx-resume-live" style="{style}">'
        f'<strong style="font-size:1.1em">{title}</strong>'
        f'<ol style="margin:.5rem 0;padding-inline-start:1.5rem">{items}</ol></section>'
    )


def page(report: Report) -> str:
    """A page instead of one that could not be built."""
    return _PAGE.format(box=box(report))


def _message(message: str) -> str:
    match = _PLACE.fullmatch(message)
    place, text = match.groups() if match else ("", message)
    located = f"<code>{escape(place)}</code><br>" if place else ""
    return f'{located}<span style="white-space:pre-wrap">{escape(text)}</span>'
