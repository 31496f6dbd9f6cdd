"""The ways through a journey: where one can begin, come and end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from blauwdruk.model import Flow, Journey

_OWN_WAY_IN = {Flow.PARALLEL, Flow.OPTIONAL, Flow.ANY_TIME}


def ways(journey: Journey) -> dict[str, tuple[str, ...]]:
    """Give the steps that can follow each step, leaving out what is not there."""
    return {
        step: tuple(name for name in onward if name in journey.step_by_id)
        for step, onward in journey.onward.items()
    }


def entrances(journey: Journey) -> list[str]:
    """Give the steps where one can come in: the first, and those of phases that stand beside the others."""
    beside = [phase.steps[0].id for phase in journey.phases if phase.steps and phase.flow in _OWN_WAY_IN]
    return [*(step.id for step in journey.steps[:1]), *beside]


def reached(start: Iterable[str], ways: Mapping[str, Iterable[str]]) -> set[str]:
    """Give every step that can be reached from these; a circle is walked once."""
    seen = set(start)
    waiting = list(seen)
    while waiting:
        fresh = [name for name in ways.get(waiting.pop(), ()) if name not in seen]
        seen.update(fresh)
        waiting += fresh
    return seen


def backwards(ways: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Turn the ways around: the steps that can come before each step."""
    turned: dict[str, list[str]] = {}
    for start, ends in ways.items():
        for end in ends:
            turned.setdefault(end, []).append(start)
    return turned
