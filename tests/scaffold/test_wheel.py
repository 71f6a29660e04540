"""The wheel: all of the extension, nothing else, and the same bytes wherever it is written."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from building import PROJECT
from installing import Venv

from sphinx_resume import __version__
from sphinx_resume.scaffold import package, wheel

if TYPE_CHECKING:
    from pathlib import Path

WRITE = (
    "import sys; from sphinx_resume.scaffold import package, wheel; "
    "open(sys.argv[1], 'wb').write(wheel.content(package.load()))"
)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository, as a clone would be."""
    hidden = (".git", ".venv", ".nox", "_build", ".*_cache", "node_modules", "__pycache__")
    target = tmp_path_factory.mktemp("clone") / "checkout"
    return shutil.copytree(PROJECT, target, ignore=shutil.ignore_patterns(*hidden))


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """The wheel that the build backend makes, as pip and uv ask it to."""
    out = tmp_path_factory.mktemp("backend")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def written() -> zipfile.ZipFile:
    """The wheel that the extension writes of itself, here in a checkout."""
    return zipfile.ZipFile(io.BytesIO(wheel.content(package.load())))


def test_our_wheel_has_what_the_build_backend_puts_into_its_own(
    backend: Path, written: zipfile.ZipFile
) -> None:
    theirs = zipfile.ZipFile(backend)
    generated = {f"sphinx_resume-{__version__}.dist-info/{name}" for name in ("WHEEL", "RECORD")}
    metadata = f"sphinx_resume-{__version__}.dist-info/METADATA"
    assert set(written.namelist()) == set(theirs.namelist())
    for name in set(written.namelist()) - generated - {metadata}:
        assert written.read(name) == theirs.read(name), name
    ours, its = (
        {line for line in wheel.read(metadata).decode().splitlines() if "Metadata-V" not in line}
        for wheel in (written, theirs)
    )
    assert ours == its
    assert backend.name == wheel.file_name(package.load())


def test_an_installation_writes_the_wheel_that_a_checkout_writes(
    backend: Path, tmp_path: Path
) -> None:
    venv = Venv(tmp_path / "venv")
    venv.install("--no-deps", backend, cwd=tmp_path)
    venv.run("python", "-c", WRITE, tmp_path / "first.whl", cwd=tmp_path)
    ours = wheel.content(package.load())
    assert (tmp_path / "first.whl").read_bytes() == ours
    # So does one that was installed from such a wheel, by pip.
    again = Venv(tmp_path / "again")
    (tmp_path / wheel.file_name(package.load())).write_bytes(ours)
    again.run("python", "-m", "pip", "install", "--quiet", "--no-deps",
              wheel.file_name(package.load()), cwd=tmp_path)  # fmt: skip
    again.run("python", "-c", WRITE, tmp_path / "second.whl", cwd=tmp_path)
    assert (tmp_path / "second.whl").read_bytes() == ours
    assert again.run("sphinx-resume", "--version", cwd=tmp_path) == f"sphinx-resume {__version__}\n"


@pytest.mark.parametrize(
    "name",
    [
        "py.typed",  # types for those who import it
        "exports/pdf/resume.typ",
        "locale/sphinx_resume.pot",
        "locale/de/LC_MESSAGES/sphinx_resume.mo",
        "theme/locale/de/LC_MESSAGES/sphinx.mo",
        "scaffold/requirements.txt",  # from the top of the repository
        "scaffold/hosts/readthedocs/dot-readthedocs.yaml",  # likewise
        "scaffold/starter/index.md",
        "search/static/resume-search.js",
    ],
)
def test_the_wheel_has_the_data_files(written: zipfile.ZipFile, name: str) -> None:
    assert f"sphinx_resume/{name}" in written.namelist()


def test_the_wheel_has_no_other_file(written: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in written.namelist()}
    assert tops == {"sphinx_resume", f"sphinx_resume-{__version__}.dist-info"}
    assert [name for name in written.namelist() if "__pycache__" in name] == []


def test_the_record_of_the_wheel_has_the_hash_of_each_file(written: zipfile.ZipFile) -> None:
    record = f"sphinx_resume-{__version__}.dist-info/RECORD"
    rows = list(csv.reader(written.read(record).decode().splitlines()))
    assert [row[0] for row in rows] == written.namelist()
    for name, digest, size in rows[:-1]:
        assert digest == f"sha256={wheel._digest(written.read(name))}"  # noqa: SLF001 -- the same form
        assert int(size) == len(written.read(name))
    assert rows[-1] == [record, "", ""]


def test_a_missing_source_of_the_wheel_is_reported_in_one_line(tmp_path: Path) -> None:
    # Copied by hand, as an old project has it: neither a checkout nor installed.
    shutil.copytree(PROJECT / "sphinx_resume", tmp_path / "sphinx_resume")
    venv = Venv(tmp_path / "venv")
    output = venv.run("python", "-m", "sphinx_resume", "new", "site", cwd=tmp_path, status=2)
    assert output.count("\n") == 1
    assert "is neither in a checkout of sphinx-resume nor installed" in output
    assert not (tmp_path / "site").exists()
