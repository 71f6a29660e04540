"""Has ancv show a resume.json. It knows whole dates only, so it gets the first day of each."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def whole(value: object) -> object:
    """The same career with each date on a day."""
    if isinstance(value, dict):
        return {
            key: f"{each}-01-01"[:10]
            if re.fullmatch("(start|end|release)Date|date", key)
            else whole(each)
            for key, each in value.items()
        }
    return [whole(each) for each in value] if isinstance(value, list) else value


def main(path: str) -> int:
    """Show it, and look for its name and titles in what is shown."""
    resume = json.loads(Path(path).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "resume.json")
        copy.write_text(json.dumps(whole(resume)), "utf-8")
        command = [Path(sys.executable).with_name("ancv"), "render", copy]
        shown = subprocess.run(command, check=False, capture_output=True, text=True)
    wanted = [resume["basics"]["name"], *(each["position"] for each in resume["work"])]
    missing = [text for text in wanted if text not in shown.stdout]
    if shown.returncode or missing:
        print(f"FAILS: ancv does not show {missing}\n{shown.stderr}")
        return 1
    print("holds: ancv shows the name and every title")
    return 0


sys.exit(main(sys.argv[1]))
