"""Paper in and out: a sheet is printed, photographed askew, found by its codes, and typed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import ExifTags, Image, ImageFilter

from blauwdruk.changes import Change, apply, diff
from blauwdruk.document import load
from blauwdruk.model import Blueprint, Discipline
from cast import DOCUMENT
from leefwereld.library import rooms
from leefwereld.library.actions import pictures
from leefwereld.library.models import Version
from leefwereld.workshop import cards, sheets
from leefwereld.workshop.actions import keeping, opening
from leefwereld.workshop.cards import Typed
from leefwereld.workshop.models import Session
from leefwereld.workshop.scan import cut, scanned

ONE = "/blauwdruk/voorbeeldstad/henk/"
Browsing = Callable[[str], Client]


@pytest.fixture
def blueprint() -> Blueprint:
    return load(DOCUMENT)


@pytest.fixture
def session(draft: Version) -> Session:
    return opening.start_session(draft.blueprint, title="Samen", agenda=[], by=None, now=timezone.now())


def address(sheet: sheets.Sheet, row: sheets.Row, nr: int = 12) -> str:
    return f"https://leefwereld.voorbeeldstad.nl/p/{nr}/ideaal/{sheet.nr}/{row.letter}/"


def pictured(blueprint: Blueprint, view: str, nr: int = 12) -> Image.Image:
    """The first printed page, as sharp as a phone sees a sheet of A3."""
    import typst

    journey = blueprint.journey_by_id["ideaal"]
    content = sheets.printed(blueprint, journey, view, language="nl", address=partial(address, nr=nr))
    assert content.startswith(b"%PDF")
    # Typst draws what it has set as an SVG or PNG; the PDF is drawn by putting it on a page of its own.
    source = (
        f'#set page(width: 420mm, height: 297mm, margin: 0mm)\n#image(bytes({tuple(content)}), format: "pdf")'
    )
    drawn = typst.compile(source.encode(), format="png", ppi=145)
    return Image.open(BytesIO(drawn if isinstance(drawn, bytes) else drawn[0])).convert("RGB")


def photo_of(sheet: Image.Image, degrees: float) -> bytes:
    """A photo by hand: askew on a table, a bit blurred, with what a camera writes in it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "De telefoon van Henk"
    written = BytesIO()
    askew = sheet.rotate(degrees, expand=True, fillcolor=(120, 110, 95)).filter(ImageFilter.GaussianBlur(0.9))
    askew.save(written, "JPEG", quality=80, exif=exif)
    return written.getvalue()


# Out


def test_a_journey_is_laid_out_on_sheets_of_six_steps(blueprint: Blueprint) -> None:
    (sheet,) = sheets.sheets(blueprint.journey_by_id["ideaal"])
    assert [place for place, _ in sheet.steps] == ["ideaal/vraag", "ideaal/gebeld"]
    assert sheet.empty == 4


def test_every_row_has_a_letter_of_its_own_and_is_found_by_it(blueprint: Blueprint) -> None:
    rows = [row for view in sheets.VIEWS for row in sheets.rows_of(blueprint, view)]
    assert len({row.letter for row in rows}) == len(rows) == 20
    assert all(sheets.row_of(blueprint, row.letter) == row for row in rows)
    assert sheets.row_of(blueprint, "z") is sheets.row_of(blueprint, "aa") is None


@pytest.mark.parametrize("view", sheets.VIEWS)
def test_the_codes_on_paper_lead_to_their_own_row(blueprint: Blueprint, view: str) -> None:
    import zxingcpp

    found = zxingcpp.read_barcodes(pictured(blueprint, view))
    (sheet,) = sheets.sheets(blueprint.journey_by_id["ideaal"])
    assert {one.text for one in found} == {address(sheet, row) for row in sheets.rows_of(blueprint, view)}


@pytest.mark.usefixtures("session")
def test_a_printed_code_opens_the_page_to_type_over(browsing: Browsing, draft: Version) -> None:
    client = browsing("cynthia")
    assert client.get(f"{ONE}papier/ideaal/toneel.pdf")["Content-Type"] == "application/pdf"
    for letter in [row.letter for view in sheets.VIEWS for row in sheets.rows_of(load(DOCUMENT), view)]:
        assert client.get(f"/p/{draft.blueprint_id}/ideaal/1/{letter}/").status_code == 200
    for nowhere in ("ideaal/2/a", "ideaal/1/z", "nergens/1/a"):
        assert client.get(f"/p/{draft.blueprint_id}/{nowhere}/").status_code == 404


def test_somebody_who_scans_without_signing_in_is_asked_to_first(client: Client, draft: Version) -> None:
    answer = client.get(f"/p/{draft.blueprint_id}/ideaal/1/a/")
    assert answer["Location"].startswith("/aanmelden/?next=/p/")


# Back


@pytest.mark.parametrize("degrees", [0, 4, -11, 90, 180])
def test_a_photo_taken_askew_still_shows_which_rows_are_on_it(blueprint: Blueprint, degrees: float) -> None:
    found = scanned(photo_of(pictured(blueprint, "toneel"), degrees))

    assert [band.row for band in found.bands] == [row.letter for row in sheets.rows_of(blueprint, "toneel")]
    assert {(band.blueprint, band.journey, band.sheet) for band in found.bands} == {(12, "ideaal", 1)}
    for above, below in zip(found.bands, found.bands[1:], strict=False):
        assert abs(above.bottom - below.top) < 0.02, "a row ends where the next begins"
    row = Image.open(BytesIO(cut(found.content, found.bands[2].top, found.bands[2].bottom)))
    assert 4 < row.width / row.height < 25


