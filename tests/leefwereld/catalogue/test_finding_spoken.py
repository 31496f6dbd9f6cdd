"""Words as they are said at home, typed by ear or with a slip, are read as they were meant; the rest is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.entry import entry_of
from leefwereld.catalogue.finding.speller import Speller, cost_of, speller
from leefwereld.catalogue.finding.spoken import is_foreign, spoken
from leefwereld.catalogue.finding.words import words_of


@pytest.fixture(scope="module")
def spelling() -> Speller:
    shelf = [entry_of(one) for one in shipped().provisions]
    return speller(text for entry in shelf for text in (entry.plain, entry.formal, *entry.phrases))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("ik heb gin gelt", "ik heb geen geld"),
        ("mien hoes is kold", "mijn huis is koud"),
        ("ons moeder kan nie mir alleen blijve", "ons moeder kan niet meer alleen blijven"),
        ("de kinder goan nait noar skool", "de kinderen gaan niet naar school"),
        ("ik wort gebelt door inkaso", "ik wordt gebeld door incasso"),
        ("me wasmesjien is stuk", "me wasmachine is stuk"),
    ],
)
def test_speech_of_a_region_and_writing_by_ear_are_read(spelling: Speller, asked: str, meant: str) -> None:
    assert spelling.meant(asked) == meant


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("mijnkind wil niet naarschool", "mijn kind wil niet naar school"),
        ("gkoken", "gokken"),
        ("voedslebank", "voedselbank"),
        ("huurtoelsga", "huurtoeslag"),
        ("uitkkering", "uitkering"),
    ],
)
def test_slips_of_a_keyboard_are_read(spelling: Speller, asked: str, meant: str) -> None:
    assert spelling.meant(asked) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "valt dit onder de wlz of de wmo",
        "de participatiewet",
        "de hoes van mijn bank",
        "ik drink elke dag gin",
        "de boete van de boa",
        "my landlord wants extra money and i have no contract",
        "ich brauche hilfe mit der miete",
        "kocam bana para vermiyor nerede yardim var",
        "gedweild",
    ],
)
def test_ordinary_words_laws_and_other_languages_are_left_alone(spelling: Speller, asked: str) -> None:
    assert spelling.meant(asked) == asked


def test_a_question_in_dutch_is_never_taken_for_another_language() -> None:
    phrases = [phrase for one in shipped().provisions for phrase in one.phrases]

    assert sum(is_foreign(words_of(phrase)) for phrase in phrases) <= len(phrases) // 300, "some are English"


def test_no_word_has_two_readings() -> None:
    assert not spoken().always.keys() & spoken().among.keys()
    assert not spoken().always.keys() & {part for to in spoken().always.values() for part in to.split()}


def test_letters_swapped_are_likelier_than_a_letter_from_nowhere() -> None:
    assert cost_of("gkoken", "gokken", 1) < cost_of("gkoken", "koken", 1)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzij ", max_size=80))
def test_whatever_is_typed_is_read(asked: str) -> None:
    assert _TWO_THINGS.meant(asked).replace(" ", "").isascii()


_TWO_THINGS = speller(["huurtoeslag aanvragen", "schulden"])
