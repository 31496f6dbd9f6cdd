"""The decision aid: one short question a page, no way out before the end, and then what to do."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re

import pytest
from a_small_shelf import DEBTS, GROUP, HOME, Putting
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.demo.aids import shipped_aids
from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.models import Provision
from leefwereld.portal.fitting import NO, UNSURE, YES, asks, implied, name_of, next_ask, outcome
from leefwereld.portal.voice import Voice, told

AID = f"{HOME}keuzehulp/sport-voor-mijn-kind/"
MONEY = f"{HOME}keuzehulp/geld/"
LIVES, LOW, SAVINGS = "Woont u in Voorbeeldstad?", "Is uw inkomen laag?", "Heeft u veel spaargeld?"

ENGLISH = {"name": "City card", "summary": "Cheaper.", "asks": ["Do you live here?", "Is your income low?"]}


def needing(put: Putting, key: str, **needs: str) -> Provision:
    asked = {"lives": LIVES, "low": LOW, "savings": SAVINGS, "high": "Is uw inkomen hoog?"}
    conditions = [{"ask": asked[one], "needs": answer} for one, answer in needs.items()]
    return put(DEBTS, id=key, name=f"Hulp {key}", conditions=conditions)


@pytest.fixture
def money(put: Putting) -> list[Provision]:
    """Three voorzieningen that share questions."""
    put(DEBTS, themes=["wonen"])
    return [
        needing(put, "pas", lives="ja", low="ja", savings="nee"),
        needing(put, "fonds", lives="ja", low="ja"),
        needing(put, "lening", lives="ja", high="ja"),
    ]


@pytest.fixture
def sport(put: Putting) -> None:
    """What the aid on a child's sport leads to."""
    for key in ("kindpakket", "stadspas", "sportcoach"):
        put(GROUP, id=key)


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert not answer.cookies
    return answer.content.decode()


def chosen(html: str, text: str) -> str:
    """Press a button as a form without a script does; give where it leads."""
    form = html[html.index("<form") : html.index("</form>")]
    known = re.findall(r'type="hidden" name="([\w-]+)" value="([\w-]+)"', form)
    buttons = re.findall(r'<button name="([\w-]+)" value="([\w-]+)">(.*?)</button>', form)
    name, value = next((name, value) for name, value, said in buttons if re.sub("<.*?>", "", said) == text)
    return "?" + "&".join(f"{one}={other}" for one, other in [*known, (name, value)])


def walk(client: Client, address: str, *texts: str) -> str:
    html = page(client, address)
    for text in texts:
        html = page(client, address + chosen(html, text))
    return html


def test_what_most_share_is_asked_first_and_what_no_longer_fits_is_not_asked(money: list[Provision]) -> None:
    lives, low, savings, high = map(name_of, (LIVES, LOW, SAVINGS, "Is uw inkomen hoog?"))

    assert next_ask(money, {}) == lives
    assert next_ask(money, {lives: YES}) == low
    assert next_ask(money, {lives: NO}) is None
    assert next_ask(money, {lives: YES, low: NO}) == high
    assert next_ask(money, {lives: YES, low: YES}) == savings


def test_who_has_a_low_income_is_not_asked_whether_it_is_high(money: list[Provision]) -> None:
    low = {name_of(LOW): YES}

    assert implied(asks(money), low) == {**low, name_of("Is uw inkomen hoog?"): NO}
    assert [fit.row.key for fit in outcome(money, low).falls] == ["lening"]


def test_it_is_said_what_fits_what_perhaps_and_why_not(money: list[Provision]) -> None:
    found = outcome(money, {name_of(LIVES): YES, name_of(LOW): YES, name_of(SAVINGS): UNSURE})

    assert [fit.row.key for fit in found.fits] == ["fonds"]
    assert [(fit.row.key, [one.ask for one in fit.open]) for fit in found.perhaps] == [("pas", [SAVINGS])]
    assert [fit.row.key for fit in found.falls] == ["lening"]


