"""``python -m leefwereld`` is the command ``leefwereld``."""

import sys

from leefwereld.cli import main

sys.exit(main())
