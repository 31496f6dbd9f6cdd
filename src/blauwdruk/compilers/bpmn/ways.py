"""Where a journey can go from each of its points, repaired so that all of it can begin and end.

A *region* is a stretch in which every step may lead to every other: the phases that follow each
other, or one phase that runs beside others. A point is a step, the gate of an optional phase, the
question whether a phase is done again, a block of phases that run together, or a call for a phase that can
happen any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from blauwdruk.model import Flow, Journey, Phase, Step
from blauwdruk.words import Language, Words

ENTRY = "<entry>"
EXIT = "<exit>"
_ANY_TIME = "<any time>"
Block = tuple[Phase, ...]
"""Phases that run at the same time; most often one."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way onward: to which point, under what name, and the value that chooses it."""

    target: str
    label: str = ""
    value: str = ""


Ways = dict[str, list[Way]]


def blocks_of(journey: Journey) -> tuple[tuple[Block, ...], tuple[Phase, ...]]:
    """Give the blocks in order, and apart from them the phases that can happen any time.

    When every phase can happen any time there is nothing to happen beside; then they follow each other.
    """
    filled = [phase for phase in journey.phases if phase.steps]
    loose = tuple(phase for phase in filled if phase.flow is Flow.ANY_TIME)
    if len(loose) == len(filled):
        return tuple((phase,) for phase in filled), ()
    blocks: list[Block] = []
    for phase in filled:
        if phase.flow is Flow.ANY_TIME:
            continue
        if phase.flow is Flow.PARALLEL and blocks:
            blocks[-1] = (*blocks[-1], phase)
        else:
            blocks.append((phase,))
    return tuple(blocks), loose


def block_name(block: Block) -> str:
    """Name a block of several phases after the first of them."""
    return f"<block {block[0].id}>"


def gate_name(phase: Phase) -> str:
    """Name the question whether an optional phase is needed."""
    return f"<gate {phase.id}>"


def again_name(phase: Phase) -> str:
    """Name the question whether a phase is done again."""
    return f"<again {phase.id}>"


def call_name(step: Step, phase: str) -> str:
    """Name the call from a step for a phase that can happen any time; the journey goes on meanwhile."""
    return f"<call {phase} from {step.id}>"


def ways_through(blocks: Iterable[Block], language: Language, any_time: Mapping[str, str]) -> Ways:
    """Give the ways between all points of a region, each reachable and each with a road to the exit.

    Args:
        blocks: the phases of the region.
        language: of the names.
        any_time: the phase of each step outside the region that can happen any time.
    """
    row = list(blocks)
    entries = [*map(_entry, row), EXIT]
    ways: Ways = {ENTRY: [Way(entries[0])]}
    place = {step: f"{_ANY_TIME}{phase}" for step, phase in any_time.items()} | {
        step.id: block_name(block) if len(block) > 1 else step.id
        for block in row
        for phase in block
        for step in phase.steps
    }
    for block, after in zip(row, entries[1:], strict=True):
        if len(block) > 1:
            ways[block_name(block)] = [Way(after)]
        else:
            ways |= _ways_of(block[0], after, place, language)
    titles: dict[str, str] = {}
    for block in row:
        if len(block) > 1:
            titles[block_name(block)] = " + ".join(phase.title or phase.id for phase in block)
        else:
            titles |= {step.id: step.title or step.id for step in block[0].steps}
    return _repaired(ways, titles, language)


def _entry(block: Block) -> str:
    if len(block) > 1:
        return block_name(block)
    phase = block[0]
    return gate_name(phase) if phase.flow is Flow.OPTIONAL else phase.steps[0].id


def _ways_of(phase: Phase, after: str, place: dict[str, str], language: Language) -> Ways:
    """Give the ways of one phase: its gate, its steps, and its question whether to do it again."""
    ways: Ways = {}
    first, last = phase.steps[0].id, phase.steps[-1].id
    if phase.flow is Flow.OPTIONAL:
        ways[gate_name(phase)] = [
            Way(first, Words("ja", "yes").into(language), "yes"),
            Way(after, Words("nee", "no").into(language), "no"),
        ]
    for step, following in pairwise([*phase.steps, None]):
        if step is not None:
            onward = following.id if following else after
            ways[step.id] = _ways_from(step, onward, place, language)
            ways |= {way.target: [Way(onward)] for way in ways[step.id] if way.target.startswith("<call ")}
    if phase.flow is Flow.REPEATING and all(way.target != first for way in ways[last]):
        again = Way(first, Words("nog een keer", "once more").into(language), "_again")
        if len(ways[last]) > 1:
            ways[last].append(again)
        else:
            leave = Way(ways[last][0].target, Words("verder", "onward").into(language), "_onward")
            ways[last] = [Way(again_name(phase))]
            ways[again_name(phase)] = [again, leave]
    return ways


def _ways_from(step: Step, following: str, place: dict[str, str], language: Language) -> list[Way]:
    """Give the ways that a step names itself; without any, the one that follows."""
    choices = step.screen.choices if step.screen else ()
    leads_on = EXIT if step.ends else following
    named = [(way.to, way.when) for way in step.next]
    named += [(choice.to or leads_on, choice.text) for choice in choices]
    if step.ends:
        named.append((EXIT, Words("de klantreis eindigt hier", "the journey ends here").into(language)))
    if not named:
        return [Way(following)]
    labels: dict[str, list[str]] = {}
    for to, label in named:
        target = to if to in {EXIT, following} else place.get(to, EXIT)
        target = call_name(step, target.removeprefix(_ANY_TIME)) if target.startswith(_ANY_TIME) else target
        labels.setdefault(target, []).append(label)
    otherwise = Words("anders", "otherwise").into(language)
    return [
        Way(target, " / ".join(dict.fromkeys(filter(None, texts))) or otherwise, value_of(target))
        for target, texts in labels.items()
    ]


def value_of(target: str) -> str:
    """Give the value that chooses a target: a step's id, or with an underscore what else it is."""
    return target if target[0] != "<" else f"_{target.strip('<>').replace(' ', '_')}"


def _repaired(ways: Ways, titles: dict[str, str], language: Language) -> Ways:
    """Add an entry to what cannot be reached and an exit to what cannot end; drop a gate nobody passes."""
    begin = Words("begin bij", "begin at").into(language)
    while lost := _missing(titles, _reached(ways, ENTRY)):
        ways[ENTRY].append(Way(lost[0]))
    if len(ways[ENTRY]) > 1:
        ways[ENTRY] = [
            Way(
                way.target,
                f"{begin}: {titles[way.target]}" if way.target in titles else begin,
                value_of(way.target),
            )
            for way in ways[ENTRY]
        ]
    while trapped := _missing(titles, _reached(_turned(ways), EXIT)):
        onward = Words("verder", "onward").into(language)
        stop = Words("de klantreis stopt hier", "the journey stops here").into(language)
        ways[trapped[-1]] = [
            *(way if way.label else Way(way.target, onward, "_onward") for way in ways[trapped[-1]]),
            Way(EXIT, stop, value_of(EXIT)),
        ]
    passed = _reached(ways, ENTRY)
    return {point: those for point, those in ways.items() if point in passed}


def _missing(points: Iterable[str], reached: set[str]) -> list[str]:
    return [point for point in points if point not in reached]


def _reached(ways: Ways, start: str) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for way in ways.get(waiting.pop(), ()):
            if way.target not in seen:
                seen.add(way.target)
                waiting.append(way.target)
    return seen


def _turned(ways: Ways) -> Ways:
    turned: Ways = {}
    for source, those in ways.items():
        for way in those:
            turned.setdefault(way.target, []).append(Way(source))
    return turned
