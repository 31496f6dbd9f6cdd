"""All that must be arranged; what is nobody's comes first."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Blueprint, Consequence, Status, Step, Verdict
from leefwereld.studio.forms import ConsequenceForm
from leefwereld.studio.opened import opened


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
    lines = [
        _line(it.blueprint, one) for one in it.blueprint.consequences if not one.none and form.keeps(one)
    ]
    real = [one for one in it.blueprint.consequences if not one.none]
    return render(
        request,
        "studio/consequences.html",
        {
            "opened": it,
            "tab": "consequences",
            "form": form,
            "owners": _by_owner(lines),
            "shown": len(lines),
            "many": len(real),
            "nobodys": sum(not one.owner for one in real),
            "done": sum(one.status == Status.DONE for one in real),
            "cannot": sum(one.verdict == Verdict.CANNOT for one in real),
        },
    )


def _line(blueprint: Blueprint, consequence: Consequence) -> Line:
    return Line(consequence, consequence.step.split("/")[0], blueprint.step_at.get(consequence.step))


def _by_owner(lines: list[Line]) -> list[tuple[str, list[Line]]]:
    owners: dict[str, list[Line]] = {}
    for line in lines:
        owners.setdefault(line.consequence.owner, []).append(line)
    # The empty name sorts first: what is nobody's.
    return sorted(owners.items())
