"""A voorziening as linked data (JSON-LD): schema.org's GovernmentService and the European CPSV-AP.

Search engines read the one, the Single Digital Gateway and other governments the other; both stand in one document.
Phrases, owner and review stay inside. Source: schema.org/GovernmentService; CPSV-AP 3.2.0 (SEMIC).
"""

from __future__ import annotations

import json
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
}
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
        "availableLanguage": list(value.languages),
        "provider": _provider(value),
        "cv:hasCompetentAuthority": {"@type": "cv:PublicOrganisation", "dct:title": value.provider.name},
        "availableChannel": [_channel(value, address), *map(_place, places)],
        "serviceOutput": [{"@type": "Thing", "name": one} for one in value.you_get],
        "cpsv:produces": [{"@type": "cpsv:Output", "dct:title": one} for one in value.you_get],
        "cv:hasCost": {"@type": "cv:Cost", "dct:description": value.costs} if value.costs else None,
        "cv:hasRequirement": [
            {"@type": "cv:Criterion", "dct:title": one.ask, "cv:expectedValue": one.needs == "ja"}
            for one in value.conditions
        ],
        "cv:processingTime": value.term.within if value.term else None,
        "cpsv:hasLegalResource": value.term.article if value.term else "",
        "cv:thematicArea": [theme.label.nl for theme in value.themes],
        "cv:isGroupedBy": [{"@type": "cv:LifeEvent", "dct:title": one.label.nl} for one in value.events],
        "dct:subject": [{"@id": f"{_SUBJECTS}{code}"} for code in subjects],
        "validFrom": value.valid_from.isoformat() if value.valid_from else None,
        "validThrough": value.valid_to.isoformat() if value.valid_to else None,
    }
    return _filled(document)


def script(document: Mapping[str, Any]) -> str:
    """Write a document so that it can stand inside ``<script type="application/ld+json">`` and end nothing early."""
    return json.dumps(document, ensure_ascii=False).translate(_ONLY_IN_HTML)


def _told(value: Provision, field: str) -> list[dict[str, str]]:
    tellings = [("nl", getattr(value, field))]
    if value.english:
        tellings.append(("en", getattr(value.english, field)))
    return [{"@value": text, "@language": language} for language, text in tellings if text]


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
        "geo": {"@type": "GeoCoordinates", "latitude": place.north, "longitude": place.east},
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
