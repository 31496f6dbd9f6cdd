"""One step put back as it was, while everything else stays as it is now."""

from __future__ import annotations

from dataclasses import dataclass

from blauwdruk.model import Blueprint, Consequence, Journey, Phase, Step


def restored(now: Blueprint, then: Blueprint, place: str) -> Blueprint:
    """Give the blueprint of now in which the step at ``journey/step`` is as it was then, with its consequences.

    A step that is still there keeps its place. One that went comes back behind the neighbour that it had; when its
    phase or journey went too, that comes back around it, without the other steps.

    Raises:
        KeyError: then, there was no such step.
    """
    was = _Place.of(then, place)
    journeys = now.journeys
    if was.journey.id not in now.journey_by_id:
        journeys = (*journeys, was.journey.model_copy(update={"phases": ()}))
    journeys = tuple(_journey(one, was) if one.id == was.journey.id else one for one in journeys)
    return now.model_copy(
        update={
            "journeys": journeys,
            "consequences": _consequences(now, then.consequences_at.get(place, ()), place),
        }
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a step stood."""

    journey: Journey
    phase: Phase
    step: Step

    @classmethod
    def of(cls, blueprint: Blueprint, place: str) -> _Place:
        journey_id, _, step_id = place.partition("/")
        journey = blueprint.journey_by_id[journey_id]
        return cls(journey, journey.phase_of[step_id], journey.step_by_id[step_id])


def _journey(now: Journey, was: _Place) -> Journey:
    if was.step.id in now.step_by_id:
        return now.model_copy(update={"phases": tuple(_replaced(phase, was.step) for phase in now.phases)})
    phases = now.phases
    if was.phase.id not in {phase.id for phase in phases}:
        phases = (*phases, was.phase.model_copy(update={"steps": ()}))
    phases = tuple(_put_back(phase, was) if phase.id == was.phase.id else phase for phase in phases)
    return now.model_copy(update={"phases": phases})


def _replaced(phase: Phase, step: Step) -> Phase:
    steps = tuple(step if one.id == step.id else one for one in phase.steps)
    return phase.model_copy(update={"steps": steps})


def _put_back(phase: Phase, was: _Place) -> Phase:
    """Put a step behind the nearest of those that stood before it and are still there."""
    names = [one.id for one in was.phase.steps]
    earlier = set(names[: names.index(was.step.id)])
    place = max((nr for nr, one in enumerate(phase.steps, 1) if one.id in earlier), default=0)
    return phase.model_copy(update={"steps": (*phase.steps[:place], was.step, *phase.steps[place:])})


def _consequences(now: Blueprint, those: tuple[Consequence, ...], place: str) -> tuple[Consequence, ...]:
    back = {one.id: one for one in those}
    staying = [back.pop(one.id, one) for one in now.consequences if one.id in back or one.step != place]
    return (*staying, *back.values())
