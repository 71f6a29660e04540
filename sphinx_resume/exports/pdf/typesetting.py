"""Sets the résumé in a process of its own: beside the pages, and outside of their memory."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import weakref

from sphinx_resume.exports.pdf import typeset


class Typesetting:
    """A process that waits for a résumé, and sets it.

    It is begun as soon as there may be something to set, since it takes its time to start.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 -- our own file
            [sys.executable, "-P", typeset.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        # An interrupted build does not end in order; the garbage collector comes all the same.
        self.stop = weakref.finalize(self, _stop, self._process)

    def begin(self, data: str, timestamp: int) -> None:
        """Hand it a `document`, as JSON in one line of ASCII."""
        assert self._process.stdin is not None  # noqa: S101 -- for the type checker
        # It may have ended early, which `paper` tells.
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(f"{timestamp} {data}\n".encode())
            self._process.stdin.flush()

    def paper(self) -> typeset.Paper:
        """What came of it, as soon as it is there."""
        made, told = self._process.communicate()
        self.stop()
        if self._process.returncode:
            last = told.decode(errors="replace").strip().rpartition("\n")[2]
            message = last or f"setting it ended with status {self._process.returncode}"
            raise typeset.CannotSetError(message)
        first, _, pdf = made.partition(b"\n")
        head = json.loads(first)
        if "error" in head:
            raise typeset.CannotSetError(head["error"])
        return typeset.Paper(pdf, **head)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    # A pipe that was not emptied is closed all the same.
    with contextlib.suppress(BrokenPipeError), process:
        pass
