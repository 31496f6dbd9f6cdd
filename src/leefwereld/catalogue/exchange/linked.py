"""A voorziening as linked data (JSON-LD): schema.org's GovernmentService and the European CPSV-AP.

Search engines read the one, the Single Digital Gateway and other governments the other; both stand in one document.
Phrases, owner and review stay inside. Source: schema.org/GovernmentService; CPSV-AP 3.2.0 (SEMIC), its classes,
properties and how often each has to be there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NETHERLANDS = "http://publications.europa.eu/resource/authority/atu/NLD"
_WEEKS = re.compile(r"P(\d+)W")
_DAYS = {
    "ma": "Monday", "di": "Tuesday", "wo": "Wednesday", "do": "Thursday", "vr": "Friday", "za": "Saturday",
    "zo": "Sunday",
}  # fmt: skip
_SUBJECTS = "http://standaarden.overheid.nl/owms/terms/sdg_"
_ONLY_IN_HTML = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def linked(value: Provision, address: str, places: Iterable[Place] = ()) -> dict[str, Any]:
    """Give one voorziening as a JSON-LD document.

    Args:
        value: the voorziening.
        address: its web page; it names the voorziening too.
        places: where to come by, those of the voorziening.
    """
    name = upl.named(value.upl) if value.upl else None
    subjects = value.sdg or (name.sdg if name else ())
    document = {
        "@context": _CONTEXT,
        "@type": ["GovernmentService", "cpsv:PublicService"],
        "@id": address,
        "url": address,
        "identifier": value.id,
        "dct:identifier": value.id,
        "name": _told(value, "name"),
        "dct:title": _told(value, "name"),
        "description": _told(value, "summary"),
        "dct:description": _told(value, "summary"),
        "alternateName": value.official,
        "serviceType": value.upl,
        "sameAs": name.uri if name else "",
        "audience": {"@type": "Audience", "audienceType": value.for_whom} if value.for_whom else None,
        "provider": _provider(value),
        "availableChannel": [_channel(value, address), *map(_place, places)],
        "serviceOutput": [{"@type": "Thing", "name": one} for one in value.you_get],
        "offers": _offer(value),
        **_public_service(value),
        "cv:isClassifiedBy": [
            *([{"@id": name.uri}] if name else []),
            *({"@id": f"{_SUBJECTS}{code}"} for code in subjects),
        ],
    }
    return _filled(document)


def _public_service(value: Provision) -> dict[str, Any]:
    """Give what only CPSV-AP asks for; each part of it has an identifier of its own there."""
    term = value.term
    return {
        "cv:hasCompetentAuthority": {
            "@type": "cv:PublicOrganisation",
            "dct:identifier": value.provider.name,
            "dct:title": _dutch(value.provider.name),
            "skos:prefLabel": _dutch(value.provider.name),
            "dct:spatial": {"@id": _NETHERLANDS},
        },
        "cv:contactPoint": _contact(value),
        "cpsv:produces": _numbered(value, "output", "cv:Output", value.you_get),
        "cv:holdsRequirement": _requirements(value),
        "cv:hasCost": _cost(value),
        "cv:processingTime": {"@type": "xsd:duration", "@value": _lasting(term.within)}
        if term and term.within
        else None,
        "cv:hasLegalResource": {"@type": "eli:LegalResource", "dct:title": _dutch(term.article)}
        if term and term.article
        else None,
        "cv:thematicArea": [
            {"@type": "skos:Concept", "skos:prefLabel": _dutch(theme.label.nl)} for theme in value.themes
        ],
        "cv:isGroupedBy": [
            {
                "@type": ["cv:Event", "cv:LifeEvent"],
                "dct:identifier": one.value,
                "dct:title": _dutch(one.label.nl),
            }
            for one in value.events
        ],
    }


def _requirements(value: Provision) -> list[dict[str, Any]]:
    parts = _numbered(value, "requirement", "cv:Requirement", [one.ask for one in value.conditions])
    return [
        part | {"dct:description": _dutch(one.needs)}
        for part, one in zip(parts, value.conditions, strict=True)
    ]


def _cost(value: Provision) -> dict[str, Any] | None:
    if not value.costs:
        return None
    return {
        "@type": "cv:Cost",
        "dct:identifier": f"{value.id}-cost",
        "dct:description": _dutch(value.costs),
    }


def script(document: Mapping[str, Any]) -> str:
    """Write a document so that it can stand inside ``<script type="application/ld+json">`` and end nothing early."""
    return json.dumps(document, ensure_ascii=False).translate(_ONLY_IN_HTML)


def _told(value: Provision, field: str) -> list[dict[str, str]]:
    tellings = [("nl", getattr(value, field))]
    if value.english:
        tellings.append(("en", getattr(value.english, field)))
    return [{"@value": text, "@language": language} for language, text in tellings if text]


def _dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _numbered(value: Provision, word: str, kind: str, titles: Iterable[str]) -> list[dict[str, Any]]:
    return [
        {"@type": kind, "dct:identifier": f"{value.id}-{word}-{at}", "dct:title": _dutch(title)}
        for at, title in enumerate(titles, 1)
    ]


def _lasting(duration: str) -> str:
    """Give a duration as XML Schema knows it: weeks are days there."""
    weeks = _WEEKS.fullmatch(duration)
    return f"P{int(weeks[1]) * 7}D" if weeks else duration


def _contact(value: Provision) -> dict[str, Any] | None:
    if value.contact is None:
        return None
    return _filled(
        {
            "@type": "cv:ContactPoint",
            "cv:telephone": value.contact.phone,
            "cv:email": value.contact.email,
            "cv:contactPage": {"@id": value.contact.web} if value.contact.web else None,
        }
    )


def _offer(value: Provision) -> dict[str, Any] | None:
    """Give from when until when it is there: a service has no days of its own in schema.org, an offer has."""
    if value.valid_from is None and value.valid_to is None:
        return None
    return _filled(
        {
            "@type": "Offer",
            "validFrom": value.valid_from.isoformat() if value.valid_from else None,
            "validThrough": value.valid_to.isoformat() if value.valid_to else None,
        }
    )


def _provider(value: Provision) -> dict[str, Any]:
    kind = "Organization" if value.provider.kind == "partner" else "GovernmentOrganization"
    return {"@type": kind, "name": value.provider.name}


def _channel(value: Provision, address: str) -> dict[str, Any]:
    contact = value.contact
    phone = {"@type": "ContactPoint", "name": contact.name, "telephone": contact.phone} if contact else None
    return _filled(
        {
            "@type": "ServiceChannel",
            "serviceUrl": (contact.web if contact else "") or address,
            "servicePhone": phone if contact and contact.phone else None,
            "availableLanguage": list(value.languages),
        }
    )


def _place(place: Place) -> dict[str, Any]:
    location = {
        "@type": "Place",
        "name": place.name,
        "telephone": place.phone,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": place.street,
            "postalCode": place.postcode,
            "addressLocality": place.town,
            "addressCountry": "NL",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": place.north, "longitude": place.east}
        if place.is_on_map
        else None,
        "openingHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": _DAYS[one.day],
                "opens": one.opens,
                "closes": one.closes,
            }
            for one in place.hours
        ],
    }
    return {"@type": "ServiceChannel", "serviceLocation": _filled(location)}


def _filled(document: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if value not in (None, "", [], {})}
