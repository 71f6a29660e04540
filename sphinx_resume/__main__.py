"""``python -m sphinx_resume`` is ``sphinx-resume``."""

import sys

from sphinx_resume.cli import main

if __name__ == "__main__":
    sys.exit(main())
