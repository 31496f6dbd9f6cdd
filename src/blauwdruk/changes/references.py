"""References: where one thing of a blueprint names another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blauwdruk.changes.parts import Part, Parts

Named = tuple[str, ...]
"""The addresses that one name can mean: a place is a step or a phase, a pain is of one of the journey's people."""

_PEOPLE = ("persona", "companion", "professional")


def named(part: Part, cell: str, held: Any, parts: Parts) -> Iterator[Named]:
    """Yield what one field of a part names; nothing for a field that holds no names."""
    if not held:
        return
    journey = "/".join(part.address.split("/")[:2])
    match part.kind.__name__, cell:
        case "Consequence", "step":
            yield (_place(held, "steps"),)
        case ("Indicator", "at") | ("Arrow", "start" | "end"):
            yield _place(held, "steps"), _place(held, "phases")
        case ("Journey", "persona" | "companion" | "professional") | ("Side", "persona"):
            yield (f"personas/{held}",)
        case "Step", "answers":
            people = people_of(parts.things[journey])
            yield from (tuple(f"{one}/pains/{id_}" for one in people) for id_ in held)
        case "Step", "artefacts":
            yield from ((f"artefacts/{id_}",) for id_ in held)
        case "Step", "next":
            yield from ((f"{journey}/steps/{way.to}",) for way in held)
        case "Choice", "to":
            yield (f"{journey}/steps/{held}",)
        case _, "based_on":
            yield from ((f"evidence/{id_}",) for id_ in held)


def references(parts: Parts) -> Iterator[tuple[str, str, Named]]:
    """Yield every name that one thing has for another: its address, its field, what it can mean."""
    for address, part in parts.things.items():
        for cell, held in part.cells.items():
            for meant in named(part, cell, held, parts):
                yield address, cell, meant


def people_of(journey: Part) -> list[str]:
    """Give the addresses of the personas of a journey."""
    return [f"personas/{journey.cells[role]}" for role in _PEOPLE if journey.cells.get(role)]


def _place(place: str, name: str) -> str:
    journey, _, id_ = place.partition("/")
    return f"journeys/{journey}/{name}/{id_}"
