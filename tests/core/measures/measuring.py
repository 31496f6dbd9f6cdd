"""Reads one number from a small document; the blueprint's id and title are filled in."""

from __future__ import annotations

from textwrap import dedent

from blauwdruk.document import load
from blauwdruk.measures import MEASURES
from blauwdruk.model import Blueprint


def blueprint(document: str) -> Blueprint:
    return load(f"id: voorbeeld\ntitle: Voorbeeld\n{dedent(document)}")


def number(name: str, document: str, journey: str = "ideaal") -> float | None:
    read = blueprint(document)
    return MEASURES[name].count(read, read.journey_by_id[journey])
