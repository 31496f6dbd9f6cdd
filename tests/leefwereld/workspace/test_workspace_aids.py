"""Marlies writes a decision aid: begun, put in order, tried, published, changed and taken away."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from blauwdruk.words import Words
from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.actions import aids as actions_of_aids
from leefwereld.catalogue.aid import Aid, Choice, End, Question, walked
from leefwereld.catalogue.aid_gaps import Lack, completed, gaps, unreached
from leefwereld.catalogue.demo.aids import shipped_aids
from leefwereld.catalogue.models import DecisionAid, Provision
from leefwereld.catalogue.provision import Condition
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.people.models import Organisation
from leefwereld.workspace.aid_changes import aid_changes
from leefwereld.workspace.aid_form import changed

AIDS = "/werk/voorbeeldstad/keuzehulp/"
OURS = f"{AIDS}hulp-geld/"
TOLD = {
    "title": "Hulp bij geld", "themes": ["geld"], "question": ["v1", "v2"], "end": ["samen"],
    "ask-v1": "Heeft u schulden?", "choice-v1": ["ja", "nee"], "say-v1-ja": "Ja", "say-v1-nee": "Nee", "to-v1-nee": "samen",
    "ask-v2": "Opent u uw post?", "ask_en-v2": "Do you open your mail?", "choice-v2": ["ja", "nee"], "say-v2-ja": "Ja",
    "to-v2-ja": "samen", "say-v2-nee": "Nee", "to-v2-nee": "samen",
    "title-samen": "Wij kijken samen", "do-samen": "Bel ons.\nNeem uw post mee.", "do_en-samen": "Call us.\nBring your mail.",
    "button-samen": "Vraag hulp", "provision-samen": "geldhulp", "who-samen": ["U", ""], "what-samen": ["Uw post.", ""],
}  # fmt: skip
Said = dict[str, str | list[str]]


@pytest.fixture
def begun(marlies: Client) -> DecisionAid:
    """An aid of which only the theme is known."""
    marlies.post(AIDS, {"from": "geld", "empty": "yes"})
    return DecisionAid.objects.get(key="hulp-geld")


def fresh() -> DecisionAid:
    return DecisionAid.objects.get(key="hulp-geld")


def said(**more: str | list[str]) -> Said:
    return {**TOLD, "nr": str(fresh().nr), **more}


def test_an_aid_is_begun_with_what_the_voorzieningen_of_a_theme_ask(
    marlies: Client, shelf: dict[str, Provision], voorbeeldstad: Organisation, now: datetime
) -> None:
    debts = shelf["geldhulp"].value.model_copy(
        update={"conditions": (Condition(ask="Woont u hier?"), Condition(ask="Heeft u genoeg?", needs="nee"))}
    )
    actions.keep_provision(debts, organisation=voorbeeldstad, by=None, now=now)

    html = marlies.post(AIDS, {"from": "geld"}, follow=True).content.decode()

    assert "De keuzehulp is begonnen." in html
    aid = fresh().value
    assert [one.ask.nl for one in aid.questions] == [
        "Waar zoekt u hulp bij?",
        "Woont u hier?",
        "Heeft u genoeg?",
    ]
    asked = {"waarmee": "keuze-1", "geldhulp-1": "ja"}
    fits, falls = (walked(aid, {**asked, "geldhulp-2": one}).end for one in ("nee", "ja"))
    assert fits
    assert falls
    assert (fits.id, falls.id) == ("geldhulp-doen", "samen-kijken")
    assert unreached(aid) == frozenset()


def test_an_aid_is_written_tried_published_changed_and_withdrawn(
    marlies: Client, begun: DecisionAid, voorbeeldstad: Organisation
) -> None:
    answer = marlies.post(OURS, said(deed="try"))
    assert answer["Location"] == f"{OURS}proberen/"
    assert "Heeft u schulden?" in marlies.get(f"{OURS}proberen/").content.decode()
    end = marlies.get(f"{OURS}proberen/", {"v1": "ja", "v2": "nee"}).content.decode()
    assert "Bel ons." in end
    assert "Hulp bij schulden" in end
    assert Client().get("/hulp/voorbeeldstad/keuzehulp/hulp-geld/").status_code == 404

    marlies.post(OURS, said(deed="publish"))
    resident = Client().get("/hulp/voorbeeldstad/keuzehulp/hulp-geld/").content.decode()
    assert "Heeft u schulden?" in resident

    marlies.post(OURS, said(deed="keep", note="Anders gevraagd.", **{"ask-v1": "Heeft u rekeningen?"}))
    assert fresh().nr == 3
    assert "inwoners gebruiken versie 2" in marlies.get(OURS).content.decode()
    resident = Client().get("/hulp/voorbeeldstad/keuzehulp/hulp-geld/").content.decode()
    assert "Heeft u schulden?" in resident, "residents wait until it is published"
    english = (
        Client().get("/hulp/voorbeeldstad/keuzehulp/hulp-geld/?v1=ja&taal=en", follow=True).content.decode()
    )
    assert "Do you open your mail?" in english

    marlies.post(f"{OURS}versies/", {"nr": "2"})
    assert (fresh().nr, fresh().value.questions[0].ask.nl) == (4, "Heeft u schulden?")
    assert "Anders gevraagd." in marlies.get(f"{OURS}versies/").content.decode()
    marlies.post(OURS, said(deed="withdraw"))
    assert Client().get("/hulp/voorbeeldstad/keuzehulp/hulp-geld/").status_code == 404
    assert [one.id for one in queries.aids_of(voorbeeldstad, shipped_aids())] == []


def test_questions_are_put_in_order_with_a_button_and_nothing_that_was_typed_is_lost(
    marlies: Client, begun: DecisionAid
) -> None:
    html = marlies.post(OURS, said(deed="up:v2", title="Nieuwe naam")).content.decode()
    assert re.findall(r'name="question" value="(\w+)"', html) == ["v2", "v1"]
    assert 'value="Nieuwe naam"' in html
    assert "nog niet bewaard" in html
    assert 'data-typed="yes"' in html, "who goes away now is warned"
    assert fresh().nr == 1, "it is kept when she keeps it"
    for deed, many in (("question", 3), ("drop:v1", 1), ("down:v1", 2), ("up:v1", 2), ("up:nergens", 2)):
        html = marlies.post(OURS, said(deed=deed)).content.decode()
        assert len(re.findall(r'name="question"', html)) == many, deed
    html = marlies.post(OURS, said(deed="answer:v1")).content.decode()
    assert len(re.findall(r'name="choice-v1"', html)) == 3
    html = marlies.post(OURS, said(deed="end")).content.decode()
    assert len(re.findall(r'name="end"', html)) == 2
    gone = marlies.post(OURS, said(deed="drop:samen")).content.decode()
    assert 'value="samen"' not in gone


def test_only_what_was_put_elsewhere_is_open_and_each_button_leads_to_what_it_did(
    marlies: Client, begun: DecisionAid
) -> None:
    def opened(deed: str) -> list[str]:
        html = marlies.post(OURS, said(deed=deed)).content.decode()
        return re.findall(r'<details class="wk-group wk-ask" id="([\w-]+)" open>', html)

    assert opened("up:v2") == ["v2"]
    assert opened("down:v1/ja") == ["v1"]
    assert opened("answer:v1") == ["v1"]
    assert opened("question") == ["vraag-1"]
    assert opened("end") == ["einde-1"]
    assert opened("drop:v2") == []

    html = marlies.post(OURS, said(deed="keep"), follow=True).content.decode()
    leads = dict(re.findall(r'value="([\w:-]+)" formaction="#([\w-]+)"', html))
    assert (leads["question"], leads["end"]) == ("vraag-1", "einde-1")
    assert (leads["drop:v1"], leads["drop:v2"], leads["drop:samen"]) == ("v2", "v1", "uitkomsten-erbij")
    assert leads["answer:v1"] == "v1-nee"


def test_only_what_residents_see_can_be_taken_away_from_them(
    marlies: Client, shelf: dict[str, Provision], begun: DecisionAid
) -> None:
    taken_away = "Haal weg bij inwoners"
    marlies.post(OURS, said(deed="keep"))
    assert taken_away not in marlies.get(OURS).content.decode(), "nobody saw it yet"
    marlies.post(OURS, said(deed="publish"))
    assert taken_away in marlies.get(OURS).content.decode()
    marlies.post(OURS, said(deed="withdraw"))
    assert taken_away not in marlies.get(OURS).content.decode()

    (shipped, *_more) = shipped_aids()
    marlies.post(AIDS, {"from": shipped.id})
    assert taken_away in marlies.get(f"{AIDS}{shipped.id}/").content.decode(), (
        "residents have the shipped one"
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": ""}, "Geef de keuzehulp een naam."),
        ({"ask-v1": " "}, "Schrijf de vraag op."),
        ({"say-v1-ja": ""}, "Geef minstens twee antwoorden."),
        ({"to-v2-nee": "v1"}, "Dit antwoord leidt terug naar dezelfde vraag."),
        ({"to-v2-nee": "nergens"}, "Dit antwoord leidt nergens heen."),
        ({"to-v2-nee": ""}, "Dit antwoord leidt nergens heen."),
        ({"provision-samen": "weg"}, "Kies een voorziening die op het schap staat."),
        ({"do-samen": "\n \n"}, "Schrijf op wat de inwoner moet doen."),
        ({"themes": ["<script>"]}, "Kies minstens één thema."),
        ({"question": []}, "Er is nog geen vraag."),
    ],
)
def test_what_is_not_whole_is_kept_and_not_published(
    marlies: Client, begun: DecisionAid, wrong: Said, sentence: str
) -> None:
    answer = marlies.post(OURS, said(deed="publish") | wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Wat je typte, is bewaard." in answer.content.decode()
    assert fresh().published is None
    with pytest.raises(actions.NotWholeError):
        actions.publish_aid(fresh(), by=None, now=fresh().changed_at)


@pytest.mark.parametrize("text", ["x" * 301, "\0", "<script>alert(1)</script>", "🙂" * 50, "'; DROP TABLE"])
def test_whatever_is_typed_is_taken_or_refused_in_a_sentence(
    marlies: Client, begun: DecisionAid, text: str
) -> None:
    answer = marlies.post(OURS, said(deed="keep", **{"ask-v1": text}))
    assert answer.status_code in {302, 422}
    html = marlies.get(OURS).content.decode()
    assert "<script>alert" not in html
    hostile = {"question": ["../x", "v1", "v1"], "deed": "drop:", "choice-v1": ["a b"], "nr": "x" * 99}
    assert marlies.post(OURS, hostile).status_code == 200
    assert marlies.get(f"{OURS}proberen/", {"v1": text}).status_code == 200


def test_what_a_colleague_wrote_meanwhile_is_told(marlies: Client, begun: DecisionAid) -> None:
    mine = said(title="Van mij")
    marlies.post(OURS, said(title="Van haar"))
    answer = marlies.post(OURS, mine)
    assert answer.status_code == 409
    assert 'value="Van mij"' in answer.content.decode()
    assert "<strong>De ander:</strong> Van haar" in answer.content.decode()
    assert fresh().value.title.nl == "Van haar"


def test_what_two_begin_at_the_very_same_instant_stands_beside_each_other(
    marlies: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def just_before(value: Aid, **told: Any) -> DecisionAid:
        hers = value.model_copy(update={"title": Words("Van haar", "")})
        actions_of_aids.keep_aid(hers, organisation=told["organisation"], by=None, now=told["now"])
        monkeypatch.setattr(actions, "keep_aid", actions_of_aids.keep_aid)
        return actions_of_aids.keep_aid(value, **told)

    monkeypatch.setattr(actions, "keep_aid", just_before)
    marlies.post(AIDS, {"from": "geld", "empty": "yes"})

    titles = {row.key: row.value.title.nl for row in DecisionAid.objects.all()}
    assert titles == {"hulp-geld": "Van haar", "hulp-geld-2": "Geld en schulden"}


def test_while_she_types_she_reads_what_could_be_plainer(marlies: Client, begun: DecisionAid) -> None:
    seen = marlies.post(f"{AIDS}kijk/", said(**{"ask-v1": "Kreeg u een beschikking?"})).json()
    assert any("beschikking" in one for one in seen["remarks"]["ask-v1"])
    marlies.post(OURS, said(**{"ask-v1": "Kreeg u een beschikking?"}))
    assert "‘beschikking’" in marlies.get(OURS).content.decode(), "without a script too"


def test_a_shipped_aid_is_ours_to_change_and_residents_keep_the_old_one_until_then(
    marlies: Client, voorbeeldstad: Organisation, now: datetime, shelf: dict[str, Provision]
) -> None:
    (shipped, *_more) = shipped_aids()
    for key in shipped.provisions:
        told = shelf["geldhulp"].value.model_copy(update={"id": key, "name": key})
        row = actions.keep_provision(told, organisation=voorbeeldstad, by=None, now=now)
        actions.publish_provision(row, by=None, now=now)
    offered = [shipped.id]
    assert [one.id for one in queries.aids_of(voorbeeldstad, shipped_aids())] == offered
    answer = marlies.post(AIDS, {"from": shipped.id})
    assert [one.id for one in queries.aids_of(voorbeeldstad, shipped_aids())] == offered
    assert "Maak er de onze van" not in marlies.get(AIDS).content.decode()
    assert marlies.get(answer["Location"]).status_code == 200

    row = DecisionAid.objects.get(key=shipped.id)
    actions.publish_aid(row, by=None, now=now)
    assert queries.aids_of(voorbeeldstad, shipped_aids()) == [completed(shipped)] == [shipped]
    actions.withdraw_aid(row, by=None, now=now)
    assert queries.aids_of(voorbeeldstad, shipped_aids()) == []


def test_an_aid_is_not_offered_while_something_is_off_the_shelf(
    marlies: Client,
    begun: DecisionAid,
    voorbeeldstad: Organisation,
    shelf: dict[str, Provision],
    now: datetime,
) -> None:
    marlies.post(OURS, said(deed="publish"))
    assert [one.id for one in queries.aids_of(voorbeeldstad, shipped_aids())] == ["hulp-geld"]
    actions.withdraw_provision(shelf["geldhulp"], by=None, now=now)
    assert queries.aids_of(voorbeeldstad, shipped_aids()) == []
    assert "een voorziening is van het schap" in marlies.get(AIDS).content.decode()


@pytest.mark.parametrize("name", ["chuck", "henk", "rob"])
@pytest.mark.parametrize("page", ["", "hulp-geld/", "hulp-geld/proberen/", "hulp-geld/versies/"])
def test_nobody_else_writes_an_aid(
    begun: DecisionAid, browsing: Callable[[str], Client], name: str, page: str
) -> None:
    assert browsing(name).get(f"{AIDS}{page}").status_code in {403, 404}
    browsing(name).post(f"{AIDS}hulp-geld/", said())
    assert fresh().nr == 1


def test_however_long_it_is_a_page_asks_as_often(marlies: Client, begun: DecisionAid, now: datetime) -> None:
    def counted() -> list[int]:
        found = []
        for page in ("", "hulp-geld/", "hulp-geld/proberen/", "hulp-geld/versies/"):
            marlies.get(f"{AIDS}{page}")
            with CaptureQueriesContext(connection) as asked:
                assert marlies.get(f"{AIDS}{page}").status_code == 200
            found.append(len(asked))
        return found

    marlies.post(OURS, said())
    few = counted()
    for theme in ("werk", "wonen"):
        marlies.post(AIDS, {"from": theme, "empty": "yes"})
    for nr in range(4):
        marlies.post(OURS, said(title=f"Naam {nr}"))
    assert counted() == few
    assert max(few) <= 10


def test_a_road_that_goes_round_ends_all_the_same() -> None:
    there, back = (Choice(id="a", say=Words("A", "A"), to=to) for to in ("twee", "een"))
    questions = (
        Question(id="een", ask=Words("Een?", ""), choices=(there,)),
        Question(id="twee", ask=Words("Twee?", ""), choices=(back,)),
    )
    aid = Aid(id="rond", title=Words("Rond", ""), themes=(Theme.MONEY.value,), questions=questions, ends=())
    assert walked(aid, {"een": "a", "twee": "a"}).question == questions[0]
    assert {one.lack for one in gaps(aid, ())} == {Lack.CHOICES, Lack.LEADS_BACK}
    lone = End(id="los", title=Words("Los", ""), do=(), button=Words("", ""))
    assert unreached(aid.model_copy(update={"ends": (lone,)})) == {"los"}


def test_answers_and_ends_are_put_in_order_with_a_button(marlies: Client, begun: DecisionAid) -> None:
    def answers(deed: str) -> list[str]:
        html = marlies.post(OURS, said(deed=deed)).content.decode()
        return re.findall(r'name="choice-v1" value="(\w+)"', html)

    assert answers("up:v1/nee") == ["nee", "ja"]
    assert answers("down:v1/ja") == ["nee", "ja"]
    assert answers("up:v1/ja") == answers("down:v1/nergens") == answers("up:nergens/ja") == ["ja", "nee"]
    two = said(deed="up:later", end=["samen", "later"])
    assert re.findall(r'name="end" value="(\w+)"', marlies.post(OURS, two).content.decode()) == [
        "later",
        "samen",
    ]


def test_each_version_says_in_words_what_it_changed(marlies: Client, begun: DecisionAid) -> None:
    marlies.post(OURS, said())
    marlies.post(OURS, said(**{"ask-v1": "Heeft u rekeningen?", "do-samen": "Schrijf ons."}))
    html = unescape(marlies.get(f"{OURS}versies/").content.decode())
    newest = html[: html.index("versie 2")]

    assert "Vraag ‘Heeft u rekeningen?’" in newest
    assert re.search(
        r"eruit: </span>Heeft u schulden\?</del>.*erbij: </span>Heeft u rekeningen\?", newest, re.DOTALL
    )
    assert re.search(r"eruit: </span>Bel ons\.</del>.*erbij: </span>Schrijf ons\.", newest, re.DOTALL)
    assert "uitkomst ‘" not in newest.lower().split("vraag ‘heeft u rekeningen?’")[0], "nothing else changed"
    assert "Hier begint het." in html
    order = aid_changes(fresh().value, changed(fresh().value, "up:v2"))
    assert [(one.label.nl, one.was, one.now) for one in order] == [
        (
            "volgorde van de vragen",
            "Heeft u rekeningen? · Opent u uw post?",
            "Opent u uw post? · Heeft u rekeningen?",
        )
    ]
    turned = aid_changes(fresh().value, changed(fresh().value, "up:v1/nee"))
    assert [(one.label.nl, one.now) for one in turned] == [
        ("volgorde van de antwoorden bij ‘Heeft u rekeningen?’", "Nee · Ja")
    ]
