"""Every rule carries a good and a bad example; here they are put to the test, and so are its own words."""

from __future__ import annotations

import pytest
from asking import example

from blauwdruk.model import Blueprint
from blauwdruk.rules import RULES, Rule, Setting, check
from blauwdruk.rules._language import longest_sentence
from blauwdruk.rules._rare import rare_words_in
from blauwdruk.rules._vocabulary import words_in

RULE = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
COLD = {"klant", "cliënt", "burger", "burgers", "klanten", "cliënten"}


@RULE
def test_the_good_example_is_clean(rule: Rule) -> None:
    assert [seen.text.nl for seen in rule.check(example(rule.good), Setting())] == []


@RULE
def test_the_bad_example_is_found(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad), Setting()))


@RULE
def test_a_finding_speaks_two_languages_and_ends_its_sentence(rule: Rule) -> None:
    for seen in rule.check(example(rule.bad), Setting()):
        assert seen.text.nl != seen.text.en
        assert seen.text.nl[-1] in ".?"
        assert seen.text.en[-1] in ".?"


@RULE
def test_a_finding_stands_at_an_address_that_exists(rule: Rule) -> None:
    blueprint = example(rule.bad)
    for seen in rule.check(blueprint, Setting()):
        match seen.at.split("/"):
            case ["journeys", journey, "steps", step, *_]:
                assert step in blueprint.journey_by_id[journey].step_by_id
            case ["journeys", journey, "phases", phase, *_]:
                assert phase in {one.id for one in blueprint.journey_by_id[journey].phases}
            case [collection, name, *_]:
                assert name in {one.id for one in getattr(blueprint, collection)}
            case [field]:
                assert field in Blueprint.model_fields


@RULE
def test_why_is_written_as_we_ask_of_others(rule: Rule) -> None:
    words, sentence = longest_sentence(rule.why.nl)
    assert words <= 15, sentence
    assert rare_words_in(rule.why.nl) == ()
    assert rule.why.en
    assert rule.source


@RULE
def test_nobody_is_called_a_client_or_a_customer(rule: Rule) -> None:
    if rule.name != "cold-words-for-people":
        said = f"{rule.title.nl} {rule.why.nl} {rule.good}"
        assert COLD.isdisjoint(words_in(said))


def test_what_weighs_most_comes_first() -> None:
    found = check(example("personas: [{id: henk, name: Henk}]"))
    weights = [finding.level for finding in found]
    assert weights == sorted(weights, key=["must", "should", "could"].index)
    assert found[0].rule == "persona-without-situation"
    assert found[0].at == "personas/henk"


def test_an_empty_blueprint_hears_only_about_the_whole() -> None:
    assert {finding.at for finding in check(example(""))} == {"owner", "review", "sessions"}
