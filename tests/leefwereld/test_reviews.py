"""A blueprint is looked at again: on the agreed day, and when something changed; and photos prove what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from photo import photo

from cast import DOCUMENT, EVERYBODY
from leefwereld.library import actions
from leefwereld.library.actions import putting_away, reviews
from leefwereld.library.models import Picture, ReviewCall, Version
from leefwereld.outbox.models import Message
from leefwereld.people.models import Organisation, Person

ONE = "/blauwdruk/voorbeeldstad/henk/"
Browsing = Callable[[str], Client]
who = pytest.mark.parametrize("name", EVERYBODY)


@pytest.fixture
def agreed(voorbeeldstad: Organisation, now: datetime) -> Version:
    """Henk's blueprint, to be looked at again on 1 May."""
    text = DOCUMENT.replace("evidence: [", "review: {on: 2026-05-01, triggers: [law]}\nevidence: [", 1)
    return actions.keep(text, organisation=voorbeeldstad, by=None, now=now)


def test_on_the_agreed_day_the_facilitator_hears_it_once(agreed: Version, now: datetime) -> None:
    assert reviews.remind(now=now) == 0
    assert reviews.remind(now=now + timedelta(days=60)) == 1
    assert reviews.remind(now=now + timedelta(days=61)) == 0

    message = Message.objects.get()
    assert (message.to.slug, message.subject) == ("cynthia", "Kijk opnieuw naar ‘Henk krijgt weer lucht’")
    assert "1 mei 2026" in message.body
    assert message.address == f"{ONE}onderbouwing/#opnieuw-bekijken"
    assert agreed.blueprint.review_calls.count() == 1


def test_what_lies_in_the_bin_calls_nobody(agreed: Version, now: datetime) -> None:
    putting_away.throw_away(agreed.blueprint, by=Person.objects.get(slug="cynthia"), now=now)

    assert reviews.remind(now=now + timedelta(days=90)) == 0


@pytest.mark.usefixtures("agreed")
def test_a_command_reminds_every_day(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("remind_reviews")

    assert capsys.readouterr().out.startswith("Opnieuw te bekijken: ")


@who
@pytest.mark.usefixtures("shared")
def test_who_may_see_it_being_made_reports_a_change(browsing: Browsing, name: str) -> None:
    answer = browsing(name).post(
        f"{ONE}onderbouwing/veranderd/", {"reason": "law", "words": "De Wgs is anders."}
    )

    assert answer.status_code == (302 if name in {"marlies", "cynthia"} else 404)
    assert Message.objects.filter(kind="review").count() == (1 if name in {"marlies", "cynthia"} else 0)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    ("reason", "said"),
    [("law", "een wet"), ("release", "een systeem"), ("channel", "een kanaal"), ("partner", "een partner")],
)
def test_whatever_changed_who_leads_it_hears_what_and_by_whom(
    browsing: Browsing, reason: str, said: str
) -> None:
    browsing("marlies").post(f"{ONE}onderbouwing/veranderd/", {"reason": reason, "words": "Per 1 juli."})

    message = Message.objects.get(kind="review")
    assert message.to.slug == "cynthia"
    assert message.body == f"Marlies meldt dat er iets veranderd is: {said}. Per 1 juli."


@pytest.mark.usefixtures("shared")
def test_a_report_is_seen_until_somebody_looked_again(browsing: Browsing) -> None:
    browsing("marlies").post(f"{ONE}onderbouwing/veranderd/", {"reason": "law", "words": "De Wgs is anders."})

    cynthia = browsing("cynthia")
    assert "De Wgs is anders." in cynthia.get(f"{ONE}onderbouwing/").content.decode()
    assert "opnieuw bekijken" in cynthia.get("/").content.decode()
    assert "Kijk opnieuw of dit nog klopt." in cynthia.get(ONE).content.decode()
    assert "De Wgs is anders." not in browsing("nobody").get(f"{ONE}onderbouwing/").content.decode()

    cynthia.post(f"{ONE}onderbouwing/bekeken/")
    assert "Kijk opnieuw of dit nog klopt." not in cynthia.get(ONE).content.decode()
    assert ReviewCall.objects.get().done_by == Person.objects.get(slug="cynthia")


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("reason", ["day", "moon", ""])
def test_only_what_can_change_is_reported(browsing: Browsing, reason: str) -> None:
    assert browsing("marlies").post(f"{ONE}onderbouwing/veranderd/", {"reason": reason}).status_code == 404


@who
@pytest.mark.usefixtures("shared")
def test_only_who_works_on_it_says_it_was_looked_at(browsing: Browsing, name: str) -> None:
    expected = {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert browsing(name).post(f"{ONE}onderbouwing/bekeken/").status_code == expected


def of_the_wall() -> SimpleUploadedFile:
    return SimpleUploadedFile("wand.jpg", photo(), "image/jpeg")


@who
@pytest.mark.usefixtures("shared")
def test_only_who_works_on_it_brings_a_photo(browsing: Browsing, name: str) -> None:
    told = {"file": of_the_wall(), "words": "De wand na de sessie."}

    answer = browsing(name).post(f"{ONE}onderbouwing/gesprekken/foto/", told)

    assert answer.status_code == {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert Picture.objects.count() == (1 if name == "cynthia" else 0)


@who
@pytest.mark.usefixtures("shared")
def test_a_photo_is_only_for_those_with_a_part_in_it(browsing: Browsing, name: str) -> None:
    told = {"file": of_the_wall(), "words": "De wand na de sessie."}
    browsing("cynthia").post(f"{ONE}onderbouwing/gesprekken/foto/", told)
    picture = Picture.objects.get()

    answer = browsing(name).get(f"{ONE}foto/{picture.pk}/")
    page = browsing(name).get(f"{ONE}onderbouwing/").content.decode()

    inside = name in {"cynthia", "marlies"}
    assert answer.status_code == (200 if inside else 404)
    assert (f"{ONE}foto/{picture.pk}/" in page) == inside
    if inside:
        assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
        assert answer["Cache-Control"].startswith("private")

    away = browsing(name).post(f"{ONE}foto/{picture.pk}/weg/")
    assert away.status_code == {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert Picture.objects.count() == (0 if name == "cynthia" else 1)


@pytest.mark.usefixtures("shared")
def test_what_is_no_photo_is_said_and_not_kept(browsing: Browsing) -> None:
    told = {"file": SimpleUploadedFile("x.jpg", b"<script>"), "words": "Niets."}

    page = browsing("cynthia").post(f"{ONE}onderbouwing/gesprekken/foto/", told, follow=True).content.decode()

    assert "Kies een .jpg" in page
    assert browsing("cynthia").post(f"{ONE}onderbouwing/verzonnen/foto/", told).status_code == 404
    assert not Picture.objects.exists()
