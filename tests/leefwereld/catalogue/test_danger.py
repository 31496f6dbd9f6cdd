"""Somebody in danger sees who to call before anything else; who only talks of danger is left in peace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from leefwereld.catalogue.finding import alarm
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.danger import danger_in
from leefwereld.catalogue.finding.encoder import EncoderError
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index
from leefwereld.catalogue.finding.listening import listened, pieces
from leefwereld.catalogue.finding.listing import listed
from leefwereld.catalogue.finding.speller import speller_of
from leefwereld.catalogue.vocabulary import Peril

SENTENCES = yaml.safe_load((Path(__file__).parent / "crisis.yaml").read_text(encoding="utf-8"))
CRISIS = [(told["text"], Peril(told["kind"])) for told in SENTENCES["crisis"]]
ORDINARY = SENTENCES["ordinary"]


@pytest.fixture(scope="module")
def listening() -> Index:
    """Nothing on the shelf: danger is heard whatever can be found."""
    try:
        encoder = load_encoder("e5-small")
    except EncoderError as missing:
        pytest.skip(str(missing))
    kept = alarm.kept(alarm.shipped("e5-small"))
    assert kept is not None, "danger.yaml changed: run `leefwereld learn`"
    return Index((), listed([], (1.0,)), speller_of({}), encoder, alarm=kept)


def test_the_list_is_long_enough_and_of_every_kind() -> None:
    assert len(CRISIS) >= 60
    assert len(ORDINARY) >= 200
    assert {kind for _, kind in CRISIS} == set(Peril)


def test_everybody_in_danger_is_heard(listening: Index) -> None:
    assert [text for text, _ in CRISIS if not find(listening, text).danger] == []


def test_nobody_else_is_alarmed(listening: Index) -> None:
    assert [text for text in ORDINARY if find(listening, text).danger] == []


def test_the_kind_of_danger_is_nearly_always_understood(listening: Index) -> None:
    missed = [text for text, kind in CRISIS if kind not in find(listening, text).danger]
    assert len(missed) <= len(CRISIS) // 20


@pytest.mark.parametrize(
    ("asked", "peril"),
    [
        ("ik wil niet meer leven", Peril.SUICIDE),
        ("mijn man slaat mij", Peril.VIOLENCE),
        ("morgen worden we uit huis gezet", Peril.EVICTION),
        ("ik heb geen eten voor mijn kinderen", Peril.NO_FOOD),
        ("mijn zoontje wordt geslagen door zijn vader", Peril.CHILD_UNSAFE),
        ("hij ademt niet meer", Peril.MEDICAL),
    ],
)
def test_without_a_model_rules_hear_it_said_plainly(asked: str, peril: Peril) -> None:
    assert peril in danger_in(asked)


def test_rules_alone_hardly_ever_alarm_anybody() -> None:
    assert len([text for text in ORDINARY if danger_in(text)]) <= len(ORDINARY) // 40


def test_no_sentence_is_an_example_of_both() -> None:
    acute, calm = alarm.examples()
    assert not {text for some in acute.values() for text in some}.intersection(calm)


LONG_STORIES = [
    (
        (
            "Hallo, ik zoek een cursus voor mijn dochter, want zij leest graag een boek. "
            "Verder wil ik zeggen dat ik niet meer wil leven. Groetjes"
        ),
        Peril.SUICIDE,
    ),
    (
        (
            "Ik ben vrijwilliger bij de voetbalclub en heb vroeger veel meegemaakt. "
            "Nu slaat mijn man mij elke avond en ik weet niet waar ik heen moet. Ik volg ook een cursus Nederlands."
        ),
        Peril.VIOLENCE,
    ),
    (
        (
            "ik heb een vraag over de huurtoeslag want ik heb een brief gehad dat ik moet terugbetalen en mijn zoon heeft "
            "ook een brief gehad en er staat ook nog iets in over de kinderbijslag en ik ben alleen met hem en ik red het "
            "niet meer en ik denk steeds vaker dat ik er maar beter een eind aan kan maken"
        ),
        Peril.SUICIDE,
    ),
    ("We krijgen een brief over de huur. " * 20 + "Mijn ex zegt dat hij mij vermoordt.", Peril.VIOLENCE),
]


@pytest.mark.parametrize(("story", "peril"), LONG_STORIES)
def test_one_sentence_of_a_long_story_is_heard(listening: Index, story: str, peril: Peril) -> None:
    assert peril in find(listening, story).danger


@pytest.mark.parametrize(("story", "peril"), [LONG_STORIES[0], LONG_STORIES[3]])
def test_without_a_model_the_rules_hear_each_sentence(story: str, peril: Peril) -> None:
    assert peril in listened(None, story)[0]


@pytest.mark.parametrize("nothing", ["", "  ", "😀😭🏠", "?!"])
def test_who_says_nothing_is_not_in_danger(listening: Index, nothing: str) -> None:
    assert listened(listening, nothing) == ((), ())


@given(st.text(max_size=6000))
@example("")
@example(".!?\n" * 1500)
@example("woord " * 1500)
def test_whatever_is_told_is_listened_to_in_pieces_without_losing_a_word(text: str) -> None:
    kept = {word for piece in pieces(text) for word in piece.split()}

    assert kept >= set(re.split(r"[\s;]+", text[:3000])[:-1]) - {""}
