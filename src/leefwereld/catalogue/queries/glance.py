"""What a list of the shelf shows: names and summaries in the words of whoever reads. No body comes out of the database."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from leefwereld.catalogue.models import Pair, Provision, Search
from leefwereld.catalogue.queries.shelf import shelf_rows, under_theme
from leefwereld.catalogue.queries.told import FEW
from leefwereld.people.models import Organisation


@dataclass(frozen=True, slots=True)
class Glance:
    """A voorziening in a list."""

    key: str
    name: str
    summary: str
    is_dutch: bool
    """Whether name and summary are, for want of the words that were asked for."""
    themes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def at_theme(organisation: Organisation, theme: str, wording: str = "") -> list[Glance]:
    """Give what stands under a theme; what fits it best comes first.

    Args:
        organisation: whose shelf.
        theme: one of ``vocabulary.Theme``.
        wording: in which words: ``english``, ``simple``, or nothing for Dutch.
    """
    found = _seen(under_theme(organisation, theme), wording)
    return sorted(found, key=lambda one: (one.themes.index(theme), one.name.lower()))


def at_event(organisation: Organisation, event: str, wording: str = "") -> list[Glance]:
    """Give what helps at a life event, by name; in the words that are asked for."""
    return _seen(shelf_rows(organisation).filter(events__icontains=f'"{event}"'), wording)


def asks_anything(organisation: Organisation, theme: str) -> bool:
    """Say whether anything under a theme has conditions, of which a decision aid can be made."""
    return under_theme(organisation, theme).filter(body__conditions__0__isnull=False).exists()


def often_needed(organisation: Organisation) -> Counter[str]:
    """Give by key how often something is needed: how often people opened it first, and beside how much it stands.

    Fewer than five people who opened it count as none: nobody can be recognised in an order.
    """
    opened = Search.objects.filter(organisation=organisation).exclude(chosen="").order_by()
    asked = opened.values_list("chosen").annotate(times=Count("pk")).filter(times__gte=FEW)
    beside = Pair.objects.filter(organisation=organisation).values_list("other").annotate(times=Count("pk"))
    return Counter(dict(asked)) + Counter(dict(beside))


def _seen(rows: QuerySet[Provision], wording: str) -> list[Glance]:
    told = ("key", "name", "summary", "themes", "areas", "events")
    other = (f"body__{wording}__name", f"body__{wording}__summary") if wording else ()
    return [_glance(*row) for row in rows.values_list(*told, *other)]


def _glance(key: str, name: str, summary: str, *others: Any) -> Glance:
    themes, areas, events, *words = others
    other_name, other_summary = words or (None, None)
    return Glance(
        key,
        other_name or name,
        other_summary or summary,
        is_dutch=not other_name,
        themes=tuple(themes),
        areas=tuple(areas),
        events=tuple(events),
    )
