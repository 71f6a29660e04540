"""What the PDF adds to a build of this résumé: its time as a ratio to the HTML build.

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

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT)]
from building import run_build  # noqa: E402 -- found by the path above

from sphinx_resume.exports import pdf  # noqa: E402 -- likewise

_RUNS = 5
_ONCE = "once"


def once() -> None:
    """Build the site, and print the seconds of the PDF and of the whole."""
    seconds: list[float] = []
    stock = pdf.whole

    def measured(app: object) -> object:
        start = time.perf_counter()
        made = stock(app)  # type: ignore[arg-type]
        seconds.append(time.perf_counter() - start)
        return made

    pdf.whole = measured  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        run_build(PROJECT / "docs", Path(folder) / "out", conf=PROJECT)
        print(seconds[0], time.perf_counter() - start)


def main() -> None:
    """Print the medians, and their ratio."""
    command = [sys.executable, __file__, _ONCE]
    runs = [
        tuple(map(float, subprocess.check_output(command, text=True).split())) for _ in range(_RUNS)
    ]
    part, whole = (statistics.median(column) for column in zip(*runs, strict=True))
    print(
        f"PDF {1000 * part:.0f} ms, HTML {1000 * (whole - part):.0f} ms: {part / (whole - part):.2f}"
    )


if __name__ == "__main__":
    once() if _ONCE in sys.argv else main()
