"""Reading the personas of organisations, and where they live."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Coalesce

from leefwereld.library.models import Blueprint, PersonaLink, SharedPersona, Version
from leefwereld.people.models import Organisation


def shared_personas(organisations: Iterable[Organisation]) -> QuerySet[SharedPersona]:
    """Give the personas of some organisations, each with ``many``: in how many blueprints she lives."""
    return (
        SharedPersona.objects.filter(organisation__in=organisations)
        .select_related("organisation")
        .annotate(many=Count("links", filter=Q(links__blueprint__trashed_at=None)))
        .order_by("organisation__name", "key")
    )


def links_of(blueprint: Blueprint) -> dict[str, PersonaLink]:
    """Give by the id of a persona in a blueprint that she is one of the organisation's."""
    links = PersonaLink.objects.filter(blueprint=blueprint).select_related("shared__organisation")
    return {one.persona: one for one in links}


def lives_of(shared: SharedPersona) -> list[tuple[PersonaLink, str]]:
    """Give the blueprints in which a persona of an organisation lives, with their titles; none that lies in the bin."""
    title = Version.objects.filter(blueprint=OuterRef("blueprint")).order_by("-nr").values("title")[:1]
    links = (
        shared.links.filter(blueprint__trashed_at=None)
        .select_related("blueprint__organisation", "shared")
        .annotate(title=Coalesce(Subquery(title), F("blueprint__key"), output_field=TextField()))
        .order_by("pk")
    )
    return [(one, one.title) for one in links]
