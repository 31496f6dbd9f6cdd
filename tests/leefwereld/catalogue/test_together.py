"""What is often needed together stands beside each other, with why."""

from __future__ import annotations

from datetime import datetime

import pytest
from small_shelf import DEBTS, FOOD, FRIENDS

from cast import DOCUMENT
from leefwereld.catalogue import actions, queries, together
from leefwereld.catalogue.models import Pair, Provision, Question
from leefwereld.library import actions as library
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation

Shelf = dict[str, Provision]


def beside(at: Organisation, key: str) -> dict[str, str]:
    return {row.key: why for row, why in queries.beside(at, key)}


@pytest.mark.usefixtures("shelf")
def test_what_an_editor_says_of_one_is_seen_beside_both(voorbeeldstad: Organisation) -> None:
    why = "Onze medewerkers zien dat mensen dit vaak samen nodig hebben."

    assert beside(voorbeeldstad, "schuldhulpverlening") == {"voedselbank": why}
    assert beside(voorbeeldstad, "voedselbank") == {"schuldhulpverlening": why}
    assert beside(voorbeeldstad, "sova-training") == {}


@pytest.mark.usefixtures("shelf")
def test_what_one_source_says_much_of_does_not_hide_what_the_others_know(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    many = [f"hulp-{nr}" for nr in range(7)]
    for key in many:
        row = actions.keep_provision(
            FOOD.model_copy(update={"id": key, "name": key}), organisation=voorbeeldstad, by=None, now=now
        )
        actions.publish_provision(row, by=None, now=now)
    sources = ["editor"] * 5 + ["use", "blueprint"]
    for other, source in zip(many, sources, strict=True):
        Pair.objects.create(
            organisation=voorbeeldstad, one="sova-training", other=other, source=source, count=20, why="Henk"
        )

    assert list(beside(voorbeeldstad, "sova-training")) == ["hulp-0", "hulp-1", "hulp-2", "hulp-5", "hulp-6"]
    Pair.objects.exclude(source="editor").delete()
    assert list(beside(voorbeeldstad, "sova-training")) == many[:5]


def test_what_an_editor_takes_back_is_gone(shelf: Shelf, voorbeeldstad: Organisation, now: datetime) -> None:
    debts = DEBTS.model_copy(update={"together_with": ("sova-training", "schuldhulpverlening")})
    actions.keep_provision(debts, organisation=voorbeeldstad, by=None, now=now)

    assert set(beside(voorbeeldstad, "schuldhulpverlening")) == {"sova-training"}
    assert len(shelf) == 3


def test_what_is_not_on_the_shelf_stands_beside_nothing(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    actions.withdraw_provision(shelf["voedselbank"], by=None, now=now)

    assert beside(voorbeeldstad, "schuldhulpverlening") == {}


@pytest.mark.usefixtures("shelf")
def test_what_a_published_blueprint_names_in_its_steps_belongs_together(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    text = DOCUMENT.replace("does: Henk belt.", "does: Henk belt over Schuldhulpverlening en de voedselbank.")
    friends = FRIENDS.model_copy(update={"blueprint": "voorbeeldstad/henk"})
    actions.keep_provision(friends, organisation=voorbeeldstad, by=None, now=now)
    version = library.keep(text, organisation=voorbeeldstad, by=None, now=now)
    assert together.from_blueprints(voorbeeldstad, now=now) == 0, "nobody published it"

    library.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    assert together.from_blueprints(voorbeeldstad, now=now) == 6
    assert together.from_blueprints(voorbeeldstad, now=now) == 0

    why = "Beide staan in het verhaal ‘Henk krijgt weer lucht’."
    assert beside(voorbeeldstad, "sova-training") == {"schuldhulpverlening": why, "voedselbank": why}
    assert "medewerkers" in beside(voorbeeldstad, "voedselbank")["schuldhulpverlening"], "the surest first"

    library.withdraw(version, by=None, now=now)
    together.renew(now=now)
    assert beside(voorbeeldstad, "sova-training") == {}


def ask(at: Organisation, many: int, now: datetime, *listed: str) -> None:
    for _ in range(many):
        actions.ask_question(
            at, how=Question.How.MESSAGE, name="Henk", reach="henk@voorbeeld.nl", now=now, listed=listed
        )


@pytest.mark.usefixtures("shelf")
def test_what_fewer_than_ten_people_chose_together_is_told_to_nobody(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    ask(voorbeeldstad, 9, now, FRIENDS.id, FOOD.id)
    together.renew(now=now)
    assert beside(voorbeeldstad, FRIENDS.id) == {}

    ask(voorbeeldstad, 4, now, FOOD.id, FRIENDS.id, FRIENDS.id)
    together.renew(now=now)

    assert beside(voorbeeldstad, FRIENDS.id) == {FOOD.id: "Minstens 10 mensen kozen dit samen."}
    assert Pair.objects.get(source="use", one=FOOD.id).count == 13


def test_a_list_of_everything_says_nothing_of_two(voorbeeldstad: Organisation, now: datetime) -> None:
    ask(voorbeeldstad, 10, now, *(f"voorziening-{nr}" for nr in range(31)))

    together.renew(now=now)

    assert not Pair.objects.exists()
