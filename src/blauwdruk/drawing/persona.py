"""The persona at the left edge: a face, a name, a wish, and what gets in the way."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing.card import Block, Pen
from blauwdruk.drawing.face import face
from blauwdruk.drawing.letters import LEADING
from blauwdruk.drawing.marks import group, text
from blauwdruk.drawing.paint import COOL, INK, RED, SOFT, WARM
from blauwdruk.drawing.scene import MARGIN, SIDE_WIDE, Scene
from blauwdruk.drawing.symbols import SIDE, drawn
from blauwdruk.model import EvidenceKind, Persona, persona_address
from blauwdruk.words import Words

_FACE = 116
_SMALL_FACE = 52
_BETWEEN = 9


def persona(scene: Scene, top: float) -> tuple[str, float]:
    """Draw who makes the journey, and who walks along; give the drawing and its height."""
    parts: list[str] = []
    y = top
    if scene.persona:
        blocks = list(_blocks(scene, scene.persona))
        drawing = [face(scene.persona, MARGIN, y, _FACE)]
        y += _FACE + 12
        for block in blocks:
            drawing.append(_drawn(block, y))
            y += block.height + _BETWEEN
        parts.append(
            group(
                drawing,
                name=f"{scene.prefix}--persona",
                address=persona_address(scene.persona.id),
                label=scene.persona.name,
            )
        )
    if scene.professional:
        beside, high = _beside(scene, scene.professional, y + 6)
        parts.append(beside)
        y += high + 6
    return "".join(parts), y - top


def _blocks(scene: Scene, who: Persona) -> Iterator[Block]:
    pen, say = Pen(SIDE_WIDE + 18, scene.view.language), scene.say
    age = f", {who.age}" if who.age is not None else ""
    yield pen.block(who.name + age, size=26, weight=600)
    about = who.household or who.situation or who.about
    if about:
        yield pen.block(about, size=16, fill=SOFT)
    if scene.blueprint.evidence_level(who.based_on) is EvidenceKind.ASSUMPTION:
        yield pen.block(say(Words("nog een aanname", "still an assumption")), symbol="question", fill=SOFT)
    if who.quote:
        yield pen.block(f"‘{who.quote}’", size=20, weight=600, fill=WARM.deep)
    for pain in who.pains:
        steps = [column.number for column in scene.grid.columns if pain.id in column.step.answers]
        yield pen.block(pain.text, size=15, symbol="pain", colour=RED.strong, fill=RED.deep)
        if steps:
            where = ", ".join(map(str, steps))
            gone = Words(f"weg bij stap {where}", f"gone at step {where}")
            yield pen.block(say(gone), symbol="answers", colour=INK, fill=INK)


def _beside(scene: Scene, who: Persona, y: float) -> tuple[str, float]:
    pen = Pen(SIDE_WIDE + 18 - _SMALL_FACE - 14, scene.view.language)
    blocks = [pen.block(who.name, size=18, weight=600, fill=COOL.deep)]
    if who.about:
        blocks.append(pen.block(who.about, fill=SOFT))
    parts, down = [face(who, MARGIN, y, _SMALL_FACE)], y + 4
    for block in blocks:
        parts.append(_drawn(block, down, MARGIN + _SMALL_FACE + 14))
        down += block.height
    drawing = group(
        parts, name=f"{scene.prefix}--professional", address=persona_address(who.id), label=who.name
    )
    return drawing, max(_SMALL_FACE, down - y)


def _drawn(block: Block, y: float, x: float = MARGIN) -> str:
    mark = ""
    if block.symbol:
        mark = drawn(block.symbol, x, y + (block.size * LEADING - SIDE) / 2, block.colour)
        x += SIDE + 6
    return mark + text(block.lines, x, y, size=block.size, fill=block.fill, weight=block.weight)
