"""Finds the browser that the tests drive; run as a script, installs one where there is none, and prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# Nothing but the pages under test: no look-ups of its own, no sandbox where we are root.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def system_browser() -> str | None:
    """The Chromium or Chrome of this system, if it has one."""
    on_path = (shutil.which(name) for name in _NAMES)
    installed = (path for path in _APPLICATIONS if Path(path).exists())
    return next((path for path in (*on_path, *installed) if path), None)


def install() -> None:
    """Get a browser: Debian's package where one may install it, else Playwright's own."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True, stdout=sys.stderr)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "chromium"], check=True, stdout=sys.stderr
        )
    else:
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            check=True,
            stdout=sys.stderr,
        )


def playwrights_browser() -> str:
    """The path of the browser that Playwright installs for itself."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


if __name__ == "__main__":
    if system_browser() is None:
        install()
    sys.stdout.write(f"{system_browser() or playwrights_browser()}\n")
