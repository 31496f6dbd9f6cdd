"""What a journey asks of Henk: steps, stories, desks, people, letters and things to hand in."""

from __future__ import annotations

from measuring import number


def test_every_step_counts() -> None:
    document = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: zoek, title: Zoek, steps: [{id: a, title: Ik zoek hulp}]}
          - {id: plan, title: Plan, steps: [{id: b, title: Ik kies}, {id: c, title: Ik begin}]}
    """
    assert number("steps", document) == 3


TELLING = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: nu
        kind: current
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps:
              - {id: balie, title: Ik vertel het aan de balie, tells_story: true}
              - {id: wijkteam, title: Ik vertel het Rob, tells_story: true}
              - {id: wacht, title: Ik wacht}
              - {id: schuldhulp, title: Ik vertel het weer, tells_story: true}
      - id: ideaal
        kind: ideal
        persona: henk
        phases: [{id: hulp, title: Hulp, steps: [{id: keuze, title: Ik kies}]}]
    """


def test_the_first_telling_is_not_told_again() -> None:
    assert number("stories-told-again", TELLING, "nu") == 2
    assert number("stories-told-again", TELLING) == 0


def test_without_any_telling_nothing_is_known_about_stories() -> None:
    assert number("stories-told-again", TELLING.replace(", tells_story: true", "")) is None


MEETING = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps:
              - {id: a, title: Ik bel, contact: Rob, touchpoint: {channel: phone, desk: Werkplein}}
              - {id: b, title: Ik kom langs, contact: Marlies, touchpoint: {channel: desk, desk: Wijkteam}}
              - {id: c, title: Ik denk na, touchpoint: {channel: none}}
              - {id: d, title: Ik bel weer, contact: marlies, touchpoint: {channel: phone, desk: wijkteam}}
              - {id: e, title: Ik moet terug, contact: Rob, touchpoint: {channel: desk, desk: Werkplein}}
    """


def test_the_same_desk_twice_is_one_desk() -> None:
    assert number("desks", MEETING) == 2


def test_no_desk_is_met_when_another_journey_names_desks_and_this_one_has_contacts() -> None:
    document = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - {id: nu, kind: current, persona: henk, phases: [{id: balie, title: Balie, steps: [
          {id: a, title: Ik kom langs, touchpoint: {channel: desk, desk: Werkplein}}]}]}
      - {id: ideaal, kind: ideal, persona: henk, phases: [{id: thuis, title: Thuis, steps: [
          {id: b, title: Marlies komt langs, touchpoint: {channel: home_visit}}]}]}
    """
    assert number("desks", document) == 0
    assert number("desks", document.replace(", desk: Werkplein", "")) is None


def test_the_same_person_twice_is_one_person() -> None:
    assert number("contact-people", MEETING) == 2


def test_a_handover_is_a_change_of_contact_person() -> None:
    assert number("handovers", MEETING) == 2


def test_a_journey_that_names_nobody_says_nothing_about_people() -> None:
    silent = """
    personas: [{id: henk, name: Henk}]
    journeys: [{id: ideaal, kind: ideal, persona: henk,
      phases: [{id: hulp, title: Hulp, steps: [{id: a, title: Ik zoek}]}]}]
    """
    assert [number(name, silent) for name in ("desks", "contact-people", "handovers", "letters")] == [
        None
    ] * 4


ASKING = """
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: nu
        kind: current
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps:
              - id: a
                title: Ik vul een formulier in
                asks: [{data: Inkomen, known_by: [Belastingdienst]}, {data: mijn schulden}]
              - {id: b, title: Ik vul weer een formulier in, asks: [{data: inkomen, known_by: [UWV]}]}
      - id: ideaal
        kind: ideal
        persona: henk
        phases: [{id: hulp, title: Hulp, steps: [{id: a, title: Ik kijk of het klopt}]}]
    """


def test_everything_that_is_asked_counts() -> None:
    assert number("asks", ASKING, "nu") == 3
    assert number("asks", ASKING) == 0


def test_what_somebody_knew_need_not_be_asked() -> None:
    assert number("asks-already-known", ASKING, "nu") == 2
    assert number("asks-already-known", ASKING) == 0


def test_the_same_data_is_asked_again_whatever_its_capitals() -> None:
    assert number("data-asked-again", ASKING, "nu") == 1
    assert number("data-asked-again", ASKING) == 0


def test_a_document_without_asks_says_nothing_about_them() -> None:
    silent = """
    personas: [{id: henk, name: Henk}]
    journeys: [{id: ideaal, kind: ideal, persona: henk, phases: []}]
    """
    assert [number(name, silent) for name in ("asks", "asks-already-known", "data-asked-again")] == [None] * 3


def test_a_letter_is_a_step_by_post_or_an_artefact_that_is_used() -> None:
    document = """
    personas: [{id: henk, name: Henk}]
    artefacts:
      - {id: uitnodiging, kind: letter, title: Kom langs}
      - {id: uitleg, kind: letter, title: Zo gaat het verder}
      - {id: belscript, kind: call_script, title: Eerste gesprek}
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: hulp
            title: Hulp
            steps:
              - {id: a, title: Ik krijg een brief, touchpoint: {channel: letter}}
              - {id: b, title: Nog twee, touchpoint: {channel: letter}, artefacts: [uitnodiging, uitleg]}
              - {id: c, title: Marlies belt mij, touchpoint: {channel: phone}, artefacts: [belscript]}
    """
    assert number("letters", document) == 3
