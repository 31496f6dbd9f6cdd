"""How much: the numbers, and now beside how it should be."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from blauwdruk.measures import MEASURES, Comparison, compared
from leefwereld.studio.drawn import drawn_beside
from leefwereld.studio.opened import Opened, opened

_SHOWN = 8
_FELT = (
    "stories-told-again",
    "waiting-time",
    "desks",
    "contact-people",
    "longest-silence",
    "handovers",
    "asks-already-known",
    "letters",
)
"""What a resident feels first: the story told again, the waiting, the desks, the faces."""


@require_safe
def measures(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every measure of every journey; with a verdict when there is a current and an ideal one."""
    it = opened(request, organisation, key)
    outcomes = {one.measure.name: one.outcome for one in compared(it.blueprint)}
    journeys = it.blueprint.journeys
    rows = [
        (MEASURES[name], [(journey, numbers[journey.id]) for journey in journeys], outcomes.get(name))
        for name, numbers in it.numbers.items()
    ]
    groups = [
        (_("Wat een inwoner als eerste merkt"), [row for row in rows if row[0].foremost]),
        (_("Wat er verder te meten is"), [row for row in rows if not row[0].foremost]),
    ]
    return render(
        request,
        "studio/measures.html",
        {
            "opened": it,
            "tab": "measures",
            "groups": groups,
            "columns": 1 + len(journeys) + bool(outcomes),
            "tally": Counter(outcomes.values()),
            "is_compared": bool(outcomes),
        },
    )


@require_safe
def side_by_side(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Now, and how it should be: phase by phase, with both curves."""
    it = opened(request, organisation, key)
    journeys = [one for one in (it.blueprint.current, it.blueprint.ideal) if one]
    return render(
        request,
        "studio/side_by_side.html",
        {
            "opened": it,
            "tab": "side_by_side",
            "journeys": journeys or it.blueprint.journeys,
            "others": [one for one in it.blueprint.journeys if one not in journeys],
            "changed": _most_felt(it),
            "poster": drawn_beside(it) if it.blueprint.current and it.blueprint.ideal else "",
        },
    )


def _most_felt(it: Opened) -> list[Comparison]:
    """Give what changes, in the order in which a resident would feel it."""
    place = {name: nr for nr, name in enumerate(_FELT)}
    changed = [one for one in compared(it.blueprint) if one.outcome in {"better", "worse"}]
    return sorted(changed, key=lambda one: place.get(one.measure.name, len(place)))[:_SHOWN]
