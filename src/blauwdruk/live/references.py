"""References that lead somewhere: whoever names a thing that somebody took away, lets go of it."""

from __future__ import annotations

from typing import Any

from blauwdruk.document.shape import shape_of
from blauwdruk.live.arranged import Thing
from blauwdruk.live.notice import Notice
from blauwdruk.model import Blueprint, Journey, Value, journey_address
from blauwdruk.words import Words

Known = dict[str, set[str]]
_ROLES = ("persona", "companion", "professional")


def only_to_what_is_there(tree: Thing) -> list[Notice]:
    """Leave out the references to what is gone, and what is nothing without them: an arrow, a consequence.

    A journey stays: its persona becomes one of whom nothing is known but the id.
    """
    notices = _people_stand_in(tree)
    _look_through(tree, Blueprint, "", _known(tree), notices)
    return notices


def _people_stand_in(tree: Thing) -> list[Notice]:
    """Let every journey have its persona."""
    notices = []
    known = {persona["id"] for persona in tree.get("personas", ())}
    for journey in tree.get("journeys", ()):
        name = journey["persona"]
        if name not in known:
            persona = Thing()
            persona.update(id=name, name=name)
            tree.setdefault("personas", []).append(persona)
            known.add(name)
            notices.append(Notice(journey_address(journey["id"]), _stand_in(name)))
    return notices


def _look_through(
    node: dict[str, Any], noun: type[Value], at: str, known: Known, notices: list[Notice]
) -> bool:
    """Look at every reference in a thing; say whether the thing still means something."""
    if noun is Journey:
        known = known | _known_in(node, known)
    for key, slot in shape_of(noun).followed.items():
        found = node.get(key)
        if slot.points_at:
            there = _named(found, known[slot.points_at], at, notices)
        elif isinstance(found, list) and slot.holds:
            holds = slot.holds
            there = [
                one for one in found if _look_through(one, holds, _address(at, key, one), known, notices)
            ]
        else:
            kept = found is None or not slot.holds or _look_through(found, slot.holds, at, known, notices)
            there = found if kept else None
        if there == found:
            continue
        if there:
            node[key] = there
        elif _is_needed(noun, key):
            return False
        else:
            del node[key]
    return True


def _named(found: Any, known: set[str], at: str, notices: list[Notice]) -> Any:
    """Give of one name, or of a list of names, what is there."""
    names = found if isinstance(found, list) else [found]
    notices += (Notice(at, _gone(name)) for name in names if name is not None and name not in known)
    if isinstance(found, list):
        return [name for name in found if name in known]
    return found if found in known else None


def _known(tree: Thing) -> Known:
    journeys = tree.get("journeys", ())
    steps = {f"{one['id']}/{step['id']}" for one in journeys for step in _steps(one)}
    phases = {f"{one['id']}/{phase['id']}" for one in journeys for phase in one.get("phases", ())}
    own = {name: {one["id"] for one in tree.get(name, ())} for name in ("evidence", "personas", "artefacts")}
    pains = {one["id"]: {pain["id"] for pain in one.get("pains", ())} for one in tree.get("personas", ())}
    by_persona = {f"pains of {name}": those for name, those in pains.items()}
    return own | by_persona | {"step places": steps, "places": steps | phases, "steps": set(), "pains": set()}


def _known_in(journey: dict[str, Any], known: Known) -> Known:
    pains = (known.get(f"pains of {journey.get(role)}", set()) for role in _ROLES)
    return {"steps": {step["id"] for step in _steps(journey)}, "pains": set().union(*pains)}


def _steps(journey: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for phase in journey.get("phases", ()) for step in phase.get("steps", ())]


def _address(at: str, key: str, node: dict[str, Any]) -> str:
    if not isinstance(node, Thing):
        return at
    home = at.partition("/phases/")[0] if key == "steps" else at
    return "/".join(part for part in (home, key, node["id"]) if part)


def _is_needed(noun: type[Value], key: str) -> bool:
    return any(key in {name, one.alias} and one.is_required() for name, one in noun.model_fields.items())


def _stand_in(name: str) -> Words:
    return Words(
        f"De persona “{name}” van deze klantreis is weggehaald. Kies een andere, of vul deze weer in.",
        f"The persona “{name}” of this journey was taken away. Choose another, or fill it in again.",
    )


def _gone(name: str) -> Words:
    return Words(
        f"“{name}” is weggehaald. Wat ernaar verwees, is hier weggelaten.",
        f"“{name}” was taken away. What referred to it is left out here.",
    )
