"""What pdftotext reads in the PDFs of other scripts: each word, in order. Needs Poppler."""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in (".", "tests")]

from building import run_build  # noqa: E402 -- found by the path above
from words_in_order import CAREERS, LANGUAGES, MOST_LOST, lost, words  # noqa: E402 -- likewise

failed = False
for language in LANGUAGES:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        options = {"builder": "resume-pdf", "conf": CAREERS, "language": language}
        run_build(CAREERS / language, out, **options)
        read = ["pdftotext", str(out / "resume.pdf"), "-"]
        text = subprocess.run(read, check=True, capture_output=True, encoding="utf-8").stdout
    missing = lost(text, language)
    failed |= len(missing) > MOST_LOST.get(language, 0)
    print(f"{language}: {len(missing)} of {len(words(language))} words lost {' '.join(missing)}")
sys.exit(failed)
