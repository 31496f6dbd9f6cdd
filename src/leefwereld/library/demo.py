"""The demo municipality: a cast of six, and the shipped examples as published blueprints."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from leefwereld.library import actions
from leefwereld.library.models import Version
from leefwereld.people.actions import welcome_demo_person, welcome_organisation
from leefwereld.people.models import Organisation, Role

HOME = ("voorbeeldstad", "Gemeente Voorbeeldstad")
ELSEWHERE = ("anderstad", "Gemeente Anderstad")
CAST = (
    ("henk", "Henk", "Inwoner, vader van een dochter van acht, met schulden.", Role.Kind.RESIDENT, HOME),
    ("charlotte", "Charlotte", "Inwoner en student.", Role.Kind.RESIDENT, HOME),
    ("marlies", "Marlies", "Professional, het vaste contact van Henk.", Role.Kind.PROFESSIONAL, HOME),
    ("rob", "Rob", "Professional in een andere gemeente.", Role.Kind.PROFESSIONAL, ELSEWHERE),
    ("cynthia", "Cynthia", "Procesbegeleider: zij leidt de werksessies.", Role.Kind.FACILITATOR, HOME),
    ("chuck", "Chuck", "Beheerder van het platform.", Role.Kind.ADMINISTRATOR, HOME),
)


def load_demo(folder: Path, *, now: datetime) -> list[Version]:
    """Make sure that the cast and every example are there; a second time changes nothing.

    Raises:
        FileNotFoundError: the folder holds no blueprints.
        DocumentError: an example is not a blueprint.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise FileNotFoundError(f"In {folder} staan geen blauwdrukken (*.yaml).")
    organisations = {
        slug: welcome_organisation(slug=slug, name=name, by=None, now=now) for slug, name in (HOME, ELSEWHERE)
    }
    for slug, name, about, kind, (where, _) in CAST:
        welcome_demo_person(
            slug=slug, name=name, about=about, kind=kind, at=organisations[where], by=None, now=now
        )
    return [_published(file, organisations[HOME[0]], now) for file in files]


def _published(file: Path, organisation: Organisation, now: datetime) -> Version:
    version = actions.keep(
        file.read_text(encoding="utf-8"), organisation=organisation, by=None, now=now, file_name=file.name
    )
    if not version.is_published:
        actions.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    return version
