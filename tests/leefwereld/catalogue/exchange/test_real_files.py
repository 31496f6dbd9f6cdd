"""Small files as municipalities have them: what comes in, and what is said about the rest."""

from __future__ import annotations

from pathlib import Path

from leefwereld.catalogue.exchange import (
    comma,
    open_product,
    own,
    phrases,
    samenwerkende_catalogi,
    upl,
    workbook,
)
from leefwereld.catalogue.exchange.formats import FORMATS, format_of
from leefwereld.catalogue.exchange.taken import Taken
from leefwereld.catalogue.provision import Audience, Provider, ProviderKind, Provision
from leefwereld.catalogue.vocabulary import Theme

FILES = Path(__file__).parent / "files"
VOORBEELDSTAD = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")


def _said(taken: Taken[Provision]) -> list[str]:
    return [problem.into("nl") for problem in taken.problems]


def test_a_product_of_samenwerkende_catalogi_becomes_a_voorziening() -> None:
    taken = samenwerkende_catalogi.read((FILES / "catalogi.xml").read_bytes(), VOORBEELDSTAD)
    (passport,) = taken.values
    assert (passport.id, passport.name, passport.upl) == ("5", "Paspoort aanvragen", "paspoort")
    assert passport.audience is Audience.BOTH
    assert passport.provider == VOORBEELDSTAD
    assert passport.costs == "Ongeveer 80 euro."
    assert passport.formal == "Een paspoort is 10 jaar geldig.\nVoorwaarden\nU komt zelf langs."
    assert _said(taken) == ["regel 31 (name): Hier ontbreekt “name:”, of het is leeg. Vul het in."]


def test_a_product_type_of_open_product_becomes_a_voorziening() -> None:
    taken = open_product.read((FILES / "open-product.json").read_bytes())
    (parking,) = taken.values
    assert (parking.id, parking.name) == ("parkeren-voor-bewoners", "Parkeren voor bewoners")
    assert parking.phrases == ("auto voor de deur", "parkeren straat")
    assert parking.themes == (Theme.NEIGHBOURHOOD,)
    assert parking.costs == "per jaar: € 50.99"
    assert parking.contact is not None
    assert (parking.contact.name, parking.contact.phone) == ("Team Parkeren", "14 0123")
    assert [one.ask for one in parking.conditions] == ["Woont u in Voorbeeldstad?"]
    assert parking.formal == "openingstijden\nma-vr 8:00-17:00"
    unknown, no_day = _said(taken)
    assert unknown.startswith("regel 11 (uniforme_product_naam): “parkeervergunnig” staat niet in")
    assert "Bedoelde je “parkeervergunning”" in unknown
    assert no_day.startswith("regel 30 (publicatie_start_datum): Dit is geen dag die bestaat.")


def test_one_wrong_row_keeps_no_other_out() -> None:
    taken = comma.read((FILES / "products.csv").read_bytes(), VOORBEELDSTAD)
    assert [one.name for one in taken.values] == ["Hulp bij de belastingaangifte", "=1+1"]
    assert taken.values[0].themes == (Theme.MONEY, Theme.WORK)
    column, age, theme = _said(taken)
    assert column.startswith("rij 3 (Kleur van de folder): Deze kolom kennen wij niet.")
    assert age == "rij 5 (leeftijd vanaf): “achttien” kan hier niet. Schrijf een heel getal, zoals 18."
    assert theme.startswith("rij 6 (thema's): “Financiën” kennen wij hier niet. Kies uit: Geld en schulden,")
    assert [problem.refused for problem in taken.problems] == [False, True, True]


def test_what_was_written_in_english_is_read_as_well() -> None:
    values = comma.read((FILES / "products.csv").read_bytes(), VOORBEELDSTAD).values
    assert b"do it yourself" in comma.write(values, "en")
    assert comma.read(comma.write(values, "en")).values == values
    assert workbook.read(workbook.write(values, "en")).values == values


