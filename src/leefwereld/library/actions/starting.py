"""A new blueprint: from a method, empty, or as a copy of one that may be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count

from django.db import transaction
from django.utils.text import slugify

from blauwdruk import model
from blauwdruk.document import dump, load
from leefwereld.audit.actions import record
from leefwereld.library.actions.versions import keep
from leefwereld.library.models import Blueprint, Version
from leefwereld.people.models import Organisation, Person

_LONGEST_KEY = 70


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to begin: how it is called, and for whom it is, in which situation."""

    title: str
    name: str = ""
    """Of the persona; empty leaves whoever stands in it."""
    situation: str = ""


@transaction.atomic
def start(  # noqa: PLR0913 - what, how, where, by whom
    document: model.Blueprint, wish: Wish, *, organisation: Organisation, by: Person, now: datetime, said: str
) -> Blueprint:
    """Begin a new blueprint from a document; who begins it leads it. ``said`` is where it came from, in a sentence."""
    text = dump(_wished(document, wish, organisation))
    version = keep(
        f"# {' '.join(said.split())}\n{text}", organisation=organisation, by=by, now=now, note=said
    )
    blueprint = version.blueprint
    record("blueprint-started", by=by, about=blueprint, at=now, blueprint=str(blueprint))
    return blueprint


@transaction.atomic
def copy(  # noqa: PLR0913 - as ``start``
    version: Version, wish: Wish, *, organisation: Organisation, by: Person, now: datetime, said: str
) -> Blueprint:
    """Begin a new blueprint as a copy of a version; it remembers which one."""
    blueprint = start(load(version.text), wish, organisation=organisation, by=by, now=now, said=said)
    blueprint.began_from = version
    blueprint.save(update_fields=["began_from"])
    return blueprint


def free_key(title: str, organisation: Organisation) -> str:
    """Give an id that the organisation has no blueprint of: the title in small letters, with a number if it must."""
    plain = slugify(title).replace("_", "-").strip("-")[:_LONGEST_KEY].strip("-") or "blauwdruk"
    taken = set(
        Blueprint.objects.filter(organisation=organisation, key__startswith=plain).values_list(
            "key", flat=True
        )
    )
    tries = chain([plain], (f"{plain}-{nr}" for nr in count(2)))
    return next(key for key in tries if key not in taken)


def _wished(document: model.Blueprint, wish: Wish, organisation: Organisation) -> model.Blueprint:
    """Give the document with the wish filled in; its history elsewhere does not come along."""
    personas = document.personas
    if personas and (wish.name or wish.situation):
        first = personas[0].model_copy(
            update={
                "name": wish.name or personas[0].name,
                "situation": wish.situation or personas[0].situation,
            }
        )
        personas = (first, *personas[1:])
    return document.model_copy(
        update={
            "id": free_key(wish.title, organisation),
            "title": wish.title,
            "situation": wish.situation or document.situation,
            "owner": model.Owner(organisation=organisation.name),
            "personas": personas,
            "version": "",
            "updated": None,
            "review": None,
        }
    )
