"""The personas: people in a situation."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Journey
from leefwereld.library import queries
from leefwereld.studio.opened import opened


@require_safe
def personas(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Everybody in the blueprint."""
    it = opened(request, organisation, key)
    here = set(it.blueprint.persona_by_id)
    ours = (
        [one for one in queries.shared_personas([it.kept.organisation]) if one.key not in here]
        if it.may_make
        else []
    )
    return render(request, "studio/personas.html", {"opened": it, "tab": "personas", "ours": ours})


@require_safe
def persona(request: HttpRequest, organisation: str, key: str, persona: str) -> HttpResponse:
    """One person, with the journeys that she makes or helps in, and what answers her pains."""
    it = opened(request, organisation, key)
    one = it.blueprint.persona_by_id.get(persona)
    if one is None:
        raise Http404
    journeys = [
        journey
        for journey in it.blueprint.journeys
        if persona in {journey.persona, journey.companion, journey.professional}
    ]
    pains = [(pain, _answers(journeys, pain.id)) for pain in one.pains]
    return render(
        request,
        "studio/persona.html",
        {
            "opened": it,
            "tab": "personas",
            "persona": one,
            "link": queries.links_of(it.kept).get(one.id) if it.part else None,
            "journeys": journeys,
            "pains": pains,
            "level": it.blueprint.evidence_level(one.based_on),
            "evidence": [
                it.blueprint.evidence_by_id[name]
                for name in one.based_on
                if name in it.blueprint.evidence_by_id
            ],
        },
    )


def _answers(journeys: list[Journey], pain: str) -> list[str]:
    return [
        f"journeys/{journey.id}/steps/{step.id}"
        for journey in journeys
        if journey.kind == "ideal"
        for step in journey.steps
        if pain in step.answers
    ]
