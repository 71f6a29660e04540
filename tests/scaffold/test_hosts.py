"""A project in a clean environment: what its README and its host run builds the site."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest
import yaml
from building import PROJECT
from installing import Venv

ADDRESS = "https://example.org/me"
LOCK = "requirements.txt"


@pytest.fixture
def project(request: pytest.FixtureRequest, new_projects: Path, tmp_path: Path) -> Path:
    """A copy of the project for the host that the test is about."""
    return shutil.copytree(new_projects / request.param, tmp_path / "site")


@pytest.mark.parametrize("project", ["none"], indirect=True)
def test_the_commands_of_the_readme_build_the_site(project: Path, venv: Venv) -> None:
    readme = (project / "README.md").read_text("utf-8")
    [command] = [line for line in readme.splitlines() if line.startswith("sphinx-build")]
    assert "build succeeded.\n" in venv.run(command, cwd=project)  # else it counts warnings
    assert "Balloon Postmaster" in (project / "_build/html/index.html").read_text("utf-8")
    assert (project / "_build/html/resume.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("project", ["none"], indirect=True)
def test_an_installed_extension_makes_the_same_project(
    project: Path, venv: Venv, tmp_path: Path
) -> None:
    venv.run("sphinx-resume", "new", tmp_path / "again", "--host", "none", cwd=tmp_path)
    ours = {path.relative_to(project): path for path in project.rglob("*") if path.is_file()}
    again = {path.relative_to(tmp_path / "again") for path in (tmp_path / "again").rglob("*.*")}
    assert again >= {path for path in ours if path.suffix}
    for name, path in ours.items():
        assert (tmp_path / "again" / name).read_bytes() == path.read_bytes(), name


@pytest.mark.parametrize("project", ["readthedocs"], indirect=True)
def test_read_the_docs_builds_a_project(project: Path, venv: Venv, tmp_path: Path) -> None:
    config = yaml.safe_load((project / ".readthedocs.yaml").read_text("utf-8"))
    install = {"method": "uv", "command": "pip", "requirements": LOCK}
    assert config["python"]["install"] == [install]
    output = tmp_path / "output"
    for commands in config["build"]["jobs"]["build"].values():
        for command in commands:
            venv.run(command, cwd=project, READTHEDOCS_OUTPUT=str(output))
    assert (output / "html" / "index.html").exists()
    assert [path.suffix for path in (output / "pdf").iterdir()] == [".pdf"]


@pytest.mark.parametrize("project", ["github-pages"], indirect=True)
def test_github_pages_builds_a_project(project: Path, venv: Venv) -> None:
    workflow = yaml.safe_load((project / ".github/workflows/pages.yml").read_text("utf-8"))
    steps = workflow["jobs"]["build"]["steps"]
    install, *commands = [step["run"] for step in steps if "run" in step]
    assert install.endswith(f"-m pip install --require-hashes -r {LOCK}")
    assert "${{ steps.pages.outputs.base_url }}" in [
        step["env"]["ADDRESS"] for step in steps if "env" in step
    ]
    for command in commands:
        venv.run(command, cwd=project, ADDRESS=ADDRESS)
    upload = next(step["with"] for step in steps if "upload" in step.get("uses", ""))
    site = project / upload["path"]
    assert (site / ".nojekyll").exists()
    assert upload["include-hidden-files"] is True  # else the file above stays behind
    assert f"{ADDRESS}/index.html" in (site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize("project", ["none"], indirect=True)
def test_cloudflare_builds_it_with_the_command_of_the_manual(project: Path, venv: Venv) -> None:
    manual = (PROJECT / "manual" / "how-to" / "publish.md").read_text("utf-8")
    [command] = re.findall(
        r"\| Build command \| `pip install -r requirements.txt && (.+)` \|", manual
    )
    [output] = re.findall(r"\| Build output directory \| `(.+)` \|", manual)
    venv.run(command, cwd=project)
    assert (project / output / "index.html").exists()


@pytest.mark.parametrize("ours", [True, False])
def test_the_actions_on_github_are_pinned(new_projects: Path, ours: bool) -> None:
    workflows = PROJECT if ours else new_projects / "github-pages"
    [path] = (workflows / ".github" / "workflows").iterdir()
    text = path.read_text("utf-8")
    jobs = yaml.safe_load(text)["jobs"].values()
    for used in [step["uses"] for job in jobs for step in job["steps"] if "uses" in step]:
        _, _, commit = used.partition("@")
        assert len(commit) == 40, used
        assert int(commit, 16)


@pytest.mark.parametrize("project", ["netlify"], indirect=True)
def test_netlify_builds_a_project(project: Path, venv: Venv) -> None:
    build = tomllib.loads((project / "netlify.toml").read_text("utf-8"))["build"]
    venv.run(build["command"], cwd=project, URL=ADDRESS)
    site = project / build["publish"]
    assert f"{ADDRESS}/index.html" in (site / "sitemap.xml").read_text("utf-8")


def test_pip_installs_the_lock_from_any_folder(new_projects: Path, tmp_path: Path) -> None:
    venv = Venv(tmp_path / "venv")
    pip = ("python", "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes")
    lock = new_projects / "none" / LOCK
    extension = lock.read_text("utf-8").partition("accessible-pygments")[0]
    (lock.parent / "only.txt").write_text(extension, encoding="utf-8")
    venv.run(*pip, "-r", lock.parent / "only.txt", cwd=tmp_path)
    assert venv.run("sphinx-resume", "--version", cwd=Path.cwd()).startswith("sphinx-resume ")


def test_the_theme_is_found_by_its_name_alone(venv: Venv, tmp_path: Path) -> None:
    """In a project that loads no extension: by the entry point of the installed package."""
    (tmp_path / "conf.py").write_text('html_theme = "sphinx_resume"\n', encoding="utf-8")
    (tmp_path / "index.rst").write_text("Title\n=====\n", encoding="utf-8")
    output = venv.run("sphinx-build", "-q", "-W", tmp_path, tmp_path / "out", cwd=tmp_path)
    assert output == ""
    assert "resume.css" in (tmp_path / "out" / "index.html").read_text("utf-8")
