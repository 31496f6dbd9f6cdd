"""What is looked for tells the editors what to mend, and nobody who looked."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from small_shelf import DEBTS

from leefwereld.audit.models import Line
from leefwereld.catalogue import actions, chores, queries, searches
from leefwereld.catalogue.finding.answer import Answer, Confidence, Hit, Peril
from leefwereld.catalogue.models import Provision, Search
from leefwereld.people.models import Organisation, Person

MONDAY = date(2026, 3, 2)
Shelf = dict[str, Provision]


def looked(
    at: Organisation, asked: str, *found: str, sure: Confidence = Confidence.LIKELY, on: date = MONDAY
) -> Search:
    answer = Answer(asked=asked, hits=tuple(Hit(one, 1.0) for one in found), confidence=sure)
    noted = searches.note_search(at, answer, language="nl", on=on)
    assert noted is not None
    return noted


def test_a_search_is_kept_without_who_and_without_the_hour(voorbeeldstad: Organisation) -> None:
    looked(
        voorbeeldstad, "ik heet Henk, bsn 123456782, bel 06-12345678 over mijn huur", "schuldhulpverlening"
    )

    kept = Search.objects.get()
    assert kept.asked == "ik heet ███, bsn ███, bel ███ over mijn huur"
    assert {field.name for field in Search._meta.get_fields()} == {  # noqa: SLF001 - Django's public _meta
        "id", "organisation", "asked", "meant", "day", "language", "confidence", "found", "chosen",
        "handled_at", "handled_by",
    }  # fmt: skip
    assert type(kept.day) is date


def test_what_we_took_it_for_is_blackened_too(voorbeeldstad: Organisation) -> None:
    answer = Answer(asked="hulpp 123456782", meant="hulp 123456782", confidence=Confidence.LIKELY)

    searches.note_search(voorbeeldstad, answer, language="nl", on=MONDAY)

    kept = Search.objects.get()
    assert (kept.asked, kept.meant) == ("hulpp ███", "hulp ███")


def test_of_a_search_in_danger_nothing_is_kept(voorbeeldstad: Organisation) -> None:
    answer = Answer(asked="wij hebben geen eten", danger=(Peril.NO_FOOD,), confidence=Confidence.SURE)

    assert searches.note_search(voorbeeldstad, answer, language="nl", on=MONDAY) is None
    assert not Search.objects.exists()


@pytest.mark.usefixtures("shelf")
def test_only_what_was_opened_first_counts(voorbeeldstad: Organisation) -> None:
    search = looked(voorbeeldstad, "geen eten", "schuldhulpverlening", "voedselbank")

    searches.note_choice(search.pk, "voedselbank")
    searches.note_choice(search.pk, "schuldhulpverlening")
    searches.note_choice(search.pk + 1, "voedselbank")

    assert Search.objects.get().chosen == "voedselbank"


@pytest.mark.usefixtures("shelf")
def test_small_counts_stay_hidden(voorbeeldstad: Organisation) -> None:
    for _ in range(6):
        search = looked(voorbeeldstad, "post niet open", "schuldhulpverlening")
        searches.note_choice(search.pk, "schuldhulpverlening")
    other = looked(voorbeeldstad, "geen eten", "schuldhulpverlening", sure=Confidence.DOUBTFUL)
    searches.note_choice(other.pk, "voedselbank")

    told = queries.told_by_searches(voorbeeldstad, "schuldhulpverlening")

    assert (told.found, told.chosen) == ("7", "6")
    assert [(one.asked, one.times) for one in told.by] == [
        ("post niet open", "6"),
        ("geen eten", "minder dan 5"),
    ]
    assert [one.asked for one in told.missed] == ["geen eten"]
    assert [(row.key, times) for row, times in told.instead] == [("voedselbank", "minder dan 5")]
    assert queries.told_by_searches(voorbeeldstad, "sova-training").found == "0"


@given(st.integers(0, 1000))
def test_a_count_below_five_is_never_told(many: int) -> None:
    assert (queries.some(many) == "minder dan 5") == (1 <= many < 5)


def test_what_failed_on_monday_is_found_on_tuesday(
    shelf: Shelf, voorbeeldstad: Organisation, now: datetime
) -> None:
    cynthia = Person.objects.get(slug="cynthia")
    for _ in range(2):
        looked(voorbeeldstad, "de deurwaarder belt aan", "sova-training", sure=Confidence.DOUBTFUL)
    looked(voorbeeldstad, "xyzzy", sure=Confidence.NOTHING, on=MONDAY - timedelta(days=1))
    looked(voorbeeldstad, "post niet open", "schuldhulpverlening")
    first, second = queries.searches_without_answer(voorbeeldstad)
    assert (first.asked, first.times, first.day, first.found) == (
        "de deurwaarder belt aan",
        "minder dan 5",
        MONDAY,
        ("sova-training",),
    )
    assert second.asked == "xyzzy"

    kept = actions.add_phrase(
        shelf["schuldhulpverlening"],
        f"  {first.asked} ",
        by=cynthia,
        now=now,
        search=Search.objects.get(pk=first.search),
    )

    assert kept.value.phrases == (*DEBTS.phrases, "de deurwaarder belt aan")
    assert [one.asked for one in queries.searches_without_answer(voorbeeldstad)] == ["xyzzy"]
    assert Search.objects.filter(handled_by=cynthia).count() == 2


def test_what_is_asked_again_and_again_and_never_opened_is_in_the_queue_too(
    voorbeeldstad: Organisation,
) -> None:
    for _ in range(5):
        looked(voorbeeldstad, "pizza bestellen", "voedselbank", sure=Confidence.SURE)
    assert [one.asked for one in queries.searches_without_answer(voorbeeldstad)] == ["pizza bestellen"]

    Search.objects.filter(pk=Search.objects.order_by("pk")[0].pk).update(chosen="voedselbank")
    assert queries.searches_without_answer(voorbeeldstad) == []


def test_a_phrase_that_is_there_is_not_added_again(shelf: Shelf, now: datetime) -> None:
    debts = shelf["schuldhulpverlening"]

    kept = actions.add_phrase(debts, "Ik durf mijn post niet te openen", by=None, now=now)

    assert (kept.nr, kept.value) == (1, DEBTS)


def test_searches_are_forgotten_after_ninety_days(voorbeeldstad: Organisation, now: datetime) -> None:
    today = timezone.localdate(now)
    for days in (0, 90, 91, 400):
        looked(voorbeeldstad, f"{days} dagen", on=today - timedelta(days=days))

    chores.once_a_day(now)
    chores.once_a_day(now)

    assert set(Search.objects.values_list("asked", flat=True)) == {"0 dagen", "90 dagen"}
    assert Line.objects.get(action="searches-forgotten").details == {"searches": 2}
