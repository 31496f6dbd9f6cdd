"""Personas of an organisation: one person in several blueprints, in each with a situation and pains of her own.

What is the same everywhere is kept once. A blueprint's document stays whole: it holds all of it. So each blueprint is
brought up to date by an edit (or a proposal), and what was changed in one of them can be brought to the collection.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blauwdruk.changes import Change, diff
from blauwdruk.model import Blueprint as Document
from blauwdruk.model import Persona
from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.actions import moments
from leefwereld.library.models import Blueprint, PersonaLink, SharedPersona
from leefwereld.people.models import Organisation, Person

OWN = frozenset({"id", "situation", "question", "urgency", "pains", "based_on", "checked_on"})
"""What is of each blueprint: where she is in the middle of there, and what hurts there."""
SAME = tuple(name for name in Persona.model_fields if name not in OWN)
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a persona in one blueprint stands to the one of the organisation."""

    link: PersonaLink
    is_there: bool
    to_blueprint: tuple[Change, ...]
    """What the collection says and the blueprint does not yet."""
    to_collection: tuple[str, ...]
    """The fields that were changed in the blueprint."""


def told_of(persona: Persona) -> Told:
    """Give what is the same everywhere, as a document has it."""
    held: Told = json.loads(persona.model_dump_json(include=set(SAME), exclude_defaults=True))
    return held


def as_told(persona: Persona, told: Mapping[str, Any]) -> Persona:
    """Give the persona of a blueprint with what is the same everywhere; her situation and pains stay."""
    own = json.loads(persona.model_dump_json(include=set(OWN), exclude_defaults=True))
    return Persona.model_validate({**own, **told})


def standing(link: PersonaLink) -> Standing:
    """Say how a persona in one blueprint stands to the one of the organisation."""
    document = rooms.read(link.blueprint)
    persona = document.persona_by_id.get(link.persona)
    if persona is None:
        return Standing(link, False, (), ())
    here, there = told_of(persona), link.shared.told
    mine = tuple(
        name for name in SAME if here.get(name) != link.taken.get(name) and here.get(name) != there.get(name)
    )
    came = {name: there.get(name) for name in SAME if there.get(name) != link.taken.get(name)}
    wanted = {**here, **came}
    brought = as_told(persona, {name: value for name, value in wanted.items() if value is not None})
    return Standing(link, True, diff(document, _with(document, brought)), mine)


@transaction.atomic
def share(blueprint: Blueprint, persona: Persona, *, by: Person, now: datetime) -> SharedPersona:
    """Make a persona of a blueprint one of the organisation's."""
    told = told_of(persona)
    shared = SharedPersona.objects.create(
        organisation=blueprint.organisation,
        key=_free_key(persona.id, blueprint.organisation),
        told=told,
        changed_at=now,
        changed_by=by,
    )
    PersonaLink.objects.create(shared=shared, blueprint=blueprint, persona=persona.id, taken=told)
    record("persona-shared", by=by, about=shared, at=now, blueprint=str(blueprint), persona=persona.id)
    return shared


def add(shared: SharedPersona, blueprint: Blueprint, *, by: Person, now: datetime) -> PersonaLink:
    """Put a persona of the organisation in a blueprint, without a situation yet; when she is there, she is linked.

    Raises:
        ValueError: another persona of the organisation has that place already.
    """
    document = rooms.read(blueprint)
    if PersonaLink.objects.filter(blueprint=blueprint, persona=shared.key).exclude(shared=shared).exists():
        raise ValueError(shared.key)
    if shared.key not in document.persona_by_id:
        newcomer = Persona.model_validate({"id": shared.key, **shared.told})
        grown = document.model_copy(update={"personas": (*document.personas, newcomer)})
        moments.edit(blueprint, diff(document, grown), why=_("Uit onze persona’s"), by=by, now=now)
        taken = shared.told
    else:
        taken = told_of(document.persona_by_id[shared.key])
    with transaction.atomic():
        link, _is_new = PersonaLink.objects.update_or_create(
            blueprint=blueprint, persona=shared.key, defaults={"shared": shared, "taken": taken}
        )
        record("persona-linked", by=by, about=link, at=now, blueprint=str(blueprint))
    return link


def bring_to_blueprint(link: PersonaLink, *, by: Person, now: datetime) -> tuple[Change, ...]:
    """Bring a blueprint up to date with the collection; what was changed in it elsewhere stays."""
    changes = standing(link).to_blueprint
    why = _("Bijgewerkt uit onze persona’s: %(name)s") % {"name": link.shared}
    moments.edit(link.blueprint, changes, why=why, by=by, now=now)
    note_brought(link, by=by, now=now)
    return changes


@transaction.atomic
def note_brought(link: PersonaLink, *, by: Person, now: datetime) -> None:
    """Note that the blueprint has, or was proposed, what the collection says."""
    link.taken = link.shared.told
    link.save(update_fields=["taken"])
    record("persona-brought", by=by, about=link, at=now, blueprint=str(link.blueprint))


@transaction.atomic
def bring_to_collection(link: PersonaLink, *, by: Person, now: datetime) -> tuple[str, ...]:
    """Bring what was changed in one blueprint to the collection, so that the others can follow."""
    stands = standing(link)
    persona = rooms.read(link.blueprint).persona_by_id.get(link.persona)
    if persona is None or not stands.to_collection:
        return ()
    here = told_of(persona)
    shared = SharedPersona.objects.select_for_update().get(pk=link.shared_id)
    changed = {name: here.get(name) for name in stands.to_collection}
    shared.told = {name: value for name, value in {**shared.told, **changed}.items() if value is not None}
    shared.changed_at, shared.changed_by = now, by
    shared.save(update_fields=["told", "changed_at", "changed_by"])
    link.taken = {name: value for name, value in {**link.taken, **changed}.items() if value is not None}
    link.save(update_fields=["taken"])
    record("persona-changed", by=by, about=shared, at=now, fields=sorted(changed))
    return stands.to_collection


@transaction.atomic
def part(link: PersonaLink, *, by: Person, now: datetime) -> None:
    """Let a persona of a blueprint go her own way; nothing in the blueprint changes."""
    record("persona-parted", by=by, about=link, at=now, blueprint=str(link.blueprint))
    link.delete()


def _with(document: Document, persona: Persona) -> Document:
    personas = tuple(persona if one.id == persona.id else one for one in document.personas)
    return document.model_copy(update={"personas": personas})


def _free_key(name: str, organisation: Organisation) -> str:
    taken = set(SharedPersona.objects.filter(organisation=organisation).values_list("key", flat=True))
    tries = chain([name], (f"{name}-{nr}" for nr in count(2)))
    return next(key for key in tries if key not in taken)
