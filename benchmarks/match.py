"""How long an answer to an advertisement takes.

Three numbers: matching alone, as a part of a second for each advertisement of the tests; the
whole command, as a ratio to a build without news; and the page, for a text of 10 kB and 1,000
skills. Runs of the two commands alternate, so that a busy machine slows both alike.
Run: python benchmarks/match.py
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import names
from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT)]
from advertisements import DECLARED  # noqa: E402 -- found by the path above
from chromium import ARGUMENTS, system_browser  # noqa: E402 -- likewise

from sphinx_resume.matching.answer import Matcher  # noqa: E402 -- likewise
from sphinx_resume.matching.facts import Facts, Skill  # noqa: E402 -- likewise
from sphinx_resume.matching.page import scripts  # noqa: E402 -- likewise

_RUNS = 7
_SKILLS = 1_000
_BYTES = 10_000
_ADS = sorted((PROJECT / "tests" / "matching" / "advertisements").glob("*.txt"))
_MEASURE = """([text, skills]) => {
  const times = [];
  for (let run = 0; run < 9; run++) {
    const start = performance.now();
    ResumeMatch.answer(text, skills);
    times.push(performance.now() - start);
  }
  return times;
}"""


def matching() -> list[float]:
    """The milliseconds of each advertisement, the first after loading the rules."""
    facts = Facts(tuple(Skill(n, a, "claimed", 0, None, (), ()) for n, a in DECLARED), (), 0)
    found = []
    for path in _ADS:
        text = path.read_text(encoding="utf-8")
        start = time.perf_counter()
        Matcher(facts).answer(enumerate(text.split("\n"), 1))
        found.append(1000 * (time.perf_counter() - start))
    return found


def ratio() -> float:
    """The whole command, as a ratio to a build in which nothing is new."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(PROJECT / "docs", project / "docs")
        shutil.copy(PROJECT / "conf.py", project)
        options = ["-q", "-c", ".", "-d", "_build/doctrees", "docs", "_build/html"]
        build = [sys.executable, "-m", "sphinx", *options]
        match = [sys.executable, "-m", "sphinx_resume", "match", str(_ADS[0])]

        def seconds(command: list[str]) -> float:
            start = time.perf_counter()
            subprocess.run(
                command, cwd=project, env=environment, check=True, stdout=subprocess.DEVNULL
            )
            return time.perf_counter() - start

        for command in (build, build, match):
            seconds(command)
        return statistics.median(seconds(match) / seconds(build) for _ in range(_RUNS))


def page() -> float:
    """The milliseconds in the browser, for 10 kB and 1,000 skills."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in _ADS)[:_BYTES]
    skills = [{"name": name, "aliases": [], "verdict": "claimed"} for name in names(_SKILLS)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system_browser(), args=ARGUMENTS)
        tab = browser.new_page()
        tab.add_script_tag(path=PROJECT / "sphinx_resume/search/static/resume-names.js")
        for script in scripts(120).values():
            tab.add_script_tag(content=script.decode())
        times: list[float] = tab.evaluate(_MEASURE, [text, skills])
        browser.close()
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    times = matching()
    print(
        f"matching: first {times[0]:.0f} ms, then {statistics.median(times[1:]):.0f} ms an advertisement"
    )
    print(f"the command: {ratio():.2f} of a build without news")
    print(f"the page: {page():.0f} ms for 10 kB and {_SKILLS:,} skills")


if __name__ == "__main__":
    main()
