"""The demo municipality: a cast of six, and the shipped examples as published blueprints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.utils.translation import gettext_noop as _

from leefwereld.library import actions
from leefwereld.library.actions.members import invite_member
from leefwereld.library.models import Member, Version
from leefwereld.people.actions import welcome_demo_person, welcome_organisation
from leefwereld.people.models import Organisation, Person, Role

HOME = ("voorbeeldstad", "Gemeente Voorbeeldstad")
ELSEWHERE = ("anderstad", "Gemeente Anderstad")
CAST = (
    ("henk", "Henk", _("Vader van een dochter van acht. Heeft schulden."), Role.Kind.RESIDENT, HOME),
    ("charlotte", "Charlotte", _("Studeert, en loopt stage."), Role.Kind.RESIDENT, HOME),
    ("marlies", "Marlies", _("Het vaste gezicht van Henk."), Role.Kind.PROFESSIONAL, HOME),
    ("rob", "Rob", _("Werkt in een andere gemeente."), Role.Kind.PROFESSIONAL, ELSEWHERE),
    ("cynthia", "Cynthia", _("Leidt de werksessies."), Role.Kind.FACILITATOR, HOME),
    ("chuck", "Chuck", _("Houdt het platform draaiend."), Role.Kind.ADMINISTRATOR, HOME),
)


_more: list[Callable[[Organisation, datetime], object]] = []


def brings(part: Callable[[Organisation, datetime], object]) -> None:
    """Let another part of the platform bring its own to the demo municipality."""
    _more.append(part)


def load_more(*, now: datetime) -> None:
    """Have the other parts of the platform bring theirs; a second time changes nothing."""
    home = Organisation.objects.get(slug=HOME[0])
    for part in _more:
        part(home, now)


def load_demo(folder: Path, *, now: datetime) -> list[Version]:
    """Make sure that the cast and every example are there; a second time changes nothing.

    Raises:
        FileNotFoundError: the folder holds no blueprints.
        DocumentError: an example is not a blueprint.
    """
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise FileNotFoundError(f"In {folder} staan geen blauwdrukken (*.yaml).")
    home = welcome_cast(now=now)
    return [_published(file, home, now) for file in files]


def welcome_cast(*, now: datetime) -> Organisation:
    """Make sure that both municipalities and all six people are known; give the first municipality."""
    organisations = {
        slug: welcome_organisation(slug=slug, name=name, by=None, now=now) for slug, name in (HOME, ELSEWHERE)
    }
    for slug, name, about, kind, (where, _name) in CAST:
        welcome_demo_person(
            slug=slug, name=name, about=about, kind=kind, at=organisations[where], by=None, now=now
        )
    return organisations[HOME[0]]


def _published(file: Path, organisation: Organisation, now: datetime) -> Version:
    version = actions.keep(
        file.read_text(encoding="utf-8"), organisation=organisation, by=None, now=now, file_name=file.name
    )
    if not version.is_published:
        actions.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    if not version.blueprint.members.exists():
        marlies = Person.objects.get(slug="marlies")
        invite_member(version.blueprint, who=marlies, kind=Member.Kind.MAKER, by=None, now=now)
    return version
