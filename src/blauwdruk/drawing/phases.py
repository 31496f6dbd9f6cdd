"""Phases as a band, each in the shape of its flow, and their milestones as flags above it."""

from __future__ import annotations

from blauwdruk.drawing.card import PAD, Block, Pen, written
from blauwdruk.drawing.grid import Span
from blauwdruk.drawing.letters import width
from blauwdruk.drawing.marks import group, path, rect
from blauwdruk.drawing.paint import BAND, COOL, FAINT, PAPER, SOFT, WARM
from blauwdruk.drawing.scene import Scene
from blauwdruk.model import Flow, Indicator, phase_address
from blauwdruk.words import Words

BAND_TEXT = 24
_FLAG_MOST = 1.5
_POINT = 14
_EDGE = 14
_CLOTH = 400
"""A flag is no wider."""


def flag_blocks(scene: Scene, span: Span) -> tuple[Block, ...]:
    """Give what stands on the flag of a phase: the milestone, the helper's side of it, and its measure."""
    pen = Pen(min(span.wide, scene.size(_CLOTH)) - 2 * _EDGE + 12, scene.view.language)
    large = min(scene.size(24, _FLAG_MOST), max(span.wide / 9, 18))
    small = max(large / 1.5, 15)
    blocks = []
    if span.phase.milestone:
        blocks.append(pen.block(span.phase.milestone, size=large, weight=600))
    if span.phase.professional_milestone:
        blocks.append(pen.block(span.phase.professional_milestone, size=small, fill=COOL.deep))
    blocks += [
        pen.block(_measured(scene, one), size=small, fill=SOFT)
        for one in scene.blueprint.indicators
        if one.at == f"{scene.journey.id}/{span.phase.id}"
    ]
    return tuple(block for block in blocks if block.lines)


def flag_height(blocks: tuple[Block, ...]) -> float:
    """Give the height of a flag with these words on it."""
    return sum(block.height + 4 for block in blocks) + 16 if blocks else 0


def flag(scene: Scene, span: Span, blocks: tuple[Block, ...], bottom: float, foot: float) -> str:
    """Draw a flag that ends at ``bottom``, on a pole that reaches down to ``foot``."""
    if not blocks:
        return ""
    high = flag_height(blocks)
    top = bottom - high
    longest = max(width(line, block.size, block.weight) for block in blocks for line in block.lines)
    pole, tail = span.end, span.end - longest - 2 * _EDGE - 6
    cloth = f"M{pole:.1f} {top:.1f}H{tail:.1f}L{tail + 10:.1f} {top + high / 2:.1f}L{tail:.1f} {bottom:.1f}H{pole:.1f}z"
    parts = [
        path(f"M{pole:.1f} {top - 6:.1f}V{foot:.1f}", stroke=WARM.deep, thick=2.5),
        path(cloth, stroke=WARM.strong, thick=1.2, fill=WARM.tint),
    ]
    y = top + 8
    for block in blocks:
        parts.append(written(block, tail + _EDGE + 6, y))
        y += block.height + 4
    return group(parts, address=phase_address(scene.journey.id, span.phase.id))


def band_blocks(scene: Scene, span: Span) -> tuple[Block, ...]:
    """Give what stands on the band for a phase: its title, and how it flows if not simply onward."""
    pen, phase = Pen(span.wide - 2 * _EDGE + 2 * PAD, scene.view.language), span.phase
    title = pen.block(phase.title, size=scene.size(BAND_TEXT, _FLAG_MOST), weight=600)
    if phase.flow is Flow.SEQUENCE:
        return (title,)
    flow = scene.say(phase.flow.label)
    size = scene.size(14, _FLAG_MOST)
    return title, pen.block(flow, symbol=phase.flow.value, size=size, fill=SOFT)


def band_height(scene: Scene) -> float:
    """Give how high the band must be for the longest title."""
    return max((_high(band_blocks(scene, span)) for span in scene.grid.spans), default=0) + 20


def band(scene: Scene, span: Span, top: float, high: float) -> str:
    """Draw a phase on the band, in the shape of its flow."""
    phase, blocks = span.phase, band_blocks(scene, span)
    parts = [_shape(span, top, high)]
    y = top + (high - _high(blocks)) / 2
    for block in blocks:
        parts.append(written(block, span.x + _EDGE, y))
        y += block.height
    return group(
        parts,
        name=f"{scene.prefix}--phase--{scene.journey.id}--{phase.id}",
        address=phase_address(scene.journey.id, phase.id),
        label=scene.say(Words(f"Fase: {phase.title}", f"Phase: {phase.title}")),
    )


def _high(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks)


def _shape(span: Span, top: float, high: float) -> str:
    x, end, wide, bottom = span.x, span.end, span.wide, top + high
    if span.phase.flow is Flow.PARALLEL:
        return rect(x, top, wide, high, fill=BAND, round_=3) + path(
            f"M{x:.1f} {top - 5:.1f}H{end:.1f}M{x:.1f} {bottom + 5:.1f}H{end:.1f}", stroke=FAINT, thick=2
        )
    if span.phase.flow is Flow.OPTIONAL:
        return rect(
            x + 1, top + 1, wide - 2, high - 2, fill=PAPER, stroke=FAINT, dash="7 5", thick=2, round_=3
        )
    if span.phase.flow is Flow.REPEATING:
        return rect(x, top, wide, high, fill=BAND, round_=3) + rect(
            x + 4, top + 4, wide - 8, high - 8, stroke=FAINT, thick=2, round_=3
        )
    if span.phase.flow is Flow.ANY_TIME:
        return rect(
            x + 1,
            top + 1,
            wide - 2,
            high - 2,
            fill=PAPER,
            stroke=FAINT,
            thick=2,
            dash="1 7",
            round_=min(high / 2, 26),
        )
    return path(
        f"M{x:.1f} {top:.1f}H{end - 2:.1f}L{end + _POINT - 2:.1f} {top + high / 2:.1f}L{end - 2:.1f} {bottom:.1f}H{x:.1f}z",
        fill=BAND,
    )


def _measured(scene: Scene, one: Indicator) -> str:
    unit = one.unit if one.unit == "%" else f" {one.unit}" if one.unit else ""
    if one.baseline is None or one.target is None:
        known = one.target if one.baseline is None else one.baseline
        return one.title if known is None else f"{one.title}: {known:g}{unit}"
    now, later = f"{one.baseline:g}{unit}", f"{one.target:g}{unit}"
    return f"{one.title}: " + scene.say(Words(f"van {now} naar {later}", f"from {now} to {later}"))
