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
from leefwereld.catalogue.calling import GOVERNMENT, numbers_in
from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.finding.answer import Answer, Confidence, Hit, Kind
from leefwereld.catalogue.vocabulary import Peril


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


class Gevaar(Soort):
    """An acute danger, and whom to call."""

    bel: tuple[str, ...] = Field(description="Telefoonnummers, het eerste eerst.")


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

    vraag: str = Field(description="Wat wij lazen: van een lang verhaal het begin.")
    ingekort: bool = Field(description="Er was meer dan wij lazen. Naar gevaar is in alles geluisterd.")
    bedoeld: str = Field(description="Wat wij in plaats daarvan zochten, bij een spelfout.")
    zekerheid: Confidence
    gevaar: tuple[Gevaar, ...] = Field(
        description="Acuut gevaar in de vraag, het dringendste eerst. Toon dan eerst wie te bellen."
    )
    misschien_gevaar: tuple[Gevaar, ...] = Field(
        description="Gevaar waarvan wij niet zeker zijn. Vraag ernaar in één zin, met dezelfde nummers."
    )
    resultaten: tuple[Treffer, ...]


class Probleem(Shape):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    gevaar: tuple[Gevaar, ...] = Field(
        (),
        description="Acuut gevaar in wat er stond, ook als wij niet kunnen antwoorden. Toon eerst wie te bellen.",
    )
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


def found(answer: Answer, hits: tuple[tuple[Hit, Kort], ...], *, is_cut: bool, own: str) -> Antwoord:
    """Give what a question found.

    Args:
        answer: to the question.
        hits: what was found, as it stands in a list.
        is_cut: not all of the question was read.
        own: the municipality's phone number.
    """
    return Antwoord(
        vraag=answer.asked,
        ingekort=is_cut,
        bedoeld=answer.meant,
        zekerheid=answer.confidence,
        gevaar=dangers(answer.danger, own),
        misschien_gevaar=dangers(answer.perhaps, own),
        resultaten=tuple(
            Treffer(
                voorziening=one,
                redenen=tuple(Reden(soort=why.kind, tekst=why.text) for why in hit.because),
            )
            for hit, one in hits
        ),
    )


def dangers(perils: Iterable[Peril], own: str = GOVERNMENT) -> tuple[Gevaar, ...]:
    """Give dangers with whom to call; where the municipality must help, its own number."""
    return tuple(Gevaar(code=one.value, naam=one.label.nl, bel=numbers_in(one, own)) for one in perils)


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
