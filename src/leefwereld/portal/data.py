"""A voorziening for machines that read pages: schema.org's GovernmentService and CPSV-AP's PublicService, as JSON-LD.

Sources: https://schema.org/GovernmentService, CPSV-AP 3.2 (SEMIC).
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision
from leefwereld.portal.hours import DAYS

_CONTEXT = ["https://schema.org", {"cpsv": "http://purl.org/vocab/cpsv#", "dct": "http://purl.org/dc/terms/"}]
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HARMLESS = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""So that no text ends the element that it stands in."""


def linked(provision: Provision, places: list[Place], *, town: str, address: str) -> SafeString:
    """Give what a page says, as the content of an element ``<script type="application/ld+json">``."""
    tree: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": ["GovernmentService", "cpsv:PublicService"],
        "@id": address,
        "url": address,
        "identifier": provision.id,
        "name": provision.name,
        "dct:title": {"@value": provision.name, "@language": "nl"},
        "description": provision.summary,
        "serviceType": provision.upl or provision.official or provision.name,
        "provider": {"@type": "Organization", "name": provision.provider.name},
        "areaServed": {"@type": "AdministrativeArea", "name": town},
        "availableLanguage": list(provision.languages),
        "audience": {"@type": "Audience", "audienceType": provision.for_whom},
        "availableChannel": [_channel(place) for place in places],
    }
    if provision.contact and provision.contact.phone:
        tree["availableChannel"].append(
            {
                "@type": "ServiceChannel",
                "servicePhone": _point(provision.contact.name, provision.contact.phone),
            }
        )
    written = json.dumps({key: value for key, value in tree.items() if value}, ensure_ascii=False)
    return mark_safe(written.translate(_HARMLESS))  # noqa: S308 - nothing in it can end its element


def _channel(place: Place) -> dict[str, Any]:
    return {
        "@type": "ServiceChannel",
        "serviceLocation": {
            "@type": "Place",
            "name": place.name,
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
                    "dayOfWeek": f"https://schema.org/{_WEEK[DAYS.index(one.day)]}",
                    "opens": one.opens,
                    "closes": one.closes,
                }
                for one in place.hours
            ],
        },
    }


def _point(name: str, phone: str) -> dict[str, str]:
    return {"@type": "ContactPoint", "name": name, "telephone": phone}
