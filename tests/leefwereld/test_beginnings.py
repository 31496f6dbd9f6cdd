"""A beginning is written in the language of whoever begins: the same steps, in other words."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from blauwdruk.document import dump, load
from leefwereld.library.beginnings import BEGINNINGS
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation

SAID = {"title", "name", "text", "milestone", "source", "language"}
every = pytest.mark.parametrize("method", BEGINNINGS)


def bones(told: Any) -> Any:
    """Give what stays when the words are taken out."""
    if isinstance(told, dict):
        return {key: bones(value) for key, value in told.items() if key not in SAID}
    return [bones(one) for one in told] if isinstance(told, list) else told


def words(told: Any) -> list[str]:
    """Give the words, in order."""
    if isinstance(told, dict):
        said = [str(value) for key, value in told.items() if key in SAID - {"source", "language"}]
        return said + [one for value in told.values() for one in words(value)]
    return [one for part in told for one in words(part)] if isinstance(told, list) else []


@every
def test_both_languages_have_the_same_bones_and_no_word_alike(method: str) -> None:
    dutch, english = (BEGINNINGS[method].blueprint_in(language) for language in ("nl", "en"))
    told = [one.model_dump(mode="json", exclude_defaults=True) for one in (dutch, english)]

    assert (dutch.language, english.language) == ("nl", "en")
    assert bones(told[0]) == bones(told[1])
    assert len(words(told[0])) == len(words(told[1]))
    assert set(words(told[0])) & set(words(told[1])) == set()
    assert load(dump(english)) == english


@every
def test_who_reads_english_begins_in_english(voorbeeldstad: Organisation, method: str) -> None:
    client = Client(headers={"accept-language": "en"})
    client.post("/aanmelden/", {"person": "marlies"})
    told = {"origin": method, "title": "Fatima learns again", "name": "", "situation": ""}
    client.post("/nieuw/", {**told, "organisation": voorbeeldstad.pk})

    begun = load(Version.objects.get(blueprint__key="fatima-learns-again").text)
    assert begun.language == "en"
    assert begun.personas[0].name == "Resident"
