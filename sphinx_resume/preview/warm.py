"""A process that has built the site once, and builds it again in a moment.

Most of the time of a small build goes into importing Sphinx, and into what its parts do when they
are first used. This process does both once. Then it waits for requests, one a line on its standard
input, and forks for each: the child builds from what is in memory, and ends; the parent stays as
it was, so that no build sees anything of those before it. Each build is reported by a line on
standard output, the first one without a request; another line tells before that the pages are
written, and only the exports are not.

The first build forks as well, once its pages are written: the child writes the exports. What sets
the PDF starts threads, and a process that has threads cannot be forked.

Where there is no fork, or the first build failed, the process ends after its first build.
"""

from __future__ import annotations

import gc
import io
import json
import os
import re
import signal
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_resume.exports.files import PRIORITY
from sphinx_resume.preview.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.environment import BuildEnvironment

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
# The beginning of a warning, up to the line in the file; a file's name may have a colon.
_PLACE = re.compile(r"(?P<file>.+?)(?::\d+)?: (?:CRITICAL|ERROR|WARNING|SEVERE): ")


class _WarmError(SphinxError):
    """The build need not go on in this process."""


def build(
    project: Path,
    out: Path,
    reread: Iterable[str] = (),
    pages_written: Callable[[Report], None] | None = None,
) -> Report:
    """Build the site as ``sphinx-build -n`` does.

    Args:
        project: The folder of ``conf.py`` and ``docs/``.
        out: Where the site goes; the doctrees stand beside it.
        reread: Documents to read although they have not changed.
        pages_written: Is given what has been reported when the pages are written.
    """
    warnings = io.StringIO()

    def report(app: Sphinx | None, *errors: str, whole: bool = True) -> Report:
        messages = list(split(_COLOURS.sub("", warnings.getvalue())))
        documents = set(_documents(app.env, messages)) if app else set()
        relative = (text.replace(f"{project}{os.sep}", "") for text in (*errors, *messages))
        return Report(bool(errors), tuple(relative), tuple(sorted(documents)), whole)

    def finish(app: Sphinx, exception: Exception | None) -> None:
        if pages_written and exception is None:
            pages_written(report(app, whole=False))

    try:
        with patch_docutils(project), docutils_namespace():
            app = Sphinx(
                project / "docs", project, out, out.with_name(f"{out.name}-doctrees"), "html",
                confoverrides={"nitpicky": True}, status=None, warning=warnings,
            )  # fmt: skip
            app.connect(
                "env-get-outdated", lambda _app, env, *_: sorted({*reread} & env.found_docs)
            )
            app.connect("build-finished", finish, priority=PRIORITY - 1)
            app.build()
            return report(app)
    except SphinxError as error:
        return report(None, f"{error.category}: {error}".rstrip())
    except Exception:  # noqa: BLE001 -- any extension of the author may raise anything
        return report(None, traceback.format_exc(limit=-3))


def split(warnings: str) -> Iterable[str]:
    """The messages in what Sphinx wrote: a line that has no place belongs to the one before."""
    message: list[str] = []
    for line in warnings.splitlines():
        if message and (_PLACE.match(line) or line.startswith("WARNING: ")):
            yield "\n".join(message)
            message = []
        message.append(line)
    if message:
        yield "\n".join(message)


def _documents(env: BuildEnvironment, messages: Iterable[str]) -> Iterable[str]:
    for message in messages:
        place = _PLACE.match(message)
        document = place and env.path2doc(place["file"])
        if document:
            yield document


def _serve(project: Path, out: Path, reports: TextIO) -> None:
    """Build once, then for each request; see the module."""
    child: int | None = None

    def fork(_pages: Report) -> None:
        nonlocal child
        child = os.fork()
        if child:
            raise _WarmError

    report = build(project, out, pages_written=fork if hasattr(os, "fork") else None)
    if not child:  # or it is None: without fork, or after a failure
        _send(reports, report)
        return
    _wait(child, reports)
    gc.collect()
    gc.freeze()  # what the children share is not copied for the sake of the collector
    for request in sys.stdin:
        child = os.fork()
        if child == 0:
            send = partial(_send, reports)
            send(build(project, out, json.loads(request), pages_written=send))
            return
        _wait(child, reports)


def _wait(child: int, reports: TextIO) -> None:
    """Wait for a child, and report in its place if it could not."""
    _, status = os.waitpid(child, 0)
    if status:
        _send(reports, Report(failed=True, messages=("The build ended unexpectedly.",)))


def _send(reports: TextIO, report: Report) -> None:
    reports.write(report.to_line())
    reports.flush()


def main() -> None:
    """Run with the project's folder and that of the site as arguments."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which ends this
    # What an extension or conf.py prints goes to the terminal, not among the reports.
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8") as reports:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        _serve(Path(sys.argv[1]), Path(sys.argv[2]), reports)
    os._exit(0)  # a child has nothing to tidy up, and the parent's memory is large


if __name__ == "__main__":
    main()
