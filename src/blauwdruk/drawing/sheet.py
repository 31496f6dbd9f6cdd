"""The sheet: every part measured first, then placed from top to bottom, then drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile
from math import sqrt

from blauwdruk.drawing import arrows, ground
from blauwdruk.drawing.footer import footer
from blauwdruk.drawing.grid import Column
from blauwdruk.drawing.header import drawn_header, header, header_height
from blauwdruk.drawing.legend import legend
from blauwdruk.drawing.marks import group, rect
from blauwdruk.drawing.paint import GROUND
from blauwdruk.drawing.part import Cells, Part
from blauwdruk.drawing.rows import Row
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.drawing.sky import sky, step_part
from blauwdruk.drawing.stage import lane_rows
from blauwdruk.drawing.summary import summary
from blauwdruk.drawing.used import used
from blauwdruk.model import step_address
from blauwdruk.words import Words

_CURVE = 250.0
_CURVE_MOST = 520.0
_NEARLY = 1.7
"""A sheet that is not much wider than A paper gets its proportion."""
_FAR = 3.0
"""From afar there is more room to give."""


@dataclass(frozen=True)
class Sheet:
    """All parts of a sheet from top to bottom, and how large they are together."""

    scene: Scene
    parts: tuple[Part, ...]
    wide: float
    high: float
    natural_wide: float
    natural_high: float


def planned(scene: Scene, *, least: tuple[float, float]) -> Sheet:
    """Measure every part; a sheet that would be too short gives its room to the sky."""
    natural_wide = max(scene.grid.end + MARGIN, 900)
    wide = max(natural_wide, least[0])
    parts = _parts(scene, wide)
    natural = parts(scene.size(_CURVE))
    natural_high = MARGIN + sum(part.high for part in natural)
    far = scene.view.zoom == "milestones"
    proportioned = wide / sqrt(2) if wide < natural_high * (_FAR if far else _NEARLY) else 0
    high = max(natural_high, least[1], proportioned)
    most = _CURVE_MOST * 2 if far else _CURVE_MOST
    spare = min(high - natural_high, scene.size(most - _CURVE))
    return Sheet(scene, parts(scene.size(_CURVE) + spare), wide, high, natural_wide, natural_high)


def drawn_sheet(sheet: Sheet) -> list[str]:
    """Draw a sheet: the ground, then what lies over all steps, then every step and the foot."""
    scene = sheet.scene
    *body, foot = sheet.parts
    horizon = MARGIN + sum(part.high for part in takewhile(lambda part: not part.under, body))
    earth = rect(0, horizon, sheet.wide, sheet.high - horizon, fill=GROUND, round_=0)
    end = foot.draw(sheet.high - foot.high, [])
    return [earth, *drawn_parts(scene, body, MARGIN, sheet.high - foot.high), end]


def drawn_parts(scene: Scene, parts: Iterable[Part], top: float, bottom: float) -> list[str]:
    """Draw parts one under the other; all that belongs to a step stands in its own group."""
    columns = scene.grid.columns
    cells: Cells = [[] for _ in columns]
    over: list[str] = []
    y = top
    for part in parts:
        over.append(part.draw(y, cells))
        y += part.high
    steps = (
        group(
            [_hit(column, top, bottom), *shapes],
            name=f"{scene.prefix}--step--{scene.journey.id}--{column.step.id}",
            address=step_address(scene.journey.id, column.step.id),
            label=f"{scene.say(Words('Stap', 'Step'))} {column.number}: {column.step.title}",
        )
        for column, shapes in zip(columns, cells, strict=True)
    )
    return [*over, *steps]


def _hit(column: Column, top: float, bottom: float) -> str:
    """Lay an unseen surface under a step, so that a pointer finds it between its cards."""
    return (
        f'<rect x="{column.x:.1f}" y="{top:.1f}" width="{column.wide:.1f}" height="{bottom - top:.1f}"'
        ' fill="none" pointer-events="all"/>'
    )


def _parts(scene: Scene, wide: float) -> Callable[[float], tuple[Part, ...]]:
    head = header(scene, wide - 2 * MARGIN)
    first = Part(header_height(head), lambda top, _: drawn_header(head, top))
    above = sky(scene)
    below = tuple(_below(scene, wide))
    return lambda curve: (first, above(curve), *below)


def _below(scene: Scene, wide: float) -> list[Part]:
    view, found = scene.view, list[Part]()
    shown: list[Row] = []
    kinds: set[str] = set()
    if view.zoom == "milestones":
        found.append(summary(scene))
    else:
        found.append(step_part(scene))
        noted = ground.noted(scene)
        found += [ground.row_part(scene, row) for row in noted]
        shown += noted
        staged = view.rows != "consequences"
        if staged:
            lanes = lane_rows(scene)
            shown += lanes.values()
            found += ground.stage_parts(scene, lanes, wide)
        ties = arrows.ties(scene)
        found += ground.tie_parts(ties, under=staged)
        kinds |= {one.arrow.kind for one in ties}
        aspects = ground.aspect_rows(scene) if view.rows != "stage" else []
        if aspects:
            shown += aspects
            found += ground.arranged(scene, aspects)
    signs = used(scene, shown, kinds)
    high = legend(scene, signs, 0, wide)[1]
    found.append(Part(high + 44, lambda top, _: legend(scene, signs, top + 44, wide)[0], under=True))
    return [
        *found,
        Part(MARGIN / 2, lambda _top, _cells: "", under=True) if scene.part else footer(scene, wide),
    ]
