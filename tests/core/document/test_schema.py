"""The published schema is the model's, and the examples keep to it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from blauwdruk.document import dump, load, schema
from blauwdruk.document.shape import nouns, shape_of
from blauwdruk.model import Blueprint
from core.strategies import blueprints

HOUSE = Path(__file__).parents[3]
EXAMPLES = sorted((HOUSE / "examples").glob("*.yaml"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def test_the_published_schema_is_up_to_date() -> None:
    published = json.loads((HOUSE / "docs/reference/schema.json").read_text(encoding="utf-8"))
    assert published == schema(), "write it again: blauwdruk schema > docs/reference/schema.json"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.stem))
def test_the_examples_keep_to_the_schema(file: Path, validator: Draft202012Validator) -> None:
    tree = json.loads(dump(load(file.read_bytes()), form="json"))
    assert [error.message for error in validator.iter_errors(tree)] == []


@settings(max_examples=25)
@given(blueprint=blueprints())
def test_whatever_is_written_keeps_to_the_schema(
    blueprint: Blueprint, validator: Draft202012Validator
) -> None:
    tree = json.loads(dump(blueprint, form="json"))
    assert [error.message for error in validator.iter_errors(tree)] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"titel": "x"},
        {"format": 1},
        {"updated": 20260312},
        {"labels": {"contents": "x"}},
        {"personas": [{"id": "A", "name": "Henk"}]},
        {"journeys": [{"id": "a", "kind": "ideal", "persona": "henk", "phases": [{"id": "b", "title": "x", "steps": [
            {"id": "c", "title": "x", "wait": "2 dagen"}]}]}]},
    ],
    ids=str,
)  # fmt: skip
def test_the_schema_sees_mistakes_too(wrong: dict[str, Any], validator: Draft202012Validator) -> None:
    assert not validator.is_valid({"id": "x", "title": "x"} | wrong)


def test_every_noun_and_every_field_with_a_story_is_explained() -> None:
    found = schema()
    assert all(part.get("description") for part in found["$defs"].values())
    step = found["$defs"]["Step"]["properties"]
    assert (
        step["wait"]["description"] == "How long the resident waits after this step before the next begins."
    )


def test_every_id_and_place_is_followed_to_what_it_names() -> None:
    loose = [
        f"{noun.__name__}.{name}"
        for noun in nouns()
        for name, field in noun.model_fields.items()
        if name != "id" and re.search(r"\b(Id|Place)\b", str(noun.__annotations__[name]))
        if not shape_of(noun).slots[field.alias or name].points_at
    ]
    assert loose == []
