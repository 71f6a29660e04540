"""Serves the preview: the site, reloaded after each build, and a page of what is wrong.

The watching, the reloading and their script are those of sphinx-autobuild.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
import watchfiles
from sphinx_autobuild.filter import IgnoreFilter
from sphinx_autobuild.middleware import JavascriptInjectorMiddleware
from sphinx_autobuild.server import RebuildServer
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles

from sphinx_resume.preview import box
from sphinx_resume.scaffold.package import ROOM

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterable

    from starlette.responses import Response
    from starlette.types import Scope

    from sphinx_resume.preview.builder import Builder

_STEP = 20  # milliseconds without a further change, after which a file counts as saved
_IGNORED = ("_build", ".venv", ".git", "wheels", "__pycache__")


class Site(StaticFiles):
    """The files of the site, or what is wrong in place of a page that could not be built."""

    def __init__(self, builder: Builder) -> None:
        super().__init__(directory=builder.out, html=True, check_dir=False)
        self.builder = builder

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The response for a path in the site."""
        is_page = path.endswith((".html", "/")) or path == "."
        if is_page and self.builder.report.failed:
            return HTMLResponse(box.page(self.builder.report), status_code=500)
        return await super().get_response(path, scope)


class Watcher(RebuildServer):  # type: ignore[misc] # sphinx-autobuild has no types
    """Builds whenever a file is saved, and tells the open pages to reload."""

    async def watch(self) -> None:
        """Wait for changes; a thread builds, so that pages are served meanwhile."""
        loop = asyncio.get_running_loop()

        def reload() -> None:
            loop.call_soon_threadsafe(self.flag.set)

        async for changes in watchfiles.awatch(
            *self.paths, watch_filter=lambda _, path: not self.ignore(path), step=_STEP
        ):
            await asyncio.to_thread(
                self.change_callback, [Path(path) for _, path in changes], reload
            )


def serve(builder: Builder, listening: socket.socket) -> None:
    """Build and serve until the process is interrupted.

    Args:
        builder: What builds the site.
        listening: A socket that is bound to an address.
    """
    project = builder.project
    host, port = listening.getsockname()[:2]
    address = f"{host}:{port}"

    def build(changed: Iterable[Path], reload: Callable[[], None]) -> None:
        began = time.monotonic()
        in_browser: tuple[bool, tuple[str, ...]] | None = None

        def show() -> None:
            nonlocal in_browser
            report = builder.report
            if (report.failed, report.messages) != in_browser:
                in_browser = report.failed, report.messages
                pages.script = script + (b"" if report.failed else box.box(report).encode())
                reload()

        report = builder.build(changed, pages_written=show)
        if any(builder.out.glob("*/.buildinfo")):
            in_browser = None  # translations, which are sites of their own, are written last
        show()  # what is wrong with the exports, and a build that failed
        for message in report.messages:
            _print(message)
        outcome = "failed" if report.failed else f"took {time.monotonic() - began:.2f} s"
        _print(f"The build {outcome}. The preview is at http://{address}/")

    ignored = [project / name for name in _IGNORED]
    watched = {project, *([ROOM] if "site-packages" not in ROOM.parts else [])}
    watcher = Watcher(
        sorted(watched), IgnoreFilter(ignored, [r"\.pyc$", r"\.mo$", r"~$", r"\.sw.$"]), build
    )
    site = Starlette(
        routes=[
            WebSocketRoute("/websocket-reload", watcher, name="reload"),
            Mount("/", app=Site(builder), name="site"),
        ],
        lifespan=watcher.lifespan,
    )
    pages = JavascriptInjectorMiddleware(site, ws_url=address)
    script: bytes = pages.script
    build((), lambda: None)
    try:
        uvicorn.Server(uvicorn.Config(pages, log_level="warning")).run(sockets=[listening])
    except KeyboardInterrupt:
        pass
    finally:
        builder.end()


def _print(line: str) -> None:
    """Write a line for the person at the terminal, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
