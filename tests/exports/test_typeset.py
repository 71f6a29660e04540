"""The PDF is set by a process of its own, whose end is not the end of the build."""

from __future__ import annotations

import pytest

from sphinx_resume.exports.typeset import CannotSetError, Typesetting


def test_a_setting_that_is_killed_says_so() -> None:
    setting = Typesetting({}, 0)
    setting._process.kill()  # noqa: SLF001 -- as the system does for want of memory
    with pytest.raises(CannotSetError, match="status -9"):
        setting.paper()


def test_a_setting_that_breaks_says_why() -> None:
    with pytest.raises(CannotSetError, match="TypeError: 'str' object"):
        Typesetting({}, "soon").paper()  # type: ignore[arg-type] -- what no career has
