"""A whole file of voorzieningen is kept at once, by the same rules as one; and is found, whoever was quicker."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from small_shelf import DEBTS, FOOD, FRIENDS

from leefwereld.audit.models import Line
from leefwereld.audit.queries import first_broken_line
from leefwereld.catalogue import actions
from leefwereld.catalogue.actions import shelf as of_shelf
from leefwereld.catalogue.changes import changed_since, now_on
from leefwereld.catalogue.models import Pair, Provision, Version
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.people.models import Organisation, Person

Shelf = dict[str, Provision]


def many(number: int, costs: str = "") -> list[Value]:
    beside = ("schuldhulpverlening", f"kookles-{len(costs)}")
    told = {"costs": costs, "together_with": beside}
    return [FOOD.model_copy(update={"id": f"eten-{nr}", **told}) for nr in range(number)]


def kinds_of_questions(ask: Callable[[], object]) -> list[str]:
    """Give what the database is asked, in order; SQLite takes no more than a thousand values in one question."""
    with CaptureQueriesContext(connection) as asked:
        ask()
    heads = (" ".join(one["sql"].split()[:3]) for one in asked.captured_queries)
    return [head for head, _same in groupby(heads) if "SAVEPOINT" not in head]


def test_of_many_each_is_kept_as_one_is(shelf: Shelf, voorbeeldstad: Organisation, now: datetime) -> None:
    marlies = Person.objects.get(slug="marlies")
    cheaper = DEBTS.model_copy(update={"costs": "Gratis.", "together_with": ("voedselbank",)})
    fresh = FOOD.model_copy(update={"id": "buurtkeuken", "name": "Buurtkeuken"})

    kept = actions.keep_provisions(
        [fresh, FRIENDS, cheaper], organisation=voorbeeldstad, by=marlies, now=now, note="lijst.csv"
    )

    assert [(one.key, one.nr, one.state) for one in kept] == [
        ("buurtkeuken", 1, "draft"),
        ("sova-training", 1, "published"),
        ("schuldhulpverlening", 2, "published"),
    ]
    again = {one.key: one for one in Provision.objects.filter(organisation=voorbeeldstad)}
    assert [again[one.key].value for one in kept] == [one.value for one in kept] == [fresh, FRIENDS, cheaper]
    assert again["schuldhulpverlening"].pk == shelf["schuldhulpverlening"].pk
    assert again["schuldhulpverlening"].changed_by == marlies
    assert again["sova-training"].changed_at == shelf["sova-training"].changed_at
    assert Version.objects.get(provision=again["buurtkeuken"]).note == "lijst.csv"
    assert (
        Pair.objects.filter(one="schuldhulpverlening").values_list("other", flat=True).get() == "voedselbank"
    )
    told = Line.objects.filter(action="provision-kept", by=marlies).order_by("nr")
    assert [one.details for one in told] == [
        {"provision": "buurtkeuken", "nr": 1},
        {"provision": "schuldhulpverlening", "nr": 2},
    ]
    assert first_broken_line() is None


def test_the_national_base_takes_many_too(base: Provision, now: datetime) -> None:
    cheaper = base.value.model_copy(update={"costs": "Een euro."})

    kept = actions.keep_provisions([DEBTS, cheaper], organisation=None, by=None, now=now)

    assert [(one.key, one.nr) for one in kept] == [(DEBTS.id, 1), (base.key, 2)]
    assert Provision.objects.get(pk=base.pk).value == cheaper


def test_a_hundred_ask_the_database_no_more_than_ten(voorbeeldstad: Organisation, now: datetime) -> None:
    def keep(values: list[Value]) -> list[str]:
        return kinds_of_questions(
            lambda: actions.keep_provisions(values, organisation=voorbeeldstad, by=None, now=now)
        )

    assert keep(many(10)) == keep([one.model_copy(update={"id": f"x-{one.id}"}) for one in many(100)])
    assert keep(many(10, "Gratis.")) == keep(many(100, "Een euro."))
    assert keep(many(10, "Een euro.")) == keep(many(100, "Een euro.")), "nothing to keep"
    assert Pair.objects.filter(one="eten-5", source=Pair.Source.EDITOR).count() == 2


def test_what_somebody_else_made_at_that_very_instant_becomes_a_version_of_it(
    voorbeeldstad: Organisation, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = of_shelf._keep  # noqa: SLF001 - to come between twice trying

    def too_late(*_args: object, **_told: object) -> list[Provision]:
        actions.keep_provision(DEBTS, organisation=voorbeeldstad, by=None, now=now)
        raise IntegrityError

    turns = iter([too_late, keep, keep])

    def in_turn(*args: Any, **told: Any) -> list[Provision]:
        return next(turns)(*args, **told)

    monkeypatch.setattr(of_shelf, "_keep", in_turn)
    cheaper = DEBTS.model_copy(update={"costs": "Gratis."})

    (kept,) = actions.keep_provisions([cheaper], organisation=voorbeeldstad, by=None, now=now)

    assert (kept.value, kept.nr) == (cheaper, 2)


def test_an_import_that_took_long_is_seen_though_an_edit_came_in_between(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    began, edited = now + timedelta(minutes=1), now + timedelta(minutes=2)
    debts = shelf["schuldhulpverlening"].value
    actions.keep_provision(
        debts.model_copy(update={"costs": "Gratis."}), organisation=voorbeeldstad, by=None, now=edited
    )
    read = now_on(voorbeeldstad)

    kept = actions.keep_provisions(many(3), organisation=voorbeeldstad, by=None, now=began)

    assert now_on(voorbeeldstad).stamp != read.stamp
    assert sorted(changed_since(voorbeeldstad, read, most=10)) == sorted(one.key for one in kept)
    read = now_on(voorbeeldstad)
    actions.publish_all(kept, by=None, now=began)
    assert now_on(voorbeeldstad).stamp != read.stamp
    assert len(changed_since(voorbeeldstad, read, most=10)) == 3, "so is what was put on the shelf"
