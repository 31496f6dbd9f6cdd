"""How well the shelf is found by questions that were written after its phrases and never learned from.

``blind.jsonl`` holds 150 of them in six voices, each with the one voorziening that its writer had in mind;
``blind_voices.jsonl`` 183 in fourteen voices, with more than one that helps, graded as a reader would; the odd ones
were never looked at. ``elsewhere.txt`` 120 that are about something else. Neither is to be looked at by who writes phrases.
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
VOICES = [json.loads(line) for line in (HERE / "blind_voices.jsonl").read_text(encoding="utf-8").splitlines()]
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


def gain(found: list[str], wanted: dict[str, int]) -> float:
    """Give how well ten hits serve, 1 for the best order there is (nDCG@10, linear)."""
    best = sorted(wanted.values(), reverse=True)[:10]
    got = [wanted.get(one, 0) for one in found[:10]]
    ideal = sum(value / log2(nr + 2) for nr, value in enumerate(best))
    return sum(value / log2(nr + 2) for nr, value in enumerate(got)) / ideal


def test_no_voice_is_served_much_worse_than_another(shelf: Index) -> None:
    served: dict[str, list[float]] = {}
    for asked in VOICES:
        found = [hit.id for hit in find(shelf, asked["text"]).hits]
        served.setdefault(asked["persona"], []).append(gain(found, asked["wanted"]))
    means = {voice: sum(some) / len(some) for voice, some in served.items()}
    assert {voice: mean for voice, mean in means.items() if mean < 0.58} == {}
    assert sum(means.values()) / len(means) >= 0.76


def test_one_word_that_stands_everywhere_is_met_with_a_question(shelf: Index) -> None:
    for asked in ("ziek", "betalen", "moeder", "auto", "kwijt"):
        answer = find(shelf, asked)
        assert answer.confidence is Confidence.DOUBTFUL
        assert len(answer.between) >= 2
    assert find(shelf, "rollator").confidence is not Confidence.DOUBTFUL


FOREIGN = [
    (
        "kiramı ödeyemiyorum",  # noqa: RUF001 - Turkish
        {"schuldhulpverlening", "noodfonds", "huurtoeslag", "woonkostentoeslag", "vroegsignalering"},
    ),
    ("أريد أن أتعلم اللغة الهولندية", {"inburgering", "taalhuis"}),
    ("zgubiłem dowód osobisty", {"vermissing-reisdocument", "identiteitskaart"}),
    ("хочу вивчити нідерландську мову", {"inburgering", "taalhuis"}),
    ("estoy embarazada y no tengo nada para el bebé", {"babyspullen", "kraamzorg-prenataal"}),
    ("i cannot pay my rent anymore", {"schuldhulpverlening", "noodfonds", "huurtoeslag", "vroegsignalering"}),
]


def test_another_language_finds_what_helps_and_is_not_promised_too_much(shelf: Index) -> None:
    for asked, wanted in FOREIGN:
        answer = find(shelf, asked)
        assert wanted & {hit.id for hit in answer.hits[:5]}
        assert answer.confidence is not Confidence.SURE


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
    assert sum(one in {Confidence.DOUBTFUL, Confidence.PUZZLED} for one in told) >= 0.9 * len(told)
