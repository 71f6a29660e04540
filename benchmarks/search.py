"""How long the search box takes from a keystroke to its list, with 1,000 skills.

Prints the median and the 95th percentile of what the main thread is busy with: matching,
making the list, and laying it out. A frame is 16 ms. Run: python benchmarks/search.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import career, names
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
from chromium import ARGUMENTS, system_browser

_SKILLS = 1_000
_MEASURE = """async (words) => {
  const box = document.querySelector(".sidebar-search");
  box.focus();
  while (!box.hasAttribute("aria-controls")) await new Promise(requestAnimationFrame);
  await ResumeSearch.lookup();
  const times = [];
  for (const word of words)
    for (let end = 1; end <= word.length; end++) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      box.value = word.slice(0, end);
      box.dispatchEvent(new Event("input"));
      document.querySelector(".resume-matches").getBoundingClientRect();
      times.push(performance.now() - start);
    }
  return times;
}"""


def main() -> None:
    """Build, type, print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        source, out = Path(folder) / "source", Path(folder) / "out"
        career(source, 100, _SKILLS, 12)
        subprocess.run([sys.executable, "-m", "sphinx", "-q", source, out], check=True)
        browser = playwright.chromium.launch(executable_path=system_browser(), args=ARGUMENTS)
        page = browser.new_page()
        page.goto((out / "index.html").as_uri())
        slips = [name[:3] + name[4:] for name in names(_SKILLS)[:20]]
        times = page.evaluate(_MEASURE, [*names(_SKILLS)[:40], *slips])
        browser.close()
    print(f"{len(times)} keystrokes, {_SKILLS} skills")
    print(f"median {statistics.median(times):.1f} ms")
    print(f"95th percentile {statistics.quantiles(times, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    main()
