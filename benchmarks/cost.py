"""What the extension costs, as ratios to plain Sphinx, MyST and Furo on the same pages.

Builds this résumé, and careers of 40, 100 and 1,000 roles, in turn with the extension (skill
index, views, search, exports, PDF) and without any of it (`plain_sphinx`), in one run: cold, with
nothing changed, and with one bullet changed; each a process of its own. Prints the medians
of wall time, of the processor's time, and of peak memory, and how they grow.

Run: python benchmarks/cost.py [--runs N] [resume|40|100|1000 …]; all of it is an hour's work,
most of it the plain build of 1,000 roles.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from generate import career
from plain_sphinx import plain_sphinx

PROJECT = Path(__file__).resolve().parent.parent
_SIZES = {"resume": (), "40": (40, 100, 12), "100": (100, 200, 12), "1000": (1000, 1000, 12)}
_STEPS = ("cold", "no-op", "edit")


@dataclass(frozen=True)
class Cost:
    """One build: seconds on the clock, seconds of all processors, and MiB at the most."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Project:
    """Sources to build, and the page of theirs that is edited."""

    source: Path
    page: Path
    conf: Path

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(list(self.source.rglob("*.md")))


def run(project: Project, out: Path, *options: str) -> Cost:
    """Build it as an author would."""
    command = [sys.executable, "-m", "sphinx", "-q", "-c", project.conf, *options]
    environment = {key: value for key, value in os.environ.items() if key != _NO_BYTECODE}
    start = time.perf_counter()
    process = subprocess.Popen([*command, project.source, out], env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"{project.source} was not built")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


def steps(project: Project, out: Path) -> dict[str, Cost]:
    """Build from nothing, then again, then with one bullet changed."""
    shutil.rmtree(out, ignore_errors=True)
    costs = {"cold": run(project, out), "no-op": run(project, out)}
    text = project.page.read_text(encoding="utf-8")
    head, bullet, tail = text.partition("\n- ")
    first, _, rest = tail.partition("\n")
    project.page.write_text(f"{head}{bullet}{first} And again.\n{rest}", encoding="utf-8")
    costs["edit"] = run(project, out)
    project.page.write_text(text, encoding="utf-8")
    return costs


def projects(size: str, folder: Path) -> tuple[Project, Project]:
    """The career of this size with the extension, and the same pages without."""
    source = conf = folder / "source"
    if size == "resume":
        conf, source = source, source / "docs"
        shutil.copytree(PROJECT / "docs", source)
        text = (PROJECT / "conf.py").read_text(encoding="utf-8")
        text = text.replace("Path(__file__).parent", f"Path({str(PROJECT)!r})")
        (conf / "conf.py").write_text(text, encoding="utf-8")
    else:
        career(source, *_SIZES[size])
    plain = folder / "plain"
    plain_sphinx(source, plain)
    role = min((source / "roles").iterdir()).relative_to(source)
    return Project(source, source / role, conf), Project(plain, plain / role, plain)


def median(costs: list[Cost]) -> Cost:
    """The medians, each for itself."""
    return Cost(*(statistics.median(getattr(each, name) for each in costs) for name in _FIGURES))


_FIGURES = ("wall", "cpu", "memory")


def measure(size: str, runs: int, folder: Path) -> dict[str, Cost]:
    """Build both in turn, print the ratios, and give what ours costs."""
    ours, plain = projects(size, folder)
    run(ours, folder / "warm")
    costs: dict[tuple[str, str], list[Cost]] = {}
    for _ in range(runs):
        for name, project in (("plain", plain), ("ours", ours)):
            for step, cost in steps(project, folder / f"{name}-out").items():
                costs.setdefault((name, step), []).append(cost)
        shutil.rmtree(folder / "two-out", ignore_errors=True)
        costs.setdefault(("ours", "-j 2"), []).append(run(ours, folder / "two-out", "-j", "2"))
    print(f"\n{size}: {ours.pages} pages with the skill index, {plain.pages} without")
    print(f"{'':8}{'wall':>22}{'CPU':>22}{'memory':>24}")
    medians = {key: median(runs) for key, runs in costs.items()}
    for step in _STEPS:
        mine, theirs = medians["ours", step], medians["plain", step]
        cells = [
            f"{getattr(mine, each):8.2f} /{getattr(theirs, each):7.2f} ="
            f"{getattr(mine, each) / getattr(theirs, each):5.2f}"
            for each in ("wall", "cpu")
        ]
        memory = f"{mine.memory:8.0f} /{theirs.memory:6.0f} ={mine.memory / theirs.memory:5.2f}"
        print(f"{step:8}{cells[0]:>24}{cells[1]:>24}{memory:>24}", flush=True)
    serial, parallel = medians["ours", "cold"], medians["ours", "-j 2"]
    print(
        f"-j 2 / serial: {parallel.wall / serial.wall:.2f} wall, {parallel.cpu / serial.cpu:.2f} CPU"
    )
    return {"ours": serial, "per page": Cost(serial.wall / ours.pages, serial.cpu / ours.pages, 0)}


def main() -> None:
    """Measure each size, then the growth from size to size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", default=list(_SIZES), metavar="|".join(_SIZES))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    by_size = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            by_size[size] = measure(size, options.runs, Path(folder))
    print("\nper page, cold")
    for size, costs in by_size.items():
        each = costs["per page"]
        print(f"{size:8}{1000 * each.wall:8.1f} ms wall{1000 * each.cpu:8.1f} ms CPU")


if __name__ == "__main__":
    main()
