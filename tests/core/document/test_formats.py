"""Older files are brought along; what a newer one adds is kept."""

from __future__ import annotations

from textwrap import dedent

import pytest

from blauwdruk.document import DocumentError, Problem, dump, load, read, rewrite
from blauwdruk.document.migrations import migrations
from blauwdruk.model import FORMAT

FIRST = dedent(
    """\
    format: 1
    id: henk
    title: Henk krijgt weer lucht   # de eerste versie
    personas:
      - {id: henk, name: Henk, pains: [Ik durf mijn post niet te openen.]}
      - {id: marlies, role: professional, name: Marlies}
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: op-zoek
            title: Op zoek
            steps:
              - id: eigen-woorden
                title: Ik zoek hulp in mijn eigen woorden
                professional: {persona: marlies, does: Marlies leest mee., feels: 0}
                frontstage: [Zoekpagina, Zoekpagina]
                questions: ["?"]
                next: [{to: op-zoek, when: Henk wil hulp}]
              - {id: op-zoek, title: Ik bel zelf}
          - id: hulp
            title: Hulp
            steps:
              - {id: eigen-woorden, title: Ik vertel het nog eens}
    consequences:
      - {id: c1, step: ideaal/op-zoek/eigen-woorden, aspect: content, none: true}
      - {id: c2, step: ideaal/hulp/eigen-woorden, aspect: law, text: Mag}
    arrows:
      - {id: a, from: ideaal/op-zoek/op-zoek, to: ideaal/hulp}
    measures:
      - {id: bereikt, at: ideaal/op-zoek, title: Vindt de juiste hulp, unit: "%", baseline: 20, target: 90}
    """
)


def problems(document: str) -> tuple[Problem, ...]:
    try:
        load(document)
    except DocumentError as error:
        return error.problems
    return ()


def test_there_is_a_step_from_every_older_format() -> None:
    assert list(migrations()) == list(range(1, FORMAT))


def test_the_first_format_is_read_as_todays() -> None:
    henk = load(FIRST)
    ideal = henk.journeys[0]
    assert henk.format == FORMAT
    assert [step.id for step in ideal.steps] == ["eigen-woorden", "op-zoek-op-zoek", "hulp-eigen-woorden"]
    assert ideal.steps[0].next[0].to == "op-zoek-op-zoek"
    assert [one.step for one in henk.consequences] == ["ideaal/eigen-woorden", "ideaal/hulp-eigen-woorden"]
    assert (henk.arrows[0].start, henk.arrows[0].end) == ("ideaal/op-zoek-op-zoek", "ideaal/hulp")
    assert henk.indicators[0].at == "ideaal/op-zoek"


def test_short_texts_get_an_id_of_their_own_words() -> None:
    henk = load(FIRST)
    step = henk.journeys[0].steps[0]
    assert henk.personas[0].pains[0].id == "ik-durf-mijn-post-niet-te"
    assert [card.id for card in step.frontstage] == ["zoekpagina", "zoekpagina-2"]
    assert [card.id for card in step.questions] == ["questions-1"]
    assert load(FIRST) == henk


def test_lines_are_known_after_a_migration() -> None:
    found = read(FIRST)
    assert found.where("journeys/ideaal/steps/eigen-woorden/frontstage/zoekpagina") == (18, 26)
    assert found.where("indicators/bereikt") == (32, 5)
    assert [notice.address for notice in found.notices] == ["format"]
    assert "format 1" in found.notices[0].text.nl


def test_an_older_file_is_rewritten_as_todays_with_its_comments() -> None:
    henk = load(FIRST)
    after = rewrite(FIRST, henk)
    assert f"format: {FORMAT}" in after
    assert "# de eerste versie" in after
    assert load(after) == henk


@pytest.mark.parametrize("cut", range(0, len(FIRST), 29))
def test_a_broken_older_file_breaks_nothing(cut: int) -> None:
    assert all(problem.text.nl for problem in problems(FIRST[:cut] + FIRST[cut + 9 :]))


NEWER = """\
format: 3
id: henk
title: Henk
mood: {colour: blue, steps: [1, null, {a: yes}]}
personas:
  - {id: henk, name: Henk, shoe_size: 43}
"""


def test_what_a_newer_format_adds_is_kept_and_told() -> None:
    found = read(NEWER)
    assert found.blueprint.model_extra == {"mood": {"colour": "blue", "steps": [1, None, {"a": "yes"}]}}
    assert [(one.line, one.address) for one in found.notices] == [
        (1, "format"),
        (4, "mood"),
        (6, "personas/henk/shoe_size"),
    ]
    assert load(dump(found.blueprint)) == load(dump(found.blueprint, form="json")) == found.blueprint


def test_a_newer_file_is_rewritten_without_loss() -> None:
    henk = load(NEWER)
    assert rewrite(NEWER, henk) == NEWER
    named = henk.model_copy(update={"title": "Henk krijgt lucht"})
    assert rewrite(NEWER, named) == NEWER.replace("title: Henk", "title: Henk krijgt lucht")
