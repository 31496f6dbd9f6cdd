"""Format 1 to 2: a place no longer names the phase, so that a step can move (decision 2026-11-21)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

_CARDS_OF_STEP = (
    "life_events", "evidence_shown", "frontstage", "backstage", "support", "pains", "ideas", "questions",
)  # fmt: skip


def migrate(tree: dict[str, Any]) -> dict[str, Any]:
    """Take the phase out of every place, call measures indicators, and give every short text an id."""
    if "measures" in tree:
        tree.setdefault("indicators", tree.pop("measures"))
    moved: dict[str, str] = {}
    for journey in _maps(tree.get("journeys")):
        moved |= _unique(journey)
        for phase in _maps(journey.get("phases")):
            for step in _maps(phase.get("steps")):
                _cards(step, _CARDS_OF_STEP)
    for persona in _maps(tree.get("personas")):
        _cards(persona, ("pains",))
    for name, keys in (("consequences", ("step",)), ("indicators", ("at",)), ("arrows", ("from", "to"))):
        for one in _maps(tree.get(name)):
            one.update({key: _place(one[key], moved) for key in keys if key in one})
    return tree


def _unique(journey: dict[str, Any]) -> dict[str, str]:
    """Make ids of steps unique in the whole journey; give the new place of every old one."""
    phases = _maps(journey.get("phases"))
    taken = {str(phase.get("id")) for phase in phases}
    moved = {}
    for phase in phases:
        renamed = {}
        for step in _maps(phase.get("steps")):
            old = str(step.get("id"))
            new = _free(old if old not in taken else f"{phase.get('id')}-{old}", taken)
            moved[f"{journey.get('id')}/{phase.get('id')}/{old}"] = f"{journey.get('id')}/{new}"
            if new != old:
                step["id"] = renamed[old] = new
        _point(phase, renamed)
    return moved


def _point(phase: dict[str, Any], renamed: dict[str, str]) -> None:
    """Let what points at a renamed step from within its own phase follow."""
    for step in _maps(phase.get("steps")):
        screen = step.get("screen")
        choices = screen.get("choices") if isinstance(screen, dict) else None
        for way in [*_maps(step.get("next")), *_maps(choices)]:
            if isinstance(way.get("to"), str) and way["to"] in renamed:
                way["to"] = renamed[way["to"]]


def _place(place: Any, moved: dict[str, str]) -> Any:
    """Take the phase out; a step that is not there keeps its name, so that the error speaks of it."""
    if not isinstance(place, str):
        return place
    journey, _, step = place.replace("/", " ", 1).partition("/")
    return moved.get(place, f"{journey.split()[0]}/{step}") if step else place


def _cards(one: dict[str, Any], names: Iterable[str]) -> None:
    for name in names:
        texts = one.get(name)
        if not isinstance(texts, list):
            continue
        taken = {str(card["id"]) for card in _maps(texts) if "id" in card}
        for at, text in enumerate(texts):
            if isinstance(text, str):
                texts[at] = {
                    "id": _free(_slug(text) or f"{name.replace('_', '-')}-{at + 1}", taken),
                    "text": text,
                }


def _free(name: str, taken: set[str]) -> str:
    """Give the name, with a number behind it when it was taken; and take it."""
    candidates = _numbered(name)
    free = next(one for one in candidates if one not in taken)
    taken.add(free)
    return free


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _slug(text: str) -> str:
    """Make an id of a text's first words, the same every time."""
    plain = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words[:6])[:40].strip("-")


def _maps(found: Any) -> list[dict[str, Any]]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
