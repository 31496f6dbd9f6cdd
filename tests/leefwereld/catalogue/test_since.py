"""What an editor changed is found beside an index that was made before, as if everything had been made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.leefwereld.catalogue.test_finding import (
    CLEANING,
    DEBTS,
    FRIENDS,
    PASSPORT,
    SHELF,
    LettersAsMeaning,
)

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.entry import Entry, entry_of
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import build
from leefwereld.catalogue.finding.since import grown

MODELS = [None, LettersAsMeaning()]


@pytest.mark.parametrize("model", MODELS)
def test_what_came_is_found_with_the_reason(model: LettersAsMeaning | None) -> None:
    index = grown(build((FRIENDS, CLEANING), encoder=model), (DEBTS,), gone=(), encoder=model)

    first = find(index, "drie maanden huurachterstand").hits[0]

    assert first.id == DEBTS.id
    assert first.because[0].text == "drie maanden huurachterstand"


@pytest.mark.parametrize("model", MODELS)
def test_what_changed_is_found_once_and_as_it_is_now(model: LettersAsMeaning | None) -> None:
    now = replace(DEBTS, phrases=(*DEBTS.phrases, "de incasso belt elke dag"))
    index = grown(build(SHELF, encoder=model), (now,), gone=(), encoder=model)

    answer = find(index, "de incasso belt elke dag")

    assert [hit.id for hit in answer.hits].count(DEBTS.id) == 1
    assert (answer.hits[0].id, answer.hits[0].because[0].text) == (DEBTS.id, "de incasso belt elke dag")
    assert find(index, "de incaso belt").meant == "de incasso belt", "its words are known"


@pytest.mark.parametrize("model", MODELS)
def test_what_was_withdrawn_is_found_no_more(model: LettersAsMeaning | None) -> None:
    index = build(SHELF, encoder=model)
    assert find(index, "mijn paspoort is verlopen").hits[0].id == PASSPORT.id

    without = grown(index, (), gone={PASSPORT.id}, encoder=model)

    assert PASSPORT.id not in [hit.id for hit in find(without, "mijn paspoort is verlopen").hits]


@given(st.sets(st.sampled_from(SHELF), min_size=1, max_size=3), st.sampled_from(MODELS))
@settings(deadline=None, max_examples=6)
def test_whichever_came_later_what_people_said_finds_it(
    late: set[Entry], model: LettersAsMeaning | None
) -> None:
    before = [one for one in SHELF if one not in late]
    index = grown(build(before, encoder=model), sorted(late, key=str), gone=(), encoder=model)

    assert {find(index, one.phrases[0]).hits[0].id for one in SHELF} == {one.id for one in SHELF}


@pytest.mark.parametrize("model", MODELS)
def test_what_came_later_stands_where_it_would_have_stood(model: LettersAsMeaning | None) -> None:
    demo = tuple(entry_of(one) for one in shipped().provisions[:20])
    whole = build(demo, encoder=model)
    index = grown(build(demo[4:], encoder=model), demo[:4], gone=(), encoder=model)
    asked = [" ".join(phrase.split()[:5]) for one in demo[:5] for phrase in one.phrases[:8]]

    same = sum(find(index, text).hits[0].id == find(whole, text).hits[0].id for text in asked)

    assert same >= 0.9 * len(asked)
