"""How long an edit takes to be seen: `sphinx-resume live` beside sphinx-autobuild.

Serves a copy of this résumé with each in turn, opens a page in a browser, saves its source with
a new word again and again, and measures until the reloaded page shows the word. Prints the
medians in seconds and their ratio, which is to be 0.5 at most.

Run: python benchmarks/live.py [--edits N] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "tests"))

from chromium import ARGUMENTS, system_browser  # noqa: E402 -- found by the path above

_PAGE = "roles/fubotv-staff-sre"
_SERVERS = {
    "sphinx-resume live": ["sphinx_resume", "live", "--port"],
    "sphinx-autobuild": [
        *("sphinx_autobuild", "-n", "-c", ".", "-d", "_build/doctrees"),
        *("docs", "_build/autobuild", "--port"),
    ],
}


@contextmanager
def serving(command: list[str], project: Path) -> Iterator[str]:
    """Run a server for a project; gives its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    server = subprocess.Popen(
        [sys.executable, "-m", *command, str(port)], cwd=project, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urlopen(address).close()
                break
            except URLError:
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait()


def edits(page: Page, project: Path, address: str, count: int) -> list[float]:
    """The seconds from each saved edit to the page that shows it."""
    source = project / "docs" / f"{_PAGE}.md"
    page.goto(f"{address}/{_PAGE}.html")
    text = source.read_text(encoding="utf-8")
    seconds = []
    for number in range(count + 1):  # the first one is not counted
        time.sleep(0.5)  # as if somebody wrote
        word = f"Edit{time.monotonic_ns()}"
        began = time.perf_counter()
        source.write_text(f"{text}\n- {word}\n", encoding="utf-8")
        page.wait_for_selector(f"text={word}", timeout=15_000)
        if number:
            seconds.append(time.perf_counter() - began)
    source.write_text(text, encoding="utf-8")
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=10, help="of each server in a round")
    parser.add_argument("--rounds", type=int, default=2, help="of both servers in turn")
    options = parser.parse_args()
    seconds: dict[str, list[float]] = {name: [] for name in _SERVERS}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder)
        shutil.copytree(PROJECT / "docs", project / "docs")
        shutil.copy(PROJECT / "conf.py", project)
        browser = playwright.chromium.launch(executable_path=system_browser(), args=ARGUMENTS)
        for _ in range(options.rounds):
            for name, command in _SERVERS.items():
                with serving(command, project) as address, browser.new_page() as page:
                    seconds[name] += edits(page, project, address, options.edits)
        browser.close()
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    for name, median in medians.items():
        print(f"{name:20} {median:.3f} s  ({len(seconds[name])} edits)")
    ours, theirs = medians.values()
    print(f"{'ratio':20} {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