def test_nothing_that_goes_out_runs_as_a_formula() -> None:
    values = comma.read((FILES / "products.csv").read_bytes(), VOORBEELDSTAD).values
    assert ";'=1+1;" in comma.write(values).decode()
    assert not any(row.lstrip().startswith("=") for row in comma.write(values).decode().split(";"))


def test_problems_of_our_own_list_are_told_by_line() -> None:
    taken = own.read((FILES / "own.yaml").read_bytes())
    assert [one.id for one in taken.values] == ["repaircafe"]
    bad_id, missing, kind, twice, no_map = sorted(
        _said(taken), key=lambda said: int(said.split()[1].rstrip(":"))
    )[:1] + [
        next(said for said in _said(taken) if part in said)
        for part in ("“naam”", "vereniging", "tweede keer", "regel 15")
    ]
    assert (
        bad_id
        == "regel 6 (id): “Repair Café” is geen goede id. Gebruik kleine letters, cijfers en streepjes, zoals “repair-caf”."
    )
    assert missing == "regel 10 (naam): Het veld “naam” kennen wij niet. Bedoelde je “name”?"
    assert kind.startswith("regel 11 (provider/kind): “vereniging” kan hier niet.")
    assert twice.startswith(
        "regel 12 (id): “repaircafe” staat hier voor de tweede keer (de eerste keer op regel 1)"
    )
    assert no_map.startswith("regel 15: Hier hoort een voorziening te staan")


def test_phrases_of_another_municipality_find_their_place() -> None:
    bijstand = Provision(
        id="bijstand", name="Geld om van te leven", provider=VOORBEELDSTAD, phrases=("bijstandje",)
    )
    passport = Provision(id="reisdocument", name="Paspoort", provider=VOORBEELDSTAD, upl="paspoort")
    read = phrases.read((FILES / "phrases.csv").read_bytes())
    assert [problem.into("nl") for problem in read.problems] == [
        "rij 5 (phrase): Hier staat geen zin.",
        "rij 6 (id): Hier staat geen id en geen UPL-naam. Bij welke voorziening hoort deze zin?",
    ]
    added = phrases.shared([bijstand, passport], read.values)
    assert [(one.id, one.phrases) for one in added.values] == [
        ("bijstand", ("bijstandje", "ik heb geen geld meer")),
        ("reisdocument", ("mijn pas is weg",)),
    ]
    assert [problem.into("nl") for problem in added.problems] == [
        "rij 4 (id): Voor “hier is geen plek voor” is er hier geen voorziening “onbekend”."
    ]


def test_the_list_of_product_names_is_there_to_choose_from() -> None:
    assert len(upl.names()) > 1000
    passport = upl.named("paspoort")
    assert passport is not None
    assert passport.layers == ("Rijk", "Gemeente")
    assert passport.audience is Audience.BOTH
    assert upl.at(passport.uri) == passport
    assert upl.nearest("paspoord")[0].name == "paspoort"
    assert upl.nearest("Parkeervergunning")[0].name == "parkeervergunning"
    assert upl.nearest("qqqqqqqqqqq") == ()


def test_the_list_of_product_names_comes_back_whole() -> None:
    names = tuple(upl.names().values())
    assert upl.read(upl.write(names)).values == names


def test_the_demo_catalogue_is_read_without_a_word() -> None:
    from leefwereld.catalogue import demo

    files = sorted(Path(demo.__path__[0]).glob("provisions/*.yaml"))
    taken = [own.read(file.read_bytes()) for file in files]
    assert sum(len(one.values) for one in taken) >= 300
    assert [_said(one) for one in taken if one.refused] == []


def test_a_format_is_known_by_how_a_file_is_called() -> None:
    names = ["a.YAML", "b.xlsx", "c.csv", "d.xml", "e.json"]
    found = [format_of(name) for name in names]
    assert [one.name for one in found if one] == list(FORMATS)
    assert format_of("f.exe") is None
