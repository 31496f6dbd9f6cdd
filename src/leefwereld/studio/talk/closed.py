"""Phases that are locked in a work session: what a form would change there waits for whoever leads.

The rooms take every edit of a maker; why, and what is kept of the lock there, is in
docs/decisions/2026-11-22-a-locked-phase-is-an-agreement.md.
"""

from __future__ import annotations

from blauwdruk.model import Blueprint
from leefwereld.library import may
from leefwereld.studio.made import Made
from leefwereld.workshop.queries import locks_of


def is_closed(it: Made, document: Blueprint, address: str) -> bool:
    """Say whether what stands at an address of this document is locked for this person."""
    return not may.may_lead(it.part) and _phase_of(document, address) in set(locks_of(it.blueprint))


def _phase_of(document: Blueprint, address: str) -> str:
    """Give the place of the phase in which something stands, ``ideaal/op-zoek``; empty when it is in none."""
    match address.split("/"):
        case ["journeys", journey, "phases", phase, *_]:
            return f"{journey}/{phase}"
        case ["journeys", journey, "steps", step, *_]:
            return _phase_with(document, journey, step)
        case ["consequences", name, *_]:
            steps = (one.step for one in document.consequences if one.id == name)
            return _phase_with(document, *next(steps, "/").split("/", 1))
    return ""


def _phase_with(document: Blueprint, journey: str, step: str) -> str:
    known = document.journey_by_id.get(journey)
    phases = known.phases if known else ()
    return next((f"{journey}/{one.id}" for one in phases if any(each.id == step for each in one.steps)), "")
