"""One Dutch word goes with one English word, and every noun of the model has both."""

from __future__ import annotations

import re
from pathlib import Path

from blauwdruk import model

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?P<dutch>[^|]+?) \| `(?P<english>\w+)` \|", re.MULTILINE)


def test_every_noun_of_the_model_is_in_the_glossary_and_the_other_way_round() -> None:
    of_the_model = GLOSSARY.read_text(encoding="utf-8").split("## ")[1]
    nouns = {name for name in model.__all__ if name[0].isupper() and not name.isupper()}
    assert {row["english"] for row in ROW.finditer(of_the_model)} == nouns


def test_one_dutch_word_goes_with_one_english_word() -> None:
    rows = list(ROW.finditer(GLOSSARY.read_text(encoding="utf-8")))
    assert len({row["dutch"] for row in rows}) == len({row["english"] for row in rows}) == len(rows)
