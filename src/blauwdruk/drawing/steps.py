"""The steps: a card for each, and the ways between them when they do not simply follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from blauwdruk.drawing.card import PAD, SMALL, Block, Pen, written
from blauwdruk.drawing.grid import GAP, Column
from blauwdruk.drawing.marks import path, rect, text
from blauwdruk.drawing.paint import CARD, COOL, FAINT, GREY, INK, PAPER, SOFT, WARM, Family
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.symbols import drawn
from blauwdruk.drawing.tracks import tracks
from blauwdruk.model import Actor, Layer, Step
from blauwdruk.words import Words

FAMILY: dict[Actor, Family] = {
    Actor.RESIDENT: WARM,
    Actor.LEAD: COOL,
    Actor.NETWORK: COOL,
    Actor.ORGANISATION: COOL,
    Actor.PARTNER: COOL,
    Actor.SYSTEM: GREY,
}
_BEND = 8
_TOP = 32
"""Room above the title for the number and the symbols."""


def blocks(scene: Scene, step: Step) -> tuple[Block, ...]:
    """Give what stands on the card of a step: title, who acts, and where they meet."""
    pen, say = scene.pen, scene.say
    found = [pen.block(step.title, size=scene.size(18, 1.25), weight=600)]
    who = say(step.actor.label)
    if step.owner and step.owner.casefold() != who.casefold():
        who = f"{who} · {step.owner}"
    if step.layer is not Layer.BASE:
        who = f"{who} · {say(step.layer.label)}"
    found.append(pen.block(who, fill=FAMILY[step.actor].deep))
    if step.touchpoint:
        place = step.touchpoint
        said = say(place.channel.label)
        name = place.name or place.desk
        if name and name.casefold() != said.casefold():
            said = f"{said}: {name}"
        if place.others:
            others = ", ".join(say(other.label) for other in place.others)
            said = f"{said} ({say(Words('of', 'or'))} {others})"
        found.append(pen.block(said, fill=SOFT))
    quiet = " · ".join(_quiet(scene, step))
    if quiet:
        found.append(pen.block(quiet, fill=SOFT))
    return tuple(found)


def _quiet(scene: Scene, step: Step) -> Iterator[str]:
    """Yield how a step should feel, and what kind of evidence it rests on."""
    if step.principles:
        yield ", ".join(scene.say(principle.label) for principle in step.principles)
    if step.based_on:
        level = scene.blueprint.evidence_level(step.based_on).label
        yield scene.say(Words(f"onderbouwing: {level.nl}", f"evidence: {level.en}"))


def signs(step: Step) -> tuple[str, ...]:
    """Give the symbols at the top of a step's card."""
    said = {
        "star": step.moment_of_truth,
        "relief": step.acute,
        "fail": bool(step.fail_point),
        "law": step.legal_term is not None,
        "end": step.ends,
    }
    return tuple(name for name, so in said.items() if so)


def height(found: tuple[Block, ...]) -> float:
    """Give the height of a step's card."""
    return _TOP + sum(block.height + 3 for block in found) + PAD


def card(column: Column, found: tuple[Block, ...], top: float, high: float) -> str:
    """Draw the card of a step."""
    step, x, wide = column.step, column.x, column.wide
    family = FAMILY[step.actor]
    parts = [
        rect(
            x,
            top,
            wide,
            high,
            fill=CARD,
            stroke=family.strong,
            dash="" if step.layer is Layer.BASE else "6 4",
        ),
        path(f"M{x + 6:.1f} {top + 1:.1f}H{x + wide - 6:.1f}", stroke=family.strong, thick=4),
        text([str(column.number)], x + PAD + 2, top + 10, size=15, weight=600, fill=family.deep),
    ]
    right = x + wide - PAD - 16
    for name in signs(step):
        parts.append(drawn(name, right, top + 11, INK))
        right -= 22
    y = top + _TOP
    for block in found:
        parts.append(written(block, x + PAD + 2, y))
        y += block.height + 3
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Way:
    """A way from one step to another that is not simply the next, on its own track."""

    start: Column
    end: Column
    words: Block
    track: int


def ways(scene: Scene) -> tuple[Way, ...]:
    """Give the branches, each on the lowest track where it crosses no other."""
    columns = scene.grid.columns
    by_id = {column.step.id: column for column in columns}
    follows = {one.step.id: two.step.id for one, two in pairwise(columns)}
    found: list[tuple[Column, Column, Block]] = []
    reaches = []
    for column in columns:
        for onward in column.step.next:
            end = by_id.get(onward.to)
            if end is None or (follows.get(column.step.id) == onward.to and not onward.when):
                continue
            low, high = sorted((column.middle, end.middle))
            room = max(high - low - 24, scene.grid.wide * 0.7)
            pen = Pen(room + 2 * PAD, scene.view.language, scene.size(SMALL, 1.2))
            found.append((column, end, pen.block(onward.when, fill=SOFT)))
            reaches.append((low - 8, max(high, low + room) + 8))
    return tuple(Way(*one, track) for one, track in zip(found, tracks(reaches), strict=True))


def track_heights(found: tuple[Way, ...]) -> list[float]:
    """Give how high each track is, the lowest first."""
    many = max((one.track for one in found), default=-1) + 1
    return [max(max(one.words.height, 6) + 8 for one in found if one.track == track) for track in range(many)]


def drawn_ways(found: tuple[Way, ...], foot: float) -> str:
    """Draw the ways as bridges over the steps; their words come last, so that no line runs through them."""
    high = track_heights(found)
    level = {one.track: foot - 14 - sum(high[: one.track]) for one in found}
    ends = [(one, *_ends(one), level[one.track]) for one in found]
    bridges = (_bridge(start, end, y, foot) for _, start, end, y in ends)
    said = (
        text(
            one.words.lines, min(start, end) + 10, y - one.words.height - 2,
            size=one.words.size, fill=one.words.fill, halo=PAPER,
        )
        for one, start, end, y in ends
    )  # fmt: skip
    return "".join([*bridges, *said])


def _ends(one: Way) -> tuple[float, float]:
    aside = 18 if one.end.x > one.start.x else -18
    start, end = one.start.middle + aside, one.end.middle - aside
    return start, end if abs(end - start) > 2 * _BEND else start + 2 * _BEND


def _bridge(start: float, end: float, y: float, foot: float) -> str:
    bend = _BEND if end > start else -_BEND
    arch = (
        f"M{start:.1f} {foot:.1f}V{y + 8:.1f}Q{start:.1f} {y:.1f} {start + bend:.1f} {y:.1f}"
        f"H{end - bend:.1f}Q{end:.1f} {y:.1f} {end:.1f} {y + 8:.1f}V{foot - 2:.1f}"
    )
    tip = f"M{end - 4:.1f} {foot - 8:.1f}L{end:.1f} {foot - 2:.1f}L{end + 4:.1f} {foot - 8:.1f}"
    return path(arch + tip, stroke=FAINT, thick=1.8)


def onward(column: Column, top: float) -> str:
    """Draw the small arrow to the step that simply follows."""
    x = column.x + column.wide + GAP / 2
    return path(f"M{x - 3:.1f} {top + 12:.1f}l5 5-5 5", stroke=FAINT, thick=1.8)
