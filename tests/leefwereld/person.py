"""Somebody of the cast, as the platform knows her."""

from __future__ import annotations

from leefwereld.people.models import Person


def person(name: str) -> Person:
    """Give who has this short name: ``cynthia``."""
    return Person.objects.get(slug=name)
