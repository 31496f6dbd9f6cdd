"""Photos that belong to a blueprint: drawn anew before they are kept, so that they tell only what they show.

A camera writes in a photo where and when it was taken, and with whose phone. None of that is kept.
"""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.text import Truncator

from blauwdruk.words import Words
from leefwereld.audit.actions import record
from leefwereld.library.models import Blueprint, Picture
from leefwereld.people.models import Person

if TYPE_CHECKING:
    from PIL import Image

MEDIA_TYPE = "image/jpeg"
FORMATS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
"""A new phone takes 48 million; more is a trap."""
LONGEST_SIDE = 2400
"""Enough to read a sticky note on a photo of a whole wall."""
_QUALITY = 82
_MOST_WORDS = 300
_BROKEN = (OSError, SyntaxError, ArithmeticError, ValueError, TypeError, LookupError, struct.error)
"""What Pillow raises at a file that somebody damaged, or made to do harm."""

NO_PICTURE = Words(
    "Dit is geen foto die wij kunnen lezen. Kies een .jpg, .png of .webp.",
    "This is no photo that we can read. Choose a .jpg, .png or .webp.",
)
TOO_BIG = Words(
    "Deze foto is te groot. Kies een foto van hooguit 10 MB.",
    "This photo is too big. Choose a photo of at most 10 MB.",
)


class NotAPicture(ValueError):  # noqa: N818 - it reads as a sentence
    """What was sent is no photo for us; the sentence says what to do."""

    def __init__(self, text: Words) -> None:
        super().__init__(text.nl)
        self.text = text


@dataclass(frozen=True, slots=True)
class Drawn:
    """A photo drawn anew: a JPEG, and how many pixels it is wide and high."""

    content: bytes
    width: int
    height: int


def drawn_anew(content: bytes) -> Drawn:
    """Give the same photo, upright, not too big, and without anything that the camera wrote in it.

    Raises:
        NotAPicture: it is none, or it is too big.
    """
    from PIL import Image, ImageOps

    if len(content) > MOST_BYTES:
        raise NotAPicture(TOO_BIG)
    try:
        opened = _opened(content)
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        # What was see-through becomes paper.
        paper = Image.new("RGB", upright.size, "white")
        coloured = upright.convert("RGBA")
        paper.paste(coloured, mask=coloured)
    except NotAPicture:
        raise
    except (*_BROKEN, Image.DecompressionBombError) as broken:
        raise NotAPicture(NO_PICTURE) from broken
    written = BytesIO()
    paper.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return Drawn(written.getvalue(), paper.width, paper.height)


def _opened(content: bytes) -> Image.Image:
    """Open a photo without unpacking it."""
    from PIL import Image

    # A picture that would fill the memory says so with a warning; here it says so in a sentence.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        opened = Image.open(BytesIO(content), formats=FORMATS)
    if opened.width * opened.height > MOST_PIXELS:
        raise NotAPicture(TOO_BIG)
    return opened


def keep_picture(  # noqa: PLR0913 - a picture, of what, for which blueprint
    content: bytes, *, blueprint: Blueprint, about: str, words: str, by: Person | None, now: datetime
) -> Picture:
    """Keep a photo with a blueprint; ``about`` is the address of what it shows, ``words`` what is to be seen.

    Raises:
        NotAPicture: it is none, or it is too big.
    """
    drawn = drawn_anew(content)
    with transaction.atomic():
        picture = Picture.objects.create(
            blueprint=blueprint,
            about=about,
            words=Truncator(words).chars(_MOST_WORDS),
            content=drawn.content,
            width=drawn.width,
            height=drawn.height,
            made_at=now,
            made_by=by,
        )
        record("picture-kept", by=by, about=picture, at=now, blueprint=str(blueprint), shows=about)
    return picture


@transaction.atomic
def throw_picture_away(picture: Picture, *, by: Person | None, now: datetime) -> None:
    """Take a photo away for good."""
    record("picture-thrown-away", by=by, about=picture, at=now, blueprint=str(picture.blueprint))
    picture.delete()
