"""What holds a document together: known keys, ids that stand once, references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from blauwdruk.document.problem import AT_MOST, quoted
from blauwdruk.document.shape import Shape, Slot, shape_of
from blauwdruk.document.told import did_you_mean
from blauwdruk.document.where import Path
from blauwdruk.model import Blueprint, Journey, Phase, Step
from blauwdruk.words import Words

Told = list[tuple[Path, Words]]


class Connections:
    """One walk through a tree of maps and lists, whatever stands in it.

    ``unknown`` are the keys that no noun has; ``wrong`` the ids that stand twice and the references that
    lead nowhere. Empty keys (``team:`` and nothing after it) are taken out: nobody filled them in.
    A circle of references is no matter: nothing is followed.
    """

    def __init__(self, tree: dict[str, Any]) -> None:
        self.unknown: Told = []
        self.wrong: Told = []
        self._ids = _ids(tree)
        self._personas = {_id(one): one for one in _dicts(tree.get("personas"))}
        self._path: list[str | int] = []
        self._noun(tree, shape_of(Blueprint))

    def _noun(self, node: dict[str, Any], shape: Shape) -> None:
        for key in [key for key, found in node.items() if found is None and key in shape.slots]:
            del node[key]
        if not node.keys() <= shape.slots.keys():
            for key in [key for key in node if key not in shape.slots][: AT_MOST - len(self.unknown)]:
                self.unknown.append(((*self._path, key), _unknown(key, shape)))
        for key, found in node.items():
            slot = shape.followed.get(key)
            if slot is not None:
                self._path.append(key)
                self._slot(found, slot)
                self._path.pop()

    def _slot(self, found: Any, slot: Slot) -> None:
        if slot.points_at:
            self._references(found, slot)
        elif slot.holds and isinstance(found, dict):
            self._noun(found, shape_of(slot.holds))
        elif slot.holds and isinstance(found, list):
            self._nouns(found, slot.holds, shape_of(slot.holds))

    def _nouns(self, nodes: list[Any], noun: type, shape: Shape) -> None:
        if "id" in shape.slots and noun not in {Phase, Step}:
            self._once(((at, "id"), node) for at, node in enumerate(nodes))
        for at, node in enumerate(nodes):
            if not isinstance(node, dict):
                continue
            self._path.append(at)
            if noun is Journey:
                self._enter(node)
            self._noun(node, shape)
            self._path.pop()

    def _enter(self, journey: dict[str, Any]) -> None:
        """Take a journey's own ids: phases and steps share them, as a place does not tell them apart."""
        self._once(_phases_and_steps(journey))
        who = [journey.get(role) for role in ("persona", "companion", "professional")]
        personas = [self._personas[one] for one in who if isinstance(one, str) and one in self._personas]
        self._ids["steps"] = dict.fromkeys(_id(step) for _, step in _steps(journey))
        self._ids["pains"] = dict.fromkeys(_id(pain) for one in personas for pain in _dicts(one.get("pains")))

    def _once(self, nodes: Iterable[tuple[Path, Any]]) -> None:
        seen: set[str] = set()
        for path, node in nodes:
            name = _id(node)
            if name and name in seen and len(self.wrong) < AT_MOST:
                self.wrong.append(((*self._path, *path), _twice(name)))
            seen.add(name)

    def _references(self, found: Any, slot: Slot) -> None:
        known = self._ids[slot.points_at]
        for at, name in enumerate(found if isinstance(found, list) else [found]):
            if isinstance(name, str) and name not in known and len(self.wrong) < AT_MOST:
                path = (*self._path, at) if isinstance(found, list) else tuple(self._path)
                self.wrong.append((path, _nowhere(name, slot.points_at, list(known))))


def _ids(tree: dict[str, Any]) -> dict[str, dict[str, None]]:
    journeys = _dicts(tree.get("journeys"))
    steps = [f"{_id(one)}/{_id(step)}" for one in journeys for _, step in _steps(one)]
    phases = [f"{_id(one)}/{_id(phase)}" for one in journeys for phase in _dicts(one.get("phases"))]
    own = {
        name: dict.fromkeys(_id(one) for one in _dicts(tree.get(name)))
        for name in ("evidence", "personas", "artefacts")
    }
    return own | {"step places": dict.fromkeys(steps), "places": dict.fromkeys(steps + phases)}


def _phases_and_steps(journey: dict[str, Any]) -> Iterator[tuple[Path, Any]]:
    phases = journey.get("phases")
    for at, phase in enumerate(phases if isinstance(phases, list) else []):
        yield ("phases", at, "id"), phase
    for path, step in _steps(journey):
        yield (*path, "id"), step


def _steps(journey: dict[str, Any]) -> Iterator[tuple[Path, Any]]:
    phases = journey.get("phases")
    for at, phase in enumerate(phases if isinstance(phases, list) else []):
        steps = phase.get("steps") if isinstance(phase, dict) else None
        for number, step in enumerate(steps if isinstance(steps, list) else []):
            yield ("phases", at, "steps", number), step


def _dicts(found: Any) -> list[dict[str, Any]]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _id(node: Any) -> str:
    name = node.get("id") if isinstance(node, dict) else None
    return name if isinstance(name, str) else ""


def _unknown(key: str, shape: Shape) -> Words:
    near = did_you_mean(key, list(shape.slots))
    if near.nl:
        return Words(f"{quoted(key)} ken ik niet.{near.nl}", f"I do not know {quoted(key)}.{near.en}")
    return Words(
        f"{quoted(key)} ken ik niet. Haal het weg, of kies uit: {', '.join(shape.slots)}.",
        f"I do not know {quoted(key)}. Take it out, or choose from: {', '.join(shape.slots)}.",
    )


def _twice(name: str) -> Words:
    return Words(
        f"De id {quoted(name)} bestaat al. Kies een andere: waar iets naar wijst, moet duidelijk zijn.",
        f"The id {quoted(name)} exists already. Choose another: it must be clear what others point at.",
    )


def _nowhere(name: str, kind: str, known: list[str]) -> Words:
    what, near = _KINDS[kind], did_you_mean(name, known)
    if not near.nl:
        near = Words(" Voeg die toe of pas de verwijzing aan.", " Add it, or change the reference.")
    return Words(
        f"Er is geen {what.nl} {quoted(name)}.{near.nl}",
        f"There is no {what.en} {quoted(name)}.{near.en}",
    )


_KINDS = {
    "evidence": Words("onderbouwing met id", "evidence with id"),
    "personas": Words("persona met id", "persona with id"),
    "artefacts": Words("hulpmiddel met id", "artefact with id"),
    "pains": Words("knelpunt van deze persona met id", "pain of this persona with id"),
    "steps": Words("stap in deze klantreis met id", "step in this journey with id"),
    "step places": Words("stap op plek", "step at place"),
    "places": Words("stap of fase op plek", "step or phase at place"),
}