def test_nearly_the_same_question_is_asked_once() -> None:
    assert name_of("Hebt u een laag inkomen?") == name_of("Heeft u een laag inkomen?")
    assert name_of("Is het kind jonger dan 18 jaar?") == name_of("Is uw kind jonger dan 18 jaar?")
    assert name_of(LOW) != name_of(SAVINGS)


def test_a_theme_is_walked_through_to_what_to_do(resident: Client, money: list[Provision]) -> None:
    html = walk(resident, MONEY, "Ja", "Ja", "Weet ik niet")

    assert html.index("Dit is de uitkomst") < html.index("Dit moet u doen</h2>") < html.index("Hulp fonds")
    assert html.index("Dit past misschien") < html.index("Hulp pas")
    assert html.index("Dit past niet, en waarom") < html.index("Hulp lening")
    assert f'href="{HOME}v/fonds/samen/"' in html
    assert html.count('class="button"') == 1, "one clear button"


def test_who_fits_nothing_is_not_sent_away(resident: Client, money: list[Provision]) -> None:
    html = walk(resident, MONEY, "Nee")

    assert "Dat betekent niet dat er niets is" in html
    assert 'class="button" href="tel:140123"' in html


def test_an_end_can_be_kept_and_an_answer_changed(resident: Client, money: list[Provision]) -> None:
    html = walk(resident, MONEY, "Ja", "Ja", "Nee")
    kept = re.findall(r'class="address paper">http://testserver([^<]+)', html)[0].replace("&amp;", "&")

    assert "Hulp fonds" in page(resident, kept)
    back = re.findall(r'href="(\?[^"]*)" rel="nofollow">Verander', html)
    assert LIVES in page(resident, MONEY + back[0])


def test_what_is_in_the_address_and_was_never_asked_does_nothing(
    resident: Client, money: list[Provision]
) -> None:
    html = page(resident, f"{MONEY}?v000000=ja&{name_of(LIVES)}=misschien&genoeg2=x")

    assert LIVES in html
    assert "v000000" not in re.sub(r'<a href="\?[^"]*"', "", html), (
        "only the choice of language carries it on"
    )


@pytest.mark.parametrize("answers", ["", "?waarvoor=zwemles", "?waarvoor=club&leeftijd=tot-18"])
def test_there_is_no_way_out_before_the_end_and_how_far_is_said_in_words(
    resident: Client, sport: None, answers: str
) -> None:
    html = page(resident, AID + answers)
    leading = [
        one for one in re.findall(r'<a [^>]*href="([^"]*)"', html) if not one.startswith(("?", "#", "tel:"))
    ]

    assert leading == []
    assert html.count("<h1") == 1
    assert re.search(r"Dit is de eerste vraag|Nog een paar korte vragen|Dit is de laatste vraag", html)
    assert not re.search(r"\d+ (van|/) \d+", html)


def test_a_father_finds_who_brings_what_for_the_swimming_lessons(resident: Client, sport: None) -> None:
    html = walk(resident, AID, "Zwemles", "4 tot 18 jaar", "Ja")

    assert html.index("De gemeente betaalt de zwemles") < html.index("Dit moet u doen</h2>")
    assert (
        html.index("U als ouder neemt mee")
        < html.index("Uw kind neemt mee")
        < html.index("De Stadspas van uw kind")
    )
    assert html.count('class="button"') == 1


def test_the_club_and_the_things_may_both_be_asked(resident: Client, sport: None) -> None:
    assert "Het mag allebei" in walk(resident, AID, "Allebei: de club en de spullen", "4 tot 18 jaar", "Ja")


def test_it_is_told_in_english_too(resident: Client, sport: None) -> None:
    html = resident.get(f"{AID}?taal=en").content.decode()

    assert "What is the money for?" in html
    assert "This is the first question" in html


