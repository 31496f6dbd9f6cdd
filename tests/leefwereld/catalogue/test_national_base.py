"""A municipality adopts from the national base, tells it in its own way, and takes over later changes by the field."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_shelf import PENSION

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Contact
from leefwereld.people.models import Organisation

FIELDS = ("summary", "costs", "alone", "together")


def test_what_is_adopted_stands_on_the_own_shelf_as_a_draft(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    assert list(queries.not_adopted(voorbeeldstad)) == [base]

    ours = actions.adopt(base, organisation=voorbeeldstad, by=None, now=now)

    assert (ours.value, ours.state, ours.base, ours.base_nr) == (PENSION, Provision.State.DRAFT, base, 1)
    assert list(queries.not_adopted(voorbeeldstad)) == []
    assert (queries.changes_of_base(ours), queries.adaptations_of(ours)) == ([], [])


def test_what_was_ours_already_stays_as_we_say_it(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    own = PENSION.model_copy(update={"costs": "Niets."})
    actions.keep_provision(own, organisation=voorbeeldstad, by=None, now=now)

    ours = actions.adopt(base, organisation=voorbeeldstad, by=None, now=now)

    assert ours.value == own
    assert queries.adaptations_of(ours) == ["costs"]


def test_a_later_change_is_told_beside_what_was_and_what_we_say(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    ours = adopted(base, voorbeeldstad, {"summary": "Pensioen, ook in Voorbeeldstad."}, now)
    renew(base, {"summary": "Pensioen.", "costs": "Gratis, altijd."}, now)

    costs, summary = sorted(queries.changes_of_base(fresh(ours)), key=lambda one: one.field)

    assert (costs.then, costs.new, costs.ours, costs.is_adapted) == (
        "Gratis.",
        "Gratis, altijd.",
        "Gratis.",
        False,
    )
    assert (summary.field, summary.new, summary.ours) == (
        "summary",
        "Pensioen.",
        "Pensioen, ook in Voorbeeldstad.",
    )
    assert summary.is_adapted


def test_only_the_chosen_fields_are_taken_over(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    ours = adopted(base, voorbeeldstad, {"summary": "Van ons.", "owner": "Team Zorg"}, now)
    renew(base, {"summary": "Pensioen.", "contact": Contact(name="SVB")}, now)

    kept = actions.take_over(fresh(ours), ["contact"], by=None, now=now)

    value = fresh(kept).value
    assert (value.summary, value.contact, value.owner) == ("Van ons.", Contact(name="SVB"), "Team Zorg")
    assert queries.changes_of_base(fresh(kept)) == []
    assert queries.adaptations_of(fresh(kept)) == ["summary"]


def test_sentences_of_the_base_come_beside_ours(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    renew(base, {"phrases": ("ik stop met werken",)}, now)
    base.refresh_from_db()
    ours = adopted(fresh(base), voorbeeldstad, {"phrases": ("pensioentje", "ik stop met werken")}, now)
    renew(fresh(base), {"phrases": ("geld na je 67e", "pensioentje")}, now)

    (change,) = queries.changes_of_base(fresh(ours))
    assert not change.is_adapted
    kept = actions.take_over(fresh(ours), ["phrases"], by=None, now=now)

    assert kept.value.phrases == ("pensioentje", "ik stop met werken", "geld na je 67e")


def test_what_residents_say_elsewhere_is_there_to_take(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")
    theirs = adopted(base, anderstad, {"phrases": ("grijs en geen geld", "pensioentje")}, now)
    ours = adopted(base, voorbeeldstad, {"phrases": ("Pensioentje",)}, now)
    assert queries.phrases_elsewhere(ours) == [], "theirs is a draft"

    actions.publish_provision(theirs, by=None, now=now)

    assert queries.phrases_elsewhere(ours) == [queries.Heard("grijs en geen geld", towns=1)]
    assert queries.phrases_elsewhere(base) == [
        queries.Heard("grijs en geen geld", 1),
        queries.Heard("pensioentje", 1),
    ]


def test_what_the_base_did_not_change_cannot_be_taken_over(
    base: Provision, voorbeeldstad: Organisation, now: datetime
) -> None:
    ours = adopted(base, voorbeeldstad, {}, now)

    with pytest.raises(ValueError, match="costs"):
        actions.take_over(ours, ["costs"], by=None, now=now)


texts = st.sampled_from(["", "Een.", "Twee.", "Drie."])
tellings = st.dictionaries(st.sampled_from(FIELDS), texts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(own=tellings, news=tellings, chosen=st.sets(st.sampled_from(FIELDS)))
def test_whatever_is_taken_over_nothing_of_ours_is_lost(  # noqa: PLR0913, PLR0917 - a story with three tellings
    base: Provision,
    voorbeeldstad: Organisation,
    now: datetime,
    own: dict[str, str],
    news: dict[str, str],
    chosen: set[str],
) -> None:
    def tried() -> None:
        ours = adopted(base, voorbeeldstad, own, now)
        before = ours.value
        renew(Provision.objects.get(pk=base.pk), news, now)
        offered = {one.field: one for one in queries.changes_of_base(fresh(ours))}
        taken = chosen & offered.keys()

        kept = fresh(actions.take_over(fresh(ours), taken, by=None, now=now))

        for field in FIELDS:
            expected = offered[field].new if field in taken else getattr(before, field)
            assert getattr(kept.value, field) == expected
        assert before in [version.value for version in kept.versions.all()], "it is always to be had back"
        assert queries.changes_of_base(kept) == []

    with transaction.atomic():
        tried()
        transaction.set_rollback(True)


def adopted(base: Provision, at: Organisation, own: dict[str, str], now: datetime) -> Provision:
    ours = actions.adopt(base, organisation=at, by=None, now=now)
    told = ours.value.model_copy(update=own)
    return fresh(actions.keep_provision(told, organisation=at, by=None, now=now))


def renew(base: Provision, news: dict[str, object], now: datetime) -> None:
    actions.keep_provision(base.value.model_copy(update=news), organisation=None, by=None, now=now)


def fresh(provision: Provision) -> Provision:
    return Provision.objects.select_related("base").get(pk=provision.pk)
