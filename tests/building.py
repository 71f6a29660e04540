"""Builds small sources, or the real résumé, in temporary folders."""

from __future__ import annotations

import gettext
import io
import re
import shutil
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from bs4 import BeautifulSoup, Tag
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_resume.exports.pdf import typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

PROJECT = Path(__file__).parent.parent
ROOTS = PROJECT / "tests" / "roots"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass
class Site:
    """A built site: its sources, its output, and what was warned of on the way."""

    source: Path
    out: Path
    warnings: list[str]

    def page(self, name: str) -> BeautifulSoup:
        """A page of the output, parsed."""
        return BeautifulSoup((self.out / f"{name}.html").read_text("utf-8"), "html.parser")

    def article(self, name: str) -> str:
        """What a page says, in words, white space folded."""
        article = self.page(name).find(id="furo-main-content")
        assert article is not None
        return words(article)

    def text(self, name: str) -> str:
        """A file of the output, white space folded."""
        return " ".join((self.out / name).read_text("utf-8").split())


def words(tag: Tag) -> str:
    """The words of an element, white space folded, without the links to headings."""
    element = copy(tag)
    for link in element.select("a.headerlink"):
        link.extract()
    return " ".join(element.get_text().split())


class Build(Protocol):
    """Builds a source folder; see `build`."""

    def __call__(
        self,
        source: Path,
        out: Path | None = None,
        *,
        builder: str = "html",
        conf: Path | None = None,
        parallel: int = 1,
        tags: Sequence[str] = (),
        files: Sequence[Path] = (),
        doctrees: Path | None = None,
        **overrides: Any,
    ) -> Site: ...


_TODAY = ("SOURCE_DATE_EPOCH", "1781524800")


@pytest.fixture(scope="session", autouse=True)
def _today() -> Iterator[None]:
    """It is June 2026, for the sites that tests share too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(*_TODAY)
        yield


@pytest.fixture(autouse=True)
def _plain_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """No system has fonts, and no build before has left its language or its date behind."""
    locale.translators.clear()
    monkeypatch.setattr(typeset, "HAS_SYSTEM", False)
    monkeypatch.setenv(*_TODAY)


def run_build(
    source: Path,
    out: Path,
    *,
    builder: str = "html",
    conf: Path | None = None,
    parallel: int = 1,
    tags: Sequence[str] = (),
    files: Sequence[Path] = (),
    doctrees: Path | None = None,
    **overrides: Any,
) -> Site:
    """Build as ``sphinx-build -n`` would, and give what came of it."""
    warnings = io.StringIO()
    locale.translators.clear()  # Sphinx keeps those of the build before, and Python too
    gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    with patch_docutils(conf or source), docutils_namespace():
        app = Sphinx(
            source,
            conf or source,
            out,
            doctrees or out.parent / f"{out.name}-doctrees",
            builder,
            confoverrides={"nitpicky": True, **overrides},
            status=None,
            warning=warnings,
            parallel=parallel,
            tags=tags,
        )
        app.build(filenames=files)
    lines = _COLOURS.sub("", warnings.getvalue()).splitlines()
    return Site(source, out, [line.replace(f"{source}/", "") for line in lines])


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a folder; by default into a folder of the test's own."""

    def run(source: Path, out: Path | None = None, **options: Any) -> Site:
        return run_build(source, out or tmp_path / "out", **options)

    return run


@pytest.fixture
def lighthouse(tmp_path: Path) -> Path:
    """A copy of the fictional career, to be built or broken."""
    return shutil.copytree(ROOTS / "lighthouse", tmp_path / "lighthouse")


@pytest.fixture(scope="session")
def lighthouse_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The fictional career, built once to be read."""
    return run_build(ROOTS / "lighthouse", tmp_path_factory.mktemp("lighthouse") / "out")


@pytest.fixture(scope="session")
def resume(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real résumé, built once to be read."""
    out = tmp_path_factory.mktemp("resume") / "out"
    return run_build(PROJECT / "docs", out, conf=PROJECT)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A source folder of these files, beside a configuration that is the same for all."""

    def write(files: Mapping[str, str]) -> Path:
        source = tmp_path / "source"
        for name, text in {
            "conf.py": (ROOTS / "lighthouse" / "conf.py").read_text("utf-8"),
            **files,
        }.items():
            path = source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return source

    return write
