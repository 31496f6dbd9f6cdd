"""The closest look from afar: for every phase how many steps, how long one waits, and what can."""

from __future__ import annotations

from collections import Counter

from blauwdruk.drawing.card import PAD, Block, Pen, written
from blauwdruk.drawing.grid import Span
from blauwdruk.drawing.paint import INK, RED, SOFT, WARM
from blauwdruk.drawing.part import Cells, Part
from blauwdruk.drawing.scene import Scene
from blauwdruk.model import Step, Verdict, days_in
from blauwdruk.words import Words

_SIZE = 18


def summary(scene: Scene) -> Part:
    """Give under every phase what lies in it."""
    found = [_blocks(scene, span) for span in scene.grid.spans]
    high = max((sum(block.height + 6 for block in blocks) for blocks in found), default=0)

    def draw(top: float, _: Cells) -> str:
        parts = []
        for span, blocks in zip(scene.grid.spans, found, strict=True):
            y = top
            for block in blocks:
                parts.append(written(block, span.x + PAD, y))
                y += block.height + 6
        return "".join(parts)

    return Part(high + 20, draw)


def waiting(steps: tuple[Step, ...]) -> Words | None:
    """Say how long the waits of these steps are together; nothing when there is none."""
    days = sum(days_in(step.wait) for step in steps if step.wait)
    if not days:
        return None
    if days < 1:
        hours = round(days * 24) or 1
        return Words(f"{hours} uur wachten", f"{hours} {_many(hours, 'hour')} waiting")
    whole = round(days)
    return Words(
        f"{whole} {'dag' if whole == 1 else 'dagen'} wachten", f"{whole} {_many(whole, 'day')} waiting"
    )


def counted(many: int) -> Words:
    """Say a number of steps."""
    return Words(f"{many} {'stap' if many == 1 else 'stappen'}", f"{many} {_many(many, 'step')}")


def _many(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def _blocks(scene: Scene, span: Span) -> list[Block]:
    pen, say = Pen(span.wide, scene.view.language), scene.say
    blocks = [pen.block(say(counted(len(span.phase.steps))), size=_SIZE, fill=SOFT)]
    waits = waiting(span.phase.steps)
    if waits:
        blocks.append(pen.block(say(waits), size=_SIZE, symbol="clock", colour=WARM.strong))
    counts = Counter(
        one.verdict for column in span.columns for one in scene.consequences(column.step.id) if not one.none
    )
    for verdict in Verdict:
        if counts[verdict]:
            said = f"{counts[verdict]} {say(verdict.label)}"
            colour = RED.strong if verdict is Verdict.CANNOT else INK
            blocks.append(pen.block(said, size=_SIZE, symbol=verdict.value, colour=colour))
    return blocks
