"""Consequences: whose they are, what the law says, and on what ground data travels."""

from __future__ import annotations

import pytest
from asking import asked, ideal, places

from blauwdruk.model import Aspect

STEP = "{id: s, title: Ik bel, owner: Marlies}"


def consequence(fields: str) -> str:
    return ideal(STEP, more=f"consequences: [{{id: c, step: ideaal/s, {fields}}}]")


@pytest.mark.parametrize("verdict", ["cannot", "can_if"])
def test_the_law_needs_its_article(verdict: str) -> None:
    assert places("law-says-no-without-article", consequence(f"aspect: law, verdict: {verdict}")) == [
        "consequences/c"
    ]
    privacy = f"aspect: law, verdict: {verdict}, privacy: {{article: Wgs art. 8}}"
    assert asked("law-says-no-without-article", consequence(privacy)) == []
    assert asked("law-says-no-without-article", consequence(f"aspect: policy, verdict: {verdict}")) == []


def test_a_free_yes_may_be_the_ground_after_all() -> None:
    privacy = "aspect: data, privacy: {ground: consent, across_domains: true%s}"
    assert places("consent-across-domains", consequence(privacy % "")) == ["consequences/c/privacy"]
    assert (
        asked("consent-across-domains", consequence(privacy % ", consent_because: Henk vraagt het zelf"))
        == []
    )


def test_one_sentence_about_consent_is_enough() -> None:
    document = consequence("aspect: data, privacy: {ground: consent, across_domains: true}")
    assert asked("consent-without-reason", document) == []


def test_consent_needs_no_article_and_the_law_does() -> None:
    form = "aspect: data, privacy: {data: [a], from: b, to: c, keeper: d, keep: P1Y, ground: %s}"
    assert asked("privacy-form-incomplete", consequence(form % "consent")) == []
    [seen] = asked("privacy-form-incomplete", consequence(form % "public_task"))
    assert (
        seen.text.nl == "Bij privacy ontbreekt nog: het artikel. Vul het aan, samen met de privacyadviseur."
    )


def test_what_was_left_out_on_purpose_is_an_answer() -> None:
    given = "\n".join(
        f"  - {{id: c{nr}, step: ideaal/s, aspect: {aspect}, none: true}}" for nr, aspect in enumerate(Aspect)
    )
    assert asked("aspect-not-answered", ideal(STEP, more=f"consequences:\n{given}")) == []
    assert asked("consequence-of-nobody", ideal(STEP, more=f"consequences:\n{given}")) == []


def test_an_empty_card_is_no_answer() -> None:
    more = "\n".join(
        f"  - {{id: c{nr}, step: ideaal/s, aspect: {aspect}, none: true}}"
        for nr, aspect in enumerate(list(Aspect)[1:])
    )
    document = ideal(STEP, more=f"consequences:\n  - {{id: leeg, step: ideaal/s, aspect: function}}\n{more}")
    [seen] = asked("aspect-not-answered", document)
    assert seen.text.nl == "Hier is nog geen antwoord op: functionaliteit. Vul aan, of kies ‘bewust geen’."


def test_a_team_reads_its_own_labels() -> None:
    [seen] = asked(
        "consequence-of-nobody",
        "labels: {content: Teksten}\n" + consequence("aspect: content, text: Zoekwoorden"),
    )
    assert "(Teksten)" in seen.text.nl


def test_a_dream_without_any_consequence_is_told_so_once() -> None:
    steps = "\n".join(f"{{id: s{nr}, title: Ik droom}}" for nr in range(12))
    assert places("aspect-not-answered", ideal(steps)) == ["journeys/ideaal"]


def test_a_blueprint_without_evidence_is_told_so_once() -> None:
    steps = "\n".join(f"{{id: s{nr}, title: Ik droom}}" for nr in range(12))
    assert places("step-without-evidence", ideal(steps)) == ["journeys/ideaal"]
    assert places("feeling-missing", ideal(steps)) == ["journeys/ideaal"]


def test_a_pain_of_the_companion_counts_too() -> None:
    document = """
    personas:
      - {id: henk, name: Henk}
      - {id: charlotte, name: Charlotte, pains: [{id: alleen, text: Ik sta er alleen voor.}]}
      - {id: marlies, name: Marlies, role: professional, pains: [{id: druk, text: Ik heb geen tijd.}]}
    journeys:
      - {id: ideaal, kind: ideal, persona: henk, companion: charlotte, phases: [{id: a, title: A, steps: [{id: s, title: Ik bel}]}]}
    """
    assert places("pain-not-answered", document) == ["personas/charlotte/pains/alleen"]


def test_a_team_of_three_disciplines_still_misses_privacy() -> None:
    document = (
        "sessions: [{id: a, on: 2026-03-01, disciplines: [it]}, {id: b, on: 2026-03-08, disciplines: [law]}]"
    )
    [seen] = asked("not-at-the-table", document)
    assert seen.text.nl == "Nog niet aan tafel: privacy. Nodig ze uit voor de volgende werksessie."


@pytest.mark.parametrize(
    "word", ["klantreis", "klantgericht", "burgemeester", "Burgerzaken", "cliëntondersteuner"]
)
def test_a_word_that_only_looks_cold_is_left_alone(word: str) -> None:
    assert (
        asked("cold-words-for-people", f"personas: [{{id: henk, name: Henk, situation: Over {word}.}}]") == []
    )


@pytest.mark.parametrize(
    "milestone",
    [
        "Henk weet waar hij terechtkan.",
        "Rust in huis",
        "Ik heb weer lucht",
        "De aanvraag is klaar en Henk is blij",
    ],
)
def test_a_state_is_a_milestone(milestone: str) -> None:
    document = ideal("{id: s, title: Ik bel}").replace(
        "title: A\n", f'title: A\n        milestone: "{milestone}"\n'
    )
    assert asked("milestone-is-step", document) == []


@pytest.mark.parametrize("milestone", ["Intake", "Aanvraagformulier opsturen", "Ik bel"])
def test_a_task_is_no_milestone(milestone: str) -> None:
    document = ideal("{id: s, title: Ik bel}").replace(
        "title: A\n", f'title: A\n        milestone: "{milestone}"\n'
    )
    assert places("milestone-is-step", document) == ["journeys/ideaal/phases/fase/milestone"]


def test_a_few_steps_without_evidence_are_each_named() -> None:
    evidence = "evidence: [{id: e, kind: interview, text: Zo ging het bij mij.}]"
    steps = "{id: s1, title: Ik bel, based_on: [e]}\n{id: s2, title: Ik praat}"
    assert places("step-without-evidence", ideal(steps, more=evidence)) == ["journeys/ideaal/steps/s2"]


def test_a_long_current_journey_is_how_it_is() -> None:
    steps = "\n".join(f"{{id: s{nr}, title: Ik wacht}}" for nr in range(30))
    document = ideal(steps)
    assert places("number-of-steps", document) == ["journeys/ideaal"]
    assert asked("number-of-steps", document.replace("kind: ideal", "kind: current")) == []
