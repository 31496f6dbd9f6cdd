"""Which rows of which sheet are on a photo, and where: by the codes that were printed at them."""

from __future__ import annotations

import math
import re
from dataclasses import asdict, dataclass
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from leefwereld.workshop.sheets import CODE, height_of, row_key

if TYPE_CHECKING:
    from PIL import Image

_ADDRESS = re.compile(
    r"/p/(?P<blueprint>\d{1,12})/(?P<journey>[a-z0-9-]{1,80})/(?P<sheet>\d{1,3})/(?P<row>[a-z])/$"
)
_STRAIGHT = 1.0
"""Degrees; a photo that hangs more than this is turned."""
_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Band:
    """A row on a photo; ``top`` and ``bottom`` in parts of its height."""

    blueprint: int
    journey: str
    sheet: int
    row: str
    top: float
    bottom: float

    def kept(self) -> dict[str, Any]:
        """Give it as plain values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A photo turned upright by its codes, and the rows on it from top to bottom."""

    content: bytes
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class _Code:
    """One code that was found: what it says, its middle, the length of a side and how it hangs."""

    text: str
    middle: float
    side: float
    degrees: float


def scanned(content: bytes) -> Scanned:
    """Find the rows on a photo; one without any code comes back as it is."""
    from PIL import Image

    photo = Image.open(BytesIO(content)).convert("RGB")
    codes = _codes(photo)
    hangs = _mean([code.degrees for code in codes])
    if abs(hangs) > _STRAIGHT:
        photo = photo.rotate(hangs, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
        codes = _codes(photo)
        content = _written(photo)
    bands = [band for code in codes if (band := _band(code, photo.height))]
    return Scanned(content, tuple(sorted(bands, key=lambda band: band.top)))


def cut(content: bytes, top: float, bottom: float) -> bytes:
    """Give only a band of a photo."""
    from PIL import Image

    photo = Image.open(BytesIO(content))
    first, last = max(round(top * photo.height), 0), min(round(bottom * photo.height), photo.height)
    return _written(photo.crop((0, first, photo.width, max(last, first + 1))))


def _codes(photo: Image.Image) -> list[_Code]:
    import zxingcpp

    found = zxingcpp.read_barcodes(photo, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return [_seen(one.text, one.position) for one in found if _ADDRESS.search(one.text)]


def _seen(text: str, corners: Any) -> _Code:
    points = [corners.top_left, corners.top_right, corners.bottom_right, corners.bottom_left]
    first, second = points[0], points[1]
    side = sum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(points)) / 3
    return _Code(
        text,
        sum(point.y for point in points) / len(points),
        side,
        math.degrees(math.atan2(second.y - first.y, second.x - first.x)),
    )


def _mean(angles: list[float]) -> float:
    """Give the mean of directions: 179 and -179 degrees point the same way."""
    if not angles:
        return 0.0
    east = sum(math.cos(math.radians(one)) for one in angles)
    south = sum(math.sin(math.radians(one)) for one in angles)
    return math.degrees(math.atan2(south, east))


def _band(code: _Code, height: int) -> Band | None:
    said = _ADDRESS.search(code.text)
    key = row_key(said["row"]) if said else ""
    if said is None or not key:
        return None
    # The side of a printed code is known, so we know how many pixels a millimetre of paper takes here.
    half = code.side / _inked(code.text) * height_of(key) / 2
    return Band(
        blueprint=int(said["blueprint"]),
        journey=said["journey"],
        sheet=int(said["sheet"]),
        row=said["row"],
        top=max((code.middle - half) / height, 0.0),
        bottom=min((code.middle + half) / height, 1.0),
    )


def _inked(text: str) -> float:
    """Give how many millimetres the dots of this code take on paper: all but its white border."""
    import segno

    dots = segno.make(text, error="m", micro=False).symbol_size(border=0)[0]
    return CODE * dots / (dots + 4)


def _written(photo: Image.Image) -> bytes:
    written = BytesIO()
    photo.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
