"""What the package says of itself is true."""

from __future__ import annotations

import re
import subprocess
import sys

import blauwdruk


def test_the_names_for_other_programs_stand_where_the_package_says() -> None:
    lines = re.findall(r"^ +(from blauwdruk\.\S+ import [\w, ]+\w)", blauwdruk.__doc__ or "", re.MULTILINE)
    known: dict[str, object] = {}
    for line in lines:
        exec(line, known)  # noqa: S102 - our own lines
    assert len(known.keys() - {"__builtins__"}) == 12


def test_the_package_itself_imports_nothing() -> None:
    seen = (
        "import sys, blauwdruk; print(sorted(name for name in sys.modules if name.startswith('blauwdruk.')))"
    )
    told = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
