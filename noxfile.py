"""The tests on every Python that is found, and with the newest of all that they need.

`make test-all` runs it; a Python that is not found is named and passed over.
"""

from __future__ import annotations

import nox

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]

nox.options.default_venv_backend = "uv"
nox.options.error_on_missing_interpreters = False


@nox.session(python=PYTHONS)
def locked(session: nox.Session) -> None:
    """As locked: what everybody gets."""
    session.install("--require-hashes", "-r", "requirements.txt", "-r", "requirements-dev.txt")
    _test(session)


@nox.session(python=PYTHONS[-2:])  # the newest Sphinx leaves out the older ones
def newest(session: nox.Session) -> None:
    """Unlocked: what everybody will get after the next ``make lock``."""
    session.install("--upgrade", "-r", "pyproject.toml", "--group", "dev")
    session.run("uv", "pip", "list", external=True)
    _test(session)


def _test(session: nox.Session) -> None:
    session.run(
        "python", "-m", "sphinx", "-W", "-n", "-q", "-c", ".", "docs", f"_build/{session.name}"
    )
    spread = ["--numprocesses=logical", "--dist=loadfile", "--no-loadscope-reorder"]
    session.run("pytest", "--quiet", *spread, *session.posargs)
