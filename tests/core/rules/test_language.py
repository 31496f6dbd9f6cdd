"""Language at level B1: an editor's pencil that finds the hard things and leaves the ordinary ones alone."""

from __future__ import annotations

import pytest
from asking import asked, ideal, places, screen
from hypothesis import given
from hypothesis import strategies as st

from blauwdruk.model import Blueprint, Journey, Persona, Phase, Screen, Side, Step
from blauwdruk.rules import RULES, Setting, check
from blauwdruk.rules._jargon import jargon
from blauwdruk.rules._language import ease, hidden_actor, longest_sentence, sentences_in, syllables_in
from blauwdruk.rules._rare import is_rare, rare_words_in
from blauwdruk.rules._vocabulary import found_in

ORDINARY = """
    huurachterstand energierekening keukentafelgesprek contactpersoon betalingsregeling woningcorporatie
    schuldhulpverlener uitnodigingsbrief salarisstrook bokshandschoenen hertentamen geldzorgen voedselbank
    buurthuis belletje appje teruggebeld meedenkt begeleidster onbezorgd weekgeld spaarpotje gemeenteloket
    kinderopvangtoeslag knelpunten hóeft inburgeringscursus zorgverzekering huisuitzetting stageplek
"""
HARD = "moratorium effectueren discrepantie mitigeren retributie cessie restitueren holistisch casuïstiek"


@pytest.mark.parametrize("word", ORDINARY.split())
def test_a_long_word_of_known_parts_is_not_rare(word: str) -> None:
    assert not is_rare(word)


@pytest.mark.parametrize("word", HARD.split())
def test_a_word_that_hardly_anybody_uses_is_rare(word: str) -> None:
    assert is_rare(word)


def test_a_name_is_not_a_rare_word() -> None:
    assert rare_words_in("Bel Idenburg of Brighthives op het Zwanenplantsoen.") == ()


def test_the_name_of_a_team_is_not_a_rare_word_either() -> None:
    steps = "{id: s, title: Ik vraag hulp, contact: flexa, screen: {text: Vraag naar flexa.}}"
    assert asked("rare-words", ideal(steps)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Uw aanvraag wordt beoordeeld.",
        "Er wordt contact met u opgenomen.",
        "Daarna worden uw gegevens bewaard.",
        "Als het geld wordt betaald, krijgt u een brief.",
    ],
)
def test_a_sentence_may_hide_who_acts(sentence: str) -> None:
    assert hidden_actor(sentence) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Marlies leest uw vraag.",
        "U wordt gebeld door Marlies.",
        "Ik word gebeld.",
        "Uw zoon wordt 18.",
        "Het wordt een goed gesprek.",
        "De gesprekken worden kort.",
        "Dan wordt het beter.",
        "Hij wordt verliefd.",
        "Het is betaald.",
    ],
)
def test_who_acts_or_becomes_is_not_hidden(sentence: str) -> None:
    assert hidden_actor(sentence) == ""


def test_sentences_end_where_people_end_them() -> None:
    text = "Bel bijv. Marlies. Neem mee:\n- een brief\n- uw pas\n\nKlaar! Zie art. 4 van de wet."
    assert sentences_in(text) == (
        "Bel bijv. Marlies.", "Neem mee:", "een brief", "uw pas", "Klaar!", "Zie art. 4 van de wet.",
    )  # fmt: skip


def test_fifteen_words_are_enough() -> None:
    fifteen = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
    assert longest_sentence(f"Kort. {fifteen}.")[0] == 15
    assert asked("long-sentences", screen(f"{fifteen}.")) == []
    [seen] = asked("long-sentences", screen(f"Kort. {fifteen} zestien."))
    assert "telt 16 woorden: ‘een twee drie vier vijf zes zeven acht …’" in seen.text.nl


@pytest.mark.parametrize(
    ("word", "many"), [("huis", 1), ("geldzorgen", 3), ("ontruiming", 3), ("idee", 2), ("Henk", 1)]
)
def test_syllables_are_counted_by_ear(word: str, many: int) -> None:
    assert syllables_in(word) == many


def test_short_words_read_more_easily() -> None:
    assert ease("Bel mij. Dan kom ik.") > 90 > ease("Verantwoordelijkheidsverdeling coördineren.")
    assert ease("") == 100


def test_jargon_comes_with_the_plain_word() -> None:
    [seen] = asked("jargon", screen("Met betrekking tot uw beschikking: alvorens u belt."))
    assert (
        seen.text.nl
        == "Dit kan gewoner: ‘met betrekking tot’ → ‘over’, ‘beschikking’ → ‘besluit’ en ‘alvorens’ → ‘voordat’."
    )


