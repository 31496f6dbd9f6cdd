"""Every field of the model can be filled in, or is given elsewhere for a reason that is said."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from blauwdruk.forms import FORMS, GIVEN_ELSEWHERE, described
from blauwdruk.live.schema import kinds

DUTCH = described("nl")
LEVEL_B1 = 26
"""Words in a sentence at the most: nobody reads more beside a field."""


def inputs(told: dict[str, Any] = DUTCH) -> Iterator[tuple[str, dict[str, Any]]]:
    for collection, form in told.items():
        for group in form["groups"]:
            for one in group["inputs"]:
                yield collection, one
                for inside in one.get("inside", []):
                    yield collection, inside


def an_input(collection: str, path: str) -> dict[str, Any]:
    return next(one for name, one in inputs() if (name, one["path"]) == (collection, path))


@pytest.mark.parametrize("collection", kinds())
def test_every_field_of_the_live_document_is_asked_or_given_elsewhere(collection: str) -> None:
    kind = kinds()[collection]
    fields = {path for path, form in kind.fields.items() if form != "part"} | set(kind.rows)
    form = next(one for one in FORMS if one.collection == collection)
    asked = [one.path for group in form.groups for one in group.inputs]
    elsewhere = {path for name, path in GIVEN_ELSEWHERE if name == collection}

    assert len(asked) == len(set(asked))
    assert set(asked) | elsewhere == fields
    assert set(asked) & elsewhere == set()


def test_every_item_that_is_a_form_of_its_own_asks_all_its_fields() -> None:
    items = {
        (name, one["path"]): [part["path"] for part in one["inside"]]
        for name, one in inputs()
        if "inside" in one
    }

    assert items == {
        ("steps", "asks"): ["data", "known_by"],
        ("steps", "next"): ["to", "when"],
        ("phases", "links"): ["title", "url", "kind"],
        ("indicators", "readings"): ["on", "value", "people", "text"],
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_input_says_what_it_asks(language: Any) -> None:
    for _, one in inputs(described(language)):
        assert one["label"]
        assert "…" not in one["label"] or one["path"] == "when"
        sentences = [one.get("help", ""), *(asked["sentence"] for asked in one.get("asked", []))]
        for sentence in re.split(r"(?<=[.:?!])\s", " ".join(sentences)):
            assert len(sentence.split()) <= LEVEL_B1, sentence


def test_how_a_field_is_filled_in_follows_from_the_model() -> None:
    kind = {(name, one["path"]): one["kind"] for name, one in inputs()}

    assert kind["steps", "resident.does"] == kind["consequences", "reason"] == "text"
    assert kind["steps", "touchpoint.channel"] == kind["blueprint", "language"] == "choice"
    assert kind["steps", "touchpoint.others"] == kind["personas", "domains"] == "choices"
    assert kind["steps", "wait"] == kind["consequences", "privacy.keep"] == "duration"
    assert kind["consequences", "due"] == kind["personas", "checked_on"] == "date"
    assert kind["steps", "next"] == kind["phases", "links"] == "items"
    assert kind["steps", "answers"] == kind["personas", "based_on"] == "references"
    assert kind["steps", "screen.fields"] == kind["personas", "pains"] == "things"
    assert kind["personas", "needs"] == kind["consequences", "privacy.data"] == "list"
    assert kind["personas", "age"] == kind["indicators", "target"] == "number"
    assert kind["lessons", "worked"] == kind["consequences", "none"] == "yes_no"
    assert kind["blueprint", "labels"] == "table"


def test_a_closed_list_has_the_words_of_the_model() -> None:
    verdict, level = an_input("consequences", "verdict"), an_input("personas", "language_level")

    assert verdict["choices"][1] == {"key": "can_if", "label": "kan, als"}
    assert verdict["ordinary"] == "unknown"
    assert [one["label"] for one in level["choices"]] == ["A1", "A2", "B1", "B2", "C1", "C2"]


def test_a_feeling_has_its_bounds_and_an_amount_may_have_a_comma() -> None:
    feels, target = an_input("steps", "resident.feels"), an_input("indicators", "target")

    assert (feels["least"], feels["most"], feels["whole"]) == (-3, 3, True)
    assert "whole" not in target


def test_what_stands_on_another_field_points_at_one_that_is_there() -> None:
    for collection, form in DUTCH.items():
        fields = kinds()[collection].fields
        conditions = [when for group in form["groups"] for when in group.get("shown", [])]
        for group in form["groups"]:
            for one in group["inputs"]:
                conditions += one.get("shown", [])
                conditions += [when for asked in one.get("asked", []) for when in asked["when"]]
        assert {when["path"] for when in conditions} <= set(fields)


def test_a_legal_no_asks_for_its_article() -> None:
    (asked,) = an_input("consequences", "article")["asked"]

    assert asked["sentence"].startswith("Welk artikel zegt dit?")
    assert asked["when"] == [
        {"path": "verdict", "says": ["can_if", "cannot"]},
        {"path": "aspect", "says": ["law"]},
    ]


def test_both_languages_have_the_same_forms_and_travel_as_json() -> None:
    assert [one["path"] for _, one in inputs()] == [one["path"] for _, one in inputs(described("en"))]
    assert json.loads(json.dumps(DUTCH)) == DUTCH


def test_nobody_is_called_a_customer_and_nothing_is_said_to_be_received() -> None:
    said = json.dumps(DUTCH, ensure_ascii=False).replace("Nooit ‘ontvangen’", "").replace("klantreis", "")
    assert re.findall(r"\b(?:klant|cliënt|burger|ontvangen)\w*", said, re.IGNORECASE) == []
