"""Photos of a work session: kept as they look, without what the camera wrote in them."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pytest
from photo import photo
from PIL import Image

from leefwereld.library.actions.pictures import NotAPicture, drawn_anew, keep_picture, throw_picture_away
from leefwereld.library.models import Picture, Version

ORIENTATION, PLACE = 0x0112, 0x8825


def test_what_a_camera_wrote_is_gone_and_the_photo_stands_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the phone was held upright
    exif.get_ifd(PLACE)[1] = "N"

    drawn = drawn_anew(photo(60, 40, exif=exif))

    again = Image.open(BytesIO(drawn.content))
    assert (again.width, again.height) == (drawn.width, drawn.height) == (40, 60)
    assert not again.getexif()
    assert "exif" not in again.info


def test_a_wall_is_made_as_big_as_is_needed_to_read_it() -> None:
    drawn = drawn_anew(photo(4800, 2400))

    assert (drawn.width, drawn.height) == (2400, 1200)


def test_what_is_see_through_becomes_paper() -> None:
    written = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(written, "PNG")

    drawn = drawn_anew(written.getvalue())

    red, green, blue = Image.open(BytesIO(drawn.content)).getpixel((1, 1))  # type: ignore[misc]
    assert min(red, green, blue) > 250


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"GIF89a" + b"\0" * 40,
        photo()[:300],
        photo(form="PNG")[:60],
        b"\xff\xd8\xff" + b"x" * 500,
    ],
)
def test_what_is_no_photo_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(NotAPicture) as refused:
        drawn_anew(content)

    assert "Kies een .jpg" in refused.value.text.nl


def test_a_photo_that_would_fill_the_memory_is_refused_before_it_is_unpacked() -> None:
    trap = photo(9000, 9000, form="PNG")

    with pytest.raises(NotAPicture) as refused:
        drawn_anew(trap)

    assert "te groot" in refused.value.text.nl


def test_a_photo_is_kept_with_what_it_shows_and_can_go_again(draft: Version, now: datetime) -> None:
    picture = keep_picture(
        photo(), blueprint=draft.blueprint, about="evidence/gesprekken", words="De wand.", by=None, now=now
    )

    assert Picture.objects.get().words == "De wand."
    throw_picture_away(picture, by=None, now=now)
    assert not Picture.objects.exists()
