"""Ways through a journey: circles, branches, choices, and phases that stand beside the others."""

from __future__ import annotations

from asking import ideal, places


def at(*steps: str) -> list[str]:
    return [f"journeys/ideaal/steps/{step}" for step in steps]


CIRCLE = """
{id: vraag, title: Ik vraag iets, next: [{to: lees}]}
{id: lees, title: Ik lees iets, next: [{to: vraag}]}
{id: klaar, title: Ik weet genoeg}
"""


def test_a_circle_without_a_way_out_is_a_dead_end() -> None:
    assert places("dead-end", ideal(CIRCLE)) == at("vraag", "lees")


def test_behind_a_circle_nobody_comes() -> None:
    assert places("unreachable-step", ideal(CIRCLE)) == at("klaar")


def test_a_circle_may_be_left_by_stopping() -> None:
    steps = CIRCLE.replace("next: [{to: vraag}]", "next: [{to: vraag}], ends: true")
    assert places("dead-end", ideal(steps)) == []


def test_a_step_may_lead_to_itself_and_on() -> None:
    steps = """
    {id: oefen, title: Ik oefen, next: [{to: oefen, when: nog een keer}, {to: klaar}]}
    {id: klaar, title: Ik kan het}
    """
    assert places("dead-end", ideal(steps)) == []
    assert places("unreachable-step", ideal(steps)) == []


def test_a_journey_that_stops_early_leaves_the_rest_behind() -> None:
    steps = """
    {id: nee, title: Ik wil nu geen hulp, ends: true}
    {id: later, title: Ik bel later}
    """
    assert places("unreachable-step", ideal(steps)) == at("later")


def test_a_choice_leads_on() -> None:
    steps = """
    {id: kies, title: Ik kies, screen: {choices: [{id: a, text: Bel mij, to: bel}, {id: b, text: Kom langs, to: bezoek}]}}
    {id: bel, title: Ik word gebeld, ends: true}
    {id: bezoek, title: Ik krijg bezoek, ends: true}
    """
    assert places("unreachable-step", ideal(steps)) == []


def test_a_choice_without_a_target_leads_to_the_next_step() -> None:
    steps = """
    {id: kies, title: Ik kies, screen: {choices: [{id: a, text: Ja}, {id: b, text: Nee, to: klaar}]}}
    {id: plan, title: Ik maak een plan}
    {id: klaar, title: Ik ben klaar}
    """
    assert places("unreachable-step", ideal(steps)) == []


def test_a_phase_beside_the_others_needs_no_way_in() -> None:
    for flow, expected in {
        "any_time": [], "parallel": [], "optional": [],
        "sequence": at("crisis", "rust"), "repeating": at("crisis", "rust"),
    }.items():  # fmt: skip
        document = f"""
        personas: [{{id: henk, name: Henk}}]
        journeys:
          - id: ideaal
            kind: ideal
            persona: henk
            phases:
              - {{id: a, title: A, steps: [{{id: bel, title: Ik bel, ends: true}}]}}
              - id: b
                title: Als het misgaat
                flow: {flow}
                steps: [{{id: crisis, title: Ik bel meteen}}, {{id: rust, title: Ik heb rust}}]
        """
        assert places("unreachable-step", document) == expected, flow


def test_a_journey_of_a_thousand_steps_in_a_ring_is_walked_once() -> None:
    ring = "\n".join(
        f"{{id: s{nr}, title: Ik ga door, next: [{{to: s{(nr + 1) % 1000}}}]}}" for nr in range(1000)
    )
    assert len(places("dead-end", ideal(ring))) == 1000
    assert places("unreachable-step", ideal(ring)) == []
