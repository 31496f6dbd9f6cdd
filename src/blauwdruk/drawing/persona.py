"""The persona at the left edge: a face, a name, a wish, and what gets in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blauwdruk.drawing.card import PAD, Block, Pen, written
from blauwdruk.drawing.face import face
from blauwdruk.drawing.marks import group
from blauwdruk.drawing.paint import COOL, INK, RED, SOFT, WARM
from blauwdruk.drawing.scene import MARGIN, Scene, side
from blauwdruk.model import EvidenceKind, Persona, PersonaRole, persona_address
from blauwdruk.words import Words

_FACE, _SMALL_FACE = 124, 60
_BETWEEN = 10


def persona(scene: Scene, top: float) -> tuple[str, float]:
    """Draw who makes the journey, and who walks along; give the drawing and its height."""
    y, parts = top, []
    if scene.persona:
        drawing, high = _main(scene, scene.persona, y)
        parts.append(_person(scene, scene.persona, drawing))
        y += high
    for who in (scene.companion, scene.professional):
        if who:
            drawing, high = _beside(scene, who, y + 10)
            parts.append(_person(scene, who, drawing))
            y += high + 10
    return "".join(parts), y - top


def _person(scene: Scene, who: Persona, drawing: Iterable[str]) -> str:
    return group(
        drawing,
        name=f"{scene.prefix}--persona--{who.id}",
        address=persona_address(who.id),
        label=who.name,
    )


def _main(scene: Scene, who: Persona, top: float) -> tuple[list[str], float]:
    wide = scene.size(_FACE)
    drawing, y = [face(who, MARGIN, top, wide)], top + wide + 12
    for block in (*_who(scene, who), *(() if scene.part else _pains(scene, who))):
        y += 0 if block.symbol == "answers" else _BETWEEN
        drawing.append(written(block, MARGIN, y))
        y += block.height + 2
    return drawing, y - top


def _who(scene: Scene, who: Persona) -> Iterator[Block]:
    pen, say = scene.edge, scene.say
    age = f", {who.age}" if who.age is not None else ""
    yield pen.block(who.name + age, size=scene.size(28), weight=600)
    about = who.household or who.situation or who.about
    if about:
        yield pen.block(about, size=scene.size(16, 1.4), fill=SOFT)
    if scene.blueprint.evidence_level(who.based_on) is EvidenceKind.ASSUMPTION:
        assumed = say(Words("nog een aanname", "still an assumption"))
        yield pen.block(assumed, symbol="question", size=scene.size(16, 1.4), fill=SOFT, colour=SOFT)
    if who.quote:
        yield pen.block(f"‘{who.quote}’", size=scene.size(22), weight=600, fill=WARM.deep)


def _pains(scene: Scene, who: Persona) -> Iterator[Block]:
    pen, size = scene.edge, scene.size(15, 1.4)
    for pain in who.pains:
        yield pen.block(pain.text, size=size, symbol="pain", colour=RED.strong, fill=RED.deep)
        steps = [column.number for column in scene.grid.columns if pain.id in column.step.answers]
        if steps:
            where = ", ".join(map(str, steps))
            gone = scene.say(Words(f"weg bij stap {where}", f"gone at step {where}"))
            yield pen.block(gone, size=size, symbol="answers", colour=INK)


def _beside(scene: Scene, who: Persona, top: float) -> tuple[list[str], float]:
    wide = scene.size(_SMALL_FACE)
    family = COOL if who.role is PersonaRole.PROFESSIONAL else WARM
    pen = Pen(side(scene.story) + 2 * PAD - wide - 14, scene.view.language)
    blocks = [pen.block(who.name, size=scene.size(20), weight=600, fill=family.deep)]
    if who.about:
        blocks.append(pen.block(who.about, size=scene.size(14, 1.4), fill=SOFT))
    drawing, y = [face(who, MARGIN, top, wide)], top + 4
    for block in blocks:
        drawing.append(written(block, MARGIN + wide + 14, y))
        y += block.height + 2
    return drawing, max(wide, y - top)
