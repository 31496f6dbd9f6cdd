"""A voorziening is kept, put on the shelf, changed and taken off; every version stays to be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from small_shelf import DEBTS, FOOD

from cast import EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.catalogue import actions, chores, may, queries, reviews
from leefwereld.catalogue.models import Provision, Version
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.queries import glance
from leefwereld.outbox.models import Message
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Team

Shelf = dict[str, Provision]
Named = Callable[[str], Asker]


def told(what: Provision | str) -> list[str]:
    key = what if isinstance(what, str) else what.key
    return list(Line.objects.filter(details__provision=key).order_by("nr").values_list("action", flat=True))


def test_what_is_kept_is_a_draft_until_somebody_publishes_it(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    marlies = Person.objects.get(slug="marlies")
    kept = actions.keep_provision(DEBTS, organisation=voorbeeldstad, by=marlies, now=now)
    assert queries.shelf_of(voorbeeldstad) == []

    actions.publish_provision(kept, by=marlies, now=now)

    assert [one.value for one in queries.shelf_of(voorbeeldstad)] == [DEBTS]
    assert told(kept) == ["provision-kept", "provision-published"]


def test_what_was_taken_off_the_shelf_can_come_back(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    food = shelf["voedselbank"]

    actions.withdraw_provision(food, by=None, now=now)
    assert food not in queries.shelf_of(voorbeeldstad)
    actions.withdraw_provision(food, by=None, now=now)
    actions.publish_provision(food, by=None, now=now)

    assert food in queries.shelf_of(voorbeeldstad)
    assert told(food)[2:] == ["provision-withdrawn", "provision-published"]


def test_a_change_is_a_new_version_and_the_old_one_stays(shelf: Shelf, now: datetime) -> None:
    debts = shelf["schuldhulpverlening"]
    marlies = Person.objects.get(slug="marlies")

    changed = DEBTS.model_copy(update={"costs": "Gratis."})
    kept = actions.keep_provision(
        changed, organisation=debts.organisation, by=marlies, now=now, note="Kosten erbij"
    )

    assert (kept.pk, kept.nr, kept.value, kept.state) == (debts.pk, 2, changed, Provision.State.PUBLISHED)
    newest, first = kept.versions.all()
    assert (newest.value, newest.note, newest.made_by) == (changed, "Kosten erbij", marlies)
    assert first.value == DEBTS


def test_the_same_said_again_changes_nothing(shelf: Shelf, now: datetime) -> None:
    debts = shelf["schuldhulpverlening"]

    actions.keep_provision(DEBTS, organisation=debts.organisation, by=None, now=now + timedelta(days=1))

    assert Version.objects.filter(provision=debts).count() == 1
    assert Provision.objects.get(pk=debts.pk).changed_at == debts.changed_at


def test_nobodys_work_is_written_over_unseen(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    marlies, cynthia = (Person.objects.get(slug=slug) for slug in ("marlies", "cynthia"))
    hers = DEBTS.model_copy(update={"costs": "Gratis."})
    mine = DEBTS.model_copy(update={"summary": "Samen een plan."})
    actions.keep_provision(hers, organisation=voorbeeldstad, by=cynthia, now=now, opened=1)

    with pytest.raises(actions.ChangedMeanwhileError) as meanwhile:
        actions.keep_provision(mine, organisation=voorbeeldstad, by=marlies, now=now, opened=1)

    assert meanwhile.value.newest.value == hers
    kept = actions.keep_provision(mine, organisation=voorbeeldstad, by=marlies, now=now, opened=2)
    assert (kept.nr, kept.pk) == (3, shelf["schuldhulpverlening"].pk)


def test_a_phrase_is_added_to_what_it_says_by_now(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    stale = shelf["schuldhulpverlening"]
    hers = DEBTS.model_copy(update={"costs": "Gratis."})
    actions.keep_provision(hers, organisation=voorbeeldstad, by=None, now=now)

    kept = actions.add_phrase(stale, "de deurwaarder komt", by=None, now=now)

    assert kept.value == hers.model_copy(update={"phrases": (*DEBTS.phrases, "de deurwaarder komt")})


def test_outside_its_days_nobody_sees_it(shelf: Shelf, voorbeeldstad: Organisation, now: datetime) -> None:
    food = FOOD.model_copy(update={"valid_from": date(2026, 3, 2), "valid_to": date(2026, 3, 9)})
    kept = actions.keep_provision(food, organisation=voorbeeldstad, by=None, now=now)

    seen = [
        day
        for day in range(1, 12)
        if kept in queries.shelf_rows(voorbeeldstad, date(2026, 3, day))
        and kept.is_on_shelf(date(2026, 3, day))
    ]

    assert seen == list(range(2, 10))
    assert shelf["sova-training"] in queries.shelf_of(voorbeeldstad)


@pytest.mark.parametrize("name", EVERYBODY)
def test_only_who_edits_it_sees_a_draft(
    voorbeeldstad: Organisation, asker: Named, now: datetime, name: str
) -> None:
    actions.keep_provision(DEBTS, organisation=voorbeeldstad, by=None, now=now)
    edits = name in {"marlies", "cynthia"}

    assert queries.edited_by(asker(name), voorbeeldstad).exists() == edits
    if edits:
        assert queries.provision(voorbeeldstad, DEBTS.id, asker(name)).value == DEBTS
        return
    with pytest.raises(Provision.DoesNotExist):
        queries.provision(voorbeeldstad, DEBTS.id, asker(name))


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_sees_what_is_on_the_shelf(
    shelf: Shelf, voorbeeldstad: Organisation, asker: Named, name: str
) -> None:
    assert queries.provision(voorbeeldstad, "voedselbank", asker(name)) == shelf["voedselbank"]


@pytest.mark.parametrize("name", EVERYBODY)
def test_who_edits_which_shelf(voorbeeldstad: Organisation, asker: Named, name: str) -> None:
    who = asker(name)

    assert may.may_edit(who, voorbeeldstad.pk) == (name in {"marlies", "cynthia"})
    assert may.may_edit(who, None) == (name == "chuck")
    for at in (voorbeeldstad.pk, None):
        if not may.may_edit(who, at):
            with pytest.raises(PermissionDenied, match="Alleen"):
                may.check_may_edit(who, at)


@pytest.mark.usefixtures("shelf")
def test_the_shelf_is_read_by_theme_and_by_event(voorbeeldstad: Organisation) -> None:
    money = queries.by_theme(voorbeeldstad, "geld")

    assert [one.key for one in money] == ["schuldhulpverlening", "voedselbank"], "what fits best comes first"
    assert [one.key for one in glance.at_event(voorbeeldstad, "schulden")] == ["schuldhulpverlening"]


def test_places_come_in_the_order_in_which_they_are_named(voorbeeldstad: Organisation, now: datetime) -> None:
    hall, library = (
        Place(id=key, name=key.title(), street="Markt 1", postcode="1234 AA", town="V", north=52, east=5)
        for key in ("stadhuis", "bibliotheek")
    )
    assert actions.keep_places([hall, library], organisation=voorbeeldstad, by=None, now=now) == 2
    assert actions.keep_places([hall, library], organisation=voorbeeldstad, by=None, now=now) == 0

    shown = queries.places_of(voorbeeldstad, ["stadhuis", "nergens", "bibliotheek"])

    assert [one.value for one in shown] == [hall, library]
    assert len(queries.places_of(voorbeeldstad)) == 2


def test_the_owner_is_reminded_once_on_the_day_of_review(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    team = Team.objects.create(organisation=voorbeeldstad, slug="geld", name="Team Geldzorgen")
    team.people.add(Person.objects.get(slug="marlies"))
    due = {"review_on": date(2026, 4, 1), "owner": "Team Geldzorgen"}
    actions.keep_provision(DEBTS.model_copy(update=due), organisation=voorbeeldstad, by=None, now=now)
    nobodys = {"review_on": date(2026, 4, 1)}
    actions.keep_provision(FOOD.model_copy(update=nobodys), organisation=voorbeeldstad, by=None, now=now)

    assert reviews.remind(now=now) == 0
    assert reviews.remind(now=now + timedelta(days=30)) == 2
    chores.once_a_day(now + timedelta(days=31))

    message = Message.objects.get(to__slug="marlies")
    assert message.subject == "Kijk opnieuw naar ‘Hulp bij schulden’"
    assert "1 april 2026" in message.body
    assert message.address == "/werk/voorbeeldstad/aanbod/schuldhulpverlening/"
    assert Message.objects.get(to__slug="cynthia").subject == "Kijk opnieuw naar ‘Voedselbank’"
    assert shelf["sova-training"].review_called is None


def test_a_new_day_of_review_is_a_new_reminder(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    for day in (date(2026, 4, 1), date(2026, 5, 1)):
        again = DEBTS.model_copy(update={"review_on": day})
        actions.keep_provision(again, organisation=voorbeeldstad, by=None, now=now)
        assert reviews.remind(now=now + timedelta(days=90)) == 1

    assert Message.objects.filter(kind="provision-review").count() == 2
    assert len(shelf) == 3
