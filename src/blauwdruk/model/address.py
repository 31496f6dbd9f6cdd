"""Addresses: how a finding, an error and a change say where something stands.

An address is a path of collections and ids: ``journeys/ideaal/steps/intake``,
``consequences/c1``, ``personas/henk``. A step's phase is not in it, so that it survives a move.
"""

from __future__ import annotations


def journey_address(journey: str) -> str:
    """Give the address of a journey: ``journeys/ideaal``."""
    return f"journeys/{journey}"


def phase_address(journey: str, phase: str) -> str:
    """Give the address of a phase: ``journeys/ideaal/phases/op-zoek``."""
    return f"journeys/{journey}/phases/{phase}"


def step_address(journey: str, step: str) -> str:
    """Give the address of a step: ``journeys/ideaal/steps/intake``."""
    return f"journeys/{journey}/steps/{step}"


def persona_address(persona: str) -> str:
    """Give the address of a persona: ``personas/henk``."""
    return f"personas/{persona}"


def consequence_address(consequence: str) -> str:
    """Give the address of a consequence: ``consequences/c1``."""
    return f"consequences/{consequence}"
