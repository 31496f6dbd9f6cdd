"""What programs get to see of a voorziening: names in Dutch, as the rest of the Dutch government writes them.

What editors keep for themselves (owner, review, misread words) stays inside. The schemas of the OpenAPI document are
made of these very classes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from blauwdruk.model.labelled import Labelled
from leefwereld.catalogue import provision as values
from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.finding.answer import Answer, Confidence, Hit, Kind


class Shape(BaseModel):
    """A part of an answer; its names are in lowerCamelCase."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True)


class Link(Shape):
    """Where something else is."""

    href: str


class Soort(Shape):
    """A word of a closed list: its key and what it is called."""

    code: str
    naam: str


class Voorwaarde(Shape):
    """Something that has to be so."""

    vraag: str
    past_bij: str = Field(description="Het antwoord waarbij de voorziening past: ja of nee.")


class Termijn(Shape):
    """How long it takes."""

    tekst: str
    duur: str | None = Field(description="Volgens ISO 8601: P8W.")
    wet: str


class Contact(Shape):
    """Who to ask."""

    naam: str
    telefoon: str
    email: str
    website: str


class Aanbieder(Shape):
    """Who gives it."""

    soort: Soort
    naam: str


class Leeftijd(Shape):
    """For whom of which age, in whole years."""

    vanaf: int | None
    tot_en_met: int | None


class Uitleg(Shape):
    """The same told in other words."""

    naam: str
    samenvatting: str
    voor_wie: str
    wat_u_krijgt: tuple[str, ...]
    kosten: str
    zelf_doen: str
    loop_mee: str
    vragen: tuple[str, ...]
    """Those of the conditions (voorwaarden), in their order."""
    termijn: str


class Uniform(Shape):
    """Its name in the Uniforme Productnamenlijst."""

    naam: str
    uri: str


class Kort(Shape):
    """A voorziening in a list."""

    id: str
    naam: str
    samenvatting: str
    themas: tuple[Soort, ...]
    doelgroep: Soort
    links: dict[str, Link] = Field(alias="_links")


class Voorziening(Kort):
    """A voorziening as a whole."""

    officiele_naam: str
    omschrijving: str
    voor_wie: str
    wat_u_krijgt: tuple[str, ...]
    kosten: str
    voorwaarden: tuple[Voorwaarde, ...]
    zelf_doen: str
    loop_mee: str
    termijn: Termijn | None
    contact: Contact | None
    aanbieder: Aanbieder
    plekken: tuple[str, ...]
    leefgebieden: tuple[Soort, ...]
    levensgebeurtenissen: tuple[Soort, ...]
    leeftijd: Leeftijd | None
    uniforme_productnaam: Uniform | None
    sdg_codes: tuple[str, ...]
    talen: tuple[str, ...]
    geldig_vanaf: date | None
    geldig_tot_en_met: date | None
    vaak_samen_nodig: tuple[str, ...]
    engels: Uitleg | None
    eenvoudig: Uitleg | None


class Lijst(Shape):
    """One page of the shelf."""

    aantal: int = Field(description="Hoeveel voorzieningen er in totaal zijn.")
    pagina: int
    per_pagina: int
    resultaten: tuple[Kort, ...]
    links: dict[str, Link] = Field(alias="_links")


class Reden(Shape):
    """Why something was found."""

    soort: Kind
    tekst: str


class Treffer(Shape):
    """One voorziening that was found."""

    voorziening: Kort
    redenen: tuple[Reden, ...]


class Antwoord(Shape):
    """What a question gives."""

    vraag: str
    bedoeld: str = Field(description="Wat wij in plaats daarvan zochten, bij een spelfout.")
    zekerheid: Confidence
    gevaar: tuple[Soort, ...] = Field(
        description="Acuut gevaar in de vraag. Toon dan eerst wie te bellen: 112, 113 of Veilig Thuis 0800-2000."
    )
    resultaten: tuple[Treffer, ...]


class Probleem(Shape):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[dict[str, str], ...] = ()


def short(value: values.Provision, links: dict[str, Link]) -> Kort:
    """Give a voorziening as it stands in a list."""
    return Kort(
        id=value.id,
        naam=value.name,
        samenvatting=value.summary,
        themas=_kinds(value.themes),
        doelgroep=Soort(code=value.audience.value, naam=value.audience.label.nl),
        links=links,
    )


def whole(value: values.Provision, links: dict[str, Link]) -> Voorziening:
    """Give a voorziening with everything that residents may know of it."""
    uniform = upl.named(value.upl) if value.upl else None
    kind = value.provider.kind
    return Voorziening(
        **dict(short(value, links)),
        officiele_naam=value.official,
        omschrijving=value.formal,
        voor_wie=value.for_whom,
        wat_u_krijgt=value.you_get,
        kosten=value.costs,
        voorwaarden=tuple(Voorwaarde(vraag=one.ask, past_bij=one.needs) for one in value.conditions),
        zelf_doen=value.alone,
        loop_mee=value.together,
        termijn=_term(value.term),
        contact=_contact(value.contact),
        aanbieder=Aanbieder(soort=Soort(code=kind.value, naam=kind.label.nl), naam=value.provider.name),
        plekken=value.places,
        leefgebieden=_kinds(value.areas),
        levensgebeurtenissen=_kinds(value.events),
        leeftijd=Leeftijd(vanaf=value.ages.from_, tot_en_met=value.ages.to) if value.ages else None,
        uniforme_productnaam=Uniform(naam=uniform.name, uri=uniform.uri) if uniform else None,
        sdg_codes=value.sdg or (uniform.sdg if uniform else ()),
        talen=value.languages,
        geldig_vanaf=value.valid_from,
        geldig_tot_en_met=value.valid_to,
        vaak_samen_nodig=value.together_with,
        engels=_told(value.english),
        eenvoudig=_told(value.simple),
    )


def found(answer: Answer, hits: tuple[tuple[Hit, Kort], ...]) -> Antwoord:
    """Give what a question found."""
    return Antwoord(
        vraag=answer.asked,
        bedoeld=answer.meant,
        zekerheid=answer.confidence,
        gevaar=_kinds(answer.danger),
        resultaten=tuple(
            Treffer(
                voorziening=one,
                redenen=tuple(Reden(soort=why.kind, tekst=why.text) for why in hit.because),
            )
            for hit, one in hits
        ),
    )


def _kinds(words: Iterable[Labelled]) -> tuple[Soort, ...]:
    return tuple(Soort(code=word.value, naam=word.label.nl) for word in words)


def _term(term: values.Term | None) -> Termijn | None:
    return Termijn(tekst=term.text, duur=term.within, wet=term.article) if term else None


def _contact(one: values.Contact | None) -> Contact | None:
    return Contact(naam=one.name, telefoon=one.phone, email=one.email, website=one.web) if one else None


def _told(one: values.Wording | None) -> Uitleg | None:
    if one is None:
        return None
    return Uitleg(
        naam=one.name,
        samenvatting=one.summary,
        voor_wie=one.for_whom,
        wat_u_krijgt=one.you_get,
        kosten=one.costs,
        zelf_doen=one.alone,
        loop_mee=one.together,
        vragen=one.asks,
        termijn=one.term,
    )
