"""The fixtures: sites that are built, and the browser that opens them."""

import gc
import logging
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

pytest_plugins = ["building", "browsing", "commands", "importing", "installing"]

# A build takes a moment, however small the career, and most properties build one. The same few in
# every run; `make fuzz` is many others.
settings.register_profile(
    "few",
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    # The fixture for all tests sets the date, which is the same for all careers.
    suppress_health_check=[
        *(HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
    ],
)
settings.register_profile(
    "fuzz",
    settings.get_profile("few"),
    max_examples=int(os.environ.get("FUZZ", "10000")),
    derandomize=False,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    print_blob=True,
)
settings.load_profile("fuzz" if "FUZZ" in os.environ else "few")


_MEMORY = Path("/dev/shm")  # noqa: S108 -- pytest makes a folder of its own there
_ROOM = 4 << 30  # bytes; all tests write half of that


def pytest_configure() -> None:
    """Build in memory where there is room, and without the notes of Sphinx that nobody reads.

    Each takes a tenth of the time of a small build.
    """
    logging.disable(logging.DEBUG)
    if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


# The files that take longest, in this order.
_LONGEST = (
    *("browser/test_look.py", "diagnostics/test_catalogue.py", "test_robustness.py"),
    *("preview/test_live.py", "browser/test_search.py", "browser/test_languages.py"),
    *("browser/test_careers.py", "browser/test_answer_on_page.py", "reading/test_one_text.py"),
    *("test_incremental.py", "theme/test_direction.py", "scaffold/test_upgrade.py"),
    *("browser/test_explorer.py", "browser/test_box.py", "resume/test_setup.py"),
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no process works alone at the end."""
    folder = Path(__file__).parent
    ranks = {folder / name: rank for rank, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def pytest_collection_finish() -> None:
    """Collect garbage seldom: each build leaves much, and a tenth of the time goes into it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 10, 10)
