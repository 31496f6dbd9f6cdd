"""Reads one number from a small document; the blueprint's id, title and Henk are filled in."""

from __future__ import annotations

from textwrap import dedent

from blauwdruk.document import load
from blauwdruk.measures import MEASURES
from blauwdruk.model import Blueprint


def blueprint(document: str) -> Blueprint:
    henk = "" if "personas:" in document else "personas: [{id: henk, name: Henk}]\n"
    return load(f"id: voorbeeld\ntitle: Voorbeeld\n{henk}{dedent(document)}")


def number(name: str, document: str, journey: str = "ideaal") -> float | None:
    read = blueprint(document)
    return MEASURES[name].count(read, read.journey_by_id[journey])
