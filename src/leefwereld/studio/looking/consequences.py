"""All that must be arranged; what is nobody's comes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Blueprint, Consequence, Status, Step, Verdict
from leefwereld.studio.looking.forms import ConsequenceForm
from leefwereld.studio.opened import opened

_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A consequence with the step that it is for."""

    consequence: Consequence
    journey: str
    step: Step | None


@require_safe
def consequences(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The list, by owner, narrowed to what was asked."""
    it = opened(request, organisation, key)
    form = ConsequenceForm(request.GET, it.blueprint)
    real = [one for one in it.blueprint.consequences if not one.none]
    # The empty name sorts first: what is nobody's.
    kept = sorted(filter(form.keeps, real), key=lambda one: one.owner)
    part = Paginator(kept, _ON_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "studio/consequences.html",
        {
            "opened": it,
            "tab": "consequences",
            "form": form,
            "owners": _by_owner(_line(it.blueprint, one) for one in part),
            "part": part,
            "shown": len(kept),
            "many": len(real),
            "nobodys": sum(not one.owner for one in real),
            "done": sum(one.status == Status.DONE for one in real),
            "cannot": sum(one.verdict == Verdict.CANNOT for one in real),
        },
    )


def _line(blueprint: Blueprint, consequence: Consequence) -> Line:
    return Line(consequence, consequence.step.split("/")[0], blueprint.step_at.get(consequence.step))


def _by_owner(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    return [(owner, list(those)) for owner, those in groupby(lines, key=lambda line: line.consequence.owner)]
