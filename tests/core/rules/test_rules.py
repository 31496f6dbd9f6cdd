"""Every rule carries a good and a bad example; here they are put to the test."""

from __future__ import annotations

import pytest

from blauwdruk.document import load
from blauwdruk.model import Blueprint
from blauwdruk.rules import RULES, Rule, Setting

RULE = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def example(text: str) -> Blueprint:
    return load(f"id: voorbeeld\ntitle: Voorbeeld\n{text}")


@RULE
def test_the_good_example_is_clean(rule: Rule) -> None:
    assert [seen.text.nl for seen in rule.check(example(rule.good), Setting())] == []


@RULE
def test_the_bad_example_is_found(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad), Setting()))
