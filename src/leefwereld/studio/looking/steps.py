"""One step, with everything that belongs to it. Its address never changes while its id stays."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from blauwdruk.model import Aspect, Blueprint, Card, Consequence, Journey, Lane, Step, step_address
from blauwdruk.rules import RULES, Finding, Rule
from blauwdruk.words import Words
from leefwereld.studio.opened import Opened, opened


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said about one of the twelve aspects of a step."""

    aspect: Aspect
    label: Words
    consequences: tuple[Consequence, ...]

    @property
    def is_open(self) -> bool:
        """Nobody looked at it yet."""
        return not self.consequences

    @property
    def is_none(self) -> bool:
        """Somebody looked, and nothing needs to be arranged."""
        return bool(self.consequences) and all(one.none for one in self.consequences)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the stage, with the line under it."""

    label: Words
    cards: tuple[Card, ...]
    line_below: Words | None


@require_safe
def step(request: HttpRequest, organisation: str, key: str, journey: str, step: str) -> HttpResponse:
    """Both sides, the stage, the twelve aspects, the screen, and what the rules say."""
    it = opened(request, organisation, key)
    way = it.blueprint.journey_by_id.get(journey)
    if way is None or step not in way.step_by_id:
        raise Http404
    one = way.step_by_id[step]
    ids = [other.id for other in way.steps]
    nr = ids.index(step)
    return render(
        request,
        "studio/step.html",
        {
            "opened": it,
            "tab": "blueprint",
            "journey": way,
            "phase": way.phase_of[step],
            "step": one,
            "nr": nr + 1,
            "many": len(ids),
            "before": way.steps[nr - 1] if nr else None,
            "after": way.steps[nr + 1] if nr + 1 < len(ids) else None,
            "stage": _stage(it.blueprint, one),
            "answers": _answers(it.blueprint, f"{journey}/{step}"),
            "onward": [
                (_when(one, to), way.step_by_id[to]) for to in way.onward[step] if to in way.step_by_id
            ],
            "noted": _noted(it, way, one),
            "level": it.blueprint.evidence_level(one.based_on),
            "sources": [
                it.blueprint.evidence_by_id[name]
                for name in one.based_on
                if name in it.blueprint.evidence_by_id
            ],
            "materials": [
                it.blueprint.artefact_by_id[name]
                for name in one.artefacts
                if name in it.blueprint.artefact_by_id
            ],
            "answered": [pain for pain in it.blueprint.pains_of(way) if pain.id in one.answers],
            "sides": _sides(it.blueprint, way, one),
        },
    )


def _stage(blueprint: Blueprint, step: Step) -> list[Row]:
    cards = {
        Lane.EVIDENCE_SHOWN: step.evidence_shown,
        Lane.RESIDENT: _deeds(step),
        Lane.FRONTSTAGE: step.frontstage,
        Lane.BACKSTAGE: step.backstage,
        Lane.SUPPORT: step.support,
    }
    return [Row(blueprint.label_of(lane), those, lane.line_below) for lane, those in cards.items()]


def _deeds(step: Step) -> tuple[Card, ...]:
    sides = [side for side in (step.resident, step.companion) if side and side.does]
    return tuple(Card(id=f"side-{nr}", text=side.does) for nr, side in enumerate(sides))


def _answers(blueprint: Blueprint, place: str) -> list[Answer]:
    here = blueprint.consequences_at.get(place, ())
    return [
        Answer(aspect, blueprint.label_of(aspect), tuple(one for one in here if one.aspect == aspect))
        for aspect in Aspect
    ]


def _when(step: Step, to: str) -> str:
    said = [way.when for way in step.next if way.to == to and way.when]
    if step.screen:
        said += [choice.text for choice in step.screen.choices if choice.to == to]
    return said[0] if said else ""


def _noted(it: Opened, journey: Journey, step: Step) -> list[tuple[Rule, Finding]]:
    here = step_address(journey.id, step.id)
    place = f"{journey.id}/{step.id}"
    mine = {f"consequences/{one.id}" for one in it.blueprint.consequences_at.get(place, ())}
    return [
        (RULES[one.rule], one)
        for one in it.findings
        if one.at == here or one.at.startswith((f"{here}/", *(f"{name}/" for name in mine))) or one.at in mine
    ]


def _sides(blueprint: Blueprint, journey: Journey, step: Step) -> list[tuple[object, object, str]]:
    told = [
        (step.resident, journey.persona, "resident"),
        (step.companion, journey.companion, "resident"),
        (step.professional, journey.professional, "professional"),
    ]
    return [
        (side, blueprint.persona_by_id.get(side.persona or default or ""), role)
        for side, default, role in told
        if side is not None
    ]
