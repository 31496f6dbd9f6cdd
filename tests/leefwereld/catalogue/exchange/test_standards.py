"""What goes out is what the standards ask for, and what others publish by them comes in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree

from leefwereld.catalogue import demo
from leefwereld.catalogue.exchange import open_product, own, samenwerkende_catalogi, upl
from leefwereld.catalogue.exchange.linked import linked
from leefwereld.catalogue.exchange.samenwerkende_catalogi import Origin, municipality
from leefwereld.catalogue.provision import Condition, Provider, ProviderKind, Provision, Term
from leefwereld.catalogue.vocabulary import Event, Theme
from provisions import CATALOGUES

FILES = Path(__file__).parent / "files"
VOORBEELDSTAD = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")
ORIGIN = Origin(
    "Voorbeeldstad",
    municipality("Voorbeeldstad"),
    lambda value: f"https://voorbeeldstad.example/hulp/{value.id}",
    date(2026, 11, 22),
)
QUICK = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def shelf() -> tuple[Provision, ...]:
    """Give the whole demo catalogue."""
    files = sorted(Path(demo.__path__[0]).glob("provisions/*.yaml"))
    return tuple(value for file in files for value in own.read(file.read_bytes()).values)


def _wrong_in(feed: bytes) -> str:
    schema = etree.RelaxNG(etree.parse(FILES / "samenwerkende-catalogi.rng"))
    return "" if schema.validate(etree.fromstring(feed)) else str(schema.error_log)


def test_the_whole_shelf_goes_out_as_samenwerkende_catalogi(shelf: tuple[Provision, ...]) -> None:
    assert _wrong_in(samenwerkende_catalogi.write(shelf, ORIGIN)) == ""


@QUICK
@given(values=CATALOGUES)
def test_any_catalogue_goes_out_as_samenwerkende_catalogi(values: tuple[Provision, ...]) -> None:
    assert _wrong_in(samenwerkende_catalogi.write(values, ORIGIN)) == ""


def test_our_schema_refuses_no_feed_as_municipalities_write_them() -> None:
    feed = (FILES / "gepubliceerd.xml").read_bytes()
    assert _wrong_in(feed) == ""
    assert _wrong_in(feed.replace(b"<dcterms:language>en</dcterms:language>", b""))


def test_a_feed_with_the_english_first_is_one_voorziening_in_two_languages() -> None:
    taken = samenwerkende_catalogi.read((FILES / "gepubliceerd.xml").read_bytes(), VOORBEELDSTAD)
    assert taken.problems == ()
    (passport,) = taken.values
    assert (passport.id, passport.name, passport.upl) == ("12", "Paspoort", "paspoort")
    assert passport.english is not None
    assert passport.english.name == "Passport"
    assert passport.alone == "Vraag het aan op https://voorbeeldstad.example/paspoort/aanvragen"


def test_what_the_search_service_of_overheid_nl_answers_comes_in() -> None:
    taken = samenwerkende_catalogi.read((FILES / "zoekdienst.xml").read_bytes(), VOORBEELDSTAD)
    assert taken.problems == ()
    licence, benefit = taken.values
    assert (licence.id, licence.name, licence.upl) == ("33", "Rijbewijs", None)
    assert (benefit.id, benefit.summary) == ("bijstand-aanvragen", "Een uitkering.")
    assert benefit.provider == VOORBEELDSTAD


def test_every_product_type_is_one_that_open_product_would_take(shelf: tuple[Provision, ...]) -> None:
    products = json.loads(open_product.write(shelf))
    assert len({product["code"] for product in products}) == len(shelf)
    for product in products:
        assert re.fullmatch(r"[A-Z0-9-]{1,255}", product["code"])
        assert 0 < len(product["naam"]) <= 255
        assert product["samenvatting"]
        assert product["themas"]
        assert upl.named(product["uniforme_product_naam"]) or product["uniforme_product_naam"] == upl.NOT_YET
        assert product["doelgroep"] in {
            "burgers", "interne_organisatie", "samenwerkingspartners", "bedrijven_en_instellingen",
        }  # fmt: skip
        assert all(len(keyword) <= 100 for keyword in product["keywords"])


def test_a_product_type_without_a_uniform_name_comes_back_without_one() -> None:
    walk = Provision(id="wandelgroep", name="Samen wandelen", provider=VOORBEELDSTAD)
    written = open_product.write([walk])
    assert upl.NOT_YET in written.decode()
    assert open_product.read(written).values == (walk,)


def _parts(tree: object) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
        for part in tree.values():
            yield from _parts(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _parts(part)


NEEDED = {
    "cpsv:PublicService": {"dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"},
    "cv:PublicOrganisation": {"dct:identifier", "dct:title", "skos:prefLabel", "dct:spatial"},
    "cv:Requirement": {"dct:identifier", "dct:title"},
    "cv:Output": {"dct:identifier", "dct:title"},
    "cv:LifeEvent": {"dct:identifier", "dct:title"},
    "cv:Cost": {"dct:identifier"},
}
"""What each part has to have in CPSV-AP 3.2.0."""
KNOWN = {
    "cpsv:produces", "cv:contactPage", "cv:contactPoint", "cv:email", "cv:hasCompetentAuthority", "cv:hasCost",
    "cv:hasLegalResource", "cv:holdsRequirement", "cv:isClassifiedBy", "cv:isGroupedBy", "cv:processingTime",
    "cv:telephone", "cv:thematicArea", "dct:description", "dct:identifier", "dct:spatial", "dct:title",
    "skos:prefLabel",
}  # fmt: skip
"""The properties of CPSV-AP 3.2.0 that we use."""


def test_linked_data_has_what_cpsv_ap_needs_and_invents_no_property(shelf: tuple[Provision, ...]) -> None:
    for value in shelf:
        document = linked(value, f"https://voorbeeldstad.example/hulp/{value.id}")
        for part in _parts({key: said for key, said in document.items() if key != "@context"}):
            kinds = part.get("@type", [])
            for kind in [kinds] if isinstance(kinds, str) else kinds:
                assert NEEDED.get(kind, set()) <= part.keys(), (value.id, kind)
            assert {key for key in part if ":" in key} <= KNOWN, value.id


def test_a_term_in_weeks_is_told_in_days_and_a_condition_with_its_answer() -> None:
    value = Provision(
        id="bijstand",
        name="Geld om van te leven",
        provider=VOORBEELDSTAD,
        term=Term(text="U hoort het binnen 8 weken.", within="P8W", article="Awb art. 4:13"),
        conditions=(Condition(ask="Heeft u vermogen?", needs="nee"),),
        themes=(Theme.MONEY,),
        events=(Event.DEBTS,),
        valid_from=date(2026, 1, 1),
    )
    document = linked(value, "https://voorbeeldstad.example/hulp/bijstand")
    assert document["cv:processingTime"] == {"@type": "xsd:duration", "@value": "P56D"}
    assert document["cv:hasLegalResource"]["@type"] == "eli:LegalResource"
    (requirement,) = document["cv:holdsRequirement"]
    assert requirement["dct:title"]["@value"] == "Heeft u vermogen?"
    assert requirement["dct:description"]["@value"] == "nee"
    assert document["offers"] == {"@type": "Offer", "validFrom": "2026-01-01"}
    assert document["availableChannel"][0]["availableLanguage"] == ["nl"]
