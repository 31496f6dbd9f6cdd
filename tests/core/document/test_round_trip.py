"""What is written can be read again, whatever people typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blauwdruk.document import dump, load, rewrite
from blauwdruk.model import Blueprint, Persona
from core.strategies import NASTY, blueprints, texts

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
Form = Literal["yaml", "json"]


@settings(max_examples=60)
@given(blueprints(), st.sampled_from(["yaml", "json"]))
def test_every_blueprint_comes_back_as_it_was(blueprint: Blueprint, form: Form) -> None:
    assert load(dump(blueprint, form=form)) == blueprint


@settings(max_examples=60)
@given(blueprints(), blueprints())
def test_every_blueprint_can_be_written_over_every_other(before: Blueprint, after: Blueprint) -> None:
    assert load(rewrite(dump(before), after)) == after


@given(texts)
def test_every_text_stands_for_itself(text: str) -> None:
    henk = Blueprint(id="x", title=text, personas=(Persona(id="henk", name=text, hobbies=(text, text)),))
    assert load(dump(henk)) == load(dump(henk, form="json")) == henk


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_stands_for_itself(text: str) -> None:
    henk = Blueprint(id="x", title=text, personas=(Persona(id="henk", name=text, hobbies=(text, "b")),))
    assert load(dump(henk)) == load(dump(henk, form="json")) == henk
    assert json.loads(dump(henk, form="json"))["title"] == text


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.stem))
def test_the_examples_come_back_as_they_were(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    blueprint = load(text)
    assert load(dump(blueprint)) == load(dump(blueprint, form="json")) == blueprint
    assert rewrite(text, blueprint) == text
