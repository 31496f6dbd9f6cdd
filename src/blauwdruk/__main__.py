"""``python -m blauwdruk`` is the same as ``blauwdruk``."""

import sys

from blauwdruk.cli import main

if __name__ == "__main__":
    sys.exit(main())
