"""The shelf of Voorbeeldstad: over three hundred voorzieningen, every one of them to be found in residents' words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.encoder import Vectors
from leefwereld.catalogue.finding.entry import entry_of
from leefwereld.catalogue.finding.kept import KeptVectors
from leefwereld.catalogue.vocabulary import Area, Event, Theme

FEWEST = 24
"""Phrases at the least: below ten, finding a voorziening gets worse for all its neighbours."""


def test_there_are_over_three_hundred_and_each_once() -> None:
    keys = [one.id for one in shipped().provisions]
    assert len(keys) == len(set(keys)) > 300


def test_every_one_is_said_in_many_and_as_many_ways() -> None:
    many = {one.id: len(one.phrases) for one in shipped().provisions}
    assert min(many.values()) >= FEWEST
    assert max(many.values()) <= 2 * min(many.values())


def test_no_phrase_stands_with_two() -> None:
    said = Counter(phrase.lower() for one in shipped().provisions for phrase in one.phrases)
    assert [phrase for phrase, times in said.items() if times > 1] == []


def test_every_theme_area_and_life_event_has_something_on_the_shelf() -> None:
    shelf = shipped().provisions
    assert {theme for one in shelf for theme in one.themes} == set(Theme)
    assert {area for one in shelf for area in one.areas} == set(Area)
    assert {event for one in shelf for event in one.events} == set(Event)


def test_what_is_needed_together_is_on_the_shelf() -> None:
    keys = {one.id for one in shipped().provisions}
    assert [
        (one.id, key) for one in shipped().provisions for key in one.together_with if key not in keys
    ] == []


def test_each_says_what_to_do_alone_and_who_does_it_with_you() -> None:
    assert [one.id for one in shipped().provisions if not (one.alone and one.together and one.contact)] == []


class NeverAsked:
    """A model that fails the story when it has to work."""

    name = "e5-small"

    def questions(self, texts: Sequence[str]) -> Vectors:
        pytest.fail(f"not learned yet, run `leefwereld learn`: {texts[0]}")

    descriptions = questions


def test_the_model_knows_the_whole_shelf_before_it_is_asked(tmp_path: Path) -> None:
    kept = KeptVectors(NeverAsked(), tmp_path / "vectors.sqlite3")
    shelf = [entry_of(one) for one in shipped().provisions]
    said = kept.questions([phrase for entry in shelf for phrase in entry.phrases])
    told = kept.descriptions([text for entry in shelf for text in (entry.plain, entry.formal)])
    assert len(said) > 5000
    assert len(told) == 2 * len(shelf)
