"""What somebody types, sends or photographs harms nobody: not the page, not the server, not the others."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from blauwdruk.document import dump, load
from cast import DOCUMENT
from leefwereld.library import actions, rooms
from leefwereld.library.actions.pictures import NotAPicture, drawn_anew
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation, Person
from leefwereld.theme.numbers import whole_number
from leefwereld.workshop.actions import leading, opening, table
from leefwereld.workshop.agendas import planned
from leefwereld.workshop.codes import sealed
from leefwereld.workshop.models import Note

ONE = "/blauwdruk/voorbeeldstad/henk/"
NOISE = "A\0B\x0bC\x1bD\x85\u2028\ufeff\ufffe"
Browsing = Callable[[str], Client]


def chunk(kind: bytes, said: bytes) -> bytes:
    return struct.pack(">I", len(said)) + kind + said + struct.pack(">I", zlib.crc32(kind + said))


def test_a_photo_with_a_bomb_in_its_margin_is_refused_with_a_sentence() -> None:
    text = b"Comment\0\0" + zlib.compress(b"a" * 3_000_000)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
        + chunk(b"zTXt", text)
        + chunk(b"IDAT", zlib.compress(b"\0" * 14))
        + chunk(b"IEND", b"")
    )
    with pytest.raises(NotAPicture):
        drawn_anew(bomb)


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_damaged_photo_is_drawn_or_refused_and_nothing_else(kind: str) -> None:
    camera = Image.Exif()
    camera[0x0112], camera[0x010E] = 6, "hallo"
    written, dice = BytesIO(), random.Random(1)  # noqa: S311 - to damage, not to hide
    Image.new("RGB", (40, 40), "red").save(written, kind, exif=camera)
    for _ in range(400):
        damaged = bytearray(written.getvalue())
        for _ in range(dice.randint(1, 6)):
            damaged[dice.randrange(min(len(damaged), 120))] = dice.randrange(256)
        with suppress(NotAPicture):
            drawn_anew(bytes(damaged))


def test_a_link_that_is_none_breaks_no_page_and_runs_nothing(
    browsing: Browsing, voorbeeldstad: Organisation, now: datetime
) -> None:
    links = "links: [{title: een, url: 'http://[x'}, {title: twee, url: 'javascript:alert(1)'}]"
    text = DOCUMENT.replace("terechtkan.\n", f"terechtkan.\n        {links}\n").replace(
        "openen.}]\npersonas", "openen., source: 'http://[y'}]\npersonas"
    )
    assert "http://[x" in text
    assert "http://[y" in text
    actions.keep(text, organisation=voorbeeldstad, by=Person.objects.get(slug="cynthia"), now=now)
    client = browsing("cynthia")
    pages = ("", "vergelijken/", "onderbouwing/", "stap/ideaal/vraag/", "downloads/drawing/html/", "maken/")
    for page in pages:
        answer = client.get(ONE + page)
        assert answer.status_code == 200
        assert b'href="javascript:' not in answer.content


def test_what_a_guest_types_is_short_and_does_not_spoil_the_blueprint(
    browsing: Browsing, draft: Version
) -> None:
    cynthia, now = Person.objects.get(slug="cynthia"), timezone.now()
    session = opening.start_session(
        draft.blueprint, title="Samen", agenda=planned("10 Stil schrijven"), by=cynthia, now=now
    )
    leading.go_to(session, "ideaal/vraag", by=cynthia, now=now)
    guest = table.join(session, name="He\0nk", discipline="", now=now)
    phone = Client()
    phone.cookies["leefwereld_gast"] = sealed(guest.key)
    at = {"place": "ideaal/vraag", "row": "ideas"}
    phone.post("/meedoen/doe/schrijf/", {"text": NOISE, **at})
    phone.post("/meedoen/doe/schrijf/", {"text": "x" * 5_000, "place": "p" * 5_000, "row": "r" * 5_000})

    assert guest.name == "Henk"
    for note in Note.objects.all():
        assert "\0" not in note.text
        assert len(note.text) <= 300
        assert len(note.place) <= 200
        assert len(note.row) <= 30
    browsing("cynthia").post(f"{ONE}sessies/1/doe/toon/", {"cards": "1"})
    document = rooms.read(draft.blueprint)
    assert len(document.step_at["ideaal/vraag"].ideas) >= 1
    assert load(dump(document)) == document


@given(st.integers(-(10**12) + 1, 10**12 - 1))
def test_a_whole_number_is_read_as_it_was_written(nr: int) -> None:
    assert whole_number(str(nr)) == nr


@pytest.mark.parametrize(
    "text", [None, "", "-", "--1", "1.0", "1e3", "1_0", " 1", "1\n", "+1", "٣", "³", "1" * 13, "x", NOISE]
)
def test_what_is_no_whole_number_is_nothing(text: str | None) -> None:
    assert whole_number(text) is None


@pytest.mark.parametrize(
    "asked", ["version=x", "version=", "version=-1", "version=٣", "moment=x", "moment=9" * 9]
)
@pytest.mark.usefixtures("draft")
def test_a_version_with_no_number_is_not_there(browsing: Browsing, asked: str) -> None:
    assert browsing("cynthia").get(f"{ONE}?{asked}").status_code == 404
