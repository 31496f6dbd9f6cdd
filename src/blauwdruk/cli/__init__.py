"""The command line ``blauwdruk``: arguments in, text out, exit code.

0: all is well. 1: there is something to mend, to choose or to look at. 2: it could not be read or done.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given == ["--version"]:  # asked by scripts, so answered before anything heavy is imported
        from blauwdruk import __version__

        sys.stdout.write(f"blauwdruk {__version__}\n")
        return 0
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started us: `blauwdruk check ... >&-`
            setattr(sys, name, io.TextIOWrapper(io.BytesIO()))
    from blauwdruk.cli import commands

    return commands.run(given)
