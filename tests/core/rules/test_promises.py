"""Clocks: waits, promises, terms of the law, and the day to look again."""

from __future__ import annotations

from datetime import date

from asking import asked, example, ideal, places

from blauwdruk.rules import RULES, Setting

ACUTE = "{id: henk, name: Henk, urgency: acute}"


def test_an_hour_needs_no_promise_and_a_day_does() -> None:
    assert asked("wait-without-promise", ideal("{id: s, title: Ik wacht, wait: PT4H}")) == []
    [seen] = asked("wait-without-promise", ideal("{id: s, title: Ik wacht, wait: P14D}"))
    assert seen.text.nl == "Na deze stap wacht Henk 14 dagen. Wat beloof je, en voor wanneer?"


def test_how_long_people_wait_now_is_a_fact_and_no_finding() -> None:
    document = ideal("{id: s, title: Ik wacht, wait: P14D}").replace("kind: ideal", "kind: current")
    assert asked("wait-without-promise", document) == []


def test_a_wait_can_be_later_than_the_law_too() -> None:
    step = "{id: s, title: Ik wacht, wait: P6W, legal_term: {within: P4W, article: Wgs art. 4}}"
    [seen] = asked("later-than-the-law", ideal(step))
    assert seen.text.nl == "Dit duurt 6 weken, maar de wet geeft 4 weken (Wgs art. 4). Maak het korter."


def test_on_the_last_day_of_the_law_is_in_time() -> None:
    step = "{id: s, title: Ik wacht, promise: {text: Ja, within: P28D}, legal_term: {within: P4W, article: Wgs art. 4}}"
    assert asked("later-than-the-law", ideal(step)) == []


def test_acute_help_may_be_a_weekend_away() -> None:
    steps = "{id: a, title: Ik bel, wait: P5D}\n{id: b, title: Ik mag blijven, acute: true}"
    assert asked("acute-help-comes-late", ideal(steps, persona=ACUTE)) == []
    late = steps.replace("P5D", "P6D")
    assert places("acute-help-comes-late", ideal(late, persona=ACUTE)) == ["journeys/ideaal/steps/b"]
    assert asked("acute-help-comes-late", ideal(late)) == []


def test_acute_help_at_any_time_waits_for_nothing() -> None:
    document = f"""
    personas: [{ACUTE}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {{id: a, title: A, steps: [{{id: bel, title: Ik bel, wait: P6W}}]}}
          - {{id: b, title: B, flow: any_time, steps: [{{id: nood, title: Ik mag blijven, acute: true}}]}}
    """
    assert asked("acute-help-comes-late", document) == []


def test_the_day_to_look_again_passes_when_somebody_says_what_day_it_is() -> None:
    document = "review: {on: 2026-03-03}"
    assert asked("review-date", document) == []
    assert asked("review-date", document, Setting(today=date(2026, 3, 3))) == []
    [seen] = asked("review-date", document, Setting(today=date(2026, 3, 4)))
    assert seen.text.nl.startswith("Op 3 maart 2026 zou je weer kijken.")
    assert seen.text.en.startswith("You would look again on 3 March 2026.")


def test_a_confirmation_may_lean_on_the_promise_of_the_step() -> None:
    step = (
        "{id: s, title: Ik vraag hulp, promise: {text: Marlies belt u, within: P2D}, "
        "screen: {confirmation: {title: Uw vraag is verstuurd}}}"
    )
    assert asked("confirmation-without-day", ideal(step)) == []


def test_a_handover_to_a_stranger_is_seen_and_a_return_to_marlies_is_not() -> None:
    steps = """
    {id: a, title: Marlies belt mij, actor: lead, owner: Geldzorgen, contact: Marlies}
    {id: b, title: Ik lees thuis alles na, actor: resident, owner: Communicatie}
    {id: c, title: Ik praat met de corporatie, actor: partner, owner: Corporatie}
    {id: d, title: Marlies belt mij weer, actor: lead, owner: Geldzorgen, contact: Marlies}
    """
    assert places("handover-without-contact", ideal(steps)) == ["journeys/ideaal/steps/c"]


def test_the_story_is_told_once_by_each_in_an_own_journey() -> None:
    document = """
    personas: [{id: henk, name: Henk}, {id: charlotte, name: Charlotte}]
    journeys:
      - {id: een, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: s, title: Ik praat, tells_story: true}]}]}
      - {id: twee, kind: ideal, persona: charlotte, phases: [{id: a, title: A, steps: [{id: s, title: Ik praat, tells_story: true}]}]}
    """
    blueprint = example(document)
    assert list(RULES["story-told-again"].check(blueprint, Setting())) == []
    assert list(RULES["asked-again"].check(blueprint, Setting())) == []
