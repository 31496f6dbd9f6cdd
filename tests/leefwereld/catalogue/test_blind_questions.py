"""How well the shelf is found by questions that were written after its phrases and never learned from.

``blind.jsonl`` holds 150 of them in six voices, each with the one voorziening that its writer had in mind;
``elsewhere.txt`` 120 that are about something else. Neither is to be looked at by who writes phrases.
"""

from __future__ import annotations

import json
from math import log2
from pathlib import Path

import pytest

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.alarm import alarm_for, elsewhere
from leefwereld.catalogue.finding.answer import Answer, Confidence
from leefwereld.catalogue.finding.chosen import load_encoder
from leefwereld.catalogue.finding.encoder import EncoderError
from leefwereld.catalogue.finding.entry import entry_of
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build
from leefwereld.catalogue.finding.kept import KeptVectors

HERE = Path(__file__).parent
BLIND = [json.loads(line) for line in (HERE / "blind.jsonl").read_text(encoding="utf-8").splitlines()]
ELSEWHERE = (HERE / "elsewhere.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Index:
    try:
        encoder = load_encoder("e5-small")
    except EncoderError as missing:
        pytest.skip(str(missing))
    assert encoder is not None
    kept = KeptVectors(encoder, tmp_path_factory.mktemp("shelf") / "vectors.sqlite3")
    return build([entry_of(one) for one in shipped().provisions], encoder=kept, alarm=alarm_for(kept))


@pytest.fixture(scope="module")
def answers(shelf: Index) -> list[tuple[str, Answer]]:
    return [(asked["wanted"], find(shelf, asked["text"])) for asked in BLIND]


def ranks(answers: list[tuple[str, Answer]]) -> list[int]:
    """Give the place of what was wanted, 0 when it is not among the first ten."""
    return [
        next((nr for nr, hit in enumerate(answer.hits, 1) if hit.id == wanted), 0)
        for wanted, answer in answers
    ]


def test_nobody_learned_from_them() -> None:
    said = {phrase.lower() for one in shipped().provisions for phrase in one.phrases}
    assert [asked["text"] for asked in BLIND if asked["text"].lower() in said] == []
    assert set(ELSEWHERE).isdisjoint(elsewhere())


def test_what_was_meant_is_among_the_first(answers: list[tuple[str, Answer]]) -> None:
    places = ranks(answers)
    assert sum(1 / log2(place + 1) for place in places if place) / len(places) >= 0.78
    assert sum(1 <= place <= 5 for place in places) / len(places) >= 0.88


def test_whoever_is_told_that_it_is_sure_is_told_right(answers: list[tuple[str, Answer]]) -> None:
    sure = [
        1 <= place <= 5
        for place, (_, answer) in zip(ranks(answers), answers, strict=True)
        if answer.confidence is Confidence.SURE
    ]
    assert len(sure) >= len(answers) / 3
    assert sum(sure) / len(sure) >= 0.9


def test_a_question_about_something_else_is_met_with_doubt(shelf: Index) -> None:
    told = [find(shelf, asked).confidence for asked in ELSEWHERE]
    assert sum(one is Confidence.SURE for one in told) <= len(told) / 20
    assert sum(one in {Confidence.DOUBTFUL, Confidence.NOTHING} for one in told) >= 0.9 * len(told)
