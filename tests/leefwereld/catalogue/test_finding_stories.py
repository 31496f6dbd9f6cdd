"""Who tells several things at once finds something for each of them among the first five."""

from __future__ import annotations

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.answer import Hit
from leefwereld.catalogue.finding.story import covering, problems

WHOLE = [Hit(id=name, score=10.0 - nr) for nr, name in enumerate("abcdefghij")]


def ids(hits: tuple[Hit, ...]) -> str:
    return "".join(hit.id for hit in hits)


def test_a_story_is_cut_where_somebody_takes_breath() -> None:
    assert problems(
        "Sinds mijn scheiding heb ik schulden en betaal ik de huur niet. Mijn zoon wil niet meer naar school. "
        "Ook zit er schimmel op de muur van zijn kamer."
    ) == [
        "Sinds mijn scheiding heb ik schulden en betaal ik de huur niet",
        "Mijn zoon wil niet meer naar school",
        "Ook zit er schimmel op de muur van zijn kamer",
    ]


def test_a_question_of_one_line_is_never_cut() -> None:
    assert problems("Ik heb schulden. Mijn zoon wil niet naar school.") == []


def test_what_a_part_is_about_comes_among_the_first_five() -> None:
    found = covering(WHOLE, [[Hit("a", 9.0)], [Hit("x", 9.0), Hit("y", 8.0)]])

    assert ids(found)[:5] == "abcdx"
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert len(found) == len(WHOLE)


def test_what_another_part_is_about_makes_no_room() -> None:
    found = covering(WHOLE, [[Hit("e", 9.0)], [Hit("x", 9.0)]])

    assert ids(found)[:5] == "abcex"


def test_a_part_that_says_too_little_or_is_there_already_moves_nothing() -> None:
    assert covering(WHOLE, [[Hit("x", 1.0)], [Hit("c", 9.0)], []]) == tuple(WHOLE)


def test_nearly_all_that_residents_say_of_one_thing_is_left_whole() -> None:
    phrases = [phrase for one in shipped().provisions for phrase in one.phrases]

    assert sum(bool(problems(phrase)) for phrase in phrases) <= len(phrases) / 20
