"""A small photo, as a phone sends it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image


def photo(width: int = 60, height: int = 40, form: str = "JPEG", **told: object) -> bytes:
    """Give its bytes; ``told`` is what a camera writes in it."""
    written = BytesIO()
    Image.new("RGB" if form == "JPEG" else "RGBA", (width, height), "teal").save(written, form, **told)
    return written.getvalue()
