"""The head of the sheet: what it is about, in one title and one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing.card import Block, Pen
from blauwdruk.drawing.marks import text
from blauwdruk.drawing.paint import SOFT, WARM
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.words import Words


def header(scene: Scene, room: float, *, kind: bool = True) -> tuple[Block, ...]:
    """Give title, situation and starting point, for a sheet with this much room."""
    pen = Pen(room + 18, scene.view.language)
    return tuple(block for block in _blocks(scene, pen, kind=kind) if block.lines)


def header_height(blocks: tuple[Block, ...]) -> float:
    """Give the height of the head."""
    return sum(block.height + 6 for block in blocks) + 22


def drawn_header(blocks: tuple[Block, ...], top: float) -> str:
    """Draw the head."""
    parts = []
    for block in blocks:
        parts.append(text(block.lines, MARGIN, top, size=block.size, weight=block.weight, fill=block.fill))
        top += block.height + 6
    return "".join(parts)


def _blocks(scene: Scene, pen: Pen, *, kind: bool) -> Iterator[Block]:
    blueprint, say = scene.blueprint, scene.say
    theme = blueprint.theme[:1].upper() + blueprint.theme[1:]
    which = (scene.journey.title, say(scene.journey.kind.journey)) if kind else ()
    eyebrow = " · ".join(part for part in (theme, *which) if part)
    yield pen.block(eyebrow, size=scene.size(22), weight=600, fill=WARM.deep)
    yield pen.block(blueprint.title, size=scene.size(44 if scene.part else 72), weight=600)
    if scene.part:
        return
    yield pen.block(blueprint.situation, size=scene.size(30))
    start = scene.journey.starting_point or blueprint.starting_point
    if start:
        yield pen.block(
            say(Words(f"Vertrekpunt: {start}", f"Where it starts: {start}")), size=scene.size(20), fill=SOFT
        )
    only = [
        say(scene.view.reader.label) if scene.view.reader else "",
        scene.view.owner or "",
        say(scene.view.verdict.label) if scene.view.verdict else "",
    ]
    shown = " · ".join(part for part in only if part)
    if shown:
        yield pen.block(
            say(Words(f"Alleen te zien: {shown}", f"Shown only: {shown}")), size=scene.size(20), weight=600
        )
