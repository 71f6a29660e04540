"""The PDF is set by a process of its own, whose end is not the end of the build."""

from __future__ import annotations

import pytest

from sphinx_resume.exports.pdf.typeset import CannotSetError
from sphinx_resume.exports.pdf.typesetting import Typesetting


def test_a_setting_that_is_killed_says_so() -> None:
    setting = Typesetting()
    setting._process.kill()  # noqa: SLF001 -- as the system does for want of memory
    with pytest.raises(CannotSetError, match="status -9"):
        setting.paper()
