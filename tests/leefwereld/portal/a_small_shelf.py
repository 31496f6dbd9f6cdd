"""A small shelf in Voorbeeldstad: what a parent, somebody with debts and a newcomer come for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from leefwereld.catalogue.models import Provision

GROUP: dict[str, Any] = {
    "id": "sova",
    "name": "Leren omgaan met andere kinderen",
    "official": "Training sociale vaardigheden",
    "formal": "Groepsaanbod voor jeugdigen.",
    "summary": "Uw kind leert in een groep hoe het vrienden maakt.",
    "for_whom": "Kinderen van 4 tot 18 jaar.",
    "you_get": ["Acht keer les."],
    "costs": "Gratis.",
    "conditions": [{"ask": "Is uw kind jonger dan 18?", "needs": "ja"}],
    "alone": "U meldt uw kind aan op de website.",
    "together": "Het wijkteam meldt uw kind samen met u aan.",
    "term": {"text": "U hoort het binnen 2 weken.", "within": "P14D", "article": "Jeugdwet art. 2.3"},
    "contact": {"name": "Wijkteam", "phone": "14 0123"},
    "provider": {"kind": "municipality", "name": "Gemeente Voorbeeldstad"},
    "places": ["stadhuis"],
    "themes": ["kinderen"],
    "events": ["kind-naar-school"],
    "languages": ["nl", "tr"],
    "together_with": ["opvoeden"],
    "phrases": ["mijn kind maakt moeilijk vrienden", "mijn zoon wordt gepest op school"],
    "english": {
        "name": "Learning to get on with other children",
        "summary": "Your child learns to make friends.",
    },
    "simple": {"name": "Vrienden leren maken", "summary": "Uw kind oefent met andere kinderen."},
}
PARENTING: dict[str, Any] = {
    "id": "opvoeden",
    "name": "Raad bij opvoeden",
    "summary": "Iemand denkt met u mee.",
    "provider": {"kind": "partner", "name": "De Linde"},
    "themes": ["kinderen", "mensen"],
    "events": ["scheiden"],
    "phrases": ["mijn dochter luistert nooit", "ruzie om huiswerk elke dag"],
}
DEBTS: dict[str, Any] = {
    "id": "geldhulp",
    "name": "Hulp bij schulden",
    "summary": "Samen zoeken wij uit wat u moet betalen.",
    "provider": {"kind": "municipality", "name": "Gemeente Voorbeeldstad"},
    "themes": ["geld"],
    "events": ["schulden", "scheiden"],
    "phrases": ["ik kan mijn huur niet betalen", "deurwaarder aan de deur"],
}
HALL: dict[str, Any] = {
    "id": "stadhuis",
    "name": "Stadhuis",
    "street": "Marktplein 1",
    "postcode": "1234 AA",
    "town": "Voorbeeldstad",
    "north": 52.211,
    "east": 5.387,
    "hours": [
        {"day": "ma", "opens": "09:00", "closes": "17:00"},
        {"day": "wo", "opens": "13:00", "closes": "20:00"},
    ],
    "phone": "14 0123",
    "step_free": True,
    "languages": ["nl", "ar"],
    "note": "U maakt eerst een afspraak.",
}
HOUSE: dict[str, Any] = HALL | {
    "id": "de-linde",
    "name": "Buurthuis De Linde",
    "north": 52.2155,
    "hours": [{"day": "di", "opens": "10:00", "closes": "12:00"}],
    "phone": "",
}
HOME = "/hulp/voorbeeldstad/"
"""Where a resident of Voorbeeldstad begins."""
Putting = Callable[..., Provision]