def test_a_municipality_adds_its_own_jargon() -> None:
    setting = Setting(jargon={"U-pas-regeling": "U-pas", "keukentafel gesprek": "gesprek"})
    [seen] = asked("jargon", screen("Vraag naar de u-pas-regeling."), setting)
    assert "‘u-pas-regeling’ → ‘U-pas’" in seen.text.nl


def test_a_letter_is_read_as_a_resident_reads_it() -> None:
    letter = """
    artefacts:
      - {id: brief, kind: letter, title: Brief, sections: [{id: a, text: Hierbij onze beschikking.}]}
      - {id: script, kind: call_script, title: Belscript, sections: [{id: a, text: Lees de beschikking.}]}
    """
    assert places("jargon", letter) == ["artefacts/brief"]


def test_received_is_misread_and_received_money_is_not() -> None:
    assert asked("misread-words", screen("We hebben uw aanvraag ontvangen."))
    assert asked("misread-words", screen("U hebt het geld ontvangen.")) == []


def test_samenwerken_on_a_button_is_misread_and_in_a_sentence_is_not() -> None:
    assert places("misread-words", ideal("{id: s, title: Ik vraag hulp, screen: {button: Samenwerken}}"))
    assert asked("misread-words", screen("Wij gaan goed samenwerken met u.")) == []


def test_words_of_our_own_demo_test_are_remembered() -> None:
    test = "evidence: [{id: t, kind: demo_test, people: 5, text: Vijf mensen op straat, misread: [regeling]}]"
    steps = "{id: s, title: Ik vraag hulp, screen: {text: Kies een regeling.}}"
    [seen] = asked("misread-words", ideal(steps, more=test))
    assert "‘regeling’" in seen.text.nl


def test_a_text_with_ten_faults_gets_one_finding_a_rule() -> None:
    document = screen(
        "De beschikking wordt verzonden. Middels indienen derhalve. De beschikking wordt gelezen."
    )
    for rule in ("jargon", "hidden-actors", "rare-words", "misread-words", "long-sentences", "reads-heavily"):
        assert len(asked(rule, document)) <= 1, rule


def test_english_texts_are_left_to_english_readers() -> None:
    document = "language: en\n" + screen("De beschikking wordt ontvangen en geretribueerd.").replace(
        "Ik", "I"
    )
    for rule in ("jargon", "hidden-actors", "rare-words", "misread-words", "long-sentences", "reads-heavily"):
        assert asked(rule, document) == [], rule


@pytest.mark.parametrize(
    "title",
    ["Ik bel", "Marlies belt mij", "Mijn kind maakt moeilijk vrienden", "We praten samen", "‘Wat nu?’"],
)
def test_a_title_in_own_words_has_somebody_in_it(title: str) -> None:
    assert asked("title-not-in-own-words", ideal(f'{{id: s, title: "{title}"}}')) == []


@pytest.mark.parametrize("title", ["Intake", "Aanvraag indienen", "Henk belt"])
def test_a_title_of_the_organisation_has_nobody_in_it(title: str) -> None:
    assert places("title-not-in-own-words", ideal(f'{{id: s, title: "{title}"}}')) == [
        "journeys/ideaal/steps/s/title"
    ]


def test_english_residents_say_i() -> None:
    steps = "{id: s, title: I’m called by Marlies}\n{id: t, title: Ik bel}"
    assert places("title-not-in-own-words", "language: en\n" + ideal(steps)) == [
        "journeys/ideaal/steps/t/title"
    ]


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_text_in_the_world_stops_a_rule(short: str, long: str) -> None:
    step = Step(
        id="s", title=short, resident=Side(does=long, thinks=short), screen=Screen(title=short, text=long)
    )
    phase = Phase(id="a", title=short, milestone=long, steps=(step,))
    henk = Persona(id="henk", name=short)
    journeys = tuple(
        Journey(id=kind, kind=kind, persona="henk", phases=(phase,)) for kind in ("current", "ideal")
    )
    blueprint = Blueprint(id="b", title=long, personas=(henk,), journeys=journeys)
    names = {finding.rule for finding in check(blueprint, setting=Setting(jargon={short: long}))}
    assert names <= set(RULES)


def test_a_plain_word_is_plainer_than_the_word_it_stands_for() -> None:
    entries = [entry for entries in jargon().values() for entry in entries]
    assert len(entries) > 200
    for words, plain in entries:
        assert found_in(plain, jargon()) == {}, words
        assert rare_words_in(plain) == (), words
