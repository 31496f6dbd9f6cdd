"""How much: the numbers, and now beside how it should be."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.measures import MEASURES, Comparison, compared
from leefwereld.studio.opened import Opened, opened

_SHOWN = 8


@require_safe
def measures(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every measure of every journey; with a verdict when there is a current and an ideal one."""
    it = opened(request, organisation, key)
    outcomes = {one.measure.name: one.outcome for one in compared(it.blueprint)}
    rows = [
        (MEASURES[name], [by_journey[journey.id] for journey in it.blueprint.journeys], outcomes.get(name))
        for name, by_journey in it.numbers.items()
    ]
    return render(
        request,
        "studio/measures.html",
        {
            "opened": it,
            "tab": "measures",
            "rows": rows,
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
            "changed": _most_changed(it),
        },
    )


def _most_changed(it: Opened) -> list[Comparison]:
    changed = [one for one in compared(it.blueprint) if one.outcome in {"better", "worse"}]
    return sorted(changed, key=_share_of_change, reverse=True)[:_SHOWN]


def _share_of_change(one: Comparison) -> float:
    """Say how much of the larger number came or went: from 4 to 1 is three quarters."""
    before, after = one.current.value or 0, one.ideal.value or 0
    return abs(after - before) / (max(abs(before), abs(after)) or 1)
