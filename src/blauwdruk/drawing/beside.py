"""Two journeys on one sheet, now above and wanted below, with the same phases above each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from blauwdruk.drawing import ground
from blauwdruk.drawing.card import Block, written
from blauwdruk.drawing.face import face
from blauwdruk.drawing.footer import footer
from blauwdruk.drawing.frame import Poster, framed
from blauwdruk.drawing.grid import Place, laid
from blauwdruk.drawing.header import drawn_header, header, header_height
from blauwdruk.drawing.legend import legend
from blauwdruk.drawing.marks import across, group
from blauwdruk.drawing.paint import HAIR, SOFT, WARM
from blauwdruk.drawing.part import Part
from blauwdruk.drawing.rows import Row
from blauwdruk.drawing.scene import MARGIN, Scene, left, story_of
from blauwdruk.drawing.sheet import drawn_parts
from blauwdruk.drawing.sky import sky, step_part
from blauwdruk.drawing.summary import counted, waiting
from blauwdruk.drawing.used import used
from blauwdruk.drawing.view import View
from blauwdruk.model import Blueprint, Journey, JourneyKind, Phase, persona_address
from blauwdruk.words import Words

WISH = {
    JourneyKind.CURRENT: Words("Zo gaat het nu", "How it goes now"),
    JourneyKind.IDEAL: Words("Zo willen we het", "How we want it to be"),
}
_WIDE = 210.0
_CURVE = 230.0
_AIR = 28.0
_BETWEEN = 64.0


def beside(
    blueprint: Blueprint, view: View | None = None, *, standalone: bool = False, prefix: str = "beside"
) -> Poster:
    """Draw the current and the ideal journey on one sheet; one of them alone when there is only one."""
    looked = view or View()
    pair = [journey for journey in (blueprint.current, blueprint.ideal) if journey]
    pair = (
        pair
        or list(blueprint.journeys[:1])
        or [Journey(id="leeg", kind=JourneyKind.IDEAL, persona="niemand")]
    )
    kept = aligned([journey.phases for journey in pair])
    steps = sum(max(slots, 1) for _, slots in kept[0])
    story = story_of(steps)
    scenes = [
        Scene(
            blueprint, journey, replace(looked, journey=journey.id),
            laid(journey, places, left=left(story), wide=_WIDE), prefix, story=story,
        )
        for journey, places in zip(pair, kept, strict=True)
    ]  # fmt: skip
    return _sheet(scenes, standalone=standalone)


def _sheet(scenes: Sequence[Scene], *, standalone: bool) -> Poster:
    first = scenes[0]
    wide = max(*(scene.grid.end for scene in scenes), 1500.0) + MARGIN
    head = header(first, wide - 2 * MARGIN, kind=False)
    drawing, y = [drawn_header(head, MARGIN)], MARGIN + header_height(head)
    rows: list[Row] = []
    for scene in scenes:
        noted = ground.noted(scene)
        rows += noted
        parts: list[Part] = [
            sky(scene, _edge if scene is first else _told)(scene.size(_CURVE)),
            step_part(scene),
            *(ground.row_part(scene, row) for row in noted),
        ]
        end = y + sum(part.high for part in parts)
        drawing += [
            across(MARGIN, y, wide - MARGIN, stroke=HAIR),
            *drawn_parts(scene, parts, y + _AIR, end + _AIR),
        ]
        y = end + _BETWEEN
    signs = frozenset().union(*(used(scene, rows) for scene in scenes))
    signed, high = legend(scenes[-1], signs, y, wide)
    foot = footer(first, wide)
    y += high + _AIR
    drawing += [signed, foot.draw(y, [])]
    return framed(drawing, wide, y + foot.high, scene=first, standalone=standalone)


def _edge(scene: Scene, top: float) -> tuple[str, float]:
    """Draw the persona above what there is to tell about the first journey."""
    if scene.persona is None:
        return _told(scene, top)
    wide = scene.size(110)
    name = scene.edge.block(scene.persona.name, size=scene.size(26), weight=600)
    drawing = [face(scene.persona, MARGIN, top, wide), written(name, MARGIN, top + wide + 8)]
    person = group(
        drawing,
        name=f"{scene.prefix}--persona",
        address=persona_address(scene.persona.id),
        label=scene.persona.name,
    )
    down = wide + name.height + 24
    told, high = _told(scene, top + down)
    return person + told, down + high


def _told(scene: Scene, top: float) -> tuple[str, float]:
    """Draw what a journey asks: how many steps, how long one waits, how often one tells it all."""
    y, parts = top, []
    for block in _facts(scene):
        parts.append(written(block, MARGIN, y))
        y += block.height + 8
    return "".join(parts), y - top


def _facts(scene: Scene) -> Iterator[Block]:
    pen, say = scene.edge, scene.say
    size = scene.size(18, 1.5)
    steps = scene.journey.steps
    yield pen.block(say(WISH[scene.journey.kind]), size=scene.size(30), weight=600, fill=WARM.deep)
    yield pen.block(say(counted(len(steps))), size=size, symbol="steps", colour=SOFT)
    waits = waiting(steps)
    if waits:
        yield pen.block(say(waits), size=size, symbol="clock", colour=WARM.strong)
    told = sum(step.tells_story for step in steps)
    if told:
        often = Words(f"{told} keer het verhaal vertellen", f"telling the story {told} times")
        yield pen.block(say(often), size=size, symbol="story", colour=WARM.strong)


def aligned(journeys: Sequence[tuple[Phase, ...]]) -> list[list[Place]]:
    """Give the phases of every journey, so that the same phase keeps the same room in each.

    Phases are the same when they share an id; what lies between those is paired in order.
    """
    if len(journeys) == 1:
        return [[(phase, len(phase.steps)) for phase in journeys[0]]]
    pairs = list(_paired(*journeys))
    slots = [max(len(phase.steps) for phase in pair if phase) for pair in pairs]
    return [
        [(pair[which], many) for pair, many in zip(pairs, slots, strict=True)]
        for which in range(len(journeys))
    ]


def _paired(now: tuple[Phase, ...], later: tuple[Phase, ...]) -> Iterator[tuple[Phase | None, Phase | None]]:
    same = SequenceMatcher(None, [one.id for one in now], [one.id for one in later], autojunk=False)
    for _, start, end, later_start, later_end in same.get_opcodes():
        yield from zip_longest(now[start:end], later[later_start:later_end])