def test_an_aid_that_leads_to_what_is_not_there_is_not_there(resident: Client, put: Putting) -> None:
    assert resident.get(AID).status_code == 404
    assert resident.get(f"{HOME}keuzehulp/bouwen/").status_code == 404, "nothing stands under it"
    assert resident.get(f"{HOME}keuzehulp/geld/").status_code == 404, "nothing is asked"


def test_a_theme_offers_its_aids(resident: Client, sport: None) -> None:
    html = page(resident, f"{HOME}thema/kinderen/")

    assert f'href="{AID}"' in html
    assert f'href="{HOME}keuzehulp/kinderen/"' in html


@pytest.mark.parametrize("aid", shipped_aids(), ids=lambda aid: aid.id)
def test_every_way_through_an_aid_ends_and_leads_to_what_is_on_the_shelf(aid: Aid) -> None:
    def ways(at: str, seen: tuple[str, ...] = ()) -> set[str]:
        assert at not in seen, "a way leads back to itself"
        if at in aid.end_by_id:
            return {at}
        return {end for one in aid.question_by_id[at].choices for end in ways(one.to, (*seen, at))}

    assert ways(aid.start) == set(aid.end_by_id)
    assert aid.provisions <= {one.id for one in shipped().provisions}
    for question in aid.questions:
        assert len(question.ask.nl.split()) <= 9, "one short sentence"


def test_a_page_asks_as_often_however_many_questions_there_are(
    resident: Client, money: list[Provision], put: Putting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nr in range(20):
        needing(put, f"meer-{nr}", lives="ja", low="ja")
    for address in (MONEY, f"{MONEY}?{name_of(LIVES)}=ja&genoeg=ja"):
        resident.get(address)
        with django_assert_num_queries(5):
            resident.get(address)


def test_no_question_of_voorbeeldstad_is_dutch_in_english() -> None:
    for voice in (Voice.ENGLISH, Voice.SIMPLE):
        dutch = [
            (one.id, asked.ask.text)
            for one in shipped().provisions
            if one.conditions
            for wording in [one.english if voice is Voice.ENGLISH else one.simple]
            if wording is None or len(wording.asks) != len(one.conditions)
            for asked in told(one, voice).asks
        ]
        assert dutch == [], voice


def test_a_simple_question_is_short_and_without_words_of_the_office() -> None:
    hard = re.compile(
        r"\b(grondslag|declaratie|ontheffing|aanslag|schuldeiser|indicatie|voorziening|mantelzorger|aanmaning"
        r"|te goeder trouw|psychosociaal|proces-verbaal gemaakt)\w*", re.IGNORECASE
    )  # fmt: skip
    asks = {asked.ask.text for one in shipped().provisions for asked in told(one, Voice.SIMPLE).asks}

    assert [one for one in asks if hard.search(one)] == []
    assert [one for one in asks for part in re.split(r"(?<=[.?])\s", one) if len(part.split()) > 17] == []


def test_somebody_from_abroad_is_asked_in_english_from_the_first_question_to_the_end(
    resident: Client, put: Putting
) -> None:
    put(DEBTS, id="pas", conditions=[{"ask": LIVES}, {"ask": LOW}], english=ENGLISH)
    resident.get(HOME, {"taal": "en"})

    first = resident.get(MONEY).content.decode()
    assert "Do you live here?</h1>" in first.replace("</span>", "")
    end = resident.get(f"{MONEY}?{name_of(LIVES)}=ja&{name_of(LOW)}=weet-niet&genoeg=ja").content.decode()
    assert "Is your income low?" in end
    assert LIVES not in end
    assert LOW not in end
    assert "Do you live here?" in resident.get(f"{HOME}v/pas/").content.decode()


def test_when_a_question_was_added_since_all_are_asked_in_dutch(resident: Client, put: Putting) -> None:
    put(DEBTS, id="pas", conditions=[{"ask": LIVES}, {"ask": SAVINGS}, {"ask": LOW}], english=ENGLISH)

    html = resident.get(f"{HOME}v/pas/?taal=en").content.decode()
    assert f'<span lang="nl">{SAVINGS}</span>' in html
    assert "Is your income low?" not in html
