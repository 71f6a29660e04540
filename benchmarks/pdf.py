"""What the PDF of this résumé costs: its time as a ratio to the HTML build without it.

Each run is a process of its own, since typst remembers what it has set; medians of five.
Run: python benchmarks/pdf.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT)]
from building import run_build  # noqa: E402 -- found by the path above

from sphinx_resume.exports.pdf import render  # noqa: E402 -- likewise

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_RUNS = 5
_ONCE = "once"


def once() -> None:
    """Set the PDF, then build the site without it, and print the seconds of both."""
    seconds: list[float] = []
    stock = render.resume_pdf

    def measured(app: Sphinx) -> bytes:
        start = time.perf_counter()
        pdf = stock(app)
        seconds.append(time.perf_counter() - start)
        return pdf

    render.resume_pdf = measured
    with tempfile.TemporaryDirectory() as folder:
        run_build(PROJECT / "docs", Path(folder) / "pdf", builder="resume-pdf", conf=PROJECT)
        start = time.perf_counter()
        html = Path(folder) / "html"
        run_build(PROJECT / "docs", html, conf=PROJECT, resume_exports=[])
        print(seconds[0], time.perf_counter() - start)


def main() -> None:
    """Print the medians, and their ratio."""
    command = [sys.executable, __file__, _ONCE]
    runs = [
        tuple(map(float, subprocess.check_output(command, text=True).split())) for _ in range(_RUNS)
    ]
    part, rest = (statistics.median(column) for column in zip(*runs, strict=True))
    print(f"PDF {1000 * part:.0f} ms, HTML {1000 * rest:.0f} ms: {part / rest:.2f}")


if __name__ == "__main__":
    once() if _ONCE in sys.argv else main()