def test_a_photo_is_kept_without_what_the_camera_wrote_in_it(session: Session, blueprint: Blueprint) -> None:
    sent = photo_of(pictured(blueprint, "toneel"), 3)
    assert b"De telefoon van Henk" in sent
    kept = keeping.keep_photo(session, sent, by=None, now=timezone.now())

    content = bytes(kept.picture.content)
    assert b"De telefoon van Henk" not in content
    assert not Image.open(BytesIO(content)).getexif()
    assert max(kept.picture.width, kept.picture.height) <= pictures.LONGEST_SIDE
    assert kept.rows == []  # these codes are of another blueprint


def test_a_photo_of_our_own_sheet_is_typed_over_row_by_row(
    browsing: Browsing, session: Session, draft: Version
) -> None:
    client = browsing("cynthia")
    sent = SimpleUploadedFile(
        "blad.jpg", photo_of(pictured(load(DOCUMENT), "toneel", draft.blueprint_id), 2), "image/jpeg"
    )
    client.post(f"{ONE}sessies/1/fotos/nieuw/", {"photo": sent})
    kept = session.photos.get()
    assert len(kept.rows) == 8

    row = next(at for at, one in enumerate(kept.rows) if sheets.row_key(one["row"]) == "ideas")
    html = client.get(
        f"/p/{draft.blueprint_id}/ideaal/1/{kept.rows[row]['row']}/?foto={kept.pk}"
    ).content.decode()
    assert f"fotos/{kept.pk}.jpg?rij={row}" in html
    strip = client.get(f"{ONE}sessies/1/fotos/{kept.pk}.jpg?rij={row}")
    assert Image.open(BytesIO(strip.content)).height < kept.picture.height / 4
    assert client.get(f"{ONE}sessies/1/fotos/{kept.pk}.jpg?rij=99").status_code == 404


def test_each_line_becomes_a_card_and_a_new_step_comes_behind(browsing: Browsing, draft: Version) -> None:
    letter = {row.key: row.letter for row in sheets.rows_of(load(DOCUMENT), "toneel")}["frontstage"]
    browsing("cynthia").post(
        f"/p/{draft.blueprint_id}/ideaal/1/{letter}/",
        {
            "cell-ideaal/vraag": "Bel mij\n\nSchrijf mij\n",
            "cell-nu/bellen": "Niet van dit blad",
            "new_step": "Ik kom langs",
        },
    )

    now = rooms.read(draft.blueprint)
    texts = [card.text for card in now.step_at["ideaal/vraag"].frontstage]
    assert texts == ["De zoekpagina begrijpt gewone woorden.", "Bel mij", "Schrijf mij"]
    assert now.step_at["nu/bellen"].frontstage == ()
    assert now.journey_by_id["ideaal"].steps[-1].title == "Ik kom langs"


@pytest.mark.parametrize("sent", [b"", b"geen foto", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 200])
def test_what_is_no_photo_for_us_is_refused_politely(
    browsing: Browsing, session: Session, sent: bytes
) -> None:
    file = SimpleUploadedFile("foto.heic", sent, "image/heic")
    answer = browsing("cynthia").post(f"{ONE}sessies/1/fotos/nieuw/", {"photo": file}, follow=True)

    assert answer.status_code == 200
    assert "Kies" in answer.content.decode()
    assert session.photos.count() == 0


def test_a_picture_without_codes_is_kept_and_says_so(browsing: Browsing, session: Session) -> None:
    written = BytesIO()
    Image.new("RGB", (400, 300), "white").save(written, "PNG")
    file = SimpleUploadedFile("muur.png", written.getvalue(), "image/png")
    answer = browsing("cynthia").post(f"{ONE}sessies/1/fotos/nieuw/", {"photo": file}, follow=True)

    assert "Er staat geen code op" in answer.content.decode()
    assert session.photos.get().rows == []


# From words to changes


def test_what_people_wrote_is_exactly_what_changes(blueprint: Blueprint) -> None:
    changes = [
        *cards.cards(blueprint, [
            Typed("ideaal/vraag", "frontstage", "Bel mij"),
            Typed("ideaal/vraag", "frontstage", "Bel mij"),
            Typed("ideaal/vraag", "law", "Mag dat?"),
            Typed("nu/wachten", "does", "Henk wacht."),
            Typed("ideaal/vraag", "does", "En hij belt."),
            Typed("ideaal/verdwenen", "ideas", "Nergens meer"),
            Typed("ideaal/vraag", "ideas", "   "),
        ]),
        *cards.new_steps(blueprint, "nu", ["Ik krijg post", " ", "Ik bel weer"]),
        *cards.feeling(blueprint, "nu/bellen", -2),
        *cards.learned(blueprint, [("Stil beginnen helpt", True)]),
        cards.held(blueprint, on=date(2026, 3, 2), title="Samen", people=4, disciplines=[Discipline.IT]),
    ]  # fmt: skip
    after = apply(changes, blueprint)

    def where(those: Iterable[Change]) -> set[tuple[str, ...]]:
        return {(one.address, one.field, one.kind, one.home, str(one.follows)) for one in those}

    assert where(diff(blueprint, after)) == where(changes)
    side = after.step_at["ideaal/vraag"].resident
    assert side is not None
    assert side.does == "Henk typt wat er is. En hij belt."


def test_a_journey_without_steps_gets_a_phase_to_put_them_in(blueprint: Blueprint) -> None:
    bare = blueprint.model_copy(
        update={"journeys": tuple(one.model_copy(update={"phases": ()}) for one in blueprint.journeys)}
    )
    after = apply(cards.new_steps(bare, "ideaal", ["Ik bel"]), bare)
    assert [step.title for step in after.journey_by_id["ideaal"].steps] == ["Ik bel"]
