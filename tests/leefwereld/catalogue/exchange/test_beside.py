"""What a file says nothing of stays as it was."""

from __future__ import annotations

from datetime import date

from leefwereld.catalogue.exchange import comma, open_product, own, samenwerkende_catalogi, workbook
from leefwereld.catalogue.exchange.beside import beside
from leefwereld.catalogue.exchange.samenwerkende_catalogi import Origin
from leefwereld.catalogue.exchange.taken import Taken
from leefwereld.catalogue.provision import (
    Condition,
    Contact,
    Provider,
    ProviderKind,
    Provision,
    Term,
    Wording,
)
from leefwereld.catalogue.vocabulary import Peril, Theme

FOOD = Provision(
    id="voedselbank",
    name="Voedselbank",
    summary="U krijgt elke week een pakket.",
    costs="Gratis.",
    conditions=(Condition(ask="Hebt u te weinig geld voor eten?", needs="ja"),),
    term=Term(text="U hoort het binnen een week.", within="P7D"),
    contact=Contact(name="Voedselbank", phone="14 0123"),
    provider=Provider(kind=ProviderKind.PARTNER, name="Voedselbank Voorbeeldstad"),
    themes=(Theme.MONEY,),
    phrases=("ik heb geen eten meer",),
    perils=(Peril.NO_FOOD,),
    english=Wording(name="Food bank", summary="A parcel every week.", asks=("Too little money for food?",)),
)
ORIGIN = Origin(
    "Voorbeeldstad",
    "http://standaarden.overheid.nl/owms/terms/Voorbeeldstad",
    lambda _: "https://a.nl",
    date(2026, 11, 22),
)

TOWN = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")


def _laid(taken: Taken[Provision]) -> Provision:
    (coming,) = taken.values
    return beside(FOOD, coming, taken.spoken.get(coming.id))


def test_a_sheet_of_three_columns_changes_three_fields() -> None:
    sheet = "id;naam;kosten\nvoedselbank;Voedselbank;U betaalt niets.\n"
    assert _laid(comma.read(sheet.encode(), TOWN)) == FOOD.model_copy(update={"costs": "U betaalt niets."})


def test_a_cell_that_is_made_empty_makes_its_field_empty() -> None:
    sheet = "id;naam;kosten;telefoon\nvoedselbank;Voedselbank;;\n"
    laid = _laid(comma.read(sheet.encode(), TOWN))
    assert laid.costs == ""
    assert laid.phrases == FOOD.phrases


def test_one_column_of_a_contact_leaves_the_others() -> None:
    sheet = "id;naam;contact;telefoon\nvoedselbank;Voedselbank;De balie;0123 456 789\n"
    assert _laid(comma.read(sheet.encode(), TOWN)).contact == Contact(name="De balie", phone="0123 456 789")
    sheet = "id;naam;termijn\nvoedselbank;Voedselbank;Binnen een week.\n"
    assert _laid(comma.read(sheet.encode(), TOWN)).term == Term(text="Binnen een week.", within="P7D")


def test_what_samenwerkende_catalogi_cannot_carry_is_not_lost_on_the_way_back() -> None:
    assert _laid(samenwerkende_catalogi.read(samenwerkende_catalogi.write([FOOD], ORIGIN))) == FOOD


def test_a_product_of_another_catalogue_changes_what_it_tells() -> None:
    told = b'[{"code": "voedselbank", "naam": "Voedselbank", "samenvatting": "Een pakket."}]'
    laid = _laid(open_product.read(told, TOWN))
    assert (laid.summary, laid.phrases, laid.perils) == ("Een pakket.", FOOD.phrases, FOOD.perils)


def test_our_own_forms_tell_all_dangers_too() -> None:
    for taken in (
        own.read(own.write([FOOD])),
        comma.read(comma.write([FOOD])),
        workbook.read(workbook.write([FOOD])),
        open_product.read(open_product.write([FOOD])),
    ):
        assert _laid(taken) == FOOD


def test_a_feed_with_keywords_brings_words_of_residents() -> None:
    words = b"<dcterms:subject>geen eten</dcterms:subject><dcterms:subject>pakket</dcterms:subject>"
    feed = samenwerkende_catalogi.write([FOOD], ORIGIN).replace(
        b"<dcterms:abstract>", words + b"<dcterms:abstract>", 1
    )
    (value,) = samenwerkende_catalogi.read(feed).values
    assert value.phrases == ("geen eten", "pakket")


def test_an_abstract_is_never_empty_and_one_that_repeats_the_name_is_none() -> None:
    silent = FOOD.model_copy(update={"summary": "", "english": None})
    feed = samenwerkende_catalogi.write([silent], ORIGIN)
    assert b"<dcterms:abstract>Voedselbank</dcterms:abstract>" in feed
    assert samenwerkende_catalogi.read(feed).values[0].summary == ""
