"""What was made elsewhere comes in as smallest edits, after a look at what they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from blauwdruk.changes import apply, diff
from blauwdruk.compilers import COMPILERS
from blauwdruk.document import dump, load
from blauwdruk.readers import READERS
from cast import DOCUMENT, EVERYBODY
from leefwereld.library import rooms, taking_in
from leefwereld.library.models import Moment, Version
from leefwereld.people.models import Person

ONE = "/blauwdruk/voorbeeldstad/henk/"
HENK = load(DOCUMENT)
TABLE = "Fase\tStap\tKanaal\nOp zoek\tIk zoek hulp in mijn eigen woorden\tbalie\nOp zoek\tIk krijg een kaartje\tbrief\n"
Browsing = Callable[[str], Client]


def test_a_table_finds_its_steps_by_their_titles_and_takes_nothing_away() -> None:
    table = READERS["table"].read(TABLE.encode()).blueprint

    incoming = taking_in.into_journey(HENK, table, "ideaal")
    after = apply(taking_in.changes_to(HENK, incoming, everything=False), HENK)

    ideal = after.journey_by_id["ideaal"]
    assert [step.id for step in ideal.steps] == ["vraag", "ik-krijg-een-kaartje", "gebeld"]
    assert ideal.step_by_id["vraag"].touchpoint.channel == "desk"  # type: ignore[union-attr]
    assert ideal.step_by_id["vraag"].resident == HENK.step_at["ideaal/vraag"].resident
    assert ideal.step_by_id["gebeld"] == HENK.step_at["ideaal/gebeld"]
    assert after.personas == HENK.personas


def test_a_table_can_also_take_the_place_of_a_journey() -> None:
    table = READERS["table"].read(TABLE.encode()).blueprint

    incoming = taking_in.into_journey(HENK, table, "ideaal")
    after = apply(taking_in.changes_to(HENK, incoming, everything=True), HENK)

    assert [step.id for step in after.journey_by_id["ideaal"].steps] == ["vraag", "ik-krijg-een-kaartje"]
    assert after.journey_by_id["nu"] == HENK.journey_by_id["nu"]


def test_without_taking_away_nothing_is_lost() -> None:
    bare = HENK.model_copy(update={"consequences": (), "artefacts": (), "situation": "", "theme": "wonen"})

    after = apply(taking_in.changes_to(HENK, bare, everything=False), HENK)

    assert after == HENK.model_copy(update={"theme": "wonen"})


def test_first_in_words_then_as_an_edit(browsing: Browsing, draft: Version) -> None:
    client = browsing("cynthia")
    file = SimpleUploadedFile("henk.yaml", DOCUMENT.replace("Henk vertelt.", "Henk praat.").encode())

    page = client.post(f"{ONE}maken/opnemen/", {"file": file}).content.decode()
    assert "is nu ‘Henk praat.’ in plaats van ‘Henk vertelt.’" in page
    assert rooms.read(draft.blueprint) == HENK

    # Somebody else works on meanwhile.
    marlies = Person.objects.get(slug="marlies")
    other = load(DOCUMENT.replace("title: Henk krijgt weer lucht", "title: Henk slaapt weer"))
    rooms.change(draft.blueprint, diff(HENK, other), by=marlies, now=datetime.now().astimezone())
    text = DOCUMENT.replace("Henk vertelt.", "Henk praat.").replace(
        "title: Henk krijgt weer lucht\n", "title: Henk slaapt weer\n"
    )
    client.post(f"{ONE}maken/opnemen/", {"text": text, "file_name": "henk.yaml", "sure": "on"})

    live = rooms.read(draft.blueprint)
    assert live.title == "Henk slaapt weer"
    assert live.step_at["ideaal/gebeld"].resident.does == "Henk praat."  # type: ignore[union-attr]
    newest = Moment.objects.order_by("-nr").first()
    assert newest is not None
    assert list(newest.whys.values()) == ["Opgenomen uit: henk.yaml"]


@pytest.mark.usefixtures("draft")
def test_a_workbook_that_was_taken_along_changes_only_what_was_changed_in_it(browsing: Browsing) -> None:
    changed = load(dump(HENK).replace("Henk vertelt.", "Henk praat."))
    file = SimpleUploadedFile("henk.xlsx", COMPILERS["spreadsheet"].compile(changed))

    page = (
        browsing("cynthia").post(f"{ONE}maken/opnemen/", {"file": file, "everything": "on"}).content.decode()
    )

    assert "komt 1 verandering" in page


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize("text", ["titel: Henk", "", "\x00", "a: [b"])
def test_what_is_no_blueprint_is_said(browsing: Browsing, text: str) -> None:
    assert browsing("cynthia").post(f"{ONE}maken/opnemen/", {"text": text, "sure": "on"}).status_code == 422


@pytest.mark.parametrize("name", EVERYBODY)
@pytest.mark.usefixtures("shared")
def test_only_who_works_on_it_takes_something_in(browsing: Browsing, name: str) -> None:
    expected = {"cynthia": 200, "marlies": 403}.get(name, 404)
    assert browsing(name).get(f"{ONE}maken/opnemen/").status_code == expected


@pytest.mark.usefixtures("draft")
def test_how_it_is_now_can_be_taken_along_in_every_form(browsing: Browsing) -> None:
    client = browsing("marlies")
    page = client.get(f"{ONE}downloads/?live=1").content.decode()

    assert f"{ONE}downloads/machine/bpmn/?live=1" in page
    assert f"{ONE}downloads/document/received/" not in page
    for kind in ("document/yaml", "document/json", "machine/backlog-csv", "drawing/svg"):
        answer = client.get(f"{ONE}downloads/{kind}/?live=1")
        assert answer["Content-Disposition"].startswith('attachment; filename="henk-20')
    assert client.get(f"{ONE}downloads/document/received/?live=1").status_code == 404
