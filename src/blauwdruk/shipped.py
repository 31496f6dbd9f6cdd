"""What ships with the package: fonts, the width of their letters, faces and the default theme.

``make setup`` builds these files from the packages that they come from; a wheel holds them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


class NotShippedError(FileNotFoundError):
    """A file of this package is missing."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} ontbreekt in dit pakket. Draai eerst: make setup")


@cache
def shipped(name: str) -> bytes:
    """Give a shipped file: ``fonts/regular.ttf``, ``widths.json``, ``faces/07.svg``, ``theme.css``.

    Raises:
        NotShippedError: the package was not set up.
    """
    file = files("blauwdruk").joinpath("assets", *name.split("/"))
    if not file.is_file():
        raise NotShippedError(name)
    return file.read_bytes()
