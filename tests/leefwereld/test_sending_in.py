"""Sending in: all problems at once with their place, the text stays, a table is shown before it is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

from cast import DOCUMENT
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation, Person

Browsing = Callable[[str], Client]


def sent(client: Client, organisation: Organisation, **told: object) -> tuple[int, str]:
    answer = client.post("/insturen/", {"organisation": organisation.pk, **told}, follow=True)
    return answer.status_code, answer.content.decode()


def test_a_file_becomes_a_version_that_only_the_own_municipality_sees(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    file = SimpleUploadedFile("henk.yaml", DOCUMENT.encode())

    status, html = sent(browsing("marlies"), voorbeeldstad, file=file, note="Eerste keer")

    version = Version.objects.get()
    assert status == 200
    assert "Bewaard als versie 1" in html
    assert (version.file_name, version.note, version.made_by.slug) == ("henk.yaml", "Eerste keer", "marlies")
    assert version.received == DOCUMENT
    assert not version.is_published


def test_pasted_text_is_as_good_as_a_file(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    sent(browsing("cynthia"), voorbeeldstad, text=DOCUMENT)

    assert Version.objects.get().title == "Henk krijgt weer lucht"


def test_every_problem_is_told_with_its_place_and_the_text_stays(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    broken = f"{DOCUMENT}# <mijn opmerking>\n".replace("feels: -3", "feels: -9").replace("P14D", "veertien")

    status, html = sent(browsing("marlies"), voorbeeldstad, text=broken)

    assert status == 422
    assert html.count("data-line=") >= 2
    assert f'data-line="{1 + DOCUMENT[: DOCUMENT.index("id: bellen")].count(chr(10))}"' in html
    assert "# &lt;mijn opmerking&gt;" in html
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"a: &a [x]\nb: *a\nc: [*a, *a]", b"- " * 4000, b"id: a\nid: b", b"\x00", b"{", b"12"],
    ids=["bytes", "aliases", "deep", "twice", "nul", "half", "number"],
)
def test_hostile_files_get_an_answer_and_keep_nothing(
    browsing: Browsing, voorbeeldstad: Organisation, content: bytes
) -> None:
    status, html = sent(browsing("marlies"), voorbeeldstad, file=SimpleUploadedFile("x.yaml", content))

    assert status == 422
    assert 'role="alert"' in html
    assert not Version.objects.exists()


@pytest.mark.parametrize("name", ["muur.xlsx", "muur.csv", "MUUR.XLSX"])
def test_a_table_that_is_none_is_said_in_a_sentence(
    browsing: Browsing, voorbeeldstad: Organisation, name: str
) -> None:
    status, html = sent(
        browsing("marlies"), voorbeeldstad, file=SimpleUploadedFile(name, b"PK\x03\x04\x00\xff")
    )

    assert status == 422
    assert "Dit bestand begrijpen wij niet" in html


def test_nothing_chosen_is_asked_again(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    status, html = sent(browsing("marlies"), voorbeeldstad)

    assert status == 422
    assert "Kies een bestand, of plak de tekst." in html


def test_too_much_is_said(browsing: Browsing, voorbeeldstad: Organisation, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    client = browsing("marlies")

    pasted = client.post("/insturen/", {"organisation": voorbeeldstad.pk, "text": DOCUMENT})
    status, html = sent(client, voorbeeldstad, file=SimpleUploadedFile("henk.yaml", DOCUMENT.encode()))

    assert pasted.status_code == 400
    assert "Dit is te groot" in pasted.content.decode()
    assert (status, "Zo groot is geen blauwdruk" in html) == (422, True)


def test_the_same_text_says_so(browsing: Browsing, draft: Version) -> None:
    _, html = sent(browsing("cynthia"), draft.blueprint.organisation, text=DOCUMENT)

    assert "niets anders dan in versie 1" in html


def test_who_only_reads_a_project_keeps_no_version_of_it_and_loses_no_text(
    browsing: Browsing, draft: Version
) -> None:
    status, html = sent(browsing("marlies"), draft.blueprint.organisation, text=DOCUMENT)

    assert status == 403
    assert "Alleen makers van dit project" in html
    assert "Ik durf mijn post niet te openen." in html
    assert Version.objects.count() == 1


def test_a_table_is_shown_before_it_is_kept(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    table = io.StringIO()
    csv.writer(table, delimiter=";").writerows(
        [
            ["Fase", "Op zoek", "Op zoek"],
            ["Stap", "Ik zoek hulp", "Ik word gebeld"],
            ["Inwoner doet", "Henk typt", "Henk vertelt"],
            ["Kanaal", "website", "telefoon"],
        ]
    )
    client = browsing("marlies")
    file = SimpleUploadedFile("muur.csv", table.getvalue().encode())

    answer = client.post("/insturen/", {"organisation": voorbeeldstad.pk, "file": file})

    assert answer.status_code == 200
    assert "Zo begrijpen wij je tabel" in answer.content.decode()
    assert "Ik word gebeld" in answer.content.decode()
    assert not Version.objects.exists()

    sent(client, voorbeeldstad, text=answer.context["text"], file_name="muur.csv")
    assert Version.objects.get().file_name == "muur.csv"


def test_rob_can_not_send_in_for_somebody_elses_municipality(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    status, _ = sent(browsing("rob"), voorbeeldstad, text=DOCUMENT)

    assert status == 422
    assert not Version.objects.exists()


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_however_a_file_was_saved_its_text_is_kept(
    browsing: Browsing, voorbeeldstad: Organisation, coding: str
) -> None:
    sent(browsing("marlies"), voorbeeldstad, file=SimpleUploadedFile("henk.yaml", DOCUMENT.encode(coding)))

    assert Version.objects.get().received == DOCUMENT


def test_an_old_windows_file_comes_back_with_its_own_letters_and_can_be_sent_again(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    text = DOCUMENT.replace("Henk krijgt", "Hénk krijgt")
    client = browsing("marlies")
    file = SimpleUploadedFile("henk.yaml", text.encode("cp1252"))
    answer = client.post("/insturen/", {"organisation": voorbeeldstad.pk, "file": file})

    assert answer.status_code == 422
    assert "Hénk krijgt" in answer.content.decode()
    sent(client, voorbeeldstad, text=answer.context["text"])
    assert Version.objects.get().title == "Hénk krijgt weer lucht"


@pytest.mark.parametrize("start", [b"%PDF-1.7", b"PK\3\4", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_text_is_said_and_not_shown(
    browsing: Browsing, voorbeeldstad: Organisation, start: bytes
) -> None:
    file = SimpleUploadedFile("plan.pdf", start + b"\x00\xff" * 500)
    status, html = sent(browsing("marlies"), voorbeeldstad, file=file)

    assert status == 422
    assert "Dit is geen tekst." in html
    assert "\ufffd" not in html


def test_a_very_long_title_and_file_name_are_kept(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    text = DOCUMENT.replace("Henk krijgt weer lucht", "L" * 5000).replace("geldzorgen", "g" * 5000)
    file = SimpleUploadedFile(f"{'n' * 240}.yaml", text.encode())
    sent(browsing("marlies"), voorbeeldstad, file=file)

    version = Version.objects.get()
    assert (len(version.title), len(version.theme)) == (5000, 5000)
    assert version.file_name == f"{'n' * 195}.yaml"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.yaml", "<b>.yaml", "😀.yaml", 'a"; x="y.yaml', "\u202egpj.yaml"]
)
def test_a_strange_file_name_is_only_a_name(
    browsing: Browsing, voorbeeldstad: Organisation, name: str
) -> None:
    client = browsing("cynthia")
    sent(client, voorbeeldstad, file=SimpleUploadedFile(name, DOCUMENT.encode()))

    assert "/" not in Version.objects.get().file_name
    assert "<b>" not in client.get("/blauwdruk/voorbeeldstad/henk/versies/").content.decode()


def test_whoever_was_signed_out_meanwhile_gets_the_text_back(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    client = browsing("nobody")
    answer = client.post("/insturen/", {"organisation": voorbeeldstad.pk, "text": DOCUMENT, "note": "Eerste"})

    assert answer.status_code == 403
    html = answer.content.decode()
    assert "Je was niet meer aangemeld" in html
    assert "Henk krijgt weer lucht" in html
    assert 'value="Eerste"' in html
    assert f'name="organisation" value="{voorbeeldstad.pk}"' in html
    assert not Version.objects.exists()


def test_a_form_that_expired_comes_back_with_the_text_and_can_be_sent_again(
    voorbeeldstad: Organisation,
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(Person.objects.get(slug="marlies"))
    told = {"organisation": voorbeeldstad.pk, "text": DOCUMENT}
    answer = client.post("/insturen/", {**told, "csrfmiddlewaretoken": "oud"})

    assert answer.status_code == 403
    assert "Dit formulier was verlopen" in answer.content.decode()
    assert answer.context["text"] == DOCUMENT
    assert not Version.objects.exists()

    again = client.post("/insturen/", {**told, "csrfmiddlewaretoken": str(answer.context["csrf_token"])})
    assert again.status_code == 302
    assert Version.objects.count() == 1


def test_a_table_that_was_mended_keeps_its_name(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    broken = DOCUMENT.replace("P14D", "veertien")
    _, html = sent(browsing("marlies"), voorbeeldstad, text=broken, file_name="muur.csv")

    assert 'name="file_name" value="muur.csv"' in html


@pytest.mark.parametrize("said", ["database is locked", "database or disk is full"])
def test_what_cannot_be_kept_now_is_said_and_given_back(
    browsing: Browsing, voorbeeldstad: Organisation, said: str
) -> None:
    client = browsing("marlies")

    def refuse(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        if sql.startswith("INSERT"):
            raise OperationalError(said)
        return execute(sql, *more)

    with connection.execute_wrapper(refuse):
        status, html = sent(client, voorbeeldstad, text=DOCUMENT)

    assert status == 503
    assert "Bewaren lukt nu even niet" in html
    assert "Henk krijgt weer lucht" in html
    assert not Version.objects.exists()


def test_the_same_form_twice_makes_one_version(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    client = browsing("marlies")
    sent(client, voorbeeldstad, text=DOCUMENT)
    sent(client, voorbeeldstad, text=DOCUMENT)

    assert Version.objects.count() == 1


def test_cells_that_are_pasted_are_looked_at_before_they_are_kept(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    client = browsing("marlies")
    cells = "\tIk krijg een brief\tIk bel\nKanaal\tbrief\ttelefoon\nInwoner doet\tHenk leest\tHenk belt\n"

    answer = client.post("/insturen/", {"organisation": voorbeeldstad.pk, "text": cells})

    assert "Zo begrijpen wij je tabel" in answer.content.decode()
    assert "Ik krijg een brief" in answer.content.decode()
    assert not Version.objects.exists()

    sent(client, voorbeeldstad, text=answer.context["text"], file_name="")
    assert Version.objects.count() == 1
