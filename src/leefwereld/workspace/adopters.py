"""What municipalities made of one voorziening of the national base: who adopted it, and what they tell otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.workspace.desk import Keeping, about, for_the_base
from leefwereld.workspace.told import Changed, changes, labels


@dataclass(frozen=True, slots=True)
class Town:
    """One municipality that adopted it. What is no longer or not yet on its shelf is its own business."""

    adopter: queries.Adopter
    is_open: bool
    labels: list[str]
    changes: list[Changed]


@require_safe
@for_the_base
def adopters(request: HttpRequest, at: Keeping, key: str) -> HttpResponse:
    """Tell it, by municipality."""
    row = queries.provision(None, key, at.asker)
    told = {**about(at, row), "towns": [_town(one) for one in queries.adopters_of(row)]}
    return render(request, "workspace/adopters.html", told)


def _town(adopter: queries.Adopter) -> Town:
    row = adopter.provision
    is_open = row.state == Provision.State.PUBLISHED
    changed = changes(adopter.then, row.value, only=adopter.changed) if is_open else []
    return Town(adopter, is_open, labels(adopter.changed) if is_open else [], changed)
