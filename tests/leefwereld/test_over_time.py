"""What teams do with a blueprint over time: begin, keep, share, put away; and who may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from person import person
from pytest_django import DjangoCaptureOnCommitCallbacks

from blauwdruk.changes import diff
from blauwdruk.document import load
from cast import ALL_MAKERS, DOCUMENT, EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.library import actions, rooms
from leefwereld.library.actions import moments, putting_away
from leefwereld.library.beginnings import BEGINNINGS
from leefwereld.library.hurdles import HurdlesError
from leefwereld.library.models import Blueprint, Member, Moment, Version
from leefwereld.people.models import Organisation

ONE = "/blauwdruk/voorbeeldstad/henk/"
NO = DOCUMENT.replace(", article: AVG art. 6", "")
Browsing = Callable[[str], Client]
who = pytest.mark.parametrize("name", EVERYBODY)


def retitled(version: Version, title: str, by: str, now: datetime) -> None:
    """Have somebody give the blueprint in the making another title."""
    document = rooms.read(version.blueprint)
    changes = diff(document, document.model_copy(update={"title": title}))
    rooms.change(version.blueprint, changes, by=person(by), now=now)


# Beginning


@pytest.mark.parametrize("method", BEGINNINGS)
def test_with_every_method_a_team_can_begin(browsing: Browsing, method: str) -> None:
    told = {
        "origin": method,
        "title": "Fatima leert weer",
        "name": "Fatima",
        "situation": "Fatima wil werken.",
    }
    organisation = Organisation.objects.get(slug="voorbeeldstad")

    answer = browsing("marlies").post("/nieuw/", {**told, "organisation": organisation.pk})

    assert answer["Location"] == "/blauwdruk/voorbeeldstad/fatima-leert-weer/maken/"
    version = Version.objects.get(blueprint__key="fatima-leert-weer")
    assert version.received.startswith("# Begonnen met: ")
    live = rooms.read(version.blueprint)
    assert (live.personas[0].name, live.personas[0].situation) == ("Fatima", "Fatima wil werken.")
    assert live.owner is not None
    assert live.owner.organisation == "Gemeente Voorbeeldstad"
    assert Member.objects.get(blueprint=version.blueprint).person == person("marlies")


@pytest.mark.usefixtures("shared")
def test_a_copy_is_ones_own_and_says_where_it_came_from(browsing: Browsing) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")

    browsing("rob").post(
        "/nieuw/", {"origin": "voorbeeldstad/henk", "title": "Henk bij ons", "organisation": anderstad.pk}
    )

    copy = Blueprint.objects.get(key="henk-bij-ons")
    assert copy.began_from == Version.objects.get(blueprint__key="henk")
    version = copy.versions.get()
    assert "kopie van ‘Henk krijgt weer lucht’ van Gemeente Voorbeeldstad, versie 1" in version.received
    assert [one.name for one in load(version.text).personas] == ["Henk", "Marlies"]


def test_the_same_title_twice_is_two_blueprints(browsing: Browsing, voorbeeldstad: Organisation) -> None:
    for _ in range(2):
        browsing("cynthia").post(
            "/nieuw/", {"origin": "leeg", "title": "Henk", "organisation": voorbeeldstad.pk}
        )

    assert sorted(Blueprint.objects.values_list("key", flat=True)) == ["henk", "henk-2"]


@pytest.mark.usefixtures("draft")
def test_nobody_copies_what_she_may_not_read(browsing: Browsing) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")
    told = {"origin": "voorbeeldstad/henk", "title": "Gepakt", "organisation": anderstad.pk}

    assert browsing("rob").post("/nieuw/", told).status_code == 404
    assert not Blueprint.objects.filter(organisation=anderstad).exists()


@pytest.mark.usefixtures("voorbeeldstad")
def test_nobody_begins_something_for_another_municipality(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    told = {"origin": "leeg", "title": "Stiekem", "organisation": voorbeeldstad.pk}

    assert browsing("rob").post("/nieuw/", told).status_code == 422
    assert not Blueprint.objects.exists()


@who
def test_only_makers_begin(browsing: Browsing, name: str) -> None:
    expected = 200 if name in ALL_MAKERS else 302 if name == "nobody" else 403
    assert browsing(name).get("/nieuw/").status_code == expected


# Keeping and sharing


def test_what_is_made_becomes_a_version(browsing: Browsing, draft: Version, now: datetime) -> None:
    retitled(draft, "Henk slaapt weer", "cynthia", now)

    browsing("cynthia").post(f"{ONE}versies/bewaren/", {"note": "Na de sessie"})

    newest = Version.objects.get(nr=2)
    assert (newest.title, newest.note, newest.made_by) == (
        "Henk slaapt weer",
        "Na de sessie",
        person("cynthia"),
    )


def test_a_no_of_the_law_without_an_article_keeps_the_door_shut(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    version = actions.keep(NO, organisation=voorbeeldstad, by=None, now=now)

    with pytest.raises(HurdlesError) as locked:
        actions.publish(version, audience=Version.Audience.EVERYONE, by=person("cynthia"), now=now)

    assert [one.id for one in locked.value.hurdles.noes] == ["naam"]
    version.refresh_from_db()
    assert not version.is_published


def test_the_facilitator_reads_which_consequence_it_is_and_gets_there(
    browsing: Browsing, voorbeeldstad: Organisation, now: datetime
) -> None:
    actions.keep(NO, organisation=voorbeeldstad, by=None, now=now)

    answer = browsing("cynthia").post(
        f"{ONE}versies/delen/?version=1", {"audience": "everyone", "knowing": "on"}
    )

    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Zoeken zonder naam" in html
    assert f'href="{ONE}stap/ideaal/vraag/?version=1#consequence-naam"' in html
    assert "We weten dit" not in html


@pytest.mark.usefixtures("draft")
def test_what_else_must_be_in_order_is_seen_before_it_is_shared(browsing: Browsing) -> None:
    client = browsing("cynthia")

    first = client.post(f"{ONE}versies/delen/?version=1", {"audience": "everyone"})
    assert (first.status_code, "We weten dit" in first.content.decode()) == (409, True)
    assert not Version.objects.get().is_published

    client.post(f"{ONE}versies/delen/?version=1", {"audience": "everyone", "knowing": "on"})
    assert Version.objects.get().is_published


# Putting away


def test_what_is_archived_leaves_the_shelf_and_can_still_be_read(browsing: Browsing, shared: Version) -> None:
    client = browsing("cynthia")
    client.post(f"{ONE}opbergen/", {"deed": "archive"})

    assert shared.title not in browsing("nobody").get("/").content.decode()
    assert browsing("nobody").get(ONE).status_code == 200
    assert shared.title in client.get("/opgeborgen/").content.decode()

    client.post(f"{ONE}opbergen/", {"deed": "unarchive"})
    assert shared.title in browsing("nobody").get("/").content.decode()


@who
def test_what_is_thrown_away_is_there_for_nobody_until_it_comes_back(
    browsing: Browsing, shared: Version, now: datetime, name: str
) -> None:
    putting_away.throw_away(shared.blueprint, by=person("cynthia"), now=now)

    for address in (ONE, f"{ONE}?version=1", f"{ONE}maken/", f"{ONE}geschiedenis/", f"{ONE}versies/"):
        assert browsing(name).get(address).status_code == 404
    assert (shared.title in browsing(name).get("/opgeborgen/").content.decode()) == (name == "cynthia")

    browsing("cynthia").post(f"{ONE}opbergen/", {"deed": "restore"})
    assert browsing(name).get(ONE).status_code == 200


def test_after_a_month_the_bin_is_emptied_and_nothing_else(draft: Version, now: datetime) -> None:
    moments.name(draft.blueprint, "Begin", by=person("cynthia"), now=now)
    putting_away.throw_away(draft.blueprint, by=person("cynthia"), now=now)

    assert putting_away.empty_bin(now=now + timedelta(days=29)) == 0
    assert putting_away.empty_bin(now=now + timedelta(days=31)) == 1

    assert not Blueprint.objects.exists()
    assert not Moment.objects.exists()
    assert "blueprint-gone" in Line.objects.values_list("action", flat=True)


def test_when_the_bin_is_emptied_what_was_typed_is_gone_too(
    draft: Version, now: datetime, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    assert rooms.read(draft.blueprint).title
    putting_away.throw_away(draft.blueprint, by=person("cynthia"), now=now)

    with django_capture_on_commit_callbacks(execute=True):
        putting_away.empty_bin(now=now + timedelta(days=31))

    with pytest.raises(Blueprint.DoesNotExist):  # there is nothing to read, and nothing to begin with
        rooms.read(draft.blueprint)


def test_who_sends_it_in_again_wants_it_back(
    draft: Version, voorbeeldstad: Organisation, now: datetime
) -> None:
    putting_away.throw_away(draft.blueprint, by=person("cynthia"), now=now)

    actions.keep(DOCUMENT, organisation=voorbeeldstad, by=person("marlies"), now=now)

    assert Blueprint.objects.get().trashed_at is None


@pytest.mark.usefixtures("voorbeeldstad")
def test_the_daily_cleaning_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("empty_trash")

    assert "0 blauwdrukken, 0 oude momenten" in capsys.readouterr().out


# Who may change what

DEEDS = {
    "versies/bewaren/": ({}, {"cynthia": 302, "marlies": 403}),
    "geschiedenis/naam/": ({"name": "Nu"}, {"cynthia": 302, "marlies": 403}),
    "geschiedenis/waarom/": ({"moment": "M", "why": "Daarom"}, {"cynthia": 302, "marlies": 403}),
    "geschiedenis/terugzetten/": ({"moment": "M"}, {"cynthia": 302, "marlies": 403}),
    "opbergen/": ({"deed": "archive"}, {"cynthia": 302, "marlies": 403}),
}


@who
@pytest.mark.parametrize("deed", DEEDS)
def test_only_who_works_on_it_changes_it(
    browsing: Browsing, shared: Version, now: datetime, deed: str, name: str
) -> None:
    moment = moments.name(shared.blueprint, "Begin", by=person("cynthia"), now=now)
    told, expected = DEEDS[deed]
    told = {key: str(moment.pk) if value == "M" else value for key, value in told.items()}

    answer = browsing(name).post(f"{ONE}{deed}", told)

    assert answer.status_code == expected.get(name, 404)
    assert browsing(name).get(f"{ONE}{deed}").status_code == 405


@who
def test_a_moment_is_only_for_those_with_a_part_in_it(
    browsing: Browsing, shared: Version, now: datetime, name: str
) -> None:
    moment = moments.name(shared.blueprint, "Begin", by=person("cynthia"), now=now)
    expected = 200 if name in {"cynthia", "marlies"} else 404

    for page in ("", "stap/ideaal/vraag/", "metingen/", "downloads/document/yaml/"):
        assert browsing(name).get(f"{ONE}{page}?moment={moment.pk}").status_code == expected


def test_a_moment_of_another_blueprint_stays_where_it_is(
    browsing: Browsing, shared: Version, voorbeeldstad: Organisation, now: datetime
) -> None:
    other = actions.keep(
        DOCUMENT.replace("id: henk\ntitle", "id: ander\ntitle"), organisation=voorbeeldstad, by=None, now=now
    )
    moment = moments.name(other.blueprint, "Elders", by=person("cynthia"), now=now)

    client = browsing("cynthia")
    assert client.get(f"{ONE}?moment={moment.pk}").status_code == 404
    assert client.post(f"{ONE}geschiedenis/terugzetten/", {"moment": moment.pk}).status_code == 404
    assert shared.blueprint.moments.count() == 0
