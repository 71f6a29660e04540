"""``sphinx-resume upgrade``: brings an older project to this version."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sphinx_resume.errors import UserError
from sphinx_resume.scaffold import environment
from sphinx_resume.scaffold.upgrade import Plan, carry_out, plan

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator


def run(options: argparse.Namespace) -> int:
    """Report what there is to do, do it, and build the site."""
    folder = options.folder.resolve()
    try:
        todo = plan(folder)
        sys.stdout.write("".join(f"{line}\n" for line in _report(todo)))
        if options.check or todo.is_empty:
            return int(not todo.is_empty)
        sys.stdout.flush()
        carry_out(todo)
    except OSError as error:
        raise UserError(error) from error
    sys.stdout.write("Installing what it needs into .venv, and building …\n")
    sys.stdout.flush()
    try:
        environment.build(folder)
    except environment.BuildError as error:
        problem = "The files are upgraded, but the site could not be built; see above."
        sys.stderr.write(f"{error}\n{problem}\n")
        return 1
    sys.stdout.write(f"The site is in {folder / '_build' / 'html' / 'index.html'}\n")
    return 0


def _report(todo: Plan) -> Iterator[str]:
    """What is to be done, for the author."""
    if todo.is_empty:
        yield f"{todo.folder} is up to date with sphinx-resume {todo.after}."
    else:
        yield f"{todo.folder} was made by sphinx-resume {todo.before}; this is {todo.after}."
    added = [path for path in todo.write if not (todo.folder / path).exists()]
    replaced = [path for path in todo.write if path not in (*added, *todo.edited)]
    yield from _listed("To replace:", replaced)
    mended = [path for path in todo.write if path in todo.edited]
    yield from _listed("To mend, by the name of the extension alone:", mended)
    yield from _listed("To add:", added)
    yield from _listed("To remove:", todo.remove)
    yield from _listed(
        "Edited, so moved out of the way:",
        [f"{path} to {target}" for path, target in todo.moved.items()],
    )
    yield from _listed("Packages of your own in the lock, which stay:", todo.kept_packages)
    if todo.edited:
        yield "Edited by you, so left as it is. This is what the new version would make of it:"
        for diff in todo.edited.values():
            yield from ("", *diff.splitlines())


def _listed(title: str, entries: list[str]) -> Iterator[str]:
    if entries:
        yield title
        yield from (f"  {entry}" for entry in entries)
