"""What comes from elsewhere, taken into the live document as the changes that it makes; pure.

A whole document can take the place of what is there, or only add to it and change it. A table knows one journey and
no ids: its phases and steps are those of the same title, and what it does not hold stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from blauwdruk.changes import Change, diff
from blauwdruk.model import Blueprint, Journey, Phase, Step

Names = Mapping[str, Mapping[str, str]]
"""Of phases and of steps: by the id in a table the id here."""


def changes_to(now: Blueprint, incoming: Blueprint, *, everything: bool) -> tuple[Change, ...]:
    """Give the changes that bring what is there to what came; without ``everything``, nothing is taken away."""
    found = diff(now, incoming.model_copy(update={"id": now.id, "format": now.format}))
    return found if everything else tuple(_without_loss(found))


def into_journey(now: Blueprint, incoming: Blueprint, journey: str) -> Blueprint:
    """Give the blueprint of now with the journey of a table in it, in the place of the journey of that id.

    Raises:
        KeyError: there is no such journey.
    """
    mine = now.journey_by_id[journey]
    came = incoming.main_journey
    if came is None:
        return now
    names = _same_titles(mine, came)
    phases = tuple(_phase(one, mine, names) for one in came.phases)
    brought = mine.model_copy(update={"phases": phases})
    places = {f"{came.id}/{old}": f"{journey}/{new}" for old, new in names["step"].items()}
    known = {one.id for one in now.consequences}
    consequences = tuple(
        one.model_copy(update={"step": places.get(one.step, one.step), "id": _free(one.id, known)})
        for one in incoming.consequences
        if one.step in places
    )
    return now.model_copy(
        update={
            "journeys": tuple(brought if one.id == journey else one for one in now.journeys),
            "consequences": (*now.consequences, *consequences),
        }
    )


def _without_loss(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Leave out what takes away, empties or only stands elsewhere."""
    for change in changes:
        empties = change.after is None or (isinstance(change.after, str | tuple) and not change.after)
        if change.kind not in {"removed", "moved"} and not empties:
            yield change


def _same_titles(mine: Journey, came: Journey) -> Names:
    """Give for the ids in a table the ids here: of the same title, or free ones."""
    return {
        "phase": _matched(mine.phases, came.phases),
        "step": _matched(mine.steps, came.steps),
    }


def _matched(mine: Sequence[Phase | Step], came: Sequence[Phase | Step]) -> dict[str, str]:
    waiting: dict[str, list[str]] = {}
    for one in reversed(mine):
        waiting.setdefault(_plain(one.title), []).insert(0, one.id)
    taken = {one.id for one in mine}
    found = {}
    for one in came:
        same = waiting.get(_plain(one.title))
        found[one.id] = same.pop(0) if same else _free(one.id, taken)
        taken.add(found[one.id])
    return found


def _phase(phase: Phase, mine: Journey, names: Names) -> Phase:
    """Give a phase of the table with our ids; a step that is here keeps what the table does not say."""
    steps = tuple(
        _step(step, mine.step_by_id.get(names["step"][step.id]), names["step"]) for step in phase.steps
    )
    here = {one.id: one for one in mine.phases}.get(names["phase"][phase.id])
    if here is None:
        return phase.model_copy(update={"id": names["phase"][phase.id], "steps": steps})
    return here.model_copy(update={"steps": steps})


def _step(step: Step, here: Step | None, names: Mapping[str, str]) -> Step:
    ways = tuple(way.model_copy(update={"to": names.get(way.to, way.to)}) for way in step.next)
    brought = step.model_copy(update={"id": names[step.id], "next": ways})
    if here is None:
        return brought
    said = {
        name: getattr(brought, name)
        for name, described in Step.model_fields.items()
        if getattr(brought, name) != described.default
    }
    return here.model_copy(update=said)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _free(name: str, taken: set[str]) -> str:
    tries = (name, *(f"{name}-{nr}" for nr in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)
