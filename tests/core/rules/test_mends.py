"""What would put right what a rule saw: a field to fill, words to swap, words to park."""

from __future__ import annotations

import pytest
from asking import example

from blauwdruk.live import look, schema, write
from blauwdruk.model import Aspect
from blauwdruk.rules import RULES, Rule, Setting, swap

RULE = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


@RULE
def test_what_is_to_be_done_can_be_done_there(rule: Rule) -> None:
    keys = look(write(example(rule.bad))).keys
    for seen in rule.check(example(rule.bad), Setting()):
        home = max((at for at in keys if f"{seen.at}/".startswith(f"{at}/") or not at), key=len)
        kind = schema()["collections"][keys[home][0]]
        mend = seen.mend
        if mend and mend.kind == "fill":
            assert mend.field in {*kind["fields"], *kind["rows"]}, f"{home} has no {mend.field}"
        if mend and mend.kind == "swap":
            assert all(word in rule.bad.lower() for word, _ in mend.words)
        if mend and mend.kind == "park":
            assert {aspect for _, aspect in mend.words} <= {aspect.value for aspect in Aspect}


def test_a_word_with_more_than_one_better_word_is_left_to_people() -> None:
    both = "‘uitgegeven’ of ‘uitgeven’"

    found = swap({"beschikking": "besluit", "besteed": both, "notificatie": "‘melding’"})

    assert found is not None
    assert found.words == (("beschikking", "besluit"), ("notificatie", "melding"))
    assert swap({"besteed": both}) is None
