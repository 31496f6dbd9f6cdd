"""What the addresses of the studio's parts have in common."""

from __future__ import annotations

ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
"""What every address of one blueprint begins with."""
