"""A hand on the keyboard is not understood; a word that we do not know is another matter."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.finding.answer import Confidence
from leefwereld.catalogue.finding.entry import entry_of
from leefwereld.catalogue.finding.find import find
from leefwereld.catalogue.finding.index import Index, build
from leefwereld.catalogue.finding.senseless import is_senseless
from leefwereld.catalogue.finding.words import clean

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def shelf() -> Index:
    return build([entry_of(one) for one in shipped().provisions], encoder=None)


def is_puzzling(shelf: Index, asked: str) -> bool:
    return is_senseless(shelf, shelf.spelling.meant(clean(asked)).split())


NONSENSE = """
asdfgh|qwerty 123|....|hgjkfd sdfkj|123456|7|😀|aaaaaa|jkl;jkl;|qwertyuiop|lkjhgf|zxcv|sdfsdf|hahahaha|fghjkl fghjkl
|ghghghgh|dfgdfgdfg dfgdfg|kjhkjh kjh kjh|poiuytrewq|sdkfjhskdjfh|mnbvcxz|uuuuuuu|123 456 789|?!|hjhjhj kjkj
"""


@pytest.mark.parametrize("asked", NONSENSE.replace("\n", "").split("|"))
def test_a_hand_on_the_keyboard_is_asked_again(shelf: Index, asked: str) -> None:
    answer = find(shelf, asked)
    assert answer.confidence is Confidence.PUZZLED
    assert answer.hits == ()


REAL = """
ozempic|Crohn|hidradenitis suppurativa|Ehlers-Danlos|Guillain-Barré|cptss|lhbtiqa|rhythm|3-MMC|Vinted|Odido|Klarna|Roblox
|DigiD|VVV|NVWA|rwzi|boşanma|konut yardimi|مساعدة|робота|szczepienie|trzęsienie|Krzysztof|Kyrgyzstan|ሥራ|caawimaad|lakás
|mien wief|siekenhuis|huurtoslg|schldn|toeslgn|rechtbnk|heeeelp|HELPPPP|b12|65+|18|60 plus|k8|ik asdfgh|asdfgh huur|weer
"""


@pytest.mark.parametrize("asked", REAL.replace("\n", "").split("|"))
def test_what_is_only_unknown_to_us_is_looked_for(shelf: Index, asked: str) -> None:
    assert not is_puzzling(shelf, asked)


def test_nobody_who_asks_something_is_turned_away(shelf: Index) -> None:
    asked = [phrase for one in shipped().provisions for phrase in one.phrases]
    for name in ("blind.jsonl", "blind_voices.jsonl"):
        told = (HERE / name).read_text(encoding="utf-8").splitlines()
        asked += [json.loads(line)["text"] for line in told]
    assert [text for text in asked if is_puzzling(shelf, text)] == []


def test_of_keys_pressed_at_random_most_are_known_for_what_they_are(shelf: Index) -> None:
    chance = random.Random(1)  # noqa: S311 - the same keys every time
    pressed = ["".join(chance.choices("asdfghjkl", k=chance.randint(6, 10))) for _ in range(200)]
    assert sum(is_puzzling(shelf, text) for text in pressed) >= 160


@given(st.text(max_size=60))
def test_whatever_is_typed_can_be_weighed(shelf: Index, asked: str) -> None:
    assert is_puzzling(shelf, asked) in {True, False}
