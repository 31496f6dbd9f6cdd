"""Keeping blueprints: nothing is overwritten, everything is written down."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from time import sleep

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from blauwdruk.document import DocumentError, load
from blauwdruk.model import Blueprint
from cast import DOCUMENT
from leefwereld.audit.models import Line
from leefwereld.library import actions, reading
from leefwereld.library.demo import load_demo
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation, Person


def test_the_text_is_kept_as_it_came(draft: Version) -> None:
    assert draft.received == DOCUMENT
    assert draft.text != DOCUMENT
    assert load(draft.text) == load(DOCUMENT)


def test_a_second_upload_is_a_second_version(
    draft: Version, voorbeeldstad: Organisation, now: datetime
) -> None:
    changed = DOCUMENT.replace("P14D", "P2D")

    second = actions.keep(changed, organisation=voorbeeldstad, by=None, now=now, note="Minder wachten")

    assert [(one.nr, one.note) for one in Version.objects.all()] == [(2, "Minder wachten"), (1, "")]
    assert second.blueprint == draft.blueprint
    assert Version.objects.get(nr=1).received == DOCUMENT


def test_the_same_again_is_no_new_version(draft: Version, voorbeeldstad: Organisation, now: datetime) -> None:
    again = actions.keep(f"# een opmerking\n{DOCUMENT}", organisation=voorbeeldstad, by=None, now=now)

    assert again == draft
    assert Version.objects.count() == 1


def test_what_is_no_blueprint_leaves_nothing_behind(voorbeeldstad: Organisation, now: datetime) -> None:
    before = Line.objects.count()
    with pytest.raises(DocumentError):
        actions.keep("titel: Henk", organisation=voorbeeldstad, by=None, now=now)

    assert Version.objects.count() == 0
    assert Line.objects.count() == before


def test_two_municipalities_may_use_the_same_id(draft: Version, now: datetime) -> None:
    elsewhere = Organisation.objects.get(slug="anderstad")

    theirs = actions.keep(DOCUMENT, organisation=elsewhere, by=None, now=now)

    assert theirs.nr == 1
    assert theirs.blueprint != draft.blueprint


def test_sharing_and_taking_back_are_written_down(draft: Version, now: datetime) -> None:
    cynthia = Person.objects.get(slug="cynthia")
    actions.publish(draft, audience=Version.Audience.EVERYONE, by=cynthia, now=now)
    actions.withdraw(draft, by=cynthia, now=now)

    about = Line.objects.filter(about=f"library.version:{draft.pk}")
    assert [(line.action, line.by) for line in about] == [
        ("version-kept", cynthia),
        ("version-published", cynthia),
        ("version-withdrawn", cynthia),
    ]


def test_the_database_keeps_published_and_since_when_together(draft: Version) -> None:
    draft.audience = Version.Audience.EVERYONE
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.save()


def test_the_shelf_shows_face_and_feelings_without_reading_the_document(draft: Version) -> None:
    assert draft.personas == [("Henk", "henk")]
    assert draft.feelings == [-2, 2]
    assert (draft.theme, draft.situation) == ("geldzorgen", "Henk heeft drie maanden huurachterstand.")


def test_the_shelf_shows_the_beginning_of_a_very_long_situation(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    long = DOCUMENT.replace("Henk heeft drie maanden huurachterstand.", "Het begon met een brief. " * 50_000)
    version = actions.keep(long, organisation=voorbeeldstad, by=None, now=now)

    assert len(version.situation) <= 600
    assert len(load(version.text).situation) > 1_000_000


def test_twenty_people_who_open_the_same_document_let_it_be_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def slowly(text: str) -> Blueprint:
        read.append(text)
        sleep(0.05)
        return load(text)

    monkeypatch.setattr(reading, "load", slowly)
    with ThreadPoolExecutor(20) as people:
        seen = list(people.map(reading.blueprint_in, [f"{DOCUMENT}# samen\n"] * 20))

    assert len(read) == 1
    assert all(one is seen[0] for one in seen)


def test_a_kept_text_is_read_once(draft: Version) -> None:
    assert reading.blueprint_in(draft.text) is reading.blueprint_in(str(draft.text))


@pytest.mark.usefixtures("voorbeeldstad")
def test_the_demo_can_be_loaded_again() -> None:
    first = load_demo(settings.EXAMPLES, now=timezone.now())
    lines = Line.objects.count()
    second = load_demo(settings.EXAMPLES, now=timezone.now() + timedelta(days=1))

    assert first == second
    assert all(version.is_published for version in second)
    assert Line.objects.count() == lines
