"""The route: which screen leads where. A demo is a graph of pages; this file draws its edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blauwdruk.model import Choice, Flow, Journey, Step
from blauwdruk.renderers.demo import phrases
from blauwdruk.words import Words

START = "start"
END = "end"
BESIDE = (Flow.ANY_TIME, Flow.PARALLEL)
"""Phases that lie beside the road: nobody walks into them by only going on."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way on: what it is called, and the id of the page that it leads to."""

    text: Words
    to: str
    hint: str = ""
    choice: Choice | None = None
    """What the resident chooses on the screen; without it, life decides."""


def page_of(step: str) -> str:
    """Give the id of a step's page: ``step-intake``."""
    return f"step-{step}"


def sent_page(step: str, number: int) -> str:
    """Give the id of the page that confirms: no step's id can hold two hyphens in a row."""
    return f"sent-{step}--{number}"


def first_page(journey: Journey) -> str:
    """Give the page on which the journey begins."""
    return page_of(journey.steps[0].id) if journey.steps else END


def ways(journey: Journey, step: Step) -> tuple[Way, ...]:
    """Give every way on from a step, at least one: its choices, its branches, else what follows.

    A choice that names no step goes where the step itself goes; a branch that a choice already takes
    is not told twice.
    """
    offered = step.screen.choices if step.screen else ()
    taken = {choice.to for choice in offered}
    branches = tuple(
        Way(_same(way.when or journey.step_by_id[way.to].title), page_of(way.to))
        for way in step.next
        if way.to in journey.step_by_id and way.to not in taken
    )
    straight = (branches or _follows(journey, step))[0].to
    choices = tuple(
        Way(_same(choice.text), _known(journey, choice.to) or straight, choice.hint, choice)
        for choice in offered
    )
    reached = {way.to for way in choices}
    named = choices + tuple(way for way in branches if way.to not in reached)
    if not named:
        return _follows(journey, step)
    if step.ends and END not in reached:
        return (*named, Way(phrases.ENDS_HERE, END))
    if named == branches[:1]:
        return (Way(phrases.CONTINUE, named[0].to),)
    return named


def _follows(journey: Journey, step: Step) -> tuple[Way, ...]:
    """What comes next in order: phases that are only needed sometimes can be passed by."""
    here = journey.phase_of[step.id]
    following = journey.steps[list(journey.step_by_id).index(step.id) + 1 :]
    if step.ends or not following:
        return (Way(phrases.CONTINUE, END),)
    if journey.phase_of[following[0].id].id == here.id:
        return (Way(phrases.CONTINUE, page_of(following[0].id)),)
    perhaps, beyond = _passable(journey, following)
    again = [Way(phrases.ONCE_MORE, page_of(here.steps[0].id))] if here.flow is Flow.REPEATING else []
    return (*perhaps, Way(phrases.NOT_NEEDED if perhaps else phrases.CONTINUE, beyond), *again)


def _passable(journey: Journey, following: Sequence[Step]) -> tuple[list[Way], str]:
    """The ways into the phases that may be passed by, and the page behind them."""
    perhaps: dict[str, Way] = {}
    for each in following:
        phase = journey.phase_of[each.id]
        if phase.flow is Flow.OPTIONAL:
            perhaps.setdefault(phase.id, Way(_same(each.title), page_of(each.id)))
        elif phase.flow not in BESIDE:
            return list(perhaps.values()), page_of(each.id)
    return list(perhaps.values()), END


def ways_beside(journey: Journey, step: Step | None, flow: Flow) -> tuple[Way, ...]:
    """Give the ways into the phases of this flow that lie beside the road that a step is on."""
    here = journey.phase_of[step.id].id if step else ""
    return tuple(
        Way(_same(phase.steps[0].title), page_of(phase.steps[0].id))
        for phase in journey.phases
        if phase.flow is flow and phase.steps and phase.id != here
    )


def _known(journey: Journey, step: str | None) -> str:
    return page_of(step) if step in journey.step_by_id else ""


def _same(text: str) -> Words:
    return Words(text, text)
